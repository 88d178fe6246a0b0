// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/translation.h"

#include "library/titlekey.h"
#include "search/terms.h"

#include <algorithm>

namespace search {

namespace {

using library::QueryField;
using library::QueryNode;
using Kind = QueryNode::Kind;
using Queries = std::vector<Xapian::Query>;

Xapian::Query joined(Xapian::Query::op op, const Queries &queries)
{
    return {op, queries.begin(), queries.end()};
}

/// Every article, without weight.
Xapian::Query everything()
{
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query::MatchAll, 0);
}

class Translator
{
public:
    Translator(Analyser &analyser, const Translation &translation)
        : m_analyser(analyser)
        , m_translation(translation)
    {
    }

    Translated run(const library::Query &query);

private:
    Xapian::Query strict(const QueryNode &node);
    Xapian::Query strictAll(const QList<QueryNode> &nodes);
    Xapian::Query words(const QueryNode &node);
    Xapian::Query prefix(const QueryNode &node);
    Xapian::Query filter(const QueryNode &node);
    Xapian::Query excluded(const Xapian::Query &from, const QueryNode &node);
    Xapian::Query pairsOf(const QList<Word> &words) const;
    void splitRoot(const QueryNode &root);

    Analyser &m_analyser;
    const Translation &m_translation;
    bool m_needsText = false;
    QList<Word> m_loose; ///< plain words of the root, which may be missing if need be
    Queries m_firm; ///< what must be there
    QList<QueryNode> m_exclusions;
};

Xapian::Query Translator::words(const QueryNode &node)
{
    const bool isTitle = node.field == QueryField::Title;
    const bool isPhrase = node.kind == Kind::Phrase;
    Queries parts;
    Queries pairs;
    const QList<Word> found = m_analyser.words(node.text);
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Lemma &lemma = *found.at(i).lemma;
        parts.emplace_back(isTitle ? titlePrefix + lemma.term : lemma.term);
        if (m_translation.pairBits > 0 && i + 1 < found.size() && (isPhrase || found.at(i).joinsNext))
            pairs.emplace_back(pairTerm(lemma, *found.at(i + 1).lemma, m_translation.pairBits));
    }
    const bool isUnspaced = std::ranges::any_of(found, &Word::joinsNext);
    m_needsText = m_needsText || (isPhrase && found.size() > 1) || (isUnspaced && m_translation.pairBits == 0);
    if (parts.empty())
        return {};
    const Xapian::Query all = joined(Xapian::Query::OP_AND, parts);
    return pairs.empty() ? all : Xapian::Query(Xapian::Query::OP_AND, all, joined(Xapian::Query::OP_AND, pairs));
}

/// Words are known by their stems: “amyloidosis*” also means the stem that is shorter than what was typed.
Xapian::Query Translator::prefix(const QueryNode &node)
{
    constexpr Xapian::termcount mostWords = 64;
    const QList<Word> found = m_analyser.words(node.text);
    if (found.isEmpty())
        return {};
    const std::string field = node.field == QueryField::Title ? std::string(1, titlePrefix) : std::string();
    Queries parts;
    for (const Word &word : found.first(found.size() - 1))
        parts.emplace_back(field + word.lemma->term);
    const Lemma &last = *found.last().lemma;
    // The first in the order of the alphabet where nearly every word begins so: to rank them would mean to read them all.
    const bool isShort = last.folded.size() < 3;
    const Xapian::Query begin(Xapian::Query::OP_WILDCARD, field + last.folded.toStdString(), mostWords,
                              isShort ? Xapian::Query::WILDCARD_LIMIT_FIRST : Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT,
                              Xapian::Query::OP_OR);
    parts.push_back(Xapian::Query(Xapian::Query::OP_OR, begin, Xapian::Query(field + last.term)));
    return joined(Xapian::Query::OP_AND, parts);
}

Xapian::Query Translator::filter(const QueryNode &node)
{
    const auto unweighted = [](const std::string &term) {
        return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), 0);
    };
    switch (node.field) {
    case QueryField::Library:
        return !m_translation.isLibrary || m_translation.isLibrary(node.text) ? everything() : Xapian::Query::MatchNothing;
    case QueryField::Letter:
        return unweighted(filterTerm(letterPrefix, node.text.toUpper()));
    case QueryField::Topic:
        return unweighted(filterTerm(topicPrefix, library::titleKey(node.text)));
    case QueryField::Cites:
        break;
    default:
        return everything();
    }
    Queries works;
    for (const Word &word : m_analyser.words(node.text))
        works.emplace_back(workPrefix + word.lemma->term);
    Xapian::Query exact = unweighted(filterTerm(citesPrefix, node.text.toLower()));
    if (works.empty())
        return exact;
    const Xapian::Query byWords(Xapian::Query::OP_SCALE_WEIGHT, joined(Xapian::Query::OP_AND, works), 0);
    return {Xapian::Query::OP_OR, exact, byWords};
}

Xapian::Query Translator::excluded(const Xapian::Query &from, const QueryNode &node)
{
    const QueryNode &child = node.children.first();
    if (child.kind == Kind::Phrase || child.kind == Kind::Near || child.kind == Kind::All || child.kind == Kind::Any) {
        // Pairs may be others' too: what must not be there is looked for in the text.
        const bool before = std::exchange(m_needsText, false);
        const Xapian::Query without = strict(child);
        const bool unsure = std::exchange(m_needsText, before || m_needsText);
        return unsure || without.empty() ? from : Xapian::Query(Xapian::Query::OP_AND_NOT, from, without);
    }
    const Xapian::Query without = strict(child);
    return without.empty() ? from : Xapian::Query(Xapian::Query::OP_AND_NOT, from, without);
}

Xapian::Query Translator::strictAll(const QList<QueryNode> &nodes)
{
    Queries parts;
    for (const QueryNode &node : nodes) {
        if (node.kind == Kind::Not)
            continue;
        if (const Xapian::Query part = strict(node); !part.empty())
            parts.push_back(part);
    }
    Xapian::Query all = parts.empty() ? everything() : joined(Xapian::Query::OP_AND, parts);
    for (const QueryNode &node : nodes) {
        if (node.kind == Kind::Not)
            all = excluded(all, node);
    }
    return all;
}

Xapian::Query Translator::strict(const QueryNode &node)
{
    switch (node.kind) {
    case Kind::All:
        return strictAll(node.children);
    case Kind::Any: {
        Queries parts;
        for (const QueryNode &child : node.children)
            parts.push_back(strict(child));
        return joined(Xapian::Query::OP_OR, parts);
    }
    case Kind::Not:
        return excluded(everything(), node);
    case Kind::Near:
        m_needsText = true;
        return strictAll(node.children);
    case Kind::Word:
    case Kind::Phrase:
        return words(node);
    case Kind::Prefix:
        return prefix(node);
    case Kind::Filter:
        break;
    }
    return filter(node);
}

void Translator::splitRoot(const QueryNode &root)
{
    for (const QueryNode &node : root.children) {
        if (node.kind == Kind::Word && node.field == QueryField::Anywhere)
            m_loose.append(m_analyser.words(node.text));
        else if (node.kind == Kind::Not)
            m_exclusions.append(node);
        else if (const Xapian::Query part = strict(node); !part.empty())
            m_firm.push_back(part);
    }
}

Xapian::Query Translator::pairsOf(const QList<Word> &words) const
{
    Queries pairs;
    for (qsizetype i = 0; m_translation.pairBits > 0 && i + 1 < words.size(); ++i) {
        const Lemma &first = *words.at(i).lemma;
        const Lemma &second = *words.at(i + 1).lemma;
        if (!first.isStopWord && !second.isStopWord)
            pairs.emplace_back(pairTerm(first, second, m_translation.pairBits));
    }
    return pairs.empty() ? Xapian::Query() : joined(Xapian::Query::OP_OR, pairs);
}

Translated Translator::run(const library::Query &query)
{
    Translated result;
    splitRoot(query.root);
    const bool onlyStopWords = std::ranges::all_of(m_loose, [](const Word &word) { return word.lemma->isStopWord; });
    Queries terms;
    Queries unspacedPairs;
    for (qsizetype i = 0; i < m_loose.size(); ++i) {
        const Word &word = m_loose.at(i);
        if (onlyStopWords || !word.lemma->isStopWord)
            terms.emplace_back(word.lemma->term);
        if (m_translation.pairBits > 0 && word.joinsNext && i + 1 < m_loose.size())
            unspacedPairs.emplace_back(pairTerm(*word.lemma, *m_loose.at(i + 1).lemma, m_translation.pairBits));
    }
    const auto complete = [&](const Queries &loose, Xapian::Query::op op) {
        Queries all = m_firm;
        if (!loose.empty())
            all.push_back(joined(op, loose));
        if (op == Xapian::Query::OP_AND)
            all.insert(all.end(), unspacedPairs.begin(), unspacedPairs.end());
        Xapian::Query whole = all.empty() ? everything() : joined(Xapian::Query::OP_AND, all);
        for (const QueryNode &node : std::as_const(m_exclusions))
            whole = excluded(whole, node);
        return whole;
    };
    const bool isUnspaced = std::ranges::any_of(m_loose, &Word::joinsNext);
    if (terms.empty() && m_firm.empty() && m_exclusions.isEmpty())
        return result;
    result.allWords = complete(terms, Xapian::Query::OP_AND);
    if (terms.size() > 1)
        result.someWords = complete(terms, Xapian::Query::OP_OR);
    result.pairs = pairsOf(m_loose);
    result.needsText = m_needsText || (isUnspaced && m_translation.pairBits == 0);
    return result;
}

/// Matches a few articles, each with a weight of its own.
class LiftSource final : public Xapian::PostingSource
{
public:
    explicit LiftSource(QList<Lift> lifts)
        : m_lifts(std::move(lifts))
    {
        for (const Lift &lift : std::as_const(m_lifts))
            m_highest = qMax(m_highest, lift.weight);
    }

    Xapian::PostingSource *clone() const override { return new LiftSource(m_lifts); }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return static_cast<Xapian::doccount>(m_lifts.size()); }
    Xapian::doccount get_termfreq_max() const override { return static_cast<Xapian::doccount>(m_lifts.size()); }
    double get_weight() const override { return m_lifts.at(m_at).weight; }
    void next(double) override { ++m_at; }
    void skip_to(Xapian::docid id, double) override
    {
        m_at = qMax(m_at, qsizetype(0));
        while (!at_end() && get_docid() < id)
            ++m_at;
    }
    bool at_end() const override { return m_at >= m_lifts.size(); }
    Xapian::docid get_docid() const override { return static_cast<Xapian::docid>(m_lifts.at(m_at).articleId); }
    void init(const Xapian::Database &) override
    {
        m_at = -1;
        set_maxweight(m_highest);
    }

private:
    QList<Lift> m_lifts;
    double m_highest = 0;
    qsizetype m_at = -1;
};

} // namespace

Translated translated(const library::Query &query, Analyser &analyser, const Translation &translation)
{
    return Translator(analyser, translation).run(query);
}

Xapian::Query liftQuery(const QList<Lift> &lifts)
{
    if (lifts.isEmpty())
        return {};
    // Xapian deletes what has been released to it.
    return Xapian::Query((new LiftSource(lifts))->release());
}

} // namespace search
