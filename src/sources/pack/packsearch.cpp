// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pack/packsearch.h"

#include "library/titlekey.h"
#include "pack/verify.h"

#include <QSet>

using base::Result;

namespace sources {

namespace {

/// An index up to that size is checked whole before its first use, in a hundredth of a second; a larger one only by
/// pandect-pack verify. Xapian notices most damage by itself.
constexpr qint64 checkedAtOnce = 4 * 1024 * 1024;

constexpr int fewMatches = 3; ///< with fewer, what was typed may be misspelt
constexpr int similarAtMost = 5;

} // namespace

PackSearch::PackSearch(QString file, pack::PackReader &reader)
    : m_file(std::move(file))
    , m_reader(reader)
    , m_hasFullText([&] {
        const auto location = reader.index(pack::IndexKind::FullText);
        return !location || location->length > 0; // damaged: searching says why it cannot be
    }())
{
}

PackSearch::~PackSearch() = default;

Result<library::ArticleEntry> PackSearch::entry(qint64 article)
{
    return m_reader.entry(article).transform([](const pack::EntryRecord &record) {
        return library::ArticleEntry{library::ArticleId{record.id}, record.path, record.title};
    });
}

Result<QList<qint64>> PackSearch::articlesNamed(const QString &key)
{
    // The name itself stands before those that only begin so.
    constexpr int mostOfOneName = 20;
    return m_reader.titles(key, mostOfOneName).transform([&](const QList<pack::TitleRecord> &titles) {
        QList<qint64> articles;
        for (const pack::TitleRecord &title : titles) {
            if (title.key == key && !articles.contains(title.entry.id))
                articles.append(title.entry.id);
        }
        return articles;
    });
}

bool PackSearch::isCalled(const QString &library) const
{
    const QString key = library::titleKey(library);
    return key == library::titleKey(m_reader.metadata().id) || library::titleKey(m_reader.metadata().title).startsWith(key);
}

template<typename Opened>
Result<Opened *> PackSearch::opened(std::optional<Result<Opened>> &index, pack::IndexKind kind)
{
    if (!index) {
        const auto location = m_reader.index(kind);
        if (!location)
            index.emplace(std::unexpected(location.error()));
        else if (location->length == 0)
            index.emplace(base::failure(base::ErrorCode::IndexMissing, {}, m_file));
        else if (const auto sound = location->length > checkedAtOnce ? Result<void>() : pack::verifyIndex(m_file, *location);
                 !sound)
            index.emplace(std::unexpected(sound.error()));
        else
            index.emplace(Opened::open(m_file, location->offset));
    }
    if (!*index)
        return std::unexpected(index->error());
    return &**index;
}

Result<library::Hits> PackSearch::search(const library::SearchRequest &request)
{
    return opened(m_index, pack::IndexKind::FullText).and_then([&](search::Index *index) {
        return index->search(request, *this);
    });
}

Result<QList<library::TitleMatch>> PackSearch::suggestions(const QString &text, int limit, QList<library::TitleMatch> matches)
{
    const auto names = opened(m_names, pack::IndexKind::Names);
    if (!names || matches.size() >= limit || library::titleKey(text).isEmpty())
        return matches; // without the index, or with a broken one, beginnings are found all the same
    QSet<qint64> seen;
    for (const library::TitleMatch &match : std::as_const(matches))
        seen.insert(match.entry.id.value);
    const auto take = [&](const Result<QList<library::TitleMatch>> &found, qsizetype atMost) {
        if (!found)
            return;
        for (const library::TitleMatch &match : *found) {
            if (matches.size() < atMost && !seen.contains(match.entry.id.value)) {
                seen.insert(match.entry.id.value);
                matches.append(match);
            }
        }
    };
    take((*names)->withWords(text, limit, *this), limit);
    if (matches.size() < fewMatches)
        take((*names)->similar(text, similarAtMost, *this), qMin(limit, static_cast<int>(matches.size()) + similarAtMost));
    return matches;
}

} // namespace sources
