// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/query.h"
#include "search/analysis.h"

#include <xapian.h>

#include <functional>

namespace search {

/// What a translation has to know of the library.
struct Translation
{
    int pairBits = 0; ///< 0: the index has no pairs
    std::function<bool(const QString &library)> isLibrary; ///< whether in:… means this one
};

/// A query of ours as two of Xapian's: the articles that have all words, and those that have some. What pairs of words
/// cannot tell (phrases, near) both let through; a look into the text decides. May throw Xapian::Error.
struct Translated
{
    Xapian::Query allWords;
    Xapian::Query someWords; ///< empty where that would be the same
    Xapian::Query pairs; ///< neighbours in the query; who has them, too, is better
    bool needsText = false; ///< a phrase or near: look into the text
};
[[nodiscard]] Translated translated(const library::Query &query, Analyser &analyser, const Translation &translation);

/// How much each article of a few is lifted, in the order of their numbers.
struct Lift
{
    qint64 articleId = 0;
    double weight = 0;

    auto operator<=>(const Lift &) const = default;
};

/// A query that matches just these articles. May throw Xapian::Error.
[[nodiscard]] Xapian::Query liftQuery(const QList<Lift> &lifts);

} // namespace search
