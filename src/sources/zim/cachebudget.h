// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <zim/archive.h>

#include <QMutex>
#include <QString>

#include <list>
#include <memory>
#include <optional>

namespace sources {

class OpenArchive;

/// How many bytes all open ZIM files together may keep inflated. libzim counts the clusters that each archive keeps, not
/// their bytes; so the most that they can hold is reckoned from what was read, and when all together come to more than
/// the budget, the archives that were not used for longest let go. Any thread.
class CacheBudget
{
public:
    explicit CacheBudget(qint64 bytes);
    Q_DISABLE_COPY_MOVE(CacheBudget)

    /// Bytes that open archives may hold at most, as reckoned.
    [[nodiscard]] qint64 held() const;

private:
    friend class OpenArchive;

    void enter(OpenArchive *archive);
    void leave(OpenArchive *archive);
    void used(OpenArchive *archive, qint64 itemSize);

    mutable QMutex m_lock; ///< never taken by one who holds an archive's
    const qint64 m_bytes;
    std::list<OpenArchive *> m_archives; ///< last used last
};

/// An archive that may be closed and opened again behind the scenes, to let go of what libzim keeps of it. Any thread.
class OpenArchive
{
public:
    /// Errors as openArchive() gives them.
    [[nodiscard]] static base::Result<std::shared_ptr<OpenArchive>> open(const QString &file,
                                                                         std::shared_ptr<CacheBudget> budget);
    ~OpenArchive();
    Q_DISABLE_COPY_MOVE(OpenArchive)

    /// To be used and given away at once. PackDamaged where another file has come to stand in its place.
    [[nodiscard]] base::Result<zim::Archive> archive();

    /// Must be told after each item whose content was read.
    void hasRead(qint64 itemSize) { m_budget->used(this, itemSize); }

    [[nodiscard]] const QString &file() const { return m_file; }

private:
    friend class CacheBudget;

    OpenArchive(QString file, zim::Archive archive, std::shared_ptr<CacheBudget> budget);
    void letGo();
    [[nodiscard]] qint64 mostHeld() const;

    const QString m_file;
    const zim::Uuid m_uuid;
    const std::shared_ptr<CacheBudget> m_budget;
    QMutex m_lock;
    std::optional<zim::Archive> m_archive;
    qint64 m_largestRead = 0; ///< since it was opened; under the budget's lock
};

} // namespace sources
