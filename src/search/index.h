// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "library/search.h"

#include <functional>
#include <memory>

namespace search {

/// What a search asks of the library that it searches. Each call blocks; all come on the searching thread.
class Collection
{
public:
    virtual ~Collection() = default;

    [[nodiscard]] virtual base::Result<library::ArticleEntry> entry(qint64 article) = 0;

    /// See encodePassages; may be empty.
    [[nodiscard]] virtual base::Result<QByteArray> plainText(qint64 article) = 0;

    /// The articles that are called so; `key` is a titleKey.
    [[nodiscard]] virtual base::Result<QList<qint64>> articlesNamed(const QString &key) = 0;

    /// Whether “in:…” means this library.
    [[nodiscard]] virtual bool isCalled(const QString &library) const = 0;

protected:
    Collection() = default;
    Q_DISABLE_COPY_MOVE(Collection)
};

/// How matches are ranked. The defaults are what tests/benchmarks/bench_relevance found best over several sets.
struct Ranking
{
    double k1 = 2; ///< BM25: how soon more of the same word says nothing new
    double b = 0.75; ///< BM25: how much a long article is held against itself
    double pairs = 0.3; ///< weight of words that stand together as they do in the query
    double named = 2.5; ///< a word of the query that is part of an article's name, where the whole name is in the query
    double related = 0.6; ///< weight of words that the best articles share, where none has all words; 0: they are not looked at
    int fewest = 10; ///< with fewer articles that have all words, those that have most are shown
};

/// The full-text index of a library, open. Belongs to one thread.
class Index
{
public:
    /// `offset`: where in the file the index begins. PackDamaged where Xapian cannot read it or its format is another.
    [[nodiscard]] static base::Result<Index> open(const QString &file, qint64 offset);
    ~Index();
    Index(Index &&) noexcept;
    Index &operator=(Index &&) noexcept;

    /// The best articles, with excerpts. Cancelled where the request was stopped; PackDamaged.
    [[nodiscard]] base::Result<library::Hits> search(const library::SearchRequest &request, Collection &collection,
                                                     const Ranking &ranking = {});

private:
    class Private;
    explicit Index(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace search
