// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "pack/format.h"
#include "storage/database.h"

#include <QFuture>
#include <QThreadPool>

#include <array>
#include <deque>
#include <memory>

namespace pack {

/// How a record is kept.
enum class Packing {
    Squeezed, ///< compressed with its neighbours
    Stored, ///< as it is: pictures are compressed already
    Text, ///< compressed in small clusters: excerpts are cut from many articles at once
};

/// Gathers records into clusters and writes them compressed, in order, while other threads compress ahead.
/// Belongs to one thread. The database must outlive it.
class ClusterWriter
{
public:
    explicit ClusterWriter(storage::Database &database);
    ~ClusterWriter();
    Q_DISABLE_COPY_MOVE(ClusterWriter)

    /// Trains a zstd dictionary and stores it; clusters after this use it. Too few samples: none is made.
    [[nodiscard]] base::Result<void> trainDictionary(const QList<QByteArray> &samples);

    /// Appends a record to the cluster being filled.
    [[nodiscard]] base::Result<Location> add(const QByteArray &record, Packing packing = Packing::Squeezed);

    /// Writes everything out.
    [[nodiscard]] base::Result<void> flush();

private:
    struct Compressed
    {
        qint64 id;
        int codec;
        qsizetype rawSize;
        QByteArray checksum;
        QByteArray data;
    };
    class Contexts;
    struct Open
    {
        qint64 id = 0;
        QByteArray raw;
    };

    [[nodiscard]] base::Result<void> close(Packing packing);
    [[nodiscard]] base::Result<void> writeFinished(size_t leaveAtMost);
    [[nodiscard]] static Compressed compressed(qint64 id, const QByteArray &raw, Contexts &contexts);

    storage::Database &m_database;
    std::shared_ptr<Contexts> m_contexts; ///< made anew with the dictionary; shared with compressions under way
    std::array<Open, 3> m_open; ///< one a Packing
    qint64 m_lastId = 0;
    std::deque<QFuture<Compressed>> m_queue; ///< in the order of their ids
    QThreadPool m_threads;
};

} // namespace pack
