// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include "base/logging.h"

using base::Result;

namespace storage {

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    if (auto undone = m_database->execute(QStringLiteral("ROLLBACK")); !undone)
        qCWarning(base::storageLog) << "rollback failed:" << undone.error().detail;
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN")); !begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    return std::exchange(m_database, nullptr)->execute(QStringLiteral("COMMIT"));
}

} // namespace storage
