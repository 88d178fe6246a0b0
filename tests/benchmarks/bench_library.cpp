// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "generate.h"

#include "base/atomicfile.h"
#include "library/titlekey.h"
#include "sources/pack/packsource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <vector>

namespace {

using Sources = std::unique_ptr<library::ArticleSource>;
using Times = std::vector<double>; ///< milliseconds

constexpr qint64 rowsOnScreen = 200; ///< more than a tree asks for at once
constexpr int titleLimit = 20;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Runs `work` and gives how long it took, or nothing where it failed.
template<typename Work>
std::optional<double> timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const auto result = work();
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (result)
        return milliseconds;
    out() << "error: " << result.error().detail << Qt::endl;
    return {};
}

double percentile(Times times, double share)
{
    std::ranges::sort(times);
    return times.at(static_cast<size_t>(share * static_cast<double>(times.size() - 1)));
}

/// `bar`: what is promised; 0: nothing is.
void row(const QString &name, double value, const QString &unit, double bar = 0)
{
    out() << name.leftJustified(44) << QString::number(value, 'f', 2).rightJustified(10) << ' ' << unit.leftJustified(4);
    if (bar > 0)
        out() << "  at most " << bar << (value <= bar ? "  ok" : "  MISSED");
    out() << Qt::endl;
}

/// Resident memory that is the process's own, in MiB: its heap and stacks, not the pages of files it has mapped.
double ownMemory()
{
    const auto status = base::readFile(QStringLiteral("/proc/self/status"));
    if (!status)
        return 0;
    for (const QByteArray &line : status->split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

bool measureOpening(const QString &file)
{
    Times times;
    for (int i = 0; i < 20; ++i) {
        const auto time = timed([&] {
            return sources::openPack(file).and_then([](const Sources &source) { return source->info(); });
        });
        if (!time)
            return false;
        times.push_back(*time);
    }
    row(QStringLiteral("open, first time in this process"), times.front(), QStringLiteral("ms"), 50);
    row(QStringLiteral("open, median of 20"), percentile(times, 0.5), QStringLiteral("ms"), 50);
    return true;
}

bool measureLetters(library::ArticleSource &source, const QList<library::Letter> &letters)
{
    Times times;
    for (const library::Letter &letter : letters) {
        const auto time = timed([&] { return source.entries(letter.first, qMin(letter.count, rowsOnScreen)); });
        if (!time)
            return false;
        times.push_back(*time);
    }
    row(QStringLiteral("entries of a letter, median of all letters"), percentile(times, 0.5), QStringLiteral("ms"));
    row(QStringLiteral("entries of a letter, slowest"), percentile(times, 1), QStringLiteral("ms"), 16);
    return true;
}

/// 2,000 beginnings of titles that are there, one to six letters long, and some that are not.
QStringList prefixes(library::ArticleSource &source, qint64 articles, QRandomGenerator &random)
{
    QStringList prefixes;
    while (prefixes.size() < 2000) {
        const auto entries = source.entries(random.bounded(articles), 1);
        if (!entries || entries->isEmpty())
            return {};
        const int length = 1 + random.bounded(6);
        prefixes.append(random.bounded(20) == 0 ? QString::number(random.generate64(), 36).first(length)
                                                : entries->first().title.left(length));
    }
    return prefixes;
}

bool measureTitles(library::ArticleSource &source, qint64 articles)
{
    QRandomGenerator random(1);
    Times times;
    Times single;
    for (const QString &prefix : prefixes(source, articles, random)) {
        const auto time = timed([&] { return source.titlesStartingWith(prefix, titleLimit); });
        if (!time)
            return false;
        times.push_back(*time);
        if (prefix.size() == 1)
            single.push_back(*time);
    }
    if (times.empty() || single.empty())
        return false;
    row(QStringLiteral("title prefix search, p50 of 2000"), percentile(times, 0.5), QStringLiteral("ms"));
    row(QStringLiteral("title prefix search, p99 of 2000"), percentile(times, 0.99), QStringLiteral("ms"), 5);
    row(QStringLiteral("title prefix search, one letter, slowest"), percentile(single, 1), QStringLiteral("ms"));
    return true;
}

bool measureReading(library::ArticleSource &source, qint64 articles)
{
    QRandomGenerator random(2);
    Times times;
    for (int i = 0; i < 1000; ++i) {
        const QString path = QStringLiteral("a%1").arg(1 + random.bounded(articles));
        const auto time = timed([&] { return source.article(path); });
        if (!time)
            return false;
        times.push_back(*time);
    }
    row(QStringLiteral("article read, median of 1000"), percentile(times, 0.5), QStringLiteral("ms"));
    row(QStringLiteral("article read, p95 of 1000"), percentile(times, 0.95), QStringLiteral("ms"));
    return true;
}

bool makePack(const QString &file, qsizetype count)
{
    if (QFileInfo::exists(file))
        return true;
    const auto time = timed([&] { return benchmarks::generatePack(file, count); });
    if (!time)
        return false;
    row(QStringLiteral("making a pack of %1 articles").arg(count), *time / 1000, QStringLiteral("s"));
    return true;
}

} // namespace

/// bench_library FILE [COUNT]: makes a pack of COUNT articles (a million) at FILE unless it is there, and measures it.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype count = arguments.size() > 2 ? arguments.at(2).toLongLong() : 1'000'000;
    if (arguments.size() < 2 || count < 1000) {
        out() << "usage: bench_library FILE [COUNT, at least 1000]" << Qt::endl;
        return 2;
    }
    const QString file = arguments.at(1);
    const QString smallFile = file + QStringLiteral(".12");
    if (!QFileInfo::exists(file) || !QFileInfo::exists(smallFile)) {
        if (!makePack(file, count) || !makePack(smallFile, 12))
            return 1;
        // Measured by a process of its own, whose memory no writer has touched.
        return QProcess::execute(QCoreApplication::applicationFilePath(), arguments.sliced(1));
    }
    // What any pack costs comes before; what a large one costs more is the growth.
    const auto small = sources::openPack(smallFile);
    if (!small || !(*small)->info() || !(*small)->titlesStartingWith(QStringLiteral("a"), titleLimit))
        return 1;
    const double before = ownMemory();
    if (!measureOpening(file))
        return 1;
    const auto source = sources::openPack(file);
    const auto info = source ? (*source)->info() : std::unexpected(source.error());
    if (!info || !measureLetters(**source, info->letters) || !measureTitles(**source, info->articleCount)
        || !measureReading(**source, info->articleCount))
        return 1;
    row(QStringLiteral("memory grown by all of that"), ownMemory() - before, QStringLiteral("MiB"), 30);
    row(QStringLiteral("size of the pack"), static_cast<double>(QFileInfo(file).size()) / (1024 * 1024), QStringLiteral("MiB"));
    return 0;
}
