// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/commandline.h"
#include "app/version.h"
#include "sources/zim/zimsource.h"
#include "web/environment.h"

#include <QApplication>

#include <cstdio>

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

} // namespace

int main(int argc, char **argv)
{
    // First of all: nothing from outside may reach past the window into WebEngine.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const QStringList removed = web::cleanEnvironment(arguments);
    web::registerScheme();
    sources::limitZimCaches();

    QCoreApplication::setApplicationName(QStringLiteral("pandect"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANDECT_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("Pandect"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Pandect"));
    QGuiApplication::setDesktopFileName(QStringLiteral("pandect"));

    const auto options = app::parseCommandLine(arguments);
    if (!options) {
        print(stderr, options.error());
        return 2;
    }
    if (options->showHelp || options->showVersion) {
        print(stdout, options->showHelp ? options->helpText : QStringLiteral("pandect " PANDECT_VERSION));
        return 0;
    }
    for (const QString &name : removed)
        print(stderr, QStringLiteral("ignored: %1").arg(name));

    const bool software = web::prepareEngine();
    // QApplication sees the program's name alone: what a person may ask for was read above.
    int count = 1;
    QApplication qt(count, argv);
    return app::run(*options, software);
}
