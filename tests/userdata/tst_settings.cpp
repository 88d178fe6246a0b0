// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "userdata/settings.h"

#include <QTemporaryDir>

using userdata::Setting;
using userdata::Settings;

class SettingsTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void missingFile_givesDefaults();
    void value_isKeptForTheNextStart();
    void damagedFile_isSetAsideAndDefaultsHold_data();
    void damagedFile_isSetAsideAndDefaultsHold();
    void valueOfAnotherKind_givesTheDefault();
    void valueForThisRun_isNotKept();

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("pandect.ini"));
};

void SettingsTest::missingFile_givesDefaults()
{
    const Settings settings(m_dir.filePath(QStringLiteral("none.ini")));
    QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("system"));
    QCOMPARE(settings.value(Setting::ZoomPercent).toInt(), 100);
    QVERIFY(settings.value(Setting::TreeShown).toBool());
    QVERIFY(settings.setAside().isEmpty());
}

void SettingsTest::value_isKeptForTheNextStart()
{
    {
        Settings settings(m_file);
        settings.setValue(Setting::Theme, QStringLiteral("sepia"));
        settings.setValue(Setting::WindowGeometry, QByteArray("\0\1\2ÿ=", 6));
        settings.setValue(Setting::LastFolder, QStringLiteral("Médecine = ä;ö"));
    }
    const Settings again(m_file);
    QVERIFY(again.setAside().isEmpty());
    QCOMPARE(again.value(Setting::Theme).toString(), QStringLiteral("sepia"));
    QCOMPARE(again.value(Setting::WindowGeometry).toByteArray(), QByteArray("\0\1\2ÿ=", 6));
    QCOMPARE(again.value(Setting::LastFolder).toString(), QStringLiteral("Médecine = ä;ö"));
}

void SettingsTest::damagedFile_isSetAsideAndDefaultsHold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("zeros after a crash") << QByteArray(200, '\0');
    QTest::newRow("another kind of file") << QByteArray("\x89PNG\r\n\x1a\nrubbish\nmore rubbish");
    QTest::newRow("half overwritten") << QByteArray("[reading]\ntheme=dark\n\xff\xfe\x01garbage\n");
}

void SettingsTest::damagedFile_isSetAsideAndDefaultsHold()
{
    QFETCH(QByteArray, content);
    VERIFY_RESULT(base::writeFileAtomically(m_file, content));
    const Settings settings(m_file);
    QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("system"));
    const auto kept = base::readFile(settings.setAside());
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, content);
}

void SettingsTest::valueOfAnotherKind_givesTheDefault()
{
    VERIFY_RESULT(base::writeFileAtomically(m_file, "[reading]\nzoom=huge\n"));
    QCOMPARE(Settings(m_file).value(Setting::ZoomPercent).toInt(), 100);
}

void SettingsTest::valueForThisRun_isNotKept()
{
    const QString file = m_dir.filePath(QStringLiteral("passing.ini"));
    {
        Settings settings(file);
        settings.setForThisRun(Setting::Theme, QStringLiteral("dark"));
        QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("dark"));
    }
    Settings again(file);
    QCOMPARE(again.value(Setting::Theme).toString(), QStringLiteral("system"));
    again.setForThisRun(Setting::Theme, QStringLiteral("dark"));
    again.setValue(Setting::Theme, QStringLiteral("sepia"));
    QCOMPARE(again.value(Setting::Theme).toString(), QStringLiteral("sepia"));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
