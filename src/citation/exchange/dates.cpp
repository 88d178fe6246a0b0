// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"

#include "citation/exchange/item.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView months[] = {"january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
                                        "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};
constexpr QLatin1StringView seasons[] = {"Spring"_L1, "Summer"_L1, "Autumn"_L1, "Winter"_L1};

constexpr int monthCount = 12;
constexpr int longestMonth = 31;
constexpr int firstSeason = 21; // EDTF: 21 spring to 24 winter
constexpr int largestYear = 9999;

/// Sets what is in range; a month of 13 to 16 or 21 to 24 is a season.
Day dayOf(int year, int month, int day)
{
    Day result;
    if (year == 0 || year > largestYear || year < -largestYear)
        return result;
    result.year = year;
    if (month > monthCount && month <= monthCount + 4)
        result.season = month - monthCount;
    else if (month >= firstSeason && month < firstSeason + 4)
        result.season = month - firstSeason + 1;
    else if (month >= 1 && month <= monthCount)
        result.month = month;
    if (result.month > 0 && day >= 1 && day <= longestMonth)
        result.day = day;
    return result;
}

int number(const QJsonValue &value)
{
    return value.toVariant().toString().trimmed().toInt();
}

Day dayOf(const QJsonArray &parts)
{
    return dayOf(number(parts.at(0)), number(parts.at(1)), number(parts.at(2)));
}

std::optional<Day> edtfDay(const QString &text)
{
    static const QRegularExpression shape(u"^(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T[0-9:.Z+-]*)?)?)?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    int year = match.captured(1).toInt();
    // In EDTF the year before 0001 is 0000, in CSL it is -1.
    if (year <= 0)
        --year;
    return dayOf(year, match.captured(2).toInt(), match.captured(3).toInt());
}

QJsonArray parts(const Day &day)
{
    QJsonArray parts{day.year};
    if (day.month > 0)
        parts.append(day.month);
    if (day.day > 0)
        parts.append(day.day);
    return parts;
}

int seasonOf(const QJsonValue &value)
{
    const QString text = value.toVariant().toString().trimmed();
    for (int season = 1; season <= 4; ++season) {
        if (text.compare(seasons[season - 1], Qt::CaseInsensitive) == 0)
            return season;
    }
    if (text.compare("fall"_L1, Qt::CaseInsensitive) == 0)
        return 3;
    return dayOf(1, text.toInt() >= firstSeason ? text.toInt() : monthCount + qBound(0, text.toInt(), 5), 0).season;
}

/// “3 May 2019”, “May 3, 2019”, “May 2019”, “Spring 2019”
Date fromWords(const QString &text)
{
    static const QRegularExpression shape(u"^(?:(\\d{1,2})\\.? )?([A-Za-z]+)\\.?(?: (\\d{1,2}))?,? (\\d{4})$"_s);
    const auto match = shape.match(text);
    Date date;
    const int month = monthNamed(match.captured(2));
    const int season = match.hasMatch() ? seasonOf(match.captured(2)) : 0;
    if (match.hasMatch() && (month > 0 || season > 0)) {
        const int day = qMax(match.captured(1).toInt(), match.captured(3).toInt());
        date.from = dayOf(match.captured(4).toInt(), month > 0 ? month : monthCount + season, day);
    } else {
        date.literal = text;
    }
    return date;
}

} // namespace

Date date(const QJsonObject &csl, QLatin1StringView variable)
{
    const QJsonValue value = csl.value(variable);
    if (value.isString() || value.isDouble())
        return fromText(value.toVariant().toString());
    const QJsonObject object = value.toObject();
    const QJsonArray range = object.value("date-parts"_L1).toArray();
    Date date;
    // Both [[2019, 5]] and [2019, 5] are met with.
    const bool isFlat = !range.isEmpty() && !range.at(0).isArray();
    date.from = dayOf(isFlat ? range : range.at(0).toArray());
    if (!isFlat && range.size() > 1) {
        date.to = dayOf(range.at(1).toArray());
        date.isOpen = date.to.year == 0;
    }
    if (date.from.year == 0) {
        const QString raw = field(object, "raw"_L1);
        if (!raw.isEmpty())
            date = fromText(raw);
        else
            date = {};
        const QString literal = field(object, "literal"_L1);
        if (date.from.year == 0 && !literal.isEmpty())
            date.literal = literal;
    }
    if (date.from.month == 0 && date.from.year != 0 && object.contains("season"_L1))
        date.from.season = seasonOf(object.value("season"_L1));
    const QJsonValue circa = object.value("circa"_L1);
    date.isCirca = date.isCirca || circa.toBool() || circa.toInt() != 0 || circa.toString() == "true"_L1
        || circa.toString() == "1"_L1;
    return date;
}

void insertDate(QJsonObject &csl, QLatin1StringView variable, const Date &date)
{
    QJsonObject object;
    if (date.from.year != 0) {
        QJsonArray range;
        range.append(parts(date.from)); // braces would copy, or not, as the compiler likes
        if (date.to.year != 0)
            range.append(parts(date.to));
        else if (date.isOpen)
            range.append(QJsonArray{0});
        object.insert("date-parts"_L1, range);
        if (date.from.season > 0)
            object.insert("season"_L1, date.from.season);
        if (date.isCirca)
            object.insert("circa"_L1, true);
    } else if (!date.literal.isEmpty()) {
        object.insert("literal"_L1, date.literal);
    }
    if (!object.isEmpty())
        csl.insert(variable, object);
}

QString edtf(const Day &day)
{
    if (day.year == 0)
        return {};
    constexpr int yearDigits = 4;
    const int year = day.year < 0 ? day.year + 1 : day.year;
    QString text = u"%1%2"_s.arg(year < 0 ? u"-"_s : QString()).arg(qAbs(year), yearDigits, 10, QChar(u'0'));
    if (day.season > 0)
        return text + u"-%1"_s.arg(firstSeason + day.season - 1);
    if (day.month > 0)
        text += u"-%1"_s.arg(day.month, 2, 10, QChar(u'0'));
    if (day.month > 0 && day.day > 0)
        text += u"-%1"_s.arg(day.day, 2, 10, QChar(u'0'));
    return text;
}

QString edtf(const Date &date)
{
    if (date.from.year == 0)
        return {};
    const QString doubt = date.isCirca ? u"~"_s : QString();
    if (date.to.year != 0)
        return edtf(date.from) + doubt + u'/' + edtf(date.to) + doubt;
    return edtf(date.from) + doubt + (date.isOpen ? u"/.."_s : QString());
}

std::optional<Date> fromEdtf(const QString &text)
{
    Date date;
    QString left = text.section(u'/', 0, 0).trimmed();
    QString right = text.section(u'/', 1).trimmed();
    const bool isRange = text.contains(u'/');
    for (QString *side : {&left, &right}) {
        while (side->endsWith(u'~') || side->endsWith(u'?') || side->endsWith(u'%')) {
            date.isCirca = true;
            side->chop(1);
        }
    }
    const auto from = edtfDay(left);
    if (!from)
        return {};
    date.from = *from;
    date.isOpen = isRange && (right.isEmpty() || right == ".."_L1);
    if (isRange && !date.isOpen) {
        const auto to = edtfDay(right);
        if (!to)
            return {};
        date.to = *to;
    }
    return date;
}

Date fromText(const QString &text)
{
    const QString words = text.simplified();
    if (const auto date = fromEdtf(words))
        return *date;
    static const QRegularExpression slashes(u"^(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?$"_s);
    if (const auto match = slashes.match(words); match.hasMatch())
        return {.from = dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())};
    static const QRegularExpression lone(u"^-?\\d{1,4}$"_s);
    if (lone.match(words).hasMatch())
        return {.from = dayOf(words.toInt(), 0, 0)};
    return words.isEmpty() ? Date() : fromWords(words);
}

QString yearText(const QJsonObject &csl)
{
    const int year = date(csl, "issued"_L1).from.year;
    return year == 0 ? QString() : QString::number(year);
}

int monthNamed(QStringView name)
{
    constexpr qsizetype shortest = 3;
    if (name.size() < shortest)
        return 0;
    for (int month = 1; month <= monthCount; ++month) {
        const QLatin1StringView full = months[month - 1];
        const bool isShort = name.size() == shortest || (name.size() == shortest + 1 && month == 9);
        if (name.compare(isShort ? full.first(name.size()) : full, Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

QString monthMacro(int month)
{
    return month >= 1 && month <= monthCount ? QString(months[month - 1].first(3)) : QString();
}

QString seasonName(int season)
{
    return season >= 1 && season <= 4 ? QString(seasons[season - 1]) : QString();
}

} // namespace citation::exchange
