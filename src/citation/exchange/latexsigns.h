// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What LaTeX calls the signs that are not on every keyboard.
namespace citation::exchange {

/// A sign and its command, without the backslash.
struct LatexSign
{
    char16_t sign = 0;
    QLatin1StringView command;
};

/// The accent's command (“'”, “v”) for a combining mark; empty where it has none.
[[nodiscard]] QLatin1StringView accentCommand(QChar mark);

/// The combining mark of an accent's command; null where it is none.
[[nodiscard]] QChar accentMark(QStringView command);

/// The command to write for a sign; empty where it is better left as it is. `isMath`: between dollar signs.
[[nodiscard]] QLatin1StringView signCommand(QChar sign, bool &isMath);

/// The sign that a command prints, in text or between dollar signs; null where it is none.
[[nodiscard]] QChar commandSign(QStringView command);

} // namespace citation::exchange
