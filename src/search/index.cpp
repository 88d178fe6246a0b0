// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/index.h"

#include "library/titlekey.h"
#include "search/opening.h"
#include "search/related.h"
#include "search/terms.h"
#include "search/textmatch.h"
#include "search/translation.h"

#include <algorithm>
#include <map>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace search {

namespace {

using library::QueryField;
using library::QueryNode;

constexpr Xapian::doccount leastChecked = 1000; ///< so that the number found is no wild guess
constexpr qsizetype longestName = 8; ///< words of a name that is looked for within a query
constexpr qsizetype mostNameWords = 24; ///< of a query that are looked at for names
constexpr int mostLookedInto = 1000; ///< articles whose text is read to find a phrase

/// Articles whose names stand in a query.
struct Named
{
    QList<Lift> lifts;
    double coverage = 0; ///< the share of the query's words that the best of the names makes up
};

/// The best documents for a query, from the first on.
struct Ranked
{
    QList<qint64> articles;
    qint64 found = 0;
    bool isEstimate = false;
};

/// Words of the query that stand side by side and may be somebody's name.
QStringList nameWords(const library::Query &query)
{
    QStringList words;
    for (const QueryNode &node : query.root.children) {
        const bool isPlain = (node.kind == QueryNode::Kind::Word || node.kind == QueryNode::Kind::Phrase)
            && node.field == QueryField::Anywhere;
        const QString key = isPlain ? library::titleKey(node.text) : QString();
        words.append(key.split(u' ', Qt::SkipEmptyParts));
    }
    return words.mid(0, mostNameWords);
}

} // namespace

class Index::Private
{
public:
    Private(Xapian::Database opened, const QString &language, int bits)
        : database(std::move(opened))
        , analyser(language)
        , pairBits(bits)
    {
    }

    /// May throw Xapian::Error, as everything that asks the database.
    Ranked ranked(const Xapian::Query &query, const Xapian::Query &extras, qint64 first, int limit, const Ranking &ranking);
    Result<Xapian::Query> related(const Xapian::Query &query, const Xapian::Query &extras, Collection &collection,
                                  const Ranking &ranking);
    Result<Named> named(const library::Query &query, Collection &collection, const Ranking &ranking);
    Result<library::Hits> search(const library::SearchRequest &request, Collection &collection, const Ranking &ranking);
    Result<library::Hits> withExcerpts(const Ranked &ranked, const library::SearchRequest &request, Collection &collection);
    Result<library::Hits> lookedInto(const Xapian::Query &query, const Xapian::Query &extras,
                                     const library::SearchRequest &request, Collection &collection, const Ranking &ranking);

    Xapian::Database database;
    Analyser analyser;
    int pairBits;
};

Index::Index(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Index::~Index() = default;
Index::Index(Index &&) noexcept = default;
Index &Index::operator=(Index &&) noexcept = default;

Result<Index> Index::open(const QString &file, qint64 offset)
{
    auto database = openDatabase(file, offset);
    if (!database)
        return std::unexpected(database.error());
    try {
        constexpr int mostBits = 30;
        const QString language = QString::fromStdString(database->get_metadata(languageKey));
        const int bits = QByteArray::fromStdString(database->get_metadata(pairBitsKey)).toInt();
        if (bits < 0 || bits > mostBits)
            return failure(ErrorCode::PackDamaged, QStringLiteral("an index without pairs of words"), file);
        return Index(std::make_unique<Private>(std::move(*database), language, bits));
    } catch (const Xapian::Error &error) {
        return damaged(error);
    }
}

Ranked Index::Private::ranked(const Xapian::Query &query, const Xapian::Query &extras, qint64 first, int limit,
                              const Ranking &ranking)
{
    constexpr double shortest = 0.5; // of an article, as a share of the average: below that it gains no more
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, shortest));
    enquire.set_query(extras.empty() ? query : Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, extras));
    const Xapian::MSet found = enquire.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(limit),
                                                leastChecked);
    Ranked ranked;
    for (auto each = found.begin(); each != found.end(); ++each)
        ranked.articles.append(*each);
    ranked.found = found.get_matches_estimated();
    ranked.isEstimate = found.get_matches_lower_bound() != found.get_matches_upper_bound();
    return ranked;
}

/// Extras and the words that the best articles share.
Result<Xapian::Query> Index::Private::related(const Xapian::Query &query, const Xapian::Query &extras, Collection &collection,
                                              const Ranking &ranking)
{
    // Of a small library the best few are no longer all good.
    constexpr int oneIn = 100;
    Relatedness relatedness{.weight = ranking.related};
    relatedness.articles = qMin(relatedness.articles, static_cast<int>(database.get_doccount() / oneIn));
    QList<QByteArray> texts;
    for (const qint64 article : ranked(query, extras, 0, relatedness.articles, ranking).articles) {
        const auto text = collection.plainText(article);
        if (!text)
            return std::unexpected(text.error());
        texts.append(*text);
    }
    const Xapian::Query words = relatedWords(texts, database, analyser, relatedness);
    if (words.empty() || extras.empty())
        return words.empty() ? extras : words;
    return Xapian::Query(Xapian::Query::OP_OR, extras, words);
}

/// Articles whose whole name stands in the query are lifted, the more the more of the query it is: “treatment of hairy
/// cell leukemia” is about that leukemia.
Result<Named> Index::Private::named(const library::Query &query, Collection &collection, const Ranking &ranking)
{
    const QStringList words = nameWords(query);
    Named named;
    std::map<qint64, double> best;
    const auto contentWords = [&](qsizetype from, qsizetype count) {
        return std::ranges::count_if(words.mid(from, count), [this](const QString &word) {
            const QList<Word> found = analyser.words(word);
            return !found.isEmpty() && !found.first().lemma->isStopWord;
        });
    };
    const auto all = static_cast<double>(contentWords(0, words.size()));
    for (qsizetype from = 0; from < words.size(); ++from) {
        for (qsizetype count = 1; count <= qMin(longestName, words.size() - from); ++count) {
            const auto covered = static_cast<double>(contentWords(from, count));
            if (covered == 0)
                continue;
            const auto articles = collection.articlesNamed(words.mid(from, count).join(u' '));
            if (!articles)
                return std::unexpected(articles.error());
            if (!articles->isEmpty())
                named.coverage = qMax(named.coverage, covered / all);
            for (const qint64 article : *articles)
                best[article] = qMax(best[article], ranking.named * covered * (covered / all));
        }
    }
    for (const auto &[article, weight] : best)
        named.lifts.append({article, weight});
    return named;
}

Result<library::Hits> Index::Private::withExcerpts(const Ranked &ranked, const library::SearchRequest &request,
                                                   Collection &collection)
{
    library::Hits hits;
    hits.found = ranked.found;
    hits.isEstimate = ranked.isEstimate;
    for (const qint64 article : ranked.articles) {
        if (request.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto entry = collection.entry(article);
        const auto text = entry ? collection.plainText(article) : std::unexpected(entry.error());
        if (!text)
            return std::unexpected(text.error());
        library::Hit hit{*entry};
        ArticleText(entry->title, decodePassages(*text), analyser).cutExcerpt(request.query, hit);
        hits.hits.append(hit);
    }
    return hits;
}

/// Phrases: the index gives those that may have them, the text says who has.
Result<library::Hits> Index::Private::lookedInto(const Xapian::Query &query, const Xapian::Query &extras,
                                                 const library::SearchRequest &request, Collection &collection,
                                                 const Ranking &ranking)
{
    library::Hits hits;
    const qint64 wanted = request.first + request.limit;
    qint64 good = 0;
    qint64 seen = 0;
    qint64 candidates = 0;
    while (good < wanted && seen < mostLookedInto) {
        const Ranked some = ranked(query, extras, seen, static_cast<int>(wanted - good + 5), ranking);
        candidates = some.found;
        for (const qint64 article : some.articles) {
            if (request.stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            ++seen;
            const auto entry = collection.entry(article);
            const auto text = entry ? collection.plainText(article) : std::unexpected(entry.error());
            if (!text)
                return std::unexpected(text.error());
            const ArticleText words(entry->title, decodePassages(*text), analyser);
            // Without text there is nothing to look into, and the index is believed.
            if (!text->isEmpty() && !words.matches(request.query.root))
                continue;
            if (++good <= request.first || good > wanted)
                continue;
            library::Hit hit{*entry};
            words.cutExcerpt(request.query, hit);
            hits.hits.append(hit);
        }
        if (some.articles.isEmpty()) {
            candidates = seen;
            break;
        }
    }
    hits.isEstimate = candidates > seen;
    hits.found = seen == 0 ? 0 : good * qMax(candidates, seen) / seen;
    return hits;
}

Result<library::Hits> Index::Private::search(const library::SearchRequest &request, Collection &collection,
                                             const Ranking &ranking)
{
    const Translation translation{pairBits, [&](const QString &name) { return collection.isCalled(name); }};
    const Translated query = translated(request.query, analyser, translation);
    if (query.allWords.empty())
        return library::Hits();
    const auto names = named(request.query, collection, ranking);
    if (!names)
        return std::unexpected(names.error());
    Xapian::Query extras = liftQuery(names->lifts);
    if (!query.pairs.empty()) {
        const Xapian::Query pairs(Xapian::Query::OP_SCALE_WEIGHT, query.pairs, ranking.pairs);
        extras = extras.empty() ? pairs : Xapian::Query(Xapian::Query::OP_OR, extras, pairs);
    }
    if (request.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    if (query.needsText)
        return lookedInto(query.allWords, extras, request, collection, ranking);
    const Ranked all = ranked(query.allWords, extras, request.first, request.limit, ranking);
    if (query.someWords.empty() || all.found >= ranking.fewest)
        return withExcerpts(all, request, collection);
    if (request.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    // Who names a thing means that thing.
    constexpr double mostlyAName = 0.3;
    if (ranking.related > 0 && names->coverage < mostlyAName) {
        const auto more = related(query.someWords, extras, collection, ranking);
        if (!more)
            return std::unexpected(more.error());
        extras = *more;
    }
    const Ranked some = ranked(query.someWords, extras, request.first, request.limit, ranking);
    return withExcerpts(some, request, collection).transform([&](library::Hits hits) {
        hits.hasAllWords = some.found <= all.found;
        return hits;
    });
}

Result<library::Hits> Index::search(const library::SearchRequest &request, Collection &collection, const Ranking &ranking)
{
    try {
        return d->search(request, collection, ranking);
    } catch (const Xapian::Error &error) {
        return damaged(error);
    }
}

} // namespace search
