// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/nameindex.h"

#include "library/titlekey.h"
#include "search/documents.h"
#include "search/editdistance.h"
#include "search/opening.h"
#include "search/terms.h"

#include <QSet>

#include <algorithm>
#include <vector>

using base::Result;

namespace search {

namespace {

constexpr int candidates = 80; ///< names whose spelling is compared letter by letter
constexpr double soundWeight = 2; ///< of a word that sounds the same, against one of its grams

/// The words in the order of the alphabet, so that their order in the name does not count.
QString sortedWords(const QString &key)
{
    QStringList words = key.split(u' ');
    words.sort();
    return words.join(u' ');
}

QString soundsOf(const QString &key)
{
    QStringList sounds;
    for (const QString &word : key.split(u' ', Qt::SkipEmptyParts)) {
        const QString sound = soundOf(word);
        sounds.append(sound.isEmpty() ? word : sound);
    }
    return sounds.join(u' ');
}

/// How far a name is from what was typed; negative: too far.
double distance(const QString &typed, const QString &name)
{
    constexpr double otherOrder = 0.5; // a little worse than the same words in the typed order
    constexpr double notWhole = 0.75; // a name that goes on is worse than one that ends
    constexpr double soundsSame = 1.5;
    const Slips slips = slipsBetween(typed, name);
    const int forgiven = forgivenSlips(typed.size());
    double best = -1;
    const auto consider = [&](double value, bool holds) {
        if (holds && (best < 0 || value < best))
            best = value;
    };
    consider(slips.whole, slips.whole <= forgiven);
    // A short beginning fits nearly anything.
    const int forgivenAtBeginning = qMin(forgiven, static_cast<int>(typed.size() / 4));
    consider(slips.beginning + notWhole, slips.beginning <= forgivenAtBeginning);
    const int reordered = slipsBetween(sortedWords(typed), sortedWords(name)).whole;
    consider(reordered + otherOrder, reordered <= forgiven);
    consider(soundsSame, soundsOf(typed) == soundsOf(name));
    return best;
}

} // namespace

class NameIndex::Private
{
public:
    explicit Private(Xapian::Database opened)
        : database(std::move(opened))
    {
    }

    /// May throw Xapian::Error.
    QList<NameRecord> best(const Xapian::Query &query, int limit) const;
    Result<QList<library::TitleMatch>> withWords(const QString &key, int limit, Collection &collection) const;
    Result<QList<library::TitleMatch>> similar(const QString &key, int limit, Collection &collection) const;

    Xapian::Database database;
};

NameIndex::NameIndex(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex &&) noexcept = default;
NameIndex &NameIndex::operator=(NameIndex &&) noexcept = default;

Result<NameIndex> NameIndex::open(const QString &file, qint64 offset)
{
    return openDatabase(file, offset).transform([](Xapian::Database &&database) {
        return NameIndex(std::make_unique<Private>(std::move(database)));
    });
}

QList<NameRecord> NameIndex::Private::best(const Xapian::Query &query, int limit) const
{
    Xapian::Enquire enquire(database);
    // How often a word or gram comes in a name says little; how much else there is says more.
    enquire.set_weighting_scheme(Xapian::BM25Weight(0.5, 0, 1, 0.7, 0.2));
    enquire.set_query(query);
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    QList<NameRecord> records;
    for (auto each = found.begin(); each != found.end(); ++each)
        records.append(nameRecord(each.get_document().get_data()));
    return records;
}

Result<QList<library::TitleMatch>> NameIndex::Private::withWords(const QString &key, int limit, Collection &collection) const
{
    constexpr Xapian::termcount mostWords = 100;
    std::vector<Xapian::Query> parts;
    QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QList<library::TitleMatch>();
    const QString last = words.takeLast();
    for (const QString &word : std::as_const(words))
        parts.emplace_back(filterTerm(wordPrefix, word));
    const auto limitKind = last.size() < 3 ? Xapian::Query::WILDCARD_LIMIT_FIRST : Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT;
    parts.emplace_back(Xapian::Query::OP_WILDCARD, filterTerm(wordPrefix, last), mostWords, limitKind, Xapian::Query::OP_OR);
    const Xapian::Query all(Xapian::Query::OP_AND, parts.begin(), parts.end());
    QList<library::TitleMatch> matches;
    QSet<qint64> seen;
    for (const NameRecord &record : best(all, limit * 2)) {
        if (matches.size() >= limit || seen.contains(record.articleId))
            continue;
        seen.insert(record.articleId);
        const auto entry = collection.entry(record.articleId);
        if (!entry)
            return std::unexpected(entry.error());
        matches.append({*entry, record.alias, false, library::TitleLikeness::Words});
    }
    return matches;
}

Result<QList<library::TitleMatch>> NameIndex::Private::similar(const QString &key, int limit, Collection &collection) const
{
    struct Candidate
    {
        double distance;
        library::TitleMatch match;
    };
    std::vector<Xapian::Query> grams;
    for (const QString &gram : gramsOf(key))
        grams.emplace_back(filterTerm(gramPrefix, gram));
    for (const QString &word : key.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString sound = soundOf(word); !sound.isEmpty())
            grams.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(filterTerm(soundPrefix, sound)), soundWeight);
    }
    QList<Candidate> found;
    for (const NameRecord &record : best(Xapian::Query(Xapian::Query::OP_OR, grams.begin(), grams.end()), candidates)) {
        const auto entry = collection.entry(record.articleId);
        if (!entry)
            return std::unexpected(entry.error());
        const QString name = library::titleKey(record.alias.isEmpty() ? entry->title : record.alias);
        if (const double far = distance(key, name); far >= 0)
            found.append({far, {*entry, record.alias, false, library::TitleLikeness::Similar}});
    }
    std::ranges::stable_sort(found, std::ranges::less(), &Candidate::distance);
    QList<library::TitleMatch> matches;
    QSet<qint64> seen;
    for (const Candidate &candidate : std::as_const(found)) {
        if (matches.size() >= limit || seen.contains(candidate.match.entry.id.value))
            continue;
        seen.insert(candidate.match.entry.id.value);
        matches.append(candidate.match);
    }
    return matches;
}

Result<QList<library::TitleMatch>> NameIndex::withWords(const QString &text, int limit, Collection &collection)
{
    try {
        return d->withWords(library::titleKey(text), limit, collection);
    } catch (const Xapian::Error &error) {
        return damaged(error);
    }
}

Result<QList<library::TitleMatch>> NameIndex::similar(const QString &text, int limit, Collection &collection)
{
    try {
        return d->similar(library::titleKey(text), limit, collection);
    } catch (const Xapian::Error &error) {
        return damaged(error);
    }
}

} // namespace search
