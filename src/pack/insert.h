// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

#include <optional>

namespace pack {

/// A null QString would be stored as NULL.
inline QString notNull(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

/// Runs an INSERT, prepared once and kept in `statement`, with `values` for its parameters.
base::Result<void> insert(std::optional<storage::Statement> &statement, storage::Database &database, const QString &sql,
                          const auto &...values)
{
    if (!statement) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return std::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return statement->run(values...);
}

} // namespace pack
