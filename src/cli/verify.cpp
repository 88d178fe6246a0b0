// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/check.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <QCommandLineParser>

namespace cli {

using namespace Qt::StringLiterals;

int verifyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks every byte of a pack, then its links and citations. Exit code 1: something was found."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file"_s);
    const QCommandLineOption quiet(u"quiet"_s, u"Say nothing but what is wrong."_s);
    parser.addOption(quiet);
    if (const auto code = parse(parser, arguments, 1))
        return *code;
    const QString file = parser.positionalArguments().constFirst();
    const auto report = [&] {
        ProgressLine line(parser.isSet(quiet));
        return builder::check(file, [&](double done) {
            line.show(u"checking"_s, done);
            return true;
        });
    }();
    if (!report) {
        complain(report.error());
        return failed;
    }
    for (const QString &finding : report->findings)
        complainRaw(u"%1: error: %2\n"_s.arg(file, finding));
    if (!parser.isSet(quiet)) {
        for (const QString &each : report->notes)
            complainRaw(u"%1: note: %2\n"_s.arg(file, each));
    }
    if (!report->findings.isEmpty())
        return failed;
    if (!parser.isSet(quiet))
        print(u"%1: sound\n"_s.arg(file));
    return success;
}

} // namespace cli
