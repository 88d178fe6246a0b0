// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace benchmarks {

/// Coins titles that spread over the alphabet as those of a large encyclopedia do: S, C and L a tenth each, X hardly any,
/// one in thirty with a digit first, one in sixteen with an accent; one to ten words. The same seed, the same titles.
class TitleCoiner
{
public:
    explicit TitleCoiner(quint32 seed);

    /// A title; may come twice.
    [[nodiscard]] QString title();

    /// A made-up word in lower case, for bodies.
    [[nodiscard]] QString word();

private:
    [[nodiscard]] QString coined(char16_t first);
    [[nodiscard]] char16_t initial();

    QRandomGenerator m_random;
};

/// `count` distinct titles in the order of the alphabet: by letter, then by folded key.
[[nodiscard]] QStringList titlesInOrder(qsizetype count, quint32 seed);

} // namespace benchmarks
