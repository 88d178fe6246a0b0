// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/builder.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace cli {

namespace {

using namespace Qt::StringLiterals;

QString nameOf(builder::Stage stage)
{
    switch (stage) {
    case builder::Stage::Reading:
        return u"reading"_s;
    case builder::Stage::Rendering:
        return u"rendering"_s;
    case builder::Stage::Writing:
        break;
    }
    return u"writing"_s;
}

base::Result<builder::BuildReport> buildWithProgress(const QString &source, const QString &target, builder::BuildOptions options,
                                                     bool quiet)
{
    ProgressLine line(quiet);
    options.progress = [&](builder::Stage stage, qint64 done, qint64 total) {
        line.show(nameOf(stage), static_cast<double>(done) / static_cast<double>(total));
    };
    return builder::build(source, target, options);
}

} // namespace

int buildCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Turns the folder of an encyclopedia into one .pandect file. The same folder gives the same bytes."_s);
    parser.addPositionalArgument(u"SOURCE"_s, u"the folder that holds encyclopedia.toml"_s);
    parser.addPositionalArgument(u"OUT.pandect"_s, u"the file to write; replaced where it exists"_s);
    const QCommandLineOption keepGoing(u"keep-going"_s, u"Tell everything that is broken, not just the first."_s);
    const QCommandLineOption quiet(u"quiet"_s, u"Say nothing but errors."_s);
    const QCommandLineOption unformatted(u"unformatted"_s,
                                         u"Leave out the references as the bundled citation styles print them: builds faster,"
                                         " and readers format them when they are asked for."_s);
    const QCommandLineOption noFullText(u"no-full-text"_s, u"Without index for search: smaller, and only titles are found."_s);
    parser.addOptions({keepGoing, noFullText, quiet, unformatted});
    if (const auto code = parse(parser, arguments, 2))
        return *code;
    const QString target = parser.positionalArguments().at(1);
    const builder::BuildOptions options{.keepGoing = parser.isSet(keepGoing),
                                        .formatsReferences = !parser.isSet(unformatted),
                                        .fullText = !parser.isSet(noFullText),
                                        .progress = {}};
    const auto report = buildWithProgress(parser.positionalArguments().constFirst(), target, options, parser.isSet(quiet));
    if (!report) {
        complain(report.error());
        return failed;
    }
    for (const base::Error &error : report->broken)
        complain(error);
    if (!report->broken.isEmpty()) {
        complain(u"%1 errors, so no pack was written"_s.arg(report->broken.size()));
        return failed;
    }
    if (parser.isSet(quiet))
        return success;
    for (const base::Error &error : report->notes)
        note(error);
    if (report->droppedAddresses > 0)
        complainRaw(u"note: %1 links and pictures of imported pages lead nowhere and were dropped\n"_s
                        .arg(report->droppedAddresses));
    print(u"%1: %2 articles, %3 pictures, %4 references, %5 bytes\n"_s.arg(target)
              .arg(report->articles)
              .arg(report->media)
              .arg(report->references)
              .arg(QFileInfo(target).size()));
    return success;
}

} // namespace cli
