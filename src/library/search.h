// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"
#include "library/query.h"

#include <stop_token>

namespace library {

/// A question to the full text of a library.
struct SearchRequest
{
    Query query;
    qint64 first = 0; ///< how many of the best are known already
    int limit = 20;
    std::stop_token stop; ///< when asked to stop, the source answers Cancelled as soon as it may
};

/// A run of units within a text.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// An article that matches, and the place in it that shows why.
struct Hit
{
    ArticleEntry entry;
    QString anchor; ///< of the section the excerpt is from; empty: the beginning
    QString section; ///< its heading; empty: the beginning
    QString excerpt; ///< plain text; may be empty
    QList<TextRange> marks; ///< the words of the query in the excerpt, in order

    bool operator==(const Hit &) const = default;
};

struct Hits
{
    QList<Hit> hits; ///< the best first
    qint64 found = 0; ///< how many articles match in all
    bool isEstimate = false; ///< `found` is about right
    bool hasAllWords = true; ///< false: no article has all words, or too few do; these have most of them

    bool operator==(const Hits &) const = default;
};

} // namespace library
