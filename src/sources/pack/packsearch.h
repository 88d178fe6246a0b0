// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/packreader.h"
#include "search/index.h"
#include "search/nameindex.h"

#include <optional>

namespace sources {

/// The search of a pack: opens its indexes when they are first wanted, and remembers why one cannot be. Belongs to the
/// reader's thread.
class PackSearch final : private search::Collection
{
public:
    /// The reader must outlive it.
    PackSearch(QString file, pack::PackReader &reader);
    ~PackSearch() override;

    /// Whether there is an index of the full text.
    [[nodiscard]] bool hasFullText() const { return m_hasFullText; }

    /// As ArticleSource::search.
    [[nodiscard]] base::Result<library::Hits> search(const library::SearchRequest &request);

    /// Adds to `matches`, which begin so, those that ArticleSource::suggestions has beyond them.
    [[nodiscard]] base::Result<QList<library::TitleMatch>> suggestions(const QString &text, int limit,
                                                                       QList<library::TitleMatch> matches);

private:
    [[nodiscard]] base::Result<library::ArticleEntry> entry(qint64 article) override;
    [[nodiscard]] base::Result<QByteArray> plainText(qint64 article) override { return m_reader.plainText(article); }
    [[nodiscard]] base::Result<QList<qint64>> articlesNamed(const QString &key) override;
    [[nodiscard]] bool isCalled(const QString &library) const override;

    /// Opens an index once; the outcome is kept.
    template<typename Opened>
    [[nodiscard]] base::Result<Opened *> opened(std::optional<base::Result<Opened>> &index, pack::IndexKind kind);

    QString m_file;
    pack::PackReader &m_reader;
    bool m_hasFullText;
    std::optional<base::Result<search::Index>> m_index;
    std::optional<base::Result<search::NameIndex>> m_names;
};

} // namespace sources
