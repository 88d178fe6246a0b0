// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "web/environment.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class EnvironmentTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void variable_thatReachesIntoWebEngine_isTakenAway_data();
    void variable_thatReachesIntoWebEngine_isTakenAway();
    void variable_thatIsAPersonsBusiness_stays();
    void platform_isOneOfADesktop_data();
    void platform_isOneOfADesktop();
    void arguments_areCleaned_data();
    void arguments_areCleaned();
    void gpu_isFoundByItsRenderNode();
    void software_isChosenWithoutGpu();
};

void EnvironmentTest::variable_thatReachesIntoWebEngine_isTakenAway_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINE_DICTIONARIES_PATH",
                             "QTWEBENGINE_RESOURCES_PATH", "QTWEBENGINE_LOCALES_PATH", "QTWEBENGINE_ANY_OTHER",
                             "QTWEBENGINEPROCESS_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH",
                             "QT_QPA_GENERIC_PLUGINS", "QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QT_STYLE_OVERRIDE",
                             "QT_LOGGING_CONF", "SSLKEYLOGFILE", "LD_PRELOAD", "LD_LIBRARY_PATH"})
        QTest::newRow(name) << QByteArray(name);
}

void EnvironmentTest::variable_thatReachesIntoWebEngine_isTakenAway()
{
    QFETCH(QByteArray, name);
    qputenv(name.constData(), "9333"_ba);
    QStringList arguments{u"pandect"_s};
    QCOMPARE(web::cleanEnvironment(arguments), QStringList{QString::fromLatin1(name)});
    QVERIFY(!qEnvironmentVariableIsSet(name.constData()));
    QCOMPARE(web::cleanEnvironment(arguments), QStringList());
}

void EnvironmentTest::variable_thatIsAPersonsBusiness_stays()
{
    QStringList arguments{u"pandect"_s};
    for (const char *name : {"QT_SCALE_FACTOR", "QT_QUICK_BACKEND", "LANG", "QT_IM_MODULE", "QT_QPA_PLATFORMTHEME"}) {
        qputenv(name, "x"_ba);
        QCOMPARE(web::cleanEnvironment(arguments), QStringList());
        QCOMPARE(qgetenv(name), "x"_ba);
        qunsetenv(name);
    }
}

void EnvironmentTest::platform_isOneOfADesktop_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<bool>("stays");
    for (const char *name : {"xcb", "wayland", "wayland;xcb", "offscreen", "windows", "cocoa"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name : {"vnc", "vnc:port=5901", "xcb;vnc", "linuxfb", "/lib/evil.so", "offscreen:configfile=x", ""})
        QTest::newRow(*name ? name : "empty") << QByteArray(name) << false;
}

void EnvironmentTest::platform_isOneOfADesktop()
{
    QFETCH(QByteArray, platform);
    QFETCH(bool, stays);
    const QByteArray before = qgetenv("QT_QPA_PLATFORM");
    qputenv("QT_QPA_PLATFORM", platform);
    QStringList arguments{u"pandect"_s, u"-platform"_s, QString::fromLatin1(platform), u"x.pandect"_s};
    web::cleanEnvironment(arguments);
    QCOMPARE(qEnvironmentVariableIsSet("QT_QPA_PLATFORM"), stays);
    QCOMPARE(arguments.size(), stays ? 4 : 2);
    qputenv("QT_QPA_PLATFORM", before);
}

void EnvironmentTest::arguments_areCleaned_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *given, const char *left) { QTest::newRow(given) << QLatin1String(given).toString() << QLatin1String(left).toString(); };
    row("pandect", "pandect");
    row("pandect book.pandect --letter S", "pandect book.pandect --letter S");
    row("pandect a --webEngineArgs --remote-debugging-port=9444 b", "pandect a");
    row("pandect -webEngineArgs --x", "pandect");
    row("pandect -platform vnc a", "pandect a");
    row("pandect --platform vnc:size=1x1 a", "pandect a");
    row("pandect --platform=vnc a", "pandect a");
    row("pandect -platform xcb a", "pandect -platform xcb a");
    row("pandect a -platform", "pandect a");
    row("pandect -qmljsdebugger port:1234 a", "pandect a");
    row("pandect -qmljsdebugger=port:1234,block a", "pandect a");
    row("pandect -plugin evdevkeyboard --plugin tuiotouch a", "pandect a");
    row("pandect -platformpluginpath /x -stylesheet /y.qss a", "pandect a");
    row("pandect -stylesheet=/y.qss a", "pandect a");
    row("-platform vnc", "-platform vnc"); // argv[0], whatever it looks like
}

void EnvironmentTest::arguments_areCleaned()
{
    QFETCH(QString, given);
    QFETCH(QString, left);
    QStringList arguments = given.split(u' ');
    const qsizetype count = arguments.size();
    const QStringList removed = web::cleanEnvironment(arguments);
    QCOMPARE(arguments, left.split(u' '));
    QCOMPARE(removed.size(), count - arguments.size());
}

void EnvironmentTest::gpu_isFoundByItsRenderNode()
{
#ifndef Q_OS_LINUX
    QSKIP("render nodes are Linux's");
#endif
    QTemporaryDir devices;
    const QDir folder(devices.path());
    QVERIFY(!web::hasGpu(folder));
    QVERIFY(folder.mkpath(u"dri"_s));
    QFile node(folder.filePath(u"dri/renderD128"_s));
    QVERIFY(node.open(QIODevice::WriteOnly));
    QVERIFY(web::hasGpu(folder));
    QVERIFY(node.setPermissions(QFile::ReadOwner));
    QVERIFY(!web::hasGpu(folder));
}

void EnvironmentTest::software_isChosenWithoutGpu()
{
    const bool isSoftware = web::prepareEngine();
    QCOMPARE(isSoftware, !web::hasGpu());
    QCOMPARE(qgetenv("QT_QUICK_BACKEND") == "software"_ba, isSoftware);
    qputenv("QT_QUICK_BACKEND", "software"_ba);
    QVERIFY(web::prepareEngine());
    QVERIFY(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--disable-gpu"));
    QStringList arguments{u"pandect"_s};
    web::cleanEnvironment(arguments);
}

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "tst_environment.moc"
