// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/citetext.h"

#include "citation/reading/names.h"
#include "citation/reading/referencestring.h"

#include <QRegularExpression>

#include <array>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

struct Kind
{
    QLatin1StringView cite;
    QLatin1StringView type;
};
constexpr std::array kinds{Kind{"web"_L1, "webpage"_L1},
                           Kind{"news"_L1, "article-newspaper"_L1},
                           Kind{"journal"_L1, "article-journal"_L1},
                           Kind{"magazine"_L1, "article-magazine"_L1},
                           Kind{"encyclopaedia"_L1, "entry-encyclopedia"_L1},
                           Kind{"encyclopedia"_L1, "entry-encyclopedia"_L1},
                           Kind{"book"_L1, "book"_L1},
                           Kind{"conference"_L1, "paper-conference"_L1},
                           Kind{"thesis"_L1, "thesis"_L1},
                           Kind{"report"_L1, "report"_L1},
                           Kind{"techreport"_L1, "report"_L1},
                           Kind{"pressrelease"_L1, "webpage"_L1},
                           Kind{"arxiv"_L1, "article"_L1}};

/// What stands where in the text of one citation.
struct Layout
{
    Range title; ///< marks included
    bool isQuoted = false;
    qsizetype end = 0; ///< of what is about the work itself; then comes when it was looked up
    double confidence = 0; ///< of the title; 0: there is none
};

bool isQuote(QChar sign)
{
    return sign == u'"' || sign == u'\u201c' || sign == u'\u201d';
}

/// The first range that begins at or behind a place.
const Range *rangeFrom(const QList<Range> &ranges, qsizetype at)
{
    const Range *first = nullptr;
    for (const Range &range : ranges) {
        if (range.begin >= at && (!first || range.begin < first->begin))
            first = &range;
    }
    return first;
}

const Link *linkAround(const RichText &cite, const Range &range)
{
    for (const Link &link : cite.links) {
        if (link.range.begin <= range.begin && link.range.end >= range.end && link.range.end > link.range.begin)
            return &link;
    }
    return nullptr;
}

/// A title's opening mark stands at the beginning or behind a stop; a nickname's does not.
bool opensTitle(const QString &text, qsizetype at)
{
    if (!isQuote(text.at(at)))
        return false;
    const QStringView before = QStringView(text).first(at).last(qMin<qsizetype>(at, 3)).trimmed();
    static constexpr QStringView stops = u".):,;]";
    return before.isEmpty() || stops.contains(before.back());
}

bool closesTitle(const QString &text, qsizetype at)
{
    const QStringView behind = QStringView(text).sliced(at + 1).first(qMin<qsizetype>(3, text.size() - at - 1));
    return behind.trimmed().isEmpty() || behind.startsWith(u'.') || behind.startsWith(u" (") || behind.startsWith(u" [");
}

/// From the mark at `begin` to the one that closes it: the link's end knows, else the first even one before a stop.
Range quotedTitle(const RichText &cite, qsizetype begin, qsizetype end, double &confidence)
{
    confidence = likely;
    for (const Link &link : cite.links) {
        if (link.range.begin == begin && link.range.end > begin + 2 && isQuote(cite.text.at(link.range.end - 1)))
            return link.range;
    }
    int marks = 1;
    qsizetype last = -1;
    for (qsizetype at = begin + 1; at < end; ++at) {
        if (!isQuote(cite.text.at(at)))
            continue;
        last = at;
        if (++marks % 2 == 0 && closesTitle(cite.text, at)) {
            confidence = marks == 2 ? likely : doubtful;
            return {begin, at + 1};
        }
    }
    confidence = last > 0 ? guessed : 0;
    return {begin, last + 1};
}

Layout layoutOf(const RichText &cite, const QString &kind)
{
    Layout layout;
    layout.end = cite.accessed >= 0 ? cite.accessed : cite.text.size();
    const Range *italic = rangeFrom(cite.italics, 0);
    const qsizetype italicAt = italic ? italic->begin : cite.text.size();
    qsizetype quote = 0;
    while (quote < italicAt && !opensTitle(cite.text, quote))
        ++quote;
    if (quote < italicAt) {
        layout.title = quotedTitle(cite, quote, layout.end, layout.confidence);
        layout.isQuoted = true;
    } else if (italic && kind != "web"_L1 && kind != "news"_L1 && kind != "journal"_L1 && kind != "magazine"_L1) {
        layout.title = *italic;
        layout.confidence = likely;
        // A title with upright words within is one link around several ranges.
        if (const Link *link = linkAround(cite, *italic))
            layout.title = link->range;
    }
    static const QRegularExpression archived(u"\\.? ?(?:Archived|Retrieved) "_s);
    if (layout.confidence > 0) {
        const QRegularExpressionMatch match = archived.match(cite.text, layout.title.end);
        if (match.hasMatch())
            layout.end = qMin(layout.end, match.capturedStart());
    }
    return layout;
}

QString titleWords(const RichText &cite, const Layout &layout)
{
    QString words = cite.text.mid(layout.title.begin, layout.title.end - layout.title.begin).trimmed();
    if (layout.isQuoted && words.size() > 1)
        words = words.sliced(1).chopped(1);
    while (words.endsWith(u'.') && !words.endsWith(u"..."_s) && layout.isQuoted)
        words.chop(1);
    return words.simplified();
}

/// “Hoye, Jacob, ed. (2003).” in front of the title.
void readHead(QString head, Fields &fields)
{
    head = head.trimmed();
    while (head.endsWith(u'.') || head.endsWith(u':') || head.endsWith(u','))
        head.chop(1);
    if (head.endsWith(u')')) {
        const qsizetype bracket = head.lastIndexOf(u'(');
        const QJsonObject date = bracket < 0 ? QJsonObject() : dateOf(QStringView(head).sliced(bracket + 1).chopped(1));
        fields.add("issued"_L1, date, likely);
        if (!date.isEmpty())
            head = head.first(bracket).trimmed();
    }
    static const QRegularExpression editors(u",?\\s*\\(?\\beds?\\.?\\)?$"_s);
    const QRegularExpressionMatch match = editors.match(head);
    if (match.hasMatch())
        head.truncate(match.capturedStart());
    const Names names = namesApart(head);
    fields.add(match.hasMatch() ? "editor"_L1 : "author"_L1, names.list, names.confidence);
}

/// What stands behind the container of a periodical: <b>116</b> (38): 72.
void readNumbers(const RichText &cite, qsizetype from, qsizetype end, Fields &fields)
{
    const Range *bold = rangeFrom(cite.bolds, from);
    qsizetype at = from;
    if (bold && bold->begin < end) {
        fields.add("volume"_L1, cite.text.mid(bold->begin, bold->end - bold->begin).trimmed(), likely);
        at = bold->end;
    }
    const QString behind = cite.text.mid(at, qMax<qsizetype>(0, end - at)).left(200);
    static const QRegularExpression issue(u"^(?:\\.? ?)\\(([^()]{1,40})\\)"_s);
    static const QRegularExpression pages(
        u"(?:^|\\)|[^.]): ?([A-Za-z]?\\d[\\w]{0,12}(?:[\u2013-][A-Za-z]?\\d\\w{0,12})?(?:, ?[A-Za-z]?\\d[\\w\u2013-]{0,20}){0,6})(?=\\.|$)"_s);
    const QRegularExpressionMatch number = issue.match(behind);
    static const QRegularExpression digit(u"\\d"_s); // “(in Turkish)” is none
    if (digit.match(number.captured(1)).hasMatch() && dateOf(number.captured(1)).isEmpty())
        fields.add("issue"_L1, number.captured(1), likely);
    if (const QRegularExpressionMatch span = pages.match(behind); span.hasMatch())
        fields.add("page"_L1, pagesOf(span.captured(1)), bold ? likely : doubtful);
}

/// Publisher, place, date, edition, pages: sentences behind the title or the container.
void readSentences(const QString &text, bool isPeriodical, Fields &fields)
{
    static const QRegularExpression pages(u"^pp?\\. ?(.{1,40})$"_s);
    static const QRegularExpression other(
        u"^(?:ISBN|ISSN|OCLC|LCCN|ASIN|doi|PMID|PMC|JSTOR|Bibcode|arXiv|S2CID|Event occurs|Vol|No)\\b|^[\\d\\W]*$|\\d\\)?: \\d|^\\("_s);
    static const QRegularExpression edition(u"^\\((.{1,20}) ed\\.?\\)$"_s);
    QString rest = text;
    static const QRegularExpression abbreviation(u"\\b(pp?|[Vv]ol|[Nn]o|Inc|Co|Ltd|St|Dr|Jr|ed|eds|U\\.S|\\p{Lu})\\. "_s);
    rest.replace(abbreviation, u"\\1.\u00a0"_s);
    for (QString sentence : sentences(rest)) {
        sentence.replace(u'\u00a0', u' ');
        if (const QRegularExpressionMatch match = pages.match(sentence); match.hasMatch()) {
            fields.add("page"_L1, pagesOf(match.captured(1)), doubtful);
        } else if (const QRegularExpressionMatch which = edition.match(sentence); which.hasMatch()) {
            fields.add("edition"_L1, which.captured(1), likely);
        } else if (const QJsonObject date = dateOf(sentence); !date.isEmpty()) {
            fields.add("issued"_L1, date, likely);
        } else if (!other.match(sentence).hasMatch() && !fields.has("publisher"_L1) && sentence.size() < 120) {
            const qsizetype colon = isPeriodical ? -1 : sentence.indexOf(u": "_s);
            if (colon > 0)
                fields.add("publisher-place"_L1, sentence.first(colon), doubtful);
            fields.add("publisher"_L1, colon > 0 ? sentence.mid(colon + 2) : sentence, doubtful);
        }
    }
}

void readIdentifiers(const RichText &cite, const Layout &layout, Fields &fields)
{
    for (const Link &link : cite.links) {
        Fields told = linkFields(link.address);
        const bool isTitles = layout.confidence > 0 && link.range.begin <= layout.title.begin
            && link.range.end >= layout.title.end;
        if (told.has("URL"_L1) && !isTitles)
            continue;
        fields.add(told);
    }
    QString text = cite.text;
    Fields told = takeIdentifiers(text);
    if (layout.confidence > 0)
        told.csl.remove(u"URL"_s);
    fields.add(told);
}

QString typeOf(const QString &kind, const Layout &layout, const Fields &fields)
{
    if (kind == "book"_L1 && layout.isQuoted && fields.has("container-title"_L1))
        return u"chapter"_s;
    for (const Kind &known : kinds) {
        if (kind == known.cite)
            return known.type;
    }
    return fields.has("volume"_L1) ? u"article-journal"_s : u"document"_s;
}

} // namespace

Fields citeFields(const RichText &cite, const QString &kind)
{
    const Layout layout = layoutOf(cite, kind);
    if (layout.confidence == 0 && cite.italics.isEmpty()) {
        Fields fields = stringFields(cite.text);
        readIdentifiers(cite, layout, fields);
        return fields;
    }
    Fields fields;
    qsizetype at = layout.title.end;
    if (layout.confidence > 0) {
        fields.add("title"_L1, titleWords(cite, layout), layout.confidence);
        readHead(cite.text.left(layout.title.begin), fields);
    }
    const bool isPart = layout.isQuoted || layout.confidence == 0;
    const Range *container = isPart ? rangeFrom(cite.italics, layout.title.end) : nullptr;
    if (container && container->begin < layout.end) {
        fields.add("container-title"_L1, cite.text.mid(container->begin, container->end - container->begin).trimmed(), likely);
        at = container->end;
    } else {
        container = nullptr;
    }
    const bool isPeriodical = kind == "journal"_L1 || kind == "magazine"_L1 || kind == "news"_L1;
    if (isPeriodical || (container && rangeFrom(cite.bolds, at)))
        readNumbers(cite, at, layout.end, fields);
    if (layout.end > at) {
        QString rest = cite.text.mid(at, layout.end - at);
        static const QRegularExpression leading(u"^[\\s.,\"]+"_s);
        readSentences(rest.remove(leading), isPeriodical, fields);
    }
    readIdentifiers(cite, layout, fields);
    fields.add("type"_L1, typeOf(kind, layout, fields), sure);
    return fields;
}

} // namespace citation::reading
