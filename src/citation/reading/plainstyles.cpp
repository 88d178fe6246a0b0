// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/names.h"
#include "citation/reading/referencestring.h"

#include <QRegularExpression>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTail = 240; ///< characters of container, year, volume and pages; keeps every pattern linear

/// Names at the beginning, and where the title begins.
struct Beginning
{
    Names names;
    qsizetype end = 0;
};

Beginning namesFirst(const QString &text)
{
    const qsizetype stop = text.indexOf(u". "_s);
    if (stop > 0) {
        if (const Names names = namesWithInitialsBehind(QStringView(text).first(stop)); !names.isEmpty())
            return {names, stop + 2};
    }
    qsizetype end = 0;
    if (const Names names = invertedNames(text, end); !names.isEmpty()) {
        while (end < text.size() && (text.at(end) == u'.' || text.at(end) == u' '))
            ++end;
        return {names, end};
    }
    return {};
}

/// “Authors. Title. Container” in front of a year or a volume.
bool readNamesTitleContainer(const QString &text, Fields &fields)
{
    Beginning beginning = namesFirst(text);
    QString rest = text.mid(beginning.end);
    double confidence = likely;
    if (beginning.names.isEmpty()) {
        const QStringList parts = sentences(text);
        confidence = doubtful;
        if (parts.size() > 2) { // a body, or a title in two parts
            beginning.names = body(parts.constFirst(), guessed);
            rest = text.mid(text.indexOf(parts.at(1), parts.constFirst().size()));
            confidence = guessed;
        }
    }
    const Divided parts = divided(rest);
    if (parts.title.isEmpty() || parts.container.isEmpty())
        return false;
    fields.add("author"_L1, beginning.names.list, beginning.names.confidence);
    fields.add("title"_L1, parts.title, qMin(confidence, parts.confidence));
    fields.add("container-title"_L1, parts.container, qMin(confidence, parts.confidence));
    return true;
}

QString tailOf(const QString &text)
{
    return text.last(qMin(text.size(), longestTail));
}

/// “Place: Publisher”, “Publisher”
void addPublisher(const QString &text, Fields &fields)
{
    const qsizetype colon = text.indexOf(u": "_s);
    if (colon > 0) {
        fields.add("publisher-place"_L1, text.first(colon).trimmed(), doubtful);
        fields.add("publisher"_L1, text.mid(colon + 2).trimmed(), doubtful);
    } else {
        fields.add("publisher"_L1, text.trimmed(), guessed);
    }
}

/// “Title. 2nd ed. Place: Publisher” of a book.
void readBook(const QString &text, Fields &fields)
{
    QStringList parts = sentences(text);
    if (parts.isEmpty())
        return;
    fields.add("title"_L1, parts.takeFirst(), guessed);
    static const QRegularExpression edition(u"^(\\d{1,3})(?:st|nd|rd|th) ed(?:ition)?$"_s);
    for (const QString &part : std::as_const(parts)) {
        if (const QRegularExpressionMatch match = edition.match(part); match.hasMatch())
            fields.add("edition"_L1, match.captured(1), doubtful);
    }
    if (!parts.isEmpty() && !edition.match(parts.constLast()).hasMatch())
        addPublisher(parts.constLast(), fields);
}

/// “Publisher; 2020. 123 p”
bool readBookYearLast(const QString &text, Fields &fields)
{
    static const QRegularExpression end(u"; (\\d{4})(?:\\. \\d{1,5} ?p)?$"_s);
    const QString tail = tailOf(text);
    const QRegularExpressionMatch match = end.match(tail);
    if (!match.hasMatch())
        return false;
    const QString head = text.first(text.size() - tail.size() + match.capturedStart());
    const Beginning beginning = namesFirst(head);
    fields.add("author"_L1, beginning.names.list, beginning.names.confidence);
    fields.add("issued"_L1, dateOf(match.captured(1)), likely);
    readBook(head.mid(beginning.end), fields);
    return true;
}

/// The head of an APA reference: names, or a body, or (no author) the title.
Names headNames(const QString &head)
{
    qsizetype end = 0;
    Names names = invertedNames(head, end);
    const QStringView behind = QStringView(head).sliced(end).trimmed();
    if (!names.isEmpty() && (behind.isEmpty() || behind == u"."))
        return names;
    return firstInverted(head.endsWith(u'.') ? QStringView(head).chopped(1) : QStringView(head));
}

/// Where the date in brackets of an APA reference begins and ends; −1: nowhere.
std::pair<qsizetype, qsizetype> datePlace(const QString &text, QJsonObject &date)
{
    static const QRegularExpression shape(u"\\(([^()]{4,30})\\)(?=[.,:] |\\.?$)"_s);
    for (const QRegularExpressionMatch &match : shape.globalMatch(text)) {
        date = dateOf(match.captured(1));
        if (!date.isEmpty() || match.captured(1) == "n.d."_L1 || match.captured(1) == "in press"_L1)
            return {match.capturedStart(), match.capturedEnd()};
    }
    return {-1, -1};
}

/// Without names: “Title. Container. 2024;”, “Title. 2025”, “Title. Container (2024)”.
bool readTitleAndYear(const QString &text, Fields &fields)
{
    static const QRegularExpression end(u"(?:\\. (\\d{4})| \\((\\d{4})\\))$"_s);
    const QRegularExpressionMatch match = end.match(text);
    const QString rest = match.hasMatch() ? text.first(match.capturedStart()) : text;
    const QStringList parts = sentences(rest);
    constexpr qsizetype shortest = 4; // words: prose ends with a year, too, but seldom in two long sentences
    if (parts.isEmpty() || parts.size() > 2 || parts.constFirst().count(u' ') < shortest)
        return false;
    if (!match.hasMatch() && (!fields.has("issued"_L1) || parts.size() > 2))
        return false;
    fields.add("title"_L1, parts.constFirst(), guessed);
    fields.add("issued"_L1, dateOf(match.captured(1) + match.captured(2)), doubtful);
    if (parts.size() == 2)
        fields.add("container-title"_L1, parts.constLast(), guessed);
    return true;
}

/// Without names, and with an address: “Body. Title. Site”, “Title. Site”.
bool readOnline(const QStringList &parts, Fields &fields)
{
    const bool isOnline = fields.has("URL"_L1) || fields.has("accessed"_L1) || fields.has("DOI"_L1);
    if (!isOnline || parts.size() < 2 || parts.size() > 4)
        return false;
    const qsizetype title = parts.size() > 2 ? 1 : 0;
    if (title > 0)
        fields.add("author"_L1, body(parts.constFirst(), guessed).list, guessed);
    fields.add("title"_L1, parts.at(title), guessed);
    fields.add("container-title"_L1, parts.at(title + 1), guessed);
    return true;
}

} // namespace

namespace style {

bool readYearBeforeVolume(const QString &text, Fields &fields)
{
    static const QRegularExpression end(
        u"[.?!,]?\\s\\(?(\\d{4}(?: [A-Z][a-z]{2,8}\\.?(?:[\u2013-][A-Z][a-z]{2,8})?(?: \\d{1,2})?)?)\\)?;\\s?"
        "([A-Za-z]?\\d{1,5}[A-Za-z]?(?:[\u2013-]\\d{1,5})?|[IVXLC]{1,8})?(?:\\s?(Suppl\\.? ?\\w{0,6}))?(?:\\s?\\(([^()]{1,40})\\))?"
        "(?:\\s?:\\s?([A-Za-z]?\\d[\\w.]{0,12}(?:\\s?[\u2013-]\\s?[A-Za-z]?\\d[\\w.]{0,12})?(?:, ?[A-Za-z]?\\d[\\w.\u2013-]{0,20}){0,3}))?$"_s);
    const QString tail = tailOf(text);
    const QRegularExpressionMatch match = end.match(tail);
    if (!match.hasMatch() || (match.captured(2) + match.captured(5)).isEmpty())
        return readBookYearLast(text, fields);
    Fields found;
    qsizetype length = text.size() - tail.size() + match.capturedStart();
    if (match.captured().startsWith(u'?') || match.captured().startsWith(u'!'))
        ++length;
    if (!readNamesTitleContainer(text.first(length), found))
        return false;
    fields.add(found);
    fields.add("issued"_L1, dateOf(match.captured(1)), likely);
    fields.add("volume"_L1, match.captured(2), likely);
    const QString supplement = match.captured(3);
    fields.add("issue"_L1, (supplement + (supplement.isEmpty() ? QString() : u" "_s) + match.captured(4)).trimmed(),
               supplement.isEmpty() ? likely : doubtful);
    fields.add("page"_L1, pagesOf(match.captured(5)), likely);
    return true;
}

bool readChapter(const QString &text, Fields &fields)
{
    static const QRegularExpression in(u"[.?!] [Ii]n:? (?=.{3,400}?(?:\\b[Ee]d(?:itor)?s?\\b|\\(Eds?\\.\\)))"_s);
    const QRegularExpressionMatch match = in.match(text);
    if (!match.hasMatch())
        return false;
    const bool isStop = match.captured().startsWith(u'.');
    const QString head = text.first(match.capturedStart() + (isStop ? 0 : 1));
    const QString book = text.mid(match.capturedEnd());
    QJsonObject date;
    const auto [begin, end] = datePlace(head + u' ', date); // APA
    const Beginning beginning = begin > 0 ? Beginning{headNames(head.first(begin).trimmed()), end + 1} : namesFirst(head);
    const QString title = head.mid(beginning.end).trimmed();
    if (title.isEmpty())
        return false;
    fields.add("author"_L1, beginning.names.list, beginning.names.confidence);
    fields.add("title"_L1, title, doubtful);
    fields.add("issued"_L1, date, likely);
    // Either the editors stand first, or (Nature) the book does.
    static const QRegularExpression editorsFirst(u"^[^()]{3,300}?,? \\(?(?:[Ee]d(?:itor)?s?)\\.?\\)?[.,:]? (.+)$"_s);
    static const QRegularExpression bookFirst(u"^(.{3,200}?) \\(eds?\\."_s);
    static const QRegularExpression name(u"^(.{3,200}?)(?:\\. (?!\\p{Ll})| \\((?:Vol|pp?)\\b|$)"_s);
    if (const QRegularExpressionMatch nature = bookFirst.match(book); nature.hasMatch())
        fields.add("container-title"_L1, nature.captured(1), doubtful);
    else if (const QRegularExpressionMatch other = editorsFirst.match(book); other.hasMatch())
        fields.add("container-title"_L1, name.match(other.captured(1)).captured(1), guessed);
    fields.add("type"_L1, u"chapter"_s, sure);
    return true;
}

bool readYearLast(const QString &text, Fields &fields)
{
    static const QRegularExpression
        end(u"[ ,] ?(\\d{1,5}[A-Za-z]?|[IVXLC]{1,8})(?: ?\\(([^()]{1,30})\\))?, ?"
            "([A-Za-z]{0,4}\\d[\\w.]{0,12}(?: ?[\u2013-] ?[A-Za-z]?\\d[\\w.]{0,12})?) \\((\\d{4})\\)$"_s);
    const QString tail = tailOf(text);
    const QRegularExpressionMatch match = end.match(tail);
    if (!match.hasMatch())
        return false;
    Fields found;
    if (!readNamesTitleContainer(text.first(text.size() - tail.size() + match.capturedStart()), found))
        return false;
    fields.add(found);
    fields.add("volume"_L1, match.captured(1), likely);
    fields.add("issue"_L1, match.captured(2), likely);
    fields.add("page"_L1, pagesOf(match.captured(3)), likely);
    fields.add("issued"_L1, dateOf(match.captured(4)), likely);
    return true;
}

bool readYearFirst(const QString &text, Fields &fields)
{
    QJsonObject date;
    const auto [begin, end] = datePlace(text, date);
    const QString head = begin > 0 ? text.first(begin).trimmed() : QString();
    if (head.isEmpty())
        return false;
    QString rest = text.mid(end + 1).trimmed();
    if (rest.isEmpty())
        return false;
    const Names names = headNames(head);
    if (names.isEmpty() && head.back() != u'.' && head.back() != u'?' && head.back() != u'!')
        return false;
    static const QRegularExpression numbers(
        u", (\\d{1,5}[A-Za-z]?|[IVXLC]{1,8})(?:\\(([^()]{1,30})\\))?(?:, ((?:Article )?[A-Za-z]{0,4}\\d[\\w.]{0,12}(?:[\u2013-][A-Za-z]?\\d[\\w.]{0,12})?))?$"_s);
    const QString tail = tailOf(rest);
    const QRegularExpressionMatch match = numbers.match(tail);
    if (match.hasMatch()) {
        rest = rest.first(rest.size() - tail.size() + match.capturedStart());
        fields.add("volume"_L1, match.captured(1), likely);
        fields.add("issue"_L1, match.captured(2), likely);
        fields.add("page"_L1, pagesOf(match.captured(3)), likely);
    }
    fields.add("issued"_L1, date, likely);
    Divided parts = divided(rest);
    if (names.isEmpty() && parts.container.isEmpty()) { // “Title. (2023). Container, 52(11), 601–624”
        const bool isTitle = match.hasMatch() || head.count(u' ') > 4;
        fields.add(isTitle ? "container-title"_L1 : "title"_L1, rest, match.hasMatch() ? doubtful : guessed);
        const QString first = head.endsWith(u'.') ? head.chopped(1) : head;
        if (isTitle)
            fields.add("title"_L1, first, doubtful);
        else
            fields.add("author"_L1, body(first, guessed).list, guessed);
        return true;
    }
    if (names.isEmpty())
        fields.add("author"_L1, body(head.endsWith(u'.') ? head.chopped(1) : head, guessed).list, guessed);
    fields.add("author"_L1, names.list, names.confidence);
    const bool isWhole = match.hasMatch() && !names.isEmpty();
    const double confidence = isWhole ? parts.confidence : qMin(parts.confidence, doubtful);
    fields.add("title"_L1, parts.title, confidence);
    if (match.hasMatch() || fields.has("URL"_L1))
        fields.add("container-title"_L1, parts.container, confidence);
    else
        addPublisher(parts.container, fields);
    return true;
}

bool readLoose(const QString &text, Fields &fields)
{
    static const QRegularExpression chicago(u"^(.{3,2000}?)\\. (\\d{4})[a-z]?\\. (?=\\S)"_s);
    if (const QRegularExpressionMatch match = chicago.match(text); match.hasMatch()) {
        const Names names = headNames(match.captured(1));
        if (!names.isEmpty()) {
            fields.add("author"_L1, names.list, names.confidence);
            fields.add("issued"_L1, dateOf(match.captured(2)), likely);
            readBook(text.mid(match.capturedEnd()), fields);
            return true;
        }
    }
    const Beginning beginning = namesFirst(text);
    const QStringList parts = sentences(text.mid(beginning.end));
    // Vancouver for pages of the web: “Authors. Site. 2020. Title.”
    if (parts.size() > 2 && !dateOf(parts.at(1)).isEmpty() && fields.has("URL"_L1)) {
        fields.add("author"_L1, beginning.names.list, beginning.names.confidence);
        fields.add("container-title"_L1, parts.at(0), guessed);
        fields.add("issued"_L1, dateOf(parts.at(1)), doubtful);
        fields.add("title"_L1, parts.at(2), guessed);
        return true;
    }
    if (!beginning.names.isEmpty() && !parts.isEmpty()) {
        fields.add("author"_L1, beginning.names.list, beginning.names.confidence);
        fields.add("title"_L1, parts.constFirst(), guessed);
        return true;
    }
    return readTitleAndYear(text, fields) || readOnline(parts, fields);
}

} // namespace style

} // namespace citation::reading
