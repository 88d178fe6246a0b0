// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(app)
};

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
    return size.width() >= 320 && size.height() >= 240 && size.width() <= 16384 && size.height() <= 16384 ? size : QSize();
}

} // namespace

std::expected<Options, QString> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("An offline encyclopedia for the desktop."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, Tr::tr("Show the version."));
    const QCommandLineOption article(QStringLiteral("article"), Tr::tr("Open this article, such as salvage-therapy."),
                                     QStringLiteral("name"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), Tr::tr("Write a picture of the window and end."),
                                        QStringLiteral("file.png"));
    const QCommandLineOption theme(QStringLiteral("theme"), Tr::tr("system, light, sepia, dark or contrast, for this run."),
                                   QStringLiteral("name"));
    const QCommandLineOption size(QStringLiteral("size"), Tr::tr("Size of the window, such as 1180x760."),
                                  QStringLiteral("size"));
    const QCommandLineOption only(QStringLiteral("only"), Tr::tr("Open only the files given, not the bundled encyclopedia."));
    const QCommandLineOption fresh(QStringLiteral("fresh"), Tr::tr("Restore nothing and keep nothing."));
    parser.addOptions({help, version, article, screenshot, theme, size, only, fresh});
    parser.addPositionalArgument(QStringLiteral("files"), Tr::tr("Encyclopedias (.pandect, .zim) or an address (pandect://…)."),
                                 QStringLiteral("[files…]"));
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());

    Options options;
    options.showHelp = parser.isSet(help);
    options.showVersion = parser.isSet(version);
    options.helpText = parser.helpText();
    options.article = parser.value(article);
    options.screenshot = parser.value(screenshot);
    options.theme = parser.value(theme);
    options.bundled = !parser.isSet(only);
    options.fresh = parser.isSet(fresh) || !options.screenshot.isEmpty();
    options.size = sizeFrom(parser.value(size));
    if (parser.isSet(size) && !options.size.isValid())
        return std::unexpected(Tr::tr("“%1” is no window size; write it like 1180x760.").arg(parser.value(size)));
    const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("sepia"), QStringLiteral("dark"),
                             QStringLiteral("contrast")};
    if (parser.isSet(theme) && !themes.contains(options.theme))
        return std::unexpected(Tr::tr("There is no theme “%1”; choose one of %2.")
                                   .arg(options.theme, themes.join(QStringLiteral(", "))));
    for (const QString &argument : parser.positionalArguments()) {
        if (argument.startsWith(QLatin1StringView("pandect:")))
            options.address = QUrl(argument);
        else
            options.files.append(QFileInfo(argument).absoluteFilePath());
    }
    return options;
}

QString bundledEncyclopedia(const QString &programFolder)
{
    // Built: build/<preset>/{bin,share/pandect}. Installed: <prefix>/{bin,share/pandect}. macOS: Contents/{MacOS,Resources}.
    for (const QString &place : {QStringLiteral("/../share/pandect/myeloma.pandect"),
                                 QStringLiteral("/../Resources/myeloma.pandect"), QStringLiteral("/myeloma.pandect")}) {
        const QFileInfo file(programFolder + place);
        if (file.exists())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace app
