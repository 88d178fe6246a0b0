// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

/// The built program, started for real, twice.
class TwoStarts : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void secondStart_handsItsFileToTheFirstAndEnds();
    void freshStart_isAProcessOfItsOwn();
    void foreignSwitches_areIgnoredAndSaid();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &switches = {}) const;
    [[nodiscard]] static bool windowNamed(const QString &title);

    QTemporaryDir m_home;
    QString m_file = m_home.filePath(QStringLiteral("sample.pandect"));
    std::unique_ptr<QProcess> m_first;
};

void TwoStarts::initTestCase()
{
    VERIFY_RESULT(test::writeSamplePack(m_file, 5));
}

void TwoStarts::cleanup()
{
    if (!m_first)
        return;
    m_first->terminate();
    m_first->waitForFinished();
    m_first.reset();
}

/// `switches`: for QTWEBENGINE_CHROMIUM_FLAGS.
std::unique_ptr<QProcess> TwoStarts::start(const QStringList &arguments, const QString &switches) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    if (!switches.isEmpty())
        environment.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"), switches);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(BINARY_ROOT "/bin/pandect"), arguments);
    return process;
}

bool TwoStarts::windowNamed(const QString &title)
{
    QProcess search;
    search.start(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title});
    return search.waitForFinished() && search.exitCode() == 0;
}

void TwoStarts::secondStart_handsItsFileToTheFirstAndEnds()
{
    m_first = start({});
    QTRY_VERIFY_WITH_TIMEOUT(windowNamed(QStringLiteral("Myeloma Encyclopedia")), 20'000);
    const auto second = start({m_file});
    QVERIFY(second->waitForFinished(20'000));
    QCOMPARE(second->exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(windowNamed(QStringLiteral("Sample Encyclopedia")), 20'000);
    QCOMPARE(m_first->state(), QProcess::Running);
}

void TwoStarts::freshStart_isAProcessOfItsOwn()
{
    m_first = start({});
    QTRY_VERIFY_WITH_TIMEOUT(windowNamed(QStringLiteral("Myeloma Encyclopedia")), 20'000);
    const QString picture = m_home.filePath(QStringLiteral("picture.png"));
    const auto second = start({QStringLiteral("--screenshot"), picture});
    QVERIFY(second->waitForFinished(40'000));
    QCOMPARE(second->exitCode(), 0);
    QVERIFY(!QImage(picture).isNull());
}

void TwoStarts::foreignSwitches_areIgnoredAndSaid()
{
    const QString picture = m_home.filePath(QStringLiteral("ignored.png"));
    const auto process = start({QStringLiteral("--screenshot"), picture, QStringLiteral("--webEngineArgs"),
                                QStringLiteral("--remote-debugging-port=9223")},
                               QStringLiteral("--remote-debugging-port=9222"));
    QVERIFY(process->waitForFinished(40'000));
    QCOMPARE(process->exitCode(), 0);
    const QString said = QString::fromUtf8(process->readAllStandardError());
    QVERIFY2(said.contains(QStringLiteral("ignored: QTWEBENGINE_CHROMIUM_FLAGS")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("ignored: --remote-debugging-port=9223")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("DevTools listening")), qPrintable(said));
}

QTEST_MAIN(TwoStarts)
#include "tst_twostarts.moc"
