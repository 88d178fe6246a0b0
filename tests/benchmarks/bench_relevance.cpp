// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relevancesets.h"
#include "textpack.h"

#include "pack/packreader.h"
#include "search/index.h"
#include "search/queryparser.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

namespace {

using namespace Qt::StringLiterals;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// A pack as the index asks it.
class Texts final : public search::Collection
{
public:
    explicit Texts(pack::PackReader &reader)
        : m_reader(reader)
    {
    }

    base::Result<library::ArticleEntry> entry(qint64 article) override
    {
        return m_reader.entry(article).transform([](const pack::EntryRecord &record) {
            return library::ArticleEntry{library::ArticleId{record.id}, record.path, record.title};
        });
    }
    base::Result<QByteArray> plainText(qint64 article) override { return m_reader.plainText(article); }
    base::Result<QList<qint64>> articlesNamed(const QString &key) override
    {
        // The name itself stands before those that only begin so.
        constexpr int mostOfOneName = 20;
        return m_reader.titles(key, mostOfOneName).transform([&](const QList<pack::TitleRecord> &titles) {
            QList<qint64> articles;
            for (const pack::TitleRecord &title : titles) {
                if (title.key == key && !articles.contains(title.entry.id))
                    articles.append(title.entry.id);
            }
            return articles;
        });
    }
    bool isCalled(const QString &) const override { return true; }

private:
    pack::PackReader &m_reader;
};

struct Bar
{
    QString set;
    bool withAliases;
    double least; ///< 0: nothing is promised
};

/// The mean over all questions that something answers.
base::Result<double> measured(const benchmarks::RelevanceSet &set, const QString &file, const search::Ranking &ranking)
{
    auto reader = pack::PackReader::open(file);
    const auto location = reader ? reader->index(pack::IndexKind::FullText) : std::unexpected(reader.error());
    auto index = location ? search::Index::open(file, location->offset) : std::unexpected(location.error());
    if (!index)
        return std::unexpected(index.error());
    Texts texts(*reader);
    double sum = 0;
    int count = 0;
    for (const benchmarks::SetQuery &query : set.queries) {
        if (query.relevant.isEmpty())
            continue;
        const auto hits = index->search({search::parseQuery(query.text), 0, 10, {}}, texts, ranking);
        if (!hits)
            return std::unexpected(hits.error());
        QStringList found;
        for (const library::Hit &hit : hits->hits)
            found.append(hit.entry.path);
        sum += benchmarks::ndcg10(found, query.relevant);
        ++count;
    }
    return sum / qMax(1, count);
}

bool measure(const Bar &bar, const QString &corpora, const QString &work, const search::Ranking &ranking)
{
    const auto set = benchmarks::readRelevanceSet(corpora, bar.set, bar.withAliases);
    if (!set) {
        out() << "error: " << set.error().detail << Qt::endl;
        return false;
    }
    const bool isMedquad = bar.set == "questions"_L1 || bar.set == "synonyms"_L1;
    const QString file = QDir(work).filePath((isMedquad ? u"medquad"_s : bar.set) + (bar.withAliases ? u"-names"_s : u""_s)
                                             + u".pandect"_s);
    if (!QFile::exists(file)) {
        if (const auto written = benchmarks::writeTextPack(file, set->articles); !written) {
            out() << "error: " << written.error().detail << Qt::endl;
            return false;
        }
    }
    QElapsedTimer timer;
    timer.start();
    const auto ndcg = measured(*set, file, ranking);
    if (!ndcg) {
        out() << "error: " << ndcg.error().detail << Qt::endl;
        return false;
    }
    const QString name = bar.set + (bar.withAliases ? u", with other names"_s : u""_s);
    out() << name.leftJustified(32) << QString::number(*ndcg, 'f', 4);
    if (bar.least > 0)
        out() << "  at least " << bar.least << (*ndcg >= bar.least ? "  ok" : "  MISSED");
    out() << "  " << set->queries.size() << " queries, " << timer.elapsed() << " ms" << Qt::endl;
    return true;
}

} // namespace

/// bench_relevance CORPORA WORK [k1 b pairs named related fewest [SET]]: nDCG@10 of the search over public sets with judgements,
/// by the default ranking or the one given. Packs are made in WORK where they are not there yet.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    constexpr qsizetype withRanking = 9;
    if (arguments.size() != 3 && arguments.size() != withRanking && arguments.size() != withRanking + 1) {
        out() << "usage: bench_relevance CORPORA WORK [k1 b pairs named related fewest [SET]]" << Qt::endl;
        return 2;
    }
    search::Ranking ranking;
    if (arguments.size() >= withRanking)
        ranking = {arguments.at(3).toDouble(), arguments.at(4).toDouble(), arguments.at(5).toDouble(),
                   arguments.at(6).toDouble(), arguments.at(7).toDouble(), arguments.at(8).toInt()};
    bool sound = QDir().mkpath(arguments.at(2));
    const std::initializer_list<Bar> bars = {{u"med"_s, false, 0.74},      {u"cran"_s, false, 0.40},
                                             {u"adi"_s, false, 0},         {u"questions"_s, false, 0.85},
                                             {u"questions"_s, true, 0.85}, {u"synonyms"_s, true, 0.90}};
    for (const Bar &bar : bars) {
        if (arguments.size() <= withRanking || arguments.last() == bar.set)
            sound = measure(bar, arguments.at(1), arguments.at(2), ranking) && sound;
    }
    return sound ? 0 : 1;
}
