// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/analysis.h"
#include "search/indexwriter.h"

#include <xapian.h>

namespace search {

/// An article as a document of the full-text index. May throw Xapian::Error.
[[nodiscard]] Xapian::Document textDocument(const IndexedArticle &article, Analyser &analyser, int pairBits);

/// A title (empty alias) or another name as a document of the index of names. May throw Xapian::Error.
[[nodiscard]] Xapian::Document nameDocument(qint64 articleId, const QString &title, const QString &alias);

/// What a document of the index of names says: whose name it is, and which.
struct NameRecord
{
    qint64 articleId = 0;
    QString alias; ///< empty: the title
};

/// Reads any bytes; id 0 where they are none of ours.
[[nodiscard]] NameRecord nameRecord(const std::string &data);

/// How many bits tell pairs of words apart: about 16 articles share a list. 0: no pairs, in a library so small that the texts
/// of all articles with the words of a phrase can be looked into.
[[nodiscard]] int pairBitsFor(const IndexOptions &options);

} // namespace search
