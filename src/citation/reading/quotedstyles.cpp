// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/names.h"
#include "citation/reading/referencestring.h"

#include <QRegularExpression>

#include <algorithm>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTail = 1000; ///< characters behind a title

/// Where a quotation stands, marks included; how sure it is a whole title.
struct Quotation
{
    qsizetype begin = -1;
    qsizetype end = -1;
    double confidence = 0;
};

bool isOpening(QChar sign)
{
    return sign == u'\u201c' || sign == u'\u201e' || sign == u'\u00ab';
}

bool isClosing(QChar sign)
{
    return sign == u'\u201d' || sign == u'\u00bb';
}

/// A quoted title has its stop within the marks or right behind them; a quoted word within a title has none.
bool isTitleEnd(const QString &text, qsizetype mark)
{
    static constexpr QStringView stops = u".,?!";
    qsizetype last = mark - 1;
    while (last > 0 && (text.at(last) == u'\u2019' || text.at(last) == u'\''))
        --last; // marks within marks
    if (last >= 0 && stops.contains(text.at(last)))
        return true;
    const QStringView behind = QStringView(text).sliced(mark + 1);
    return behind.isEmpty() || stops.contains(behind.front()) || behind.startsWith(u" (");
}

Quotation typographic(const QString &text, qsizetype begin)
{
    int depth = 0;
    for (qsizetype at = begin; at < text.size(); ++at) {
        if (isOpening(text.at(at)))
            ++depth;
        else if (isClosing(text.at(at)) && --depth == 0)
            return {begin, at + 1, isTitleEnd(text, at) ? likely : 0};
    }
    return {};
}

Quotation straight(const QString &text, qsizetype begin)
{
    const qsizetype second = text.indexOf(u'"', begin + 1);
    if (second < 0)
        return {};
    if (text.indexOf(u'"', second + 1) < 0)
        return {begin, second + 1, isTitleEnd(text, second) ? likely : 0};
    // Marks within marks: the first that closes an even number and has a stop.
    bool isEven = true;
    for (qsizetype at = second; at > 0; at = text.indexOf(u'"', at + 1), isEven = !isEven) {
        if (isEven && isTitleEnd(text, at))
            return {begin, at + 1, guessed};
    }
    return {};
}

Quotation quotationIn(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isOpening(text.at(at)))
            return typographic(text, at);
        if (text.at(at) == u'"')
            return straight(text, at);
    }
    return {};
}

QString withoutStops(QString text)
{
    text = text.trimmed();
    while (!text.isEmpty() && (text.back() == u',' || text.back() == u'.' || text.back() == u':' || text.back() == u';'))
        text.chop(1);
    return text.trimmed();
}

QString withoutLeading(const QString &text)
{
    qsizetype begin = 0;
    while (begin < text.size() && (text.at(begin) == u',' || text.at(begin) == u'.' || text.at(begin) == u' '))
        ++begin;
    return text.mid(begin);
}

/// “———.” is not: what stands above again, which nobody here knows.
bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isLetter(); });
}

Names anyNames(const QString &text)
{
    Names names = namesWithInitialsBefore(text);
    if (names.isEmpty())
        names = firstInverted(text);
    if (names.isEmpty()) {
        qsizetype end = 0;
        names = invertedNames(text, end);
        if (end < text.size())
            names = {};
    }
    if (names.isEmpty())
        names = namesWithInitialsBehind(text);
    return names.isEmpty() && hasLetters(text) ? body(text, guessed) : names;
}

/// “Kyle, Robert A. 2020.”, “Kyle, R. (May 2020).”, “R. A. Kyle,”
void readHead(const QString &head, Fields &fields)
{
    QString names = head.trimmed();
    const QString bare = withoutStops(names);
    const qsizetype bracket = bare.lastIndexOf(u'(');
    const qsizetype sentence = bare.lastIndexOf(u". "_s);
    if (bare.endsWith(u')') && bracket > 0) {
        if (const QJsonObject date = dateOf(QStringView(bare).sliced(bracket + 1).chopped(1)); !date.isEmpty()) {
            fields.add("issued"_L1, date, likely);
            names = bare.first(bracket);
        }
    } else if (sentence > 0) {
        const QString last = bare.mid(sentence + 2);
        const QJsonObject date = dateOf(last);
        if (!date.isEmpty() || last == "n.d"_L1) {
            fields.add("issued"_L1, date, likely);
            names = bare.first(sentence + 1);
        }
    }
    // “Kyle, Robert A.” keeps the stop of its initial, “Kyle, Robert.” must lose it.
    static const QRegularExpression initialLast(u"\\b\\p{Lu}\\.$"_s);
    names = names.trimmed();
    while (names.endsWith(u','))
        names.chop(1);
    if (!initialLast.match(names).hasMatch())
        names = withoutStops(names);
    const Names found = anyNames(names);
    fields.add("author"_L1, found.list, found.confidence);
}

/// One part between commas behind the container; false: it says none of these.
bool readLabelled(const QString &segment, Fields &fields)
{
    static const QRegularExpression volume(u"^vol\\.?\\s?(\\S.{0,30})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression issue(u"^(?:nos?\\.\\s?|issue\\s|no\\s)(\\S.{0,30})$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression
        pages(u"^(?:pp?\\.|pages?|Art\\. no\\.)\\s?([A-Za-z]?\\d[^\\s]{0,30}(?:\\s?[\u2013-]\\s?\\w{1,12})?)$"_s,
              QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = volume.match(segment); match.hasMatch())
        fields.add("volume"_L1, match.captured(1), likely);
    else if (const QRegularExpressionMatch number = issue.match(segment); number.hasMatch())
        fields.add("issue"_L1, number.captured(1).replace(u'\u2013', u'-'), likely);
    else if (const QRegularExpressionMatch span = pages.match(segment); span.hasMatch())
        fields.add("page"_L1, pagesOf(span.captured(1)), likely);
    else
        return false;
    return true;
}

/// IEEE, MLA: “Blood, vol. 144, no. 23, pp. 2389–2401, Feb. 2024”. The container goes on to the first part with a label.
void readLabelledTail(const QString &tail, Fields &fields)
{
    const QStringList segments = tail.split(u", "_s);
    QStringList container;
    bool isContainer = true;
    bool isLabelled = false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString segment = withoutStops(segments.at(i));
        const bool says = readLabelled(segment, fields);
        isLabelled = isLabelled || says;
        const QJsonObject date = says || (i == 0 && segments.size() > 1) ? QJsonObject() : dateOf(segment);
        fields.add("issued"_L1, date, likely);
        isContainer = isContainer && !says && date.isEmpty();
        if (isContainer && !segment.isEmpty())
            container.append(segment);
    }
    const QStringList parts = sentences(container.join(u", "_s));
    if (parts.isEmpty())
        return;
    for (qsizetype i = 1; i < parts.size(); ++i)
        fields.add("issued"_L1, dateOf(parts.at(i)), doubtful);
    const bool isAbbreviated = isLabelled && parts.size() > 1;
    QString name = isAbbreviated ? container.join(u", "_s) : parts.constFirst();
    if (name.startsWith("in "_L1, Qt::CaseInsensitive)) // a part of a book
        name = name.mid(3);
    fields.add("container-title"_L1, name, isLabelled && !isAbbreviated ? likely : doubtful);
}

/// Chicago: “2020. Blood 144 (23): 2389–2401”, “Blood 144, no. 23 (2024): 2389–401”.
bool readNumberedTail(const QString &tail, Fields &fields)
{
    static const QRegularExpression shape(
        u"^(?:([^.]{4,20})\\. )?(.{2,160}?),? (\\d{1,5}[A-Za-z]?|[IVXLC]+)(?:, nos?\\. ([^ (:,]{1,20})| \\(([^()]{1,30})\\))?"
        "(?: \\(([^()]{0,30}\\d{4})\\))?(?:: ([A-Za-z]?\\d[\\w.]{0,12}(?:[\u2013-][A-Za-z]?\\d[\\w.]{0,12})?))?$"_s);
    const QRegularExpressionMatch match = shape.match(tail);
    const QString inBrackets = match.captured(5);
    static const QRegularExpression season(
        u"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)\\b"_s);
    const bool isIssue = dateOf(inBrackets).isEmpty() && !season.match(inBrackets).hasMatch();
    const QString issue = match.captured(4) + (isIssue ? inBrackets : QString());
    if (!match.hasMatch() || (match.captured(7).isEmpty() && issue.isEmpty() && inBrackets.isEmpty()))
        return false;
    QJsonObject date = dateOf(match.captured(1));
    if (date.isEmpty() && !match.captured(1).isEmpty())
        return false;
    if (date.isEmpty())
        date = dateOf(issue.isEmpty() ? inBrackets : match.captured(6));
    fields.add("issued"_L1, date, likely);
    const bool isPlain = !match.captured(2).contains(u". "_s);
    fields.add("container-title"_L1, match.captured(2), isPlain ? likely : doubtful);
    fields.add("volume"_L1, match.captured(3), likely);
    fields.add("issue"_L1, issue, likely);
    fields.add("page"_L1, pagesOf(match.captured(7)), likely);
    return true;
}

void readTail(const QString &text, Fields &fields)
{
    QString tail = withoutStops(withoutLeading(text));
    if (tail.isEmpty() || tail.size() > longestTail)
        return;
    static const QRegularExpression label(u"(?:^|[ ,])(?:vol|pp?)\\. ?\\w"_s);
    if (label.match(tail).hasMatch() || !readNumberedTail(tail, fields)) {
        // Chicago without an author: “Title.” 2023. Container …
        static const QRegularExpression year(u"^(\\d{4}[a-z]?|n\\.d)\\.\\s"_s);
        if (const QRegularExpressionMatch match = year.match(tail); match.hasMatch()) {
            fields.add("issued"_L1, dateOf(match.captured(1)), likely);
            tail = tail.mid(match.capturedEnd());
        }
        readLabelledTail(tail, fields);
    }
}

/// How many of the signs at the beginning are names as IEEE writes them.
qsizetype leadingNames(const QString &text)
{
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype comma = text.indexOf(u", "_s, at);
        if (comma < 0)
            comma = text.size();
        if (namesWithInitialsBefore(QStringView(text).sliced(at, comma - at)).isEmpty())
            break;
        end = comma;
        at = comma + 2;
    }
    return end;
}

} // namespace

namespace style {

bool readQuoted(const QString &text, Fields &fields)
{
    const Quotation title = quotationIn(text);
    if (title.confidence == 0)
        return false;
    const QString head = text.first(title.begin).trimmed();
    static constexpr QStringView stops = u".,:)";
    if (!head.isEmpty() && !stops.contains(head.back()))
        return false;
    const QString words = withoutStops(text.mid(title.begin + 1, title.end - title.begin - 2));
    if (!hasLetters(words))
        return false;
    fields.add("title"_L1, words, title.confidence);
    if (!head.isEmpty())
        readHead(head, fields);
    readTail(text.mid(title.end), fields);
    return true;
}

bool readUnopened(const QString &text, Fields &fields)
{
    qsizetype mark = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text.at(at);
        if (isOpening(sign) || ((isClosing(sign) || sign == u'"') && mark >= 0))
            return false; // another quotation
        if (isClosing(sign) || sign == u'"')
            mark = at;
    }
    if (mark < 1 || !isTitleEnd(text, mark))
        return false;
    const QString head = text.first(mark);
    const qsizetype end = leadingNames(head);
    const QString title = withoutStops(withoutLeading(head.mid(end)));
    if (title.isEmpty())
        return false;
    const Names names = namesWithInitialsBefore(QStringView(head).first(end));
    fields.add("title"_L1, title, doubtful);
    fields.add("author"_L1, names.list, qMin(names.confidence, doubtful));
    readTail(text.mid(mark + 1), fields);
    return true;
}

} // namespace style

} // namespace citation::reading
