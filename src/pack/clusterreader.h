// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <QCache>

#include <memory>

namespace pack {

/// Inflates clusters and keeps the last few. Belongs to the thread of its database, which must outlive it.
class ClusterReader
{
public:
    explicit ClusterReader(const storage::Database &database);
    ~ClusterReader();
    Q_DISABLE_COPY_MOVE(ClusterReader)

    /// The bytes of one record. PackDamaged where cluster, dictionary or bounds are not what they should be.
    [[nodiscard]] base::Result<QByteArray> record(qint64 cluster, qint64 start, qint64 size);

    /// Checks one cluster without keeping it.
    [[nodiscard]] base::Result<QByteArray> inflate(qint64 cluster);

private:
    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<void> loadDictionary();

    struct Inflater;
    const storage::Database &m_database;
    std::unique_ptr<Inflater> m_inflater; ///< made at first use
    QCache<qint64, QByteArray> m_cache; ///< cost in KiB
};

} // namespace pack
