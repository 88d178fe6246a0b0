// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/prose.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "sources/pack/packsource.h"

#include <QCommandLineParser>

#include <algorithm>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 1000;

/// Prints a line for each article and gathers the grades.
base::Result<QList<double>> printArticles(library::ArticleSource &source)
{
    QList<double> grades;
    for (qint64 first = 0;; first += pageSize) {
        const auto entries = source.entries(first, pageSize);
        if (!entries)
            return std::unexpected(entries.error());
        if (entries->isEmpty())
            return grades;
        for (const library::ArticleEntry &entry : *entries) {
            const auto article = source.article(entry.path);
            if (!article)
                return std::unexpected(article.error());
            const builder::Reading reading = builder::reading(builder::prose(article->summaryHtml + article->bodyHtml));
            print(u"%1\t%2\t%3\n"_s.arg(reading.words).arg(reading.grade(), 0, 'f', 1).arg(entry.path));
            grades.append(reading.grade());
        }
    }
}

} // namespace

int readingCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Tells how articles read: words of running text, Flesch-Kincaid grade (the school year that"
                                     " an English text asks for), path. The last line is the median grade."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file"_s);
    if (const auto code = parse(parser, arguments, 1))
        return *code;
    auto source = sources::openPack(parser.positionalArguments().constFirst());
    auto grades = source ? printArticles(**source) : std::unexpected(source.error());
    if (!grades) {
        complain(grades.error());
        return failed;
    }
    if (grades->isEmpty())
        return success;
    std::ranges::sort(*grades);
    print(u"\t%1\tmedian\n"_s.arg(grades->at(grades->size() / 2), 0, 'f', 1));
    return success;
}

} // namespace cli
