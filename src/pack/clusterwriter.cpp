// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/clusterwriter.h"

#include "pack/format.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QtConcurrentRun>

#include <zdict.h>
#include <zstd.h>

#include <memory>
#include <vector>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

/// The highest before zstd's optimal parser, which takes twice the time for the last hundredth of the size: 136 MB of
/// the C++ reference become 5.39 MB in 8 s of processor time at 15, 5.35 MB in 16 s at 17 (tests/benchmarks/pack-size).
constexpr int compressionLevel = 15;

/// Twice a cluster: how far zstd may look back, as a power of two, the dictionary included.
constexpr int windowLog = 20;

/// zstd's own advice: about a hundredth of the samples, and no more than this.
constexpr size_t largestDictionary = 112 * 1024;

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

} // namespace

/// Compressors, one a thread at work. Each digests the dictionary once, which takes as long as a cluster does.
class ClusterWriter::Contexts
{
public:
    struct Free
    {
        void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    };
    using Context = std::unique_ptr<ZSTD_CCtx, Free>;

    explicit Contexts(QByteArray dictionary)
        : m_dictionary(std::move(dictionary))
    {
    }

    Context take()
    {
        {
            const QMutexLocker locker(&m_lock);
            if (!m_idle.empty()) {
                Context context = std::move(m_idle.back());
                m_idle.pop_back();
                return context;
            }
        }
        Context context(ZSTD_createCCtx());
        // Without these zstd would make tables for gigabytes, and copy them for every cluster.
        constexpr std::pair<ZSTD_cParameter, int> parameters[] = {{ZSTD_c_compressionLevel, compressionLevel},
                                                                  {ZSTD_c_windowLog, windowLog},
                                                                  {ZSTD_c_hashLog, windowLog - 1},
                                                                  {ZSTD_c_chainLog, windowLog}};
        for (const auto &[parameter, value] : parameters)
            ZSTD_CCtx_setParameter(context.get(), parameter, value);
        ZSTD_CCtx_loadDictionary(context.get(), m_dictionary.constData(), static_cast<size_t>(m_dictionary.size()));
        return context;
    }

    void giveBack(Context context)
    {
        const QMutexLocker locker(&m_lock);
        m_idle.push_back(std::move(context));
    }

private:
    QByteArray m_dictionary;
    QMutex m_lock;
    std::vector<Context> m_idle;
};

ClusterWriter::ClusterWriter(storage::Database &database)
    : m_database(database)
    , m_contexts(std::make_shared<Contexts>(QByteArray()))
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
    m_contexts = std::make_shared<Contexts>(dictionary);
    return insert->run(sha256(dictionary), dictionary);
}

Result<Location> ClusterWriter::add(const QByteArray &record, Packing packing)
{
    if (record.size() > largestRecord)
        return failure(ErrorCode::ArgumentInvalid, QStringLiteral("larger than %1 MiB").arg(largestRecord / (1024 * 1024)));
    Open &open = m_open.at(static_cast<size_t>(packing));
    const qsizetype full = packing == Packing::Text ? textClusterSize : clusterSize;
    if (!open.raw.isEmpty() && open.raw.size() + record.size() > full) {
        if (auto closed = close(packing); !closed)
            return std::unexpected(closed.error());
    }
    if (open.id == 0)
        open.id = ++m_lastId;
    const Location location{open.id, open.raw.size(), record.size()};
    open.raw += record;
    return location;
}

Result<void> ClusterWriter::close(Packing packing)
{
    Open &open = m_open.at(static_cast<size_t>(packing));
    if (open.id == 0)
        return {};
    const Open full = std::exchange(open, {});
    if (packing != Packing::Stored) {
        m_queue.push_back(QtConcurrent::run(&m_threads,
                                            [full, contexts = m_contexts] { return compressed(full.id, full.raw, *contexts); }));
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

ClusterWriter::Compressed ClusterWriter::compressed(qint64 id, const QByteArray &raw, Contexts &contexts)
{
    Contexts::Context context = contexts.take();
    QByteArray data(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(context.get(), data.data(), static_cast<size_t>(data.size()), raw.constData(),
                                       static_cast<size_t>(raw.size()));
    contexts.giveBack(std::move(context));
    data.truncate(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return {id, 1, raw.size(), sha256(data), data};
}

Result<void> ClusterWriter::flush()
{
    for (const Packing packing : {Packing::Squeezed, Packing::Stored, Packing::Text}) {
        if (auto closed = close(packing); !closed)
            return closed;
    }
    return writeFinished(0);
}

} // namespace pack
