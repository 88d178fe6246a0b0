// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/editdistance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace search {

Slips slipsBetween(QStringView typed, QStringView name)
{
    constexpr qsizetype longest = 200;
    typed = typed.left(longest);
    name = name.left(longest);
    const auto width = static_cast<size_t>(name.size()) + 1;
    // Optimal string alignment: the row being filled and the two before it.
    std::array<std::vector<int>, 3> rows;
    for (std::vector<int> &row : rows)
        row.resize(width);
    for (size_t column = 0; column < width; ++column)
        rows[0][column] = static_cast<int>(column);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        std::vector<int> &row = rows[static_cast<size_t>(i % 3)];
        const std::vector<int> &above = rows[static_cast<size_t>((i + 2) % 3)];
        const std::vector<int> &twoAbove = rows[static_cast<size_t>((i + 1) % 3)];
        row[0] = static_cast<int>(i);
        for (size_t column = 1; column < width; ++column) {
            const auto at = static_cast<qsizetype>(column);
            const bool isSame = typed.at(i - 1) == name.at(at - 1);
            row[column] = std::min({above[column] + 1, row[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1)});
            if (i > 1 && column > 1 && typed.at(i - 1) == name.at(at - 2) && typed.at(i - 2) == name.at(at - 1))
                row[column] = std::min(row[column], twoAbove[column - 2] + 1);
        }
    }
    const std::vector<int> &last = rows[static_cast<size_t>(typed.size() % 3)];
    return {last.back(), std::ranges::min(last)};
}

int forgivenSlips(qsizetype length)
{
    constexpr qsizetype few = 4;
    constexpr qsizetype medium = 8;
    constexpr qsizetype many = 20;
    if (length < 3)
        return 0;
    if (length <= few)
        return 1;
    return length <= medium ? 2 : length <= many ? 3 : 4;
}

} // namespace search
