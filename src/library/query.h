// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace library {

/// Where a word of a query is looked for.
enum class QueryField {
    Anywhere,
    Title, ///< title:, also other names of the article
    Library, ///< in:, the id or title of a library
    Letter, ///< letter:
    Topic, ///< topic:, its name or title
    Cites, ///< cites:, a DOI, a key, or words of a work
};

/// A part of a query.
struct QueryNode
{
    enum class Kind {
        All, ///< every child
        Any, ///< at least one child
        Not, ///< its one child must not be there
        Near, ///< its children, words or phrases, a few words from each other
        Word,
        Prefix, ///< words that begin with the text
        Phrase, ///< the words of the text, one after the other
        Filter, ///< field and text are those of a library, letter, topic or work
    };

    Kind kind = Kind::All;
    QueryField field = QueryField::Anywhere;
    QString text; ///< as typed, for the kinds without children
    QList<QueryNode> children;

    bool operator==(const QueryNode &) const = default;
};

/// What was wrong with a query and how it was read all the same.
enum class QueryRepair {
    QuoteOpen, ///< a quotation mark without its partner; the phrase ends with the query
    BracketOdd, ///< a bracket without its partner; left out
    OperatorStray, ///< OR, AND, near or a minus with nothing to work on; left out
    FieldEmpty, ///< a field without a value; left out
    StarStray, ///< a star that is not at the end of a word; read as a space
    TooLong, ///< more words or deeper brackets than anybody types; the rest is left out
    OnlyExclusions, ///< nothing to find, only what not to find
};

/// A query, taken apart. Made by search::parseQuery; a source reads `root`, or, where it knows less, `text`.
struct Query
{
    QString text; ///< as typed, without signs that nobody sees
    QueryNode root; ///< All without children: nothing to look for
    QList<QueryRepair> repairs; ///< each once, in the order of the list above

    [[nodiscard]] bool isEmpty() const { return root.kind == QueryNode::Kind::All && root.children.isEmpty(); }

    bool operator==(const Query &) const = default;
};

} // namespace library
