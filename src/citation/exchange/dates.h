// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

/// Dates of CSL-JSON, which may be ranges, seasons, or words.
namespace citation::exchange {

/// A year, perhaps with more. Years before Christ are negative; there is no year 0.
struct Day
{
    int year = 0; ///< 0: no date
    int month = 0; ///< 1 to 12; 0: none
    int day = 0; ///< 1 to 31; 0: none
    int season = 0; ///< 1 spring to 4 winter; 0: none

    bool operator==(const Day &) const = default;
};

struct Date
{
    Day from;
    Day to; ///< year 0: no range
    bool isOpen = false; ///< a range without an end
    bool isCirca = false;
    QString literal; ///< words that are no date

    [[nodiscard]] bool isEmpty() const { return from.year == 0 && literal.isEmpty(); }
    bool operator==(const Date &) const = default;
};

/// The date of a variable: date-parts, raw, or literal.
[[nodiscard]] Date date(const QJsonObject &csl, QLatin1StringView variable);

/// Writes it back; nothing where it is empty.
void insertDate(QJsonObject &csl, QLatin1StringView variable, const Date &date);

/// ISO 8601-2 (EDTF) level 1 as BibLaTeX and CSL have it: 2019-05-03, 2019-05/2019-06, 2019-21 (spring), 2019~, -0043.
/// Empty for a literal.
[[nodiscard]] QString edtf(const Date &date);
[[nodiscard]] QString edtf(const Day &day);

/// Reads the same; nothing where it is none.
[[nodiscard]] std::optional<Date> fromEdtf(const QString &text);

/// Reads EDTF, 2019/05/03, “May 2019”, “3 May 2019”, “May 3, 2019”; all else is a literal.
[[nodiscard]] Date fromText(const QString &text);

/// “2019”, “-43”; empty where there is no year.
[[nodiscard]] QString yearText(const QJsonObject &csl);

/// 1 to 12 for an English month's name or its first three letters, in any case; 0 otherwise.
[[nodiscard]] int monthNamed(QStringView name);

/// “jan” to “dec”: BibTeX's macros.
[[nodiscard]] QString monthMacro(int month);

/// “Spring” to “Winter”.
[[nodiscard]] QString seasonName(int season);

} // namespace citation::exchange
