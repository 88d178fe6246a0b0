// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/related.h"

#include "search/passages.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace search {

namespace {

constexpr qsizetype longestText = 20'000; ///< units of an article that are looked at

struct Use
{
    double share = 0; ///< sum of its shares of the texts
    int texts = 0;
};

struct Candidate
{
    double score = 0;
    std::string term;

    auto operator<=>(const Candidate &) const = default;
};

} // namespace

Xapian::Query relatedWords(const QList<QByteArray> &texts, const Xapian::Database &database, Analyser &analyser,
                           const Relatedness &relatedness)
{
    std::map<std::string, Use> uses;
    for (const QByteArray &text : texts) {
        QString plain;
        for (const Passage &passage : decodePassages(text))
            plain += passage.text + u'\n';
        const QList<Word> words = analyser.words(QStringView(plain).left(longestText));
        std::map<std::string, int> counts;
        for (const Word &word : words) {
            if (!word.lemma->isStopWord)
                ++counts[word.lemma->term];
        }
        for (const auto &[term, count] : counts) {
            Use &use = uses[term];
            use.share += static_cast<double>(count) / static_cast<double>(words.size());
            ++use.texts;
        }
    }
    const auto all = static_cast<double>(database.get_doccount());
    std::vector<Candidate> candidates;
    for (const auto &[term, use] : uses) {
        if (use.texts < 2)
            continue; // one article's own word
        const auto inAll = static_cast<double>(database.get_termfreq(term));
        if (inAll > 0)
            candidates.push_back({use.share * std::log(1 + all / inAll), term});
    }
    std::ranges::sort(candidates, std::greater());
    candidates.resize(std::min(candidates.size(), static_cast<size_t>(relatedness.words)));
    std::vector<Xapian::Query> words;
    words.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        words.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(candidate.term),
                           relatedness.weight * candidate.score / candidates.front().score);
    return words.empty() ? Xapian::Query() : Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end());
}

} // namespace search
