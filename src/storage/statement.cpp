// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "base/logging.h"

#include <QSqlDatabase>
#include <QSqlError>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace storage {

namespace {

/// SQLite's primary result codes that say the file itself is bad (https://www.sqlite.org/rescode.html).
bool saysDamaged(const QSqlError &error)
{
    constexpr int sqliteIoError = 10;
    constexpr int sqliteCorrupt = 11;
    constexpr int sqliteNotADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == sqliteCorrupt || code == sqliteNotADatabase || code == sqliteIoError;
}

std::unexpected<base::Error> failureOf(const QSqlError &error)
{
    return failure(saysDamaged(error) ? ErrorCode::PackDamaged : ErrorCode::DatabaseFailed, error.text());
}

} // namespace

Statement::Statement(QSqlQuery query)
    : m_query(std::move(query))
{
}

Result<Statement> Statement::prepare(const QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failureOf(query.lastError());
    return Statement(std::move(query));
}

Result<void> Statement::execute()
{
    if (!m_query.exec())
        return failureOf(m_query.lastError());
    m_running = true;
    return {};
}

Result<bool> Statement::step()
{
    if (!m_running) {
        if (auto started = execute(); !started)
            return std::unexpected(started.error());
    }
    if (m_query.next())
        return true;
    m_running = false;
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.type() != QSqlError::NoError)
        return failureOf(error);
    return false;
}

void Statement::reset()
{
    m_running = false;
    m_query.finish();
}

} // namespace storage
