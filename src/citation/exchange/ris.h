// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/exchange/dates.h"

#include <QLatin1StringView>

#include <span>

/// What reader and writer of RIS share. The format is that of Research Information Systems, with EndNote's later tags.
namespace citation::exchange {

enum class RisKind { Text, Long, Names, Day };

struct RisRow
{
    QLatin1StringView tag;
    QLatin1StringView csl;
    RisKind kind = RisKind::Text;
};

/// Fields that mean the same in every type, in the order in which they are written.
[[nodiscard]] std::span<const RisRow> risRows();

/// “2019/05/03/”; what a day cannot hold stands behind the last slash: “2019///Spring”, “2019/05//to 2019-06”.
[[nodiscard]] QString risDate(const Date &date);
[[nodiscard]] Date fromRisDate(const QString &text);

} // namespace citation::exchange
