// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace search {

/// How many slips lie between what was typed and a name: letters left out, added, taken for another, or two swapped.
struct Slips
{
    int whole = 0; ///< for all of the name
    int beginning = 0; ///< for that beginning of the name which fits best
};

/// Takes time that grows with the product of the lengths; what is beyond 200 units is not looked at.
[[nodiscard]] Slips slipsBetween(QStringView typed, QStringView name);

/// How many slips a person makes in a text of that length and is still understood.
[[nodiscard]] int forgivenSlips(qsizetype length);

} // namespace search
