// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/analysis.h"

#include <QByteArray>
#include <QList>

#include <xapian.h>

namespace search {

/// How the words that the best articles share are used.
struct Relatedness
{
    int articles = 8; ///< that are looked at
    int words = 20; ///< that are taken
    double weight = 0.4; ///< of the best of them, against a word of the query
};

/// The words that the texts (see encodePassages) share and few other articles have, as a query that lifts articles with
/// them: who asks a question in a dozen words is helped by those that the best answers use. Empty where there are none.
/// May throw Xapian::Error.
[[nodiscard]] Xapian::Query relatedWords(const QList<QByteArray> &texts, const Xapian::Database &database, Analyser &analyser,
                                         const Relatedness &relatedness);

} // namespace search
