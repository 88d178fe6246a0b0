// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

namespace storage {

/// Rolls back unless commit() was called. One at a time per connection, on the connection's thread.
class Transaction
{
public:
    [[nodiscard]] static base::Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Database &database);

    Database *m_database; ///< null once committed or moved from
};

} // namespace storage
