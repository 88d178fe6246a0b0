// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/terminal.h"

#include <QCommandLineParser>

#include <algorithm>

namespace cli {

namespace {

using namespace Qt::StringLiterals;

/// A run of articles.
struct Range
{
    qint64 first = 0;
    qint64 count = 0;
};

/// The whole library, or one letter of it; count -1: there is no such letter.
Range rangeOf(const library::LibraryInfo &info, const QString &letter)
{
    if (letter.isEmpty())
        return {0, info.entryCount};
    const auto found = std::ranges::find_if(info.letters, [&](const library::Letter &each) {
        return each.label.compare(letter, Qt::CaseInsensitive) == 0;
    });
    return found == info.letters.end() ? Range{0, -1} : Range{found->first, found->count};
}

base::Result<void> printEntries(library::ArticleSource &source, Range range)
{
    constexpr qint64 pageSize = 1000;
    while (range.count > 0) {
        const auto entries = source.entries(range.first, qMin(range.count, pageSize));
        if (!entries)
            return std::unexpected(entries.error());
        if (entries->isEmpty())
            break;
        for (const library::ArticleEntry &entry : *entries)
            print(u"%1\t%2\n"_s.arg(entry.path, entry.title));
        range.first += entries->size();
        range.count -= entries->size();
    }
    return {};
}

} // namespace

int listCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints path and title of every article, a tab between, in the order of the alphabet."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect or .zim file"_s);
    const QCommandLineOption letter(u"letter"_s, u"Only the articles under letter X (# for digits and signs)."_s, u"X"_s);
    parser.addOption(letter);
    if (const auto code = parse(parser, arguments, 1))
        return *code;
    auto source = openLibrary(parser.positionalArguments().constFirst());
    const auto info = source ? (*source)->info() : std::unexpected(source.error());
    if (!info) {
        complain(info.error());
        return failed;
    }
    const Range range = rangeOf(*info, parser.value(letter));
    if (range.count < 0) {
        complain(u"the alphabet has no letter “%1”; pandect-pack info names them"_s.arg(parser.value(letter)));
        return misused;
    }
    if (const auto done = printEntries(**source, range); !done) {
        complain(done.error());
        return failed;
    }
    return success;
}

} // namespace cli
