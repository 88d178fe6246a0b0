// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "library/search.h"

#include <QFlags>

namespace library {

enum class SourceFeature {
    Topics = 0x1, ///< articles are filed under topics
    Citations = 0x2, ///< references are known, not just printed
    FullText = 0x4, ///< a full-text index is on board: search() finds
};
Q_DECLARE_FLAGS(SourceFeatures, SourceFeature)
Q_DECLARE_OPERATORS_FOR_FLAGS(SourceFeatures)

/// Where articles come from: a pack, a ZIM file, a server. Every call blocks, may read a disk, and is made
/// on the one thread that LibraryService gave the source. A failure is an Error, never an exception.
class ArticleSource
{
public:
    virtual ~ArticleSource() = default;

    [[nodiscard]] virtual SourceFeatures features() const = 0;

    /// What the library says of itself; cheap after the first call.
    [[nodiscard]] virtual base::Result<LibraryInfo> info() = 0;

    /// Rows of the alphabet in its order, from index `first` (0-based), at most `count`. A row is an article, or another
    /// name of one, whose path leads to it.
    [[nodiscard]] virtual base::Result<QList<ArticleEntry>> entries(qint64 first, qint64 count) = 0;

    /// All topics, parents before children, in the publisher's order.
    [[nodiscard]] virtual base::Result<QList<Topic>> topics() = 0;

    /// The articles filed under a topic, in the order of the alphabet.
    [[nodiscard]] virtual base::Result<QList<ArticleEntry>> entriesOfTopic(TopicId topic) = 0;

    /// The articles that cite the work of that key, in the order of the alphabet.
    [[nodiscard]] virtual base::Result<QList<ArticleEntry>> articlesCiting(const QString &key) = 0;

    /// Works as entries of a list, in HTML, in the citation style of that fingerprint (citation/styles.h), in the order of
    /// their keys; empty where the library does not have all of them.
    [[nodiscard]] virtual base::Result<QStringList> formatted(const QByteArray &style, const QStringList &keys) = 0;

    /// The glossary, in the order of the alphabet; empty where there is none.
    [[nodiscard]] virtual base::Result<QList<Term>> glossary() = 0;

    /// The articles reviewed last, latest first, at most `limit`; empty where nothing is known of reviews.
    [[nodiscard]] virtual base::Result<QList<Review>> latestReviews(int limit) = 0;

    /// Titles and aliases that begin with `text`, case and accents ignored; exact matches first, at most
    /// `limit`, one row an article.
    [[nodiscard]] virtual base::Result<QList<TitleMatch>> titlesStartingWith(const QString &text, int limit) = 0;

    /// Titles and aliases that a person may mean who typed `text` so far: those of titlesStartingWith, then those with
    /// all the words in any order, then, where these are few, those that are spelt or sound alike; one row an article.
    [[nodiscard]] virtual base::Result<QList<TitleMatch>> suggestions(const QString &text, int limit) = 0;

    /// Articles whose text answers the query, the best first. IndexMissing without SourceFeature::FullText;
    /// PackDamaged where the index cannot be read, and all else goes on; Cancelled where the request was stopped.
    [[nodiscard]] virtual base::Result<Hits> search(const SearchRequest &request) = 0;

    /// ArticleMissing where there is none at that path. What another name leads to is the article itself, with its own
    /// entry, and that name among its aliases.
    [[nodiscard]] virtual base::Result<Article> article(const QString &path) = 0;

    /// MediaMissing where there is none at that path.
    [[nodiscard]] virtual base::Result<Media> media(const QString &path) = 0;

protected:
    ArticleSource() = default;
    Q_DISABLE_COPY_MOVE(ArticleSource)
};

} // namespace library
