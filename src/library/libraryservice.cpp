// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryservice.h"

#include "base/logging.h"

#include <QMutex>
#include <QSet>

using base::Result;

namespace library {

/// Which shelf answers to which id, and which are still being opened. Openings finish on their own threads, so it
/// has a lock; nothing slow happens under it.
struct LibraryService::Registry
{
    QMutex lock;
    QHash<QString, Shelf *> open;
    QSet<const Shelf *> opening;
};

LibraryService::Shelf::Shelf()
{
    thread.setMaxThreadCount(1);
    thread.setExpiryTimeout(-1); // SQL connections stay in their thread for life
    thread.setObjectName(QStringLiteral("library"));
}

LibraryService::Shelf::~Shelf()
{
    thread.start([this] { source.reset(); });
    thread.waitForDone();
}

LibraryService::LibraryService(SourceOpener opener)
    : m_opener(std::move(opener))
    , m_registry(std::make_shared<Registry>())
{
}

LibraryService::~LibraryService() = default;

QFuture<Result<LibraryInfo>> LibraryService::open(const QString &file)
{
    discardUnused();
    Shelf *shelf = m_shelves.emplace_back(std::make_unique<Shelf>()).get();
    {
        const QMutexLocker locker(&m_registry->lock);
        m_registry->opening.insert(shelf);
    }
    return run<Result<LibraryInfo>>(*shelf, [shelf, file, opener = m_opener, registry = m_registry]() -> Result<LibraryInfo> {
        auto source = opener(file);
        Result<LibraryInfo> info = source ? (*source)->info() : std::unexpected(source.error());
        const QMutexLocker locker(&registry->lock);
        registry->opening.remove(shelf);
        if (!info) {
            qCInfo(base::libraryLog) << "refused" << file << info.error().detail;
            return info;
        }
        shelf->source = std::move(*source);
        registry->open.insert(info->id, shelf);
        qCInfo(base::libraryLog) << "opened" << info->id << "with" << info->articleCount << "articles";
        return info;
    });
}

void LibraryService::close(const QString &libraryId)
{
    {
        const QMutexLocker locker(&m_registry->lock);
        m_registry->open.remove(libraryId);
    }
    discardUnused();
}

bool LibraryService::isOpen(const QString &libraryId) const
{
    return find(libraryId) != nullptr;
}

LibraryService::Shelf *LibraryService::find(const QString &libraryId) const
{
    const QMutexLocker locker(&m_registry->lock);
    return m_registry->open.value(libraryId);
}

void LibraryService::discard(std::unique_ptr<Shelf> shelf)
{
    m_discarding.start([shelf = std::shared_ptr<Shelf>(std::move(shelf))] {});
}

/// Refused openings, replaced and closed libraries.
void LibraryService::discardUnused()
{
    std::vector<std::unique_ptr<Shelf>> kept;
    const QMutexLocker locker(&m_registry->lock);
    const auto used = m_registry->open.values();
    for (auto &shelf : m_shelves) {
        if (used.contains(shelf.get()) || m_registry->opening.contains(shelf.get()))
            kept.push_back(std::move(shelf));
        else
            discard(std::move(shelf));
    }
    m_shelves = std::move(kept);
}

} // namespace library
