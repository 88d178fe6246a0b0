// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/clusterreader.h"
#include "pack/format.h"
#include "pack/packreader.h"
#include "storage/database.h"

#include <tuple>
#include <unordered_map>

namespace pack {

/// What a reader works with: the open file, and its statements, each prepared once.
class PackReader::Private
{
public:
    explicit Private(storage::Database opened)
        : database(std::move(opened))
        , clusters(database)
    {
    }

    [[nodiscard]] base::Result<void> readMetadata();

    /// Runs a query, prepared once, with `values` for its parameters, and hands each row to `take`.
    template<typename... Values, typename Take>
    [[nodiscard]] base::Result<void> rows(const QString &sql, const std::tuple<Values...> &values, Take take);

    /// The same, and gathers what `make` makes of each row.
    template<typename... Values, typename Make>
    [[nodiscard]] auto list(const QString &sql, const std::tuple<Values...> &values, Make make)
        -> base::Result<QList<std::invoke_result_t<Make, const storage::Statement &>>>;

    /// The record that a row of three numbers points to; empty where there is no row.
    template<typename... Values>
    [[nodiscard]] base::Result<QByteArray> recordOf(const QString &sql, const std::tuple<Values...> &values);

    [[nodiscard]] base::Result<void> readRelations(ArticleRecord &article);

    Metadata metadata;
    QString file;
    bool hasGlossary = false; ///< format 1.1: the tables term and review are there
    bool hasTexts = false; ///< format 1.2: the tables article_text, style and formatted are there
    storage::Database database;
    ClusterReader clusters;
    std::unordered_map<QString, storage::Statement> statements; ///< goes before the database
};

template<typename... Values, typename Take>
base::Result<void> PackReader::Private::rows(const QString &sql, const std::tuple<Values...> &values, Take take)
{
    auto found = statements.find(sql);
    if (found == statements.end()) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return std::unexpected(prepared.error());
        found = statements.emplace(sql, std::move(*prepared)).first;
    }
    storage::Statement &statement = found->second;
    if (auto started = std::apply([&](const auto &...value) { return statement.run(value...); }, values); !started)
        return started;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        take(std::as_const(statement));
    }
}

template<typename... Values, typename Make>
auto PackReader::Private::list(const QString &sql, const std::tuple<Values...> &values, Make make)
    -> base::Result<QList<std::invoke_result_t<Make, const storage::Statement &>>>
{
    QList<std::invoke_result_t<Make, const storage::Statement &>> found;
    if (auto read = rows(sql, values, [&](const storage::Statement &row) { found.append(make(row)); }); !read)
        return std::unexpected(read.error());
    return found;
}

template<typename... Values>
base::Result<QByteArray> PackReader::Private::recordOf(const QString &sql, const std::tuple<Values...> &values)
{
    Location location;
    const auto found = rows(sql, values,
                            [&](const storage::Statement &row) { location = {row.integer(0), row.integer(1), row.integer(2)}; });
    if (!found)
        return std::unexpected(found.error());
    return location.cluster == 0 ? QByteArray() : clusters.record(location.cluster, location.start, location.size);
}

} // namespace pack
