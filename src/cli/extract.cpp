// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/extract.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "sources/pack/packsource.h"

#include <QCommandLineParser>

namespace cli {

using namespace Qt::StringLiterals;

int extractCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Writes every article as an HTML page, and the pictures they show, into a folder."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file"_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"made where it does not exist; files of the same names are replaced"_s);
    const QCommandLineOption quiet(u"quiet"_s, u"Say nothing but errors."_s);
    parser.addOption(quiet);
    if (const auto code = parse(parser, arguments, 2))
        return *code;
    auto source = sources::openPack(parser.positionalArguments().constFirst());
    if (!source) {
        complain(source.error());
        return failed;
    }
    const QString folder = parser.positionalArguments().at(1);
    const auto extracted = [&] {
        ProgressLine line(parser.isSet(quiet));
        return builder::extract(**source, folder, [&](qint64 done, qint64 total) {
            line.show(u"writing"_s, static_cast<double>(done) / static_cast<double>(total));
        });
    }();
    if (!extracted) {
        complain(extracted.error());
        return failed;
    }
    if (!parser.isSet(quiet))
        print(u"%1: %2 articles, %3 pictures\n"_s.arg(folder).arg(extracted->articles).arg(extracted->media));
    return success;
}

} // namespace cli
