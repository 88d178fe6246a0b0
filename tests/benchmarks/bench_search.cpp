// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpack.h"
#include "titles.h"

#include "search/queryparser.h"
#include "sources/pack/packsource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using namespace Qt::StringLiterals;

constexpr quint32 seed = 20261125;
constexpr int vocabulary = 60'000;
constexpr int wordsOfAnArticle = 80;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Words as a language has them: the tenth comes a tenth as often as the first (Zipf). The same seed, the same words.
class Speaker
{
public:
    Speaker()
        : m_random(seed)
    {
        benchmarks::TitleCoiner coiner(seed);
        while (m_words.size() < vocabulary) {
            m_words.append(coiner.word() + (m_words.size() % 3 == 0 ? coiner.word() : QString()));
            m_sums.push_back((m_sums.empty() ? 0 : m_sums.back()) + 1.0 / static_cast<double>(m_words.size() + 2));
        }
    }

    QString word()
    {
        const double place = m_random.generateDouble() * m_sums.back();
        return m_words.at(std::ranges::lower_bound(m_sums, place) - m_sums.begin());
    }
    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += word() + u' ';
        return text;
    }
    /// The n-th in the order of how often they come, from 0.
    QString ranked(qsizetype place) const { return m_words.at(place); }
    int below(int limit) { return m_random.bounded(limit); }

private:
    QRandomGenerator m_random;
    QStringList m_words;
    std::vector<double> m_sums;
};

bool makePack(const QString &file, qsizetype count)
{
    if (QFileInfo::exists(file))
        return true;
    Speaker speaker;
    QList<benchmarks::SetArticle> articles;
    const QStringList titles = benchmarks::titlesInOrder(count, seed);
    for (qsizetype i = 0; i < count; ++i)
        articles.append({u"a%1"_s.arg(i + 1), titles.at(i), {}, {{u"What is it?"_s, speaker.text(wordsOfAnArticle)}}});
    QElapsedTimer timer;
    timer.start();
    if (const auto written = benchmarks::writeTextPack(file, articles); !written) {
        out() << "error: " << written.error().detail << Qt::endl;
        return false;
    }
    out() << u"making the pack"_s.leftJustified(32) << QString::number(static_cast<double>(timer.elapsed()) / 1000, 'f', 1)
          << " s" << Qt::endl;
    return true;
}

/// 40 queries of a kind; `query` makes the n-th.
template<typename Query>
bool measure(library::ArticleSource &source, const QString &name, Query query)
{
    constexpr int queries = 40;
    constexpr double bar = 30;
    std::vector<double> times;
    qint64 found = 0;
    for (int i = 0; i < queries; ++i) {
        const library::SearchRequest request{search::parseQuery(query(i)), 0, 20, {}};
        QElapsedTimer timer;
        timer.start();
        const auto hits = source.search(request);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!hits) {
            out() << "error: " << hits.error().detail << Qt::endl;
            return false;
        }
        found += hits->found;
    }
    std::ranges::sort(times);
    const double p95 = times.at(queries * 95 / 100);
    out() << name.leftJustified(32) << "median " << QString::number(times.at(queries / 2), 'f', 2).rightJustified(7) << "  p95 "
          << QString::number(p95, 'f', 2).rightJustified(7) << " ms  at most 30" << (p95 <= bar ? "  ok" : "  MISSED")
          << "  (found " << found / queries << ')' << Qt::endl;
    return true;
}

} // namespace

/// bench_search FILE [COUNT]: makes a pack of COUNT articles (100,000) of 80 words each at FILE unless it is there, and
/// measures searches with excerpts, the first twenty.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype count = arguments.size() > 2 ? arguments.at(2).toLongLong() : 100'000;
    if (arguments.size() < 2 || count < 100) {
        out() << "usage: bench_search FILE [COUNT, at least 100]" << Qt::endl;
        return 2;
    }
    if (!makePack(arguments.at(1), count))
        return 1;
    const auto source = sources::openPack(arguments.at(1));
    if (!source) {
        out() << "error: " << source.error().detail << Qt::endl;
        return 1;
    }
    Speaker speaker;
    const auto common = [&] { return speaker.ranked(speaker.below(50)); };
    const auto rare = [&] { return speaker.ranked(20'000 + speaker.below(30'000)); };
    const bool sound = measure(**source, u"rare word"_s, [&](int) { return rare(); })
        && measure(**source, u"common word"_s, [&](int) { return common(); })
        && measure(**source, u"two common words"_s, [&](int) { return common() + u' ' + common(); })
        && measure(**source, u"phrase of common words"_s, [&](int) { return u'"' + common() + u' ' + common() + u'"'; })
        && measure(**source, u"beginning"_s, [&](int) { return common().left(3) + u'*'; })
        && measure(**source, u"one without another"_s, [&](int) { return common() + u" -"_s + common(); })
        && measure(**source, u"question of eight words"_s, [&](int) { return speaker.text(8); });
    out() << u"size of the pack"_s.leftJustified(32) << QFileInfo(arguments.at(1)).size() / (1024 * 1024) << " MiB" << Qt::endl;
    return sound ? 0 : 1;
}
