// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/opener.h"
#include "app/screenshot.h"
#include "gui/icons/icon.h"
#include "gui/text/errortext.h"
#include "gui/window/mainwindow.h"
#include "routes/router.h"
#include "userdata/settings.h"
#include "web/profile.h"

#include <kdsingleapplication.h>

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEngineProfile>

#include <chrono>

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(app)
};

constexpr std::chrono::milliseconds longestWaitForPaint(500);
constexpr QLatin1StringView filesKey("files");
constexpr QLatin1StringView addressKey("address");

/// What a second start wants of the first.
QByteArray message(const Options &options)
{
    return QJsonDocument(QJsonObject{{filesKey, QJsonArray::fromStringList(options.files)},
                                     {addressKey, options.address.toString(QUrl::FullyEncoded)}})
        .toJson(QJsonDocument::Compact);
}

void obey(gui::MainWindow &window, const QByteArray &message)
{
    const QJsonObject wish = QJsonDocument::fromJson(message).object();
    const QJsonArray files = wish.value(filesKey).toArray();
    for (const auto &file : files)
        window.openLibrary(file.toString());
    if (const QUrl address(wish.value(addressKey).toString()); !address.isEmpty())
        window.openAddress(address);
    window.comeForward();
}

/// Files first asked for, then the encyclopedia that comes along; the article or address last.
void openWhatWasAskedFor(gui::MainWindow &window, const Options &options)
{
    QStringList files = options.files;
    if (options.bundled)
        files.prepend(bundledEncyclopedia(QCoreApplication::applicationDirPath()));
    files.removeAll(QString());
    if (!options.address.isEmpty())
        window.openAddress(options.address);
    if (!options.article.isEmpty())
        window.openArticleOfFirstLibrary(options.article);
    if (files.isEmpty())
        window.openLibrary(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("myeloma.pandect")));
    for (const QString &file : std::as_const(files))
        window.openLibrary(file);
}

/// Once, not at every start.
void saySoftwareRendering(gui::MainWindow &window, userdata::Settings &settings)
{
    if (settings.value(userdata::Setting::SoftwareRenderingSaid).toBool())
        return;
    settings.setValue(userdata::Setting::SoftwareRenderingSaid, true);
    window.say(Tr::tr("No graphics processor was found, so pages are drawn in software. Nothing is missing."));
}

/// Where settings, session and added styles live: the platform's place, or, with --fresh, a folder that goes with the run.
struct Places
{
    QTemporaryDir passing;
    QString settingsFile;
    QString sessionFile;
    QString stylesFolder;
};

Places places(bool fresh)
{
    Places places;
    if (fresh) {
        places.settingsFile = places.passing.filePath(QStringLiteral("pandect.ini"));
        places.stylesFolder = places.passing.filePath(QStringLiteral("styles"));
        return places;
    }
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString state = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    places.settingsFile = QDir(config).filePath(QStringLiteral("pandect.ini"));
    places.sessionFile = QDir(state).filePath(QStringLiteral("session.json"));
    places.stylesFolder = QDir(data).filePath(QStringLiteral("styles"));
    return places;
}

} // namespace

int run(const Options &options, bool drawnInSoftware)
{
    // A passing run neither hands its wishes to another nor takes any.
    const auto single = options.fresh ? nullptr : std::make_unique<KDSingleApplication>(QStringLiteral("pandect"));
    if (single && !single->isPrimaryInstance())
        return single->sendMessage(message(options)) ? 0 : 1;

    QApplication::setWindowIcon(gui::applicationIcon());
    const Places where = places(options.fresh);
    userdata::Settings settings(where.settingsFile);
    if (!options.theme.isEmpty())
        settings.setForThisRun(userdata::Setting::Theme, options.theme);

    const qint64 cacheBytes = settings.value(userdata::Setting::CacheMebibytes).toLongLong() << 20;
    library::LibraryService libraries(makeOpener(probeBeside(QCoreApplication::applicationDirPath()), cacheBytes));
    routes::Router router(libraries, gui::noticeOf);
    std::unique_ptr<QWebEngineProfile> profile; // outlives the window and its pages
    gui::MainWindow window({libraries, router, settings, where.sessionFile, where.stylesFolder});
    if (options.size.isValid())
        window.resize(options.size);
    if (drawnInSoftware)
        saySoftwareRendering(window, settings);
    if (!settings.setAside().isEmpty())
        window.say(Tr::tr("The settings could not be read, so Pandect starts with fresh ones. The old file is kept as %1.")
                       .arg(QDir::toNativeSeparators(settings.setAside())));
    if (single)
        QObject::connect(single.get(), &KDSingleApplication::messageReceived, &window,
                         [&window](const QByteArray &wish) { obey(window, wish); });
    openWhatWasAskedFor(window, options);
    window.show();
    if (!options.screenshot.isEmpty())
        takeScreenshot(window, options.screenshot);
    // The window is seen first; WebEngine, which takes longer than all else together, comes up behind it.
    const auto startPages = [&] {
        if (profile)
            return;
        profile = web::makeProfile(router);
        window.startPages(profile.get());
    };
    QObject::connect(&window, &gui::MainWindow::painted, &window, startPages);
    QTimer::singleShot(longestWaitForPaint, &window, startPages); // minimised, it is not painted
    return QApplication::exec();
}

} // namespace app
