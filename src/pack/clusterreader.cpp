// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/clusterreader.h"

#include "pack/format.h"

#include <QCryptographicHash>

#include <zstd.h>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

constexpr int cacheKiB = 4 * 1024;

struct FreeContext
{
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};
struct FreeDictionary
{
    void operator()(ZSTD_DDict *dictionary) const { ZSTD_freeDDict(dictionary); }
};

std::unexpected<base::Error> damaged(qint64 cluster, const QString &what)
{
    return failure(ErrorCode::PackDamaged, QStringLiteral("cluster %1: %2").arg(cluster).arg(what));
}

} // namespace

struct ClusterReader::Inflater
{
    storage::Statement select;
    std::unique_ptr<ZSTD_DCtx, FreeContext> context{ZSTD_createDCtx()};
    std::unique_ptr<ZSTD_DDict, FreeDictionary> dictionary; ///< null: none on board
};

ClusterReader::ClusterReader(const storage::Database &database)
    : m_database(database)
    , m_cache(cacheKiB)
{
}

ClusterReader::~ClusterReader() = default;

Result<void> ClusterReader::prepare()
{
    if (m_inflater)
        return {};
    auto select = m_database.prepare(QStringLiteral("SELECT codec, raw_size, checksum, data FROM cluster WHERE id = ?"));
    if (!select)
        return std::unexpected(select.error());
    m_inflater = std::make_unique<Inflater>(std::move(*select));
    auto loaded = loadDictionary();
    if (!loaded)
        m_inflater.reset();
    return loaded;
}

Result<void> ClusterReader::loadDictionary()
{
    auto select = m_database.prepare(QStringLiteral("SELECT checksum, data FROM dictionary"));
    if (!select)
        return std::unexpected(select.error());
    const auto row = select->step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return {};
    const QByteArray data = select->blob(1);
    if (QCryptographicHash::hash(data, QCryptographicHash::Sha256) != select->blob(0))
        return failure(ErrorCode::PackDamaged, QStringLiteral("the dictionary fails its checksum"));
    m_inflater->dictionary.reset(ZSTD_createDDict(data.constData(), static_cast<size_t>(data.size())));
    return {};
}

Result<QByteArray> ClusterReader::inflate(qint64 cluster)
{
    if (auto prepared = prepare(); !prepared)
        return std::unexpected(prepared.error());
    storage::Statement &select = m_inflater->select;
    if (auto run = select.run(cluster); !run)
        return std::unexpected(run.error());
    const auto row = select.step();
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return damaged(cluster, QStringLiteral("missing"));
    const qint64 codec = select.integer(0);
    const qint64 rawSize = select.integer(1);
    const QByteArray checksum = select.blob(2);
    QByteArray data = select.blob(3);
    select.reset();
    if (QCryptographicHash::hash(data, QCryptographicHash::Sha256) != checksum)
        return damaged(cluster, QStringLiteral("fails its checksum"));
    if (rawSize < 0 || rawSize > largestRecord + clusterSize || codec < 0 || codec > 1)
        return damaged(cluster, QStringLiteral("impossible size or codec"));
    if (codec == 0)
        return data;
    QByteArray raw(rawSize, Qt::Uninitialized);
    const size_t size = ZSTD_decompress_usingDDict(m_inflater->context.get(), raw.data(), static_cast<size_t>(rawSize),
                                                   data.constData(), static_cast<size_t>(data.size()),
                                                   m_inflater->dictionary.get());
    if (ZSTD_isError(size) || size != static_cast<size_t>(rawSize))
        return damaged(cluster, QStringLiteral("cannot be decompressed"));
    return raw;
}

Result<QByteArray> ClusterReader::record(qint64 cluster, qint64 start, qint64 size)
{
    QByteArray raw;
    if (const QByteArray *kept = m_cache.object(cluster)) {
        raw = *kept;
    } else {
        auto inflated = inflate(cluster);
        if (!inflated)
            return inflated;
        raw = *inflated;
        m_cache.insert(cluster, new QByteArray(raw), 1 + raw.size() / 1024);
    }
    if (start < 0 || size < 0 || start > raw.size() || size > raw.size() - start)
        return damaged(cluster, QStringLiteral("a record lies outside"));
    return raw.mid(start, size);
}

} // namespace pack
