// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/bibliography.h"
#include "builder/builder.h"
#include "builder/check.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

/// Builds a folder's pack to look into it. What a build only notes is an error here. False: something was found.
bool buildsCleanly(const QString &folder, const QString &pack)
{
    const auto report = builder::build(folder, pack, {.keepGoing = true, .fullText = true, .progress = {}});
    if (!report) {
        complain(report.error());
        return false;
    }
    for (const base::Error &error : report->broken)
        complain(error);
    for (const base::Error &error : report->notes)
        complain(error);
    const QStringList names = builder::bibliographyNames(folder);
    for (const QString &key : report->uncited)
        complain({base::ErrorCode::SourceInvalid, u"the work “%1” is never cited; cite it or take it out"_s.arg(key),
                  names.size() == 1 ? QDir(folder).filePath(names.first()) : folder, 0});
    return report->broken.isEmpty() && report->notes.isEmpty() && report->uncited.isEmpty();
}

/// Exit code of the check of one pack; `name` is what it is called in findings.
int checkPack(const QString &pack, const QString &name, bool quiet)
{
    const auto report = [&] {
        ProgressLine line(quiet);
        return builder::check(pack, [&](double done) {
            line.show(u"checking"_s, done);
            return true;
        });
    }();
    if (!report) {
        complain(report.error());
        return failed;
    }
    for (const QString &finding : report->findings)
        complainRaw(u"%1: error: %2\n"_s.arg(name, finding));
    return report->findings.isEmpty() ? success : failed;
}

} // namespace

int verifyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Checks every byte of a pack, then its links and citations. A folder is built first, and"
                                     " works that are never cited count, too. Exit code 1: something was found."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file, or the folder of an encyclopedia"_s);
    const QCommandLineOption quiet(u"quiet"_s, u"Say nothing but what is wrong."_s);
    parser.addOption(quiet);
    if (const auto code = parse(parser, arguments, 1))
        return *code;
    const QString name = parser.positionalArguments().constFirst();
    const QTemporaryDir builds;
    const bool isFolder = QFileInfo(name).isDir();
    const QString pack = isFolder ? builds.filePath(u"built.pandect"_s) : name;
    const bool builtCleanly = !isFolder || buildsCleanly(name, pack);
    if (!QFileInfo::exists(pack) && isFolder)
        return failed;
    const int code = checkPack(pack, name, parser.isSet(quiet));
    if (!builtCleanly || code != success)
        return failed;
    if (!parser.isSet(quiet))
        print(u"%1: sound\n"_s.arg(name));
    return success;
}

} // namespace cli
