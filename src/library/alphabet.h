// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace library {

/// The label of digits, signs and scripts that an alphabet does not hold.
inline constexpr QChar otherLetter = u'#';

/// Assigns titles to letters. An alphabet is a list of labels; a title belongs to the letter that its first
/// letter is, or, where the alphabet has no such letter, to the one it becomes without its accent
/// (Ö under O in English, under Ö in Swedish), or to `#`. Any thread.
class Alphabet
{
public:
    /// One letter each; empty: A to Z. `#` is always there and comes first.
    explicit Alphabet(const QString &letters = {});

    [[nodiscard]] const QStringList &labels() const { return m_labels; }

    /// Index into labels().
    [[nodiscard]] qsizetype indexOf(const QString &title) const;

private:
    QStringList m_labels;
};

} // namespace library
