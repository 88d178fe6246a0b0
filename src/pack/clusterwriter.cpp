// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/clusterwriter.h"

#include "pack/format.h"

#include <QCryptographicHash>
#include <QtConcurrentRun>

#include <zdict.h>
#include <zstd.h>

#include <memory>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

/// High enough that packs are small, low enough that a build is not an evening: measured in the README.
constexpr int compressionLevel = 17;

/// zstd's own advice: about a hundredth of the samples, and no more than this.
constexpr size_t largestDictionary = 112 * 1024;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

} // namespace

ClusterWriter::ClusterWriter(storage::Database &database)
    : m_database(database)
{
}

ClusterWriter::~ClusterWriter()
{
    m_threads.waitForDone();
}

Result<void> ClusterWriter::trainDictionary(const QList<QByteArray> &samples)
{
    QByteArray all;
    std::vector<size_t> sizes;
    for (const QByteArray &sample : samples) {
        all += sample;
        sizes.push_back(static_cast<size_t>(sample.size()));
    }
    const size_t room = qMin(largestDictionary, static_cast<size_t>(all.size()) / 100);
    // Below a few kilobytes a dictionary costs more than it saves, and zstd refuses few samples anyway.
    if (room < 4096 || samples.size() < 16)
        return {};
    QByteArray dictionary(static_cast<qsizetype>(room), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(dictionary.data(), room, all.constData(), sizes.data(),
                                              static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size))
        return {}; // samples too alike or too few: do without
    dictionary.truncate(static_cast<qsizetype>(size));
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO dictionary VALUES (1, ?, ?)"));
    if (!insert)
        return std::unexpected(insert.error());
    m_dictionary = dictionary;
    return insert->run(sha256(dictionary), dictionary);
}

Result<Location> ClusterWriter::add(const QByteArray &record, bool squeeze)
{
    if (record.size() > largestRecord)
        return failure(ErrorCode::ArgumentInvalid, QStringLiteral("larger than %1 MiB").arg(largestRecord / (1024 * 1024)));
    Open &open = squeeze ? m_squeezed : m_stored;
    if (!open.raw.isEmpty() && open.raw.size() + record.size() > clusterSize) {
        if (auto closed = close(open, squeeze); !closed)
            return std::unexpected(closed.error());
    }
    if (open.id == 0)
        open.id = ++m_lastId;
    const Location location{open.id, open.raw.size(), record.size()};
    open.raw += record;
    return location;
}

Result<void> ClusterWriter::close(Open &open, bool squeeze)
{
    if (open.id == 0)
        return {};
    const Open full = std::exchange(open, {});
    if (squeeze) {
        m_queue.push_back(QtConcurrent::run(&m_threads, &ClusterWriter::compressed, full.id, full.raw, m_dictionary));
    } else {
        m_queue.push_back(QtFuture::makeReadyValueFuture(Compressed{full.id, 0, full.raw.size(), sha256(full.raw), full.raw}));
    }
    // Enough ahead to keep every core busy, little enough to bound the memory.
    return writeFinished(static_cast<size_t>(m_threads.maxThreadCount()) * 4);
}

Result<void> ClusterWriter::writeFinished(size_t leaveAtMost)
{
    if (m_queue.size() <= leaveAtMost)
        return {};
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO cluster VALUES (?, ?, ?, ?, ?)"));
    if (!insert)
        return std::unexpected(insert.error());
    while (m_queue.size() > leaveAtMost) {
        const Compressed cluster = m_queue.front().result();
        m_queue.pop_front();
        if (cluster.data.isEmpty())
            return failure(ErrorCode::DatabaseFailed, QStringLiteral("zstd could not compress"));
        if (auto done = insert->run(cluster.id, cluster.codec, qint64(cluster.rawSize), cluster.checksum, cluster.data); !done)
            return done;
    }
    return {};
}

ClusterWriter::Compressed ClusterWriter::compressed(qint64 id, const QByteArray &raw, const QByteArray &dictionary)
{
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    QByteArray data(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress_usingDict(context.get(), data.data(), static_cast<size_t>(data.size()), raw.constData(),
                                                static_cast<size_t>(raw.size()), dictionary.constData(),
                                                static_cast<size_t>(dictionary.size()), compressionLevel);
    data.truncate(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return {id, 1, raw.size(), sha256(data), data};
}

Result<void> ClusterWriter::flush()
{
    if (auto closed = close(m_squeezed, true); !closed)
        return closed;
    if (auto closed = close(m_stored, false); !closed)
        return closed;
    return writeFinished(0);
}

} // namespace pack
