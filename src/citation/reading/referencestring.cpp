// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/referencestring.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

/// “E. coli”, “vs. 2”, “Dr. House”: a stop that ends no sentence. A name such as mBio may begin one.
bool isInnerStop(QStringView text, qsizetype at)
{
    const QStringView behind = text.sliced(at + 2);
    if (behind.size() > 1 && behind.at(0).isLower() && !behind.at(1).isUpper() && !behind.startsWith(u"npj "))
        return true;
    static const QRegularExpression abbreviated(u"(?:^|[ (])(?:vs|Dr|Mr|Mrs|Ms|Prof|St|cf|No|e\\.g|i\\.e|approx|incl)$"_s);
    constexpr qsizetype longest = 8;
    const qsizetype begin = qMax<qsizetype>(0, at - longest);
    return abbreviated.matchView(text.sliced(begin, at - begin)).hasMatch();
}

bool endsSentence(QStringView text, qsizetype at)
{
    QChar sign = text.at(at);
    static constexpr QStringView closing = u"\u201d\u2019\"'";
    const bool isQuoted = at > 0 && closing.contains(sign); // “On ‘A’ and ‘B.’ Blood”
    if (isQuoted)
        sign = text.at(at - 1);
    const bool isStop = sign == u'.' || sign == u'?' || sign == u'!';
    return isStop && at + 1 < text.size() && text.at(at + 1) == u' ' && (isQuoted || sign != u'.' || !isInnerStop(text, at));
}

/// “J. ”, “Engl. ”, “Natl Acad. ”: part of an abbreviated title of a periodical.
bool isAbbreviation(QStringView segment)
{
    constexpr qsizetype longest = 5;
    const auto words = segment.trimmed().split(u' ');
    if (words.size() > 2)
        return false;
    static const QRegularExpression roman(u"^[IVX]{2,}$"_s); // “Part II”
    for (const QStringView word : words) {
        if (word.isEmpty() || roman.matchView(word).hasMatch() || word.size() > longest || !word.front().isUpper())
            return false;
    }
    return true;
}

QString typeOf(const Fields &fields)
{
    if (fields.has("container-title"_L1) && (fields.has("volume"_L1) || fields.has("page"_L1) || fields.has("issue"_L1)))
        return u"article-journal"_s;
    if (fields.has("ISBN"_L1) || fields.has("publisher"_L1))
        return u"book"_s;
    if (fields.has("URL"_L1) || fields.has("accessed"_L1))
        return u"webpage"_s;
    return fields.has("container-title"_L1) ? u"article-journal"_s : u"document"_s;
}

/// A year that stands alone in the text, when no pattern found the date.
void guessYear(QString text, Fields &fields)
{
    // A title may well hold a year: “Index 1800-”.
    if (const QString title = fields.csl.value("title"_L1).toString(); !title.isEmpty())
        text.remove(title);
    static const QRegularExpression year(u"(?<![\\d\u2013:/-])(1[5-9]\\d\\d|20\\d\\d)(?![\\d\u2013:/-])"_s);
    auto years = year.globalMatch(text);
    if (!years.hasNext())
        return;
    const QString first = years.next().captured(1);
    if (!years.hasNext())
        fields.add("issued"_L1, dateOf(first), guessed);
}

/// What is said about the text rather than by it, and would confuse every pattern.
QString withoutLabels(const QString &text, Fields &fields)
{
    static const QRegularExpression published(
        u"[(\\[]?\\b(?:Published(?: online)?|Epub|Updated|Posted)(?: ahead of print)?:?\\s+([A-Za-z]{3,9}\\.?(?:\\s\\d{1,2})?,?\\s\\d{4}|\\d{4}"
        "(?:\\s[A-Za-z]{3,9}(?:\\s\\d{1,2})?)?|\\d{1,2}\\s[A-Za-z]{3,9}\\.?\\s\\d{4})[)\\]]?[.;]?"_s);
    QString rest = text;
    if (const QRegularExpressionMatch match = published.match(rest); match.hasMatch()) {
        fields.add("issued"_L1, dateOf(match.captured(1)), doubtful);
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    static const QRegularExpression emptyBrackets(u"\\(\\s*\\)|\\[\\s*\\]"_s);
    rest.remove(emptyBrackets);
    rest = rest.simplified();
    static constexpr QStringView stops = u".,;: ";
    while (!rest.isEmpty() && stops.contains(rest.back()))
        rest.chop(1);
    return rest;
}

} // namespace

QStringList sentences(const QString &text)
{
    QStringList found;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!endsSentence(text, at))
            continue;
        found.append(text.mid(begin, at - begin + (text.at(at) == u'.' ? 0 : 1)).trimmed());
        begin = at + 1;
    }
    QString last = text.mid(begin).trimmed();
    while (last.endsWith(u'.'))
        last.chop(1);
    if (!last.isEmpty())
        found.append(last);
    found.removeAll(QString());
    return found;
}

Divided divided(const QString &text)
{
    constexpr qsizetype longestContainer = 160;
    QList<qsizetype> ends;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsSentence(text, at))
            ends.append(at);
    }
    if (ends.isEmpty())
        return {text.trimmed(), {}, guessed};
    qsizetype split = ends.size() - 1;
    while (split > 0 && text.at(ends.at(split)) == u'.'
           && isAbbreviation(QStringView(text).sliced(ends.at(split - 1) + 1, ends.at(split) - ends.at(split - 1) - 1)))
        --split;
    const bool isStop = text.at(ends.at(split)) == u'.';
    Divided parts{text.first(ends.at(split) + (isStop ? 0 : 1)).trimmed(), text.mid(ends.at(split) + 1).trimmed(),
                  isStop && ends.size() == 1 ? likely : doubtful};
    if (parts.container.size() > longestContainer)
        parts.container.clear();
    return parts;
}

Fields stringFields(const QString &reference)
{
    QString text = reference.simplified();
    Fields fields = takeIdentifiers(text);
    if (text.size() > longestReference)
        return fields;
    const QString rest = withoutLabels(text, fields);
    const bool isKnown = style::readQuoted(rest, fields) || style::readUnopened(rest, fields) || style::readChapter(rest, fields)
        || style::readYearBeforeVolume(rest, fields) || style::readYearFirst(rest, fields) || style::readYearLast(rest, fields)
        || style::readLoose(rest, fields);
    if (isKnown && !fields.has("issued"_L1))
        guessYear(rest, fields);
    if (!fields.isEmpty())
        fields.add("type"_L1, typeOf(fields), sure);
    return fields;
}

} // namespace citation::reading
