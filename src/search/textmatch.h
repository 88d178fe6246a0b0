// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/search.h"
#include "search/analysis.h"
#include "search/passages.h"

#include <set>

namespace search {

/// The words of an article, looked at one query at a time. Belongs to the thread of its Analyser, which it must not
/// outlive.
class ArticleText
{
public:
    ArticleText(const QString &title, QList<Passage> passages, Analyser &analyser);

    /// Whether the text itself answers the query: phrases word for word, near within ten words, the rest by stems.
    /// What only the index knows (letters, topics, works) is taken for true.
    [[nodiscard]] bool matches(const library::QueryNode &node) const;

    /// The place that shows most of the query's words, with its section; from the beginning where none is there.
    void cutExcerpt(const library::Query &query, library::Hit &hit) const;

private:
    struct Part
    {
        QString text;
        QList<Word> words;
        qsizetype passage = -1; ///< -1: the title
        bool isHeading = false;
    };
    /// What is marked in an excerpt.
    struct Wanted
    {
        std::set<std::string> terms;
        QStringList prefixes;
    };

    void add(const QString &text, qsizetype passage, bool isHeading);
    void collect(const library::QueryNode &node, Wanted &wanted) const;
    [[nodiscard]] bool hasWords(const library::QueryNode &node) const;
    [[nodiscard]] bool hasNear(const library::QueryNode &node) const;
    [[nodiscard]] QList<qsizetype> placesOf(const QList<Word> &phrase, const Part &part, bool exact) const;
    void cutFrom(const Part &part, const QList<qsizetype> &wantedWords, qsizetype firstWord, library::Hit &hit) const;

    Analyser &m_analyser;
    QList<Passage> m_passages;
    QList<Part> m_parts;
};

} // namespace search
