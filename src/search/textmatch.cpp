// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/textmatch.h"

#include <QHash>

#include <algorithm>

namespace search {

namespace {

using library::QueryNode;
using Kind = QueryNode::Kind;

constexpr qsizetype nearWords = 10; ///< how far apart “near” may be
constexpr qsizetype excerptLength = 220; ///< units, about two lines
constexpr qsizetype leadLength = 60; ///< shown before the first word that was looked for
constexpr qsizetype longestPart = 200'000; ///< units of one passage that are looked at

bool isSame(const Lemma &wanted, const Lemma &found, bool exact)
{
    return exact ? wanted.folded == found.folded : wanted.term == found.term;
}

/// The beginning of the word at or before `at`.
qsizetype wordStart(const QString &text, qsizetype at)
{
    while (at > 0 && !text.at(at - 1).isSpace())
        --at;
    return at;
}

} // namespace

ArticleText::ArticleText(const QString &title, QList<Passage> passages, Analyser &analyser)
    : m_analyser(analyser)
    , m_passages(std::move(passages))
{
    m_analyser.trim();
    add(title, -1, true);
    for (qsizetype i = 0; i < m_passages.size(); ++i) {
        if (!m_passages.at(i).heading.isEmpty())
            add(m_passages.at(i).heading, i, true);
        if (!m_passages.at(i).text.isEmpty())
            add(m_passages.at(i).text.left(longestPart), i, false);
    }
}

void ArticleText::add(const QString &text, qsizetype passage, bool isHeading)
{
    m_parts.append({text, m_analyser.words(text), passage, isHeading});
}

QList<qsizetype> ArticleText::placesOf(const QList<Word> &phrase, const Part &part, bool exact) const
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i + phrase.size() <= part.words.size(); ++i) {
        qsizetype n = 0;
        while (n < phrase.size() && isSame(*phrase.at(n).lemma, *part.words.at(i + n).lemma, exact))
            ++n;
        if (n == phrase.size())
            places.append(i);
    }
    return places;
}

bool ArticleText::hasWords(const QueryNode &node) const
{
    const bool inTitle = node.field == library::QueryField::Title;
    const auto anyPart = [&](auto holds) {
        return std::ranges::any_of(m_parts, [&](const Part &part) { return (!inTitle || part.passage < 0) && holds(part); });
    };
    const QList<Word> wanted = m_analyser.words(node.text);
    if (wanted.isEmpty())
        return true;
    const bool isUnspaced = std::ranges::any_of(wanted, &Word::joinsNext);
    if (node.kind == Kind::Phrase || isUnspaced)
        return anyPart([&](const Part &part) { return !placesOf(wanted, part, wanted.size() > 1).isEmpty(); });
    if (inTitle)
        return true; // other names are not in the text; the index knew them
    return std::ranges::all_of(wanted, [&](const Word &word) {
        const bool isBeginning = node.kind == Kind::Prefix && word.start == wanted.last().start;
        return anyPart([&](const Part &part) {
            return std::ranges::any_of(part.words, [&](const Word &each) {
                return each.lemma->term == word.lemma->term || (isBeginning && each.lemma->folded.startsWith(word.lemma->folded));
            });
        });
    });
}

bool ArticleText::hasNear(const QueryNode &node) const
{
    for (const Part &part : m_parts) {
        // Each word or phrase near the one before it.
        QList<qsizetype> reached;
        for (const QueryNode &child : node.children) {
            const QList<Word> phrase = m_analyser.words(child.text);
            const QList<qsizetype> places = placesOf(phrase, part, child.kind == Kind::Phrase && phrase.size() > 1);
            const bool isFirst = &child == &node.children.first();
            QList<qsizetype> next;
            for (const qsizetype place : places) {
                if (isFirst || std::ranges::any_of(reached, [&](qsizetype other) { return qAbs(other - place) <= nearWords; }))
                    next.append(place);
            }
            reached = next;
            if (reached.isEmpty())
                break;
        }
        if (!reached.isEmpty())
            return true;
    }
    return false;
}

bool ArticleText::matches(const QueryNode &node) const
{
    switch (node.kind) {
    case Kind::All:
        return std::ranges::all_of(node.children, [this](const QueryNode &child) { return matches(child); });
    case Kind::Any:
        return std::ranges::any_of(node.children, [this](const QueryNode &child) { return matches(child); });
    case Kind::Not:
        // Here “true for all I know” would mean “not there for all I know”.
        return node.children.first().kind == Kind::Filter || !matches(node.children.first());
    case Kind::Near:
        return hasNear(node);
    case Kind::Word:
    case Kind::Prefix:
    case Kind::Phrase:
        return hasWords(node);
    case Kind::Filter:
        break;
    }
    return true;
}

void ArticleText::collect(const QueryNode &node, Wanted &wanted) const
{
    if (node.kind == Kind::Not || node.kind == Kind::Filter)
        return;
    for (const QueryNode &child : node.children)
        collect(child, wanted);
    const QList<Word> words = m_analyser.words(node.text);
    for (const Word &word : words) {
        if (!word.lemma->isStopWord || node.kind == Kind::Phrase)
            wanted.terms.insert(word.lemma->term);
    }
    if (node.kind == Kind::Prefix && !words.isEmpty())
        wanted.prefixes.append(words.last().lemma->folded);
}

void ArticleText::cutFrom(const Part &part, const QList<qsizetype> &wantedWords, qsizetype firstWord, library::Hit &hit) const
{
    const qsizetype anchor = part.words.isEmpty() ? 0 : part.words.at(firstWord).start;
    qsizetype start = qMax(qsizetype(0), anchor - leadLength);
    start = start == 0 ? 0 : wordStart(part.text, start);
    qsizetype end = qMin(part.text.size(), start + excerptLength);
    if (end < part.text.size()) {
        const qsizetype whole = wordStart(part.text, end);
        end = whole > anchor ? whole : end;
        if (part.text.at(end - 1).isHighSurrogate())
            --end;
    }
    const QString before = start > 0 ? QStringLiteral("… ") : QString();
    QString cut = part.text.sliced(start, end - start).replace(u'\n', u' ');
    while (cut.endsWith(u' '))
        cut.chop(1);
    hit.excerpt = before + cut + (end < part.text.size() ? QStringLiteral(" …") : QString());
    for (const qsizetype index : wantedWords) {
        const Word &word = part.words.at(index);
        if (word.start >= start && word.start + word.length <= start + cut.size())
            hit.marks.append({word.start - start + before.size(), word.length});
    }
    if (part.passage >= 0) {
        hit.anchor = m_passages.at(part.passage).anchor;
        hit.section = m_passages.at(part.passage).heading;
    }
}

void ArticleText::cutExcerpt(const library::Query &query, library::Hit &hit) const
{
    Wanted wanted;
    collect(query.root, wanted);
    QHash<const Lemma *, bool> decided;
    const auto isWanted = [&](const Lemma *lemma) {
        const auto known = decided.constFind(lemma);
        if (known != decided.cend())
            return *known;
        const bool is = wanted.terms.contains(lemma->term)
            || std::ranges::any_of(wanted.prefixes, [&](const QString &prefix) { return lemma->folded.startsWith(prefix); });
        decided.insert(lemma, is);
        return is;
    };
    const Part *best = nullptr;
    QList<qsizetype> bestWords;
    qsizetype bestFirst = 0;
    double bestScore = -1;
    for (const Part &part : m_parts) {
        if (part.isHeading)
            continue;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < part.words.size(); ++i) {
            if (isWanted(part.words.at(i).lemma))
                places.append(i);
        }
        if (!best)
            best = &part; // the beginning, where nothing else shows the words
        for (qsizetype i = 0; i < places.size(); ++i) {
            // What a window from this word on shows: different words first, then how often, then how early.
            QList<const Lemma *> seen;
            int count = 0;
            const qsizetype from = part.words.at(places.at(i)).start;
            for (qsizetype n = i; n < places.size() && part.words.at(places.at(n)).start < from + excerptLength - leadLength;
                 ++n) {
                const Lemma *lemma = part.words.at(places.at(n)).lemma;
                ++count;
                if (!std::ranges::any_of(seen, [&](const Lemma *each) { return each->term == lemma->term; }))
                    seen.append(lemma);
            }
            const double score = static_cast<double>(seen.size()) + 0.05 * qMin(count, 10);
            if (score > bestScore) {
                bestScore = score;
                best = &part;
                bestWords = places;
                bestFirst = places.at(i);
            }
        }
    }
    if (best)
        cutFrom(*best, bestWords, bestFirst, hit);
}

} // namespace search
