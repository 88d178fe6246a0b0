// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/zimsource.h"

#include "library/matches.h"
#include "library/mediastream.h"
#include "library/titlekey.h"
#include "sources/zim/attempt.h"
#include "sources/zim/cachebudget.h"
#include "sources/zim/listing.h"
#include "sources/zim/metadata.h"
#include "sources/zim/titlesearch.h"
#include "sources/zim/zimfile.h"

#include <zim/error.h>
#include <zim/item.h>

#include <QLocale>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace sources {

namespace {

constexpr zim::size_type largestArticle = zim::size_type(32) << 20; ///< in bytes; no page that a person wrote is larger
constexpr zim::size_type largestContent = zim::size_type(4) << 20; ///< in bytes; what is larger is read in pieces
constexpr int longestChain = 20; ///< of redirections

QByteArray bytesOf(const zim::Blob &blob)
{
    return {blob.data(), static_cast<qsizetype>(blob.size())};
}

/// Where an entry leads. Throws EntryNotFound where redirections go round in a ring.
zim::Entry targetOf(zim::Entry entry)
{
    for (int steps = 0; entry.isRedirect(); ++steps) {
        if (steps == longestChain)
            throw zim::EntryNotFound("redirections without end");
        entry = entry.getRedirectEntry();
    }
    return entry;
}

/// The entry of a name, however its accents were put together: archives are made on systems of both minds.
zim::Entry entryAt(const zim::Archive &archive, const QString &path)
{
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        if (const QString other = path.normalized(form);
            other != path && !archive.hasEntryByPath(path.toStdString()) && archive.hasEntryByPath(other.toStdString()))
            return archive.getEntryByPath(other.toStdString());
    }
    return archive.getEntryByPath(path.toStdString());
}

/// A large item, read where it stands: films are stored as they are, so that a piece costs no more than its size.
class ItemStream final : public library::MediaStream
{
public:
    ItemStream(zim::Item item, std::shared_ptr<OpenArchive> archive)
        : m_item(std::move(item))
        , m_archive(std::move(archive))
    {
    }

    qint64 size() const override { return static_cast<qint64>(m_item.getSize()); }

    Result<QByteArray> read(qint64 first, qint64 count) override
    {
        if (first < 0 || first >= size() || count <= 0)
            return QByteArray();
        return attempt({ErrorCode::MediaMissing, {}, m_archive->file(), 0}, [&]() -> Result<QByteArray> {
            return bytesOf(m_item.getData(static_cast<zim::offset_type>(first),
                                          static_cast<zim::size_type>(qMin(count, size() - first))));
        });
    }

private:
    const zim::Item m_item;
    const std::shared_ptr<OpenArchive> m_archive;
};

class ZimSource final : public library::ArticleSource
{
public:
    ZimSource(std::shared_ptr<OpenArchive> archive, Listing listing, library::LibraryInfo info)
        : m_archive(std::move(archive))
        , m_listing(std::move(listing))
        , m_info(std::move(info))
    {
    }

    library::SourceFeatures features() const override { return {}; }
    Result<library::LibraryInfo> info() override { return m_info; }
    Result<QList<library::ArticleEntry>> entries(qint64 first, qint64 count) override;
    Result<QList<library::Topic>> topics() override { return QList<library::Topic>(); }
    Result<QList<library::ArticleEntry>> entriesOfTopic(library::TopicId) override { return QList<library::ArticleEntry>(); }
    Result<QList<library::ArticleEntry>> articlesCiting(const QString &) override { return QList<library::ArticleEntry>(); }
    Result<QStringList> formatted(const QByteArray &, const QStringList &) override { return QStringList(); }
    Result<QList<library::Term>> glossary() override { return QList<library::Term>(); }
    Result<QList<library::Review>> latestReviews(int) override { return QList<library::Review>(); }
    Result<QList<library::TitleMatch>> titlesStartingWith(const QString &text, int limit) override;
    Result<QList<library::TitleMatch>> suggestions(const QString &text, int limit) override
    {
        return titlesStartingWith(text, limit);
    }
    Result<library::Hits> search(const library::SearchRequest &) override { return base::failure(ErrorCode::IndexMissing); }
    Result<library::Article> article(const QString &path) override;
    Result<library::Media> media(const QString &path) override;

private:
    /// Runs `task` with the archive, and makes what libzim throws an error; `code` where an entry is missing.
    template<typename Task>
    auto ask(ErrorCode code, const QString &path, Task task) -> std::invoke_result_t<Task, const zim::Archive &>
    {
        const auto archive = m_archive->archive();
        if (!archive)
            return std::unexpected(archive.error());
        return attempt({code, path, {}, 0}, [&] { return task(*archive); });
    }

    [[nodiscard]] library::ArticleEntry entryOf(const zim::Archive &archive, const zim::Entry &entry) const;
    [[nodiscard]] QByteArray contentOf(const zim::Item &item);

    std::shared_ptr<OpenArchive> m_archive;
    Listing m_listing;
    library::LibraryInfo m_info;
};

library::ArticleEntry ZimSource::entryOf(const zim::Archive &archive, const zim::Entry &entry) const
{
    const auto position = m_listing.positionOf(archive, entry);
    const library::ArticleId id{position ? m_listing.rowOfPosition(*position) + 1 : 0};
    return {id, textOf(entry.getPath()), textOf(entry.getTitle())};
}

QByteArray ZimSource::contentOf(const zim::Item &item)
{
    QByteArray content = bytesOf(item.getData());
    m_archive->hasRead(content.size());
    return content;
}

Result<QList<library::ArticleEntry>> ZimSource::entries(qint64 first, qint64 count)
{
    return ask(ErrorCode::PackDamaged, {}, [&](const zim::Archive &archive) -> Result<QList<library::ArticleEntry>> {
        QList<library::ArticleEntry> entries;
        for (qint64 row = qMax(0LL, first); row < qMin(m_listing.count(), first + count); ++row) {
            const zim::Entry entry = m_listing.at(archive, m_listing.positionOfRow(row));
            entries.append({library::ArticleId{row + 1}, textOf(entry.getPath()), textOf(entry.getTitle())});
        }
        return entries;
    });
}

Result<QList<library::TitleMatch>> ZimSource::titlesStartingWith(const QString &text, int limit)
{
    using Matches = QList<library::TitleMatch>;
    return ask(ErrorCode::PackDamaged, {}, [&](const zim::Archive &archive) -> Result<Matches> {
        const QString key = library::titleKey(text);
        Matches matches;
        // An article may match by its title and by other names; a few more make up for those that fall together.
        const QList<qint64> positions = TitleSearch(archive, m_listing, text, limit * 2 + 8).positions();
        for (const qint64 position : positions) {
            const zim::Entry entry = m_listing.at(archive, position);
            const QString title = textOf(entry.getTitle());
            const bool exact = library::titleKey(title) == key;
            if (!entry.isRedirect()) {
                const library::ArticleId id{m_listing.rowOfPosition(position) + 1};
                matches.append({{id, textOf(entry.getPath()), title}, {}, exact});
                continue;
            }
            const auto target = attempt({}, [&]() -> Result<library::ArticleEntry> { return entryOf(archive, targetOf(entry)); });
            if (target)
                matches.append({*target, title == target->title ? QString() : title, exact});
        }
        return library::bestMatches(matches, text, limit);
    });
}

Result<library::Article> ZimSource::article(const QString &path)
{
    return ask(ErrorCode::ArticleMissing, path, [&](const zim::Archive &archive) -> Result<library::Article> {
        const zim::Entry named = entryAt(archive, path);
        const zim::Entry entry = targetOf(named);
        if (!isPage(entry))
            return failure(ErrorCode::ArticleMissing, path);
        const zim::Item item = entry.getItem();
        if (item.getSize() > largestArticle)
            return failure(ErrorCode::ContentTooLarge, QString::number(item.getSize()), m_archive->file());
        library::Article article;
        article.entry = entryOf(archive, entry);
        article.heading = article.entry.title;
        if (const QString name = textOf(named.getTitle()); named.isRedirect() && name != article.entry.title)
            article.aliases.append(name);
        article.documentHtml = contentOf(item);
        return article;
    });
}

Result<library::Media> ZimSource::media(const QString &path)
{
    return ask(ErrorCode::MediaMissing, path, [&](const zim::Archive &archive) -> Result<library::Media> {
        const zim::Item item = targetOf(entryAt(archive, path)).getItem();
        library::Media media{QByteArray::fromStdString(item.getMimetype()), {}, {}};
        if (item.getSize() > largestContent)
            media.stream = std::make_shared<ItemStream>(item, m_archive);
        else
            media.content = contentOf(item);
        return media;
    });
}

} // namespace

void limitZimCaches()
{
    qputenv("ZIM_CLUSTERCACHE", "4"); // pages and pictures of an article, and room to go back
}

std::shared_ptr<CacheBudget> makeCacheBudget(qint64 bytes)
{
    return std::make_shared<CacheBudget>(bytes);
}

bool isZim(const QString &file)
{
    return looksLikeZim(file);
}

Result<std::unique_ptr<library::ArticleSource>> openZim(const QString &file, std::shared_ptr<CacheBudget> budget)
{
    auto archive = OpenArchive::open(file, std::move(budget));
    if (!archive)
        return std::unexpected(archive.error());
    return attempt({ErrorCode::PackDamaged, QStringLiteral("an entry of its own is missing"), file, 0},
                   [&]() -> Result<std::unique_ptr<library::ArticleSource>> {
                       const auto opened = (*archive)->archive();
                       if (!opened)
                           return std::unexpected(opened.error());
                       library::LibraryInfo info = describe(*opened, file);
                       Listing listing = Listing::read(*opened, QLocale(info.language));
                       info.entryCount = listing.count();
                       info.letters = listing.letters();
                       // Publishers count all their pages, those within pages too.
                       info.articleCount = info.articleCount > 0 ? qMin(info.articleCount, info.entryCount) : info.entryCount;
                       return std::make_unique<ZimSource>(std::move(*archive), std::move(listing), std::move(info));
                   });
}

} // namespace sources
