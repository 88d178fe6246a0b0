// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/statement.h"

#include <QSqlDatabase>

namespace storage {

/// One SQLite connection. Belongs to the thread that made it and closes there.
class Database
{
public:
    /// Opens a file that nobody changes while it is open: no locks, no journal, works on a read-only disk.
    /// FileMissing, FileEmpty, FileUnreadable, NotAPack (no SQLite database) or PackDamaged.
    [[nodiscard]] static base::Result<Database> openImmutable(const QString &file);

    /// Makes a new database to fill once and close; an existing file is replaced. No journal: a crash leaves
    /// rubbish, so write to a temporary name and rename. FileUnwritable.
    [[nodiscard]] static base::Result<Database> createForBulk(const QString &file);

    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;

    /// Runs one statement that gives no rows.
    [[nodiscard]] base::Result<void> execute(const QString &sql);

    /// Runs every statement of a script; statements end with a semicolon at the end of a line.
    [[nodiscard]] base::Result<void> executeScript(const QString &script);

    /// Prepares a statement; valid as long as this connection is.
    [[nodiscard]] base::Result<Statement> prepare(const QString &sql) const;

    /// The single integer a query such as a PRAGMA gives.
    [[nodiscard]] base::Result<qint64> integer(const QString &sql) const;

private:
    explicit Database(QString connectionName);
    void close();

    QString m_connectionName; ///< empty once moved from
};

} // namespace storage
