// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/cachebudget.h"

#include "sources/zim/zimfile.h"

#include <algorithm>

using base::failure;
using base::Result;

namespace sources {

namespace {

constexpr qint64 usualCluster = qint64(2) << 20; ///< in bytes; an item that is larger has a cluster of its own
constexpr int clustersWithoutLimit = 16; ///< what libzim keeps where nobody tells it otherwise

qint64 clustersKept()
{
    const int set = qEnvironmentVariableIntValue("ZIM_CLUSTERCACHE");
    return set > 0 ? set : clustersWithoutLimit;
}

} // namespace

CacheBudget::CacheBudget(qint64 bytes)
    : m_bytes(bytes)
{
}

qint64 CacheBudget::held() const
{
    const QMutexLocker locker(&m_lock);
    qint64 sum = 0;
    for (const OpenArchive *archive : m_archives)
        sum += archive->mostHeld();
    return sum;
}

void CacheBudget::enter(OpenArchive *archive)
{
    const QMutexLocker locker(&m_lock);
    m_archives.push_back(archive);
}

void CacheBudget::leave(OpenArchive *archive)
{
    const QMutexLocker locker(&m_lock);
    m_archives.remove(archive);
}

void CacheBudget::used(OpenArchive *archive, qint64 itemSize)
{
    const QMutexLocker locker(&m_lock);
    m_archives.splice(m_archives.end(), m_archives, std::ranges::find(m_archives, archive));
    archive->m_largestRead = qMax(archive->m_largestRead, qMax(itemSize, usualCluster));
    qint64 sum = 0;
    for (const OpenArchive *each : m_archives)
        sum += each->mostHeld();
    for (OpenArchive *each : m_archives) {
        if (sum <= m_bytes)
            break;
        if (each->mostHeld() == 0)
            continue;
        sum -= each->mostHeld();
        each->letGo();
    }
}

Result<std::shared_ptr<OpenArchive>> OpenArchive::open(const QString &file, std::shared_ptr<CacheBudget> budget)
{
    return openArchive(file).transform([&](zim::Archive archive) {
        return std::shared_ptr<OpenArchive>(new OpenArchive(file, std::move(archive), std::move(budget)));
    });
}

OpenArchive::OpenArchive(QString file, zim::Archive archive, std::shared_ptr<CacheBudget> budget)
    : m_file(std::move(file))
    , m_uuid(archive.getUuid())
    , m_budget(std::move(budget))
    , m_archive(std::move(archive))
{
    m_budget->enter(this);
}

OpenArchive::~OpenArchive()
{
    m_budget->leave(this);
}

Result<zim::Archive> OpenArchive::archive()
{
    const QMutexLocker locker(&m_lock);
    if (m_archive)
        return *m_archive;
    auto again = openArchive(m_file);
    if (!again)
        return again;
    if (again->getUuid() != m_uuid)
        return failure(base::ErrorCode::PackDamaged, QStringLiteral("another file stands in its place"), m_file);
    m_archive = *again;
    return again;
}

void OpenArchive::letGo()
{
    m_largestRead = 0;
    const QMutexLocker locker(&m_lock);
    m_archive.reset();
}

qint64 OpenArchive::mostHeld() const
{
    return m_largestRead * clustersKept();
}

} // namespace sources
