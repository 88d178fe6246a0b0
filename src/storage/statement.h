// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QVariant>

class QSqlDatabase;

namespace storage {

/// A prepared statement: bind, step through rows, read columns, begin again. Forward only. Stays on the thread
/// of its connection and must not outlive it.
class Statement
{
public:
    [[nodiscard]] static base::Result<Statement> prepare(const QSqlDatabase &connection, const QString &sql);

    /// Binds all parameters in order and runs.
    template<typename... Values>
    [[nodiscard]] base::Result<void> run(const Values &...values)
    {
        int position = 0;
        (m_query.bindValue(position++, QVariant::fromValue(values)), ...);
        return execute();
    }

    /// Moves to the next row; false after the last. Runs the statement first where run() has not.
    [[nodiscard]] base::Result<bool> step();

    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

    /// Ends the run, so that the statement holds no cursor.
    void reset();

private:
    explicit Statement(QSqlQuery query);
    [[nodiscard]] base::Result<void> execute();

    QSqlQuery m_query;
    bool m_running = false;
};

} // namespace storage
