// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"
#include "library/titlekey.h"
#include "sources/pack/packsource.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <vector>

namespace {

using namespace Qt::StringLiterals;

/// What was typed, and what was meant.
struct Slip
{
    QString typed;
    QString meant;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// A letter left out, put in, taken for another or swapped with the next, not the first.
QString misspelt(QString name, QRandomGenerator &random)
{
    const qsizetype at = 1 + random.bounded(name.size() - 1);
    const QChar letter(static_cast<char16_t>('a' + random.bounded(26)));
    switch (random.bounded(4)) {
    case 0:
        return name.remove(at, 1);
    case 1:
        return name.insert(at, letter);
    case 2:
        return name.replace(at, 1, letter);
    default:
        if (at + 1 < name.size())
            std::swap(name[at], name[at + 1]);
        return name;
    }
}

/// 500 misspellings, one or two slips each, of the names of a library; names shorter than five signs get one.
base::Result<QList<Slip>> madeUp(library::ArticleSource &source)
{
    constexpr int wanted = 500;
    constexpr qsizetype shortName = 5;
    QStringList names;
    const auto info = source.info();
    const auto entries = info ? source.entries(0, info->articleCount) : std::unexpected(info.error());
    if (!entries)
        return std::unexpected(entries.error());
    for (const library::ArticleEntry &entry : *entries) {
        const auto article = source.article(entry.path);
        if (!article)
            return std::unexpected(article.error());
        names << entry.title << article->aliases;
    }
    names.removeIf([](const QString &name) { return name.size() < 4; });
    QRandomGenerator random(20261125);
    QList<Slip> slips;
    while (slips.size() < wanted && !names.isEmpty()) {
        const QString &name = names.at(random.bounded(static_cast<int>(names.size())));
        QString typed = misspelt(name, random);
        if (name.size() >= shortName && random.bounded(2) == 0)
            typed = misspelt(typed, random);
        if (library::titleKey(typed) != library::titleKey(name))
            slips.append({typed, name});
    }
    return slips;
}

base::Result<QList<Slip>> slipsOf(const QString &file)
{
    return base::readFile(file).transform([](const QByteArray &bytes) {
        QList<Slip> slips;
        for (const QByteArray &line : bytes.split('\n')) {
            const QList<QByteArray> columns = line.split('\t');
            if (columns.size() >= 2)
                slips.append({QString::fromUtf8(columns.at(0)), QString::fromUtf8(columns.at(1))});
        }
        return slips;
    });
}

/// The articles that are called so.
QList<library::ArticleEntry> articlesCalled(library::ArticleSource &source, const QString &name)
{
    QList<library::ArticleEntry> articles;
    const auto matches = source.titlesStartingWith(name, 20);
    if (!matches)
        return articles;
    for (const library::TitleMatch &match : *matches) {
        if (match.exact)
            articles.append(match.entry);
    }
    return articles;
}

} // namespace

/// bench_typos PACK [TSV [-v]]: how often the right article is among the first three suggestions for a misspelt name. TSV has
/// what was typed and what was meant in two columns; without it misspellings of the pack's names are made up. -v: tells
/// those that were missed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        out() << "usage: bench_typos PACK [TSV [-v]]" << Qt::endl;
        return 2;
    }
    const auto source = sources::openPack(arguments.at(1));
    const auto slips = !source                   ? std::unexpected(source.error())
        : arguments.value(2).endsWith(".tsv"_L1) ? slipsOf(arguments.at(2))
                                                 : madeUp(**source);
    if (!slips) {
        out() << "error: " << slips.error().detail << Qt::endl;
        return 1;
    }
    constexpr int shown = 3;
    const bool isVerbose = arguments.last() == "-v"_L1;
    int asked = 0;
    int right = 0;
    std::vector<double> times;
    for (const Slip &slip : *slips) {
        const QList<library::ArticleEntry> wanted = articlesCalled(**source, slip.meant);
        if (wanted.isEmpty())
            continue; // not in this library
        QElapsedTimer timer;
        timer.start();
        const auto matches = (*source)->suggestions(slip.typed, shown);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const bool found = matches
            && std::ranges::any_of(*matches, [&](const library::TitleMatch &match) { return wanted.contains(match.entry); });
        ++asked;
        right += found ? 1 : 0;
        if (!found && isVerbose)
            out() << slip.typed << '\t' << slip.meant << '\t'
                  << (matches && !matches->isEmpty() ? matches->first().entry.title : u"-"_s) << Qt::endl;
    }
    std::ranges::sort(times);
    const double share = asked > 0 ? 100.0 * right / asked : 0;
    out() << "right article among the first three: " << QString::number(share, 'f', 1) << " % of " << asked << ", median "
          << QString::number(times.empty() ? 0 : times.at(times.size() / 2), 'f', 2) << " ms, p99 "
          << QString::number(times.empty() ? 0 : times.at(times.size() * 99 / 100), 'f', 2) << " ms  at least 95 %"
          << (share >= 95 ? "  ok" : "  MISSED") << Qt::endl;
    return 0;
}
