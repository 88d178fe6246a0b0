// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "base/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace storage {

namespace {

QString uniqueConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("pandect-%1").arg(++count);
}

/// Every SQLite database begins so (https://www.sqlite.org/fileformat2.html#magic_header_string).
constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

Result<void> checkReadable(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {}, file);
    QFile device(file);
    if (info.isDir() || !device.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, device.errorString(), file);
    if (device.size() == 0)
        return failure(ErrorCode::FileEmpty, {}, file);
    if (device.read(sqliteMagic.size()) != sqliteMagic)
        return failure(ErrorCode::NotAPack, QStringLiteral("no SQLite header"), file);
    return {};
}

} // namespace

Database::Database(QString connectionName)
    : m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    close();
}

Database::Database(Database &&other) noexcept
    : m_connectionName(std::exchange(other.m_connectionName, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_connectionName = std::exchange(other.m_connectionName, {});
    }
    return *this;
}

void Database::close()
{
    if (m_connectionName.isEmpty())
        return;
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
    m_connectionName.clear();
}

Result<Database> Database::openImmutable(const QString &file)
{
    if (auto readable = checkReadable(file); !readable)
        return std::unexpected(readable.error());

    Database database(uniqueConnectionName());
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connectionName);
    connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_NO_USE_EXTENDED_RESULT_CODES"));
    QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    connection.setDatabaseName(QString::fromLatin1(url.toEncoded()));
    if (!connection.open())
        return failure(ErrorCode::FileUnreadable, connection.lastError().text(), file);
    // The schema of a foreign file must not call functions, and its cells must be what they say.
    for (const char *pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA query_only=ON"}) {
        if (auto done = database.execute(QString::fromLatin1(pragma)); !done)
            return failure(ErrorCode::PackDamaged, done.error().detail, file);
    }
    return database;
}

Result<Database> Database::createForBulk(const QString &file)
{
    if (QFile::exists(file) && !QFile::remove(file))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot replace it"), file);
    Database database(uniqueConnectionName());
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connectionName);
    connection.setDatabaseName(file);
    if (!connection.open())
        return failure(ErrorCode::FileUnwritable, connection.lastError().text(), file);
    for (const char *pragma :
         {"PRAGMA page_size=4096", "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA locking_mode=EXCLUSIVE"}) {
        if (auto done = database.execute(QString::fromLatin1(pragma)); !done)
            return failure(ErrorCode::FileUnwritable, done.error().detail, file);
    }
    return database;
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(sql))
        return failure(ErrorCode::DatabaseFailed, query.lastError().text());
    return {};
}

Result<void> Database::executeScript(const QString &script)
{
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        if (line.trimmed().startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        if (!line.trimmed().endsWith(u';'))
            continue;
        if (auto done = execute(statement); !done)
            return done;
        statement.clear();
    }
    return {};
}

Result<Statement> Database::prepare(const QString &sql) const
{
    return Statement::prepare(QSqlDatabase::database(m_connectionName, false), sql);
}

Result<qint64> Database::integer(const QString &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return std::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

} // namespace storage
