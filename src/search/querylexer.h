// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/query.h"

namespace search {

/// A piece of a query's text.
struct QueryToken
{
    enum class Kind { Word, Phrase, Field, Minus, Or, And, Near, Open, Close };

    Kind kind = Kind::Word;
    QString text; ///< of a word or phrase; a word may end with a star
    library::QueryField field = library::QueryField::Anywhere;
    bool closed = true; ///< false: a phrase whose second quotation mark is missing
};

/// The name of a field as it is typed, without colon; empty for Anywhere.
[[nodiscard]] QString fieldName(library::QueryField field);

/// Without signs that nobody sees (controls, directions, halves of pairs), spaces made plain, cut to a length that
/// nobody types.
[[nodiscard]] QString cleanQuery(const QString &text);

/// Splits a clean query. A word holds at least one letter or number.
[[nodiscard]] QList<QueryToken> queryTokens(const QString &clean);

} // namespace search
