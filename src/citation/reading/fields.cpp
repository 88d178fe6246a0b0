// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/fields.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array months{"january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
                            "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};

/// 1 to 12, from a name or its first three letters or more; 0 where it is none.
int monthOf(QStringView word)
{
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < months.size(); ++i) {
        if (word.size() <= months[i].size() && word.compare(months[i].first(word.size()), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

struct DateParts
{
    int year = 0;
    int month = 0;
    int day = 0;
};

QJsonObject cslDate(const DateParts &date)
{
    QJsonArray parts{date.year};
    if (date.month > 0) {
        parts.append(date.month);
        if (date.day > 0)
            parts.append(date.day);
    }
    return {{u"date-parts"_s, QJsonArray{parts}}};
}

/// Words and numbers of a date; nothing where anything else stands there.
std::optional<QStringList> dateWords(QStringView text)
{
    QStringList words;
    bool isOpen = false;
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber()) {
            if (isOpen && words.constLast().back().isDigit() == sign.isDigit())
                words.last() += sign;
            else
                words.append(QString(sign));
            isOpen = true;
        } else if (sign == u' ' || sign == u'.' || sign == u',' || sign == u'-' || sign == u'\u2013' || sign == u'/') {
            isOpen = false;
        } else {
            return std::nullopt;
        }
    }
    return words;
}

/// False where the number fits nowhere.
bool takeNumber(const QString &word, DateParts &date)
{
    const int number = word.toInt();
    if (word.size() == 4 && number >= 1400 && number < 2200) {
        if (date.year > 0 && date.year != number)
            return false;
        date.year = number;
        return true;
    }
    if (word.size() > 2 || number < 1 || number > 31)
        return false;
    date.day = date.day > 0 ? 32 : number; // two days: a span, and no day
    return true;
}

} // namespace

QJsonObject dateOf(QStringView text)
{
    constexpr qsizetype longest = 40;
    text = text.trimmed();
    if (text.size() > longest)
        return {};
    static const QRegularExpression iso(u"^(\\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?$"_s);
    if (const QRegularExpressionMatch match = iso.matchView(text); match.hasMatch())
        return cslDate({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    const auto words = dateWords(text);
    if (!words)
        return {};
    DateParts date;
    for (const QString &word : *words) {
        if (const int month = monthOf(word)) {
            if (date.month == 0)
                date.month = month;
        } else if (word.front().isDigit()) {
            if (!takeNumber(word, date))
                return {};
        } else if (date.year == 0 || word.size() > 1 || !word.front().isLower()) {
            return {}; // only “2020a” may stand beside
        }
    }
    if (date.day > 31)
        date.day = 0;
    if (date.year == 0 || (date.day > 0 && date.month == 0))
        return {};
    return cslDate(date);
}

QString pagesOf(const QString &text)
{
    QString pages = text.simplified();
    pages.replace(u'\u2013', u'-').replace(u'\u2014', u'-').replace(u'\u2212', u'-').remove(u' ');
    static const QRegularExpression span(u"^([A-Za-z]?)(\\d+)-(\\d+)$"_s);
    const QRegularExpressionMatch match = span.match(pages);
    const QString first = match.captured(2);
    const QString last = match.captured(3);
    const QString letter = match.captured(1);
    if (!match.hasMatch() || (letter.isEmpty() && last.size() >= first.size()))
        return pages;
    const QString whole = last.size() < first.size() ? first.first(first.size() - last.size()) + last : last;
    return whole.size() > first.size() || whole > first ? letter + first + u'-' + letter + whole : pages;
}

void Fields::add(QLatin1StringView name, const QJsonValue &value, double sureness)
{
    const bool isNothing = value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
    if (isNothing || has(name))
        return;
    csl.insert(name, value);
    if (name != "type"_L1)
        confidence.insert(name, sureness);
}

void Fields::add(const Fields &other)
{
    for (auto field = other.csl.begin(); field != other.csl.end(); ++field) {
        if (csl.contains(field.key()))
            continue;
        csl.insert(field.key(), field.value());
        if (const auto sureness = other.confidence.constFind(field.key()); sureness != other.confidence.constEnd())
            confidence.insert(field.key(), *sureness);
    }
}

} // namespace citation::reading
