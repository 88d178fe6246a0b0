// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "app/commandline.h"

#include <QDir>
#include <QTemporaryDir>

class CommandLine : public test::TestCase
{
    Q_OBJECT

private slots:
    void nothing_opensTheBundledEncyclopedia();
    void file_isMadeAbsolute();
    void address_isKeptApartFromFiles();
    void screenshot_leavesNothingBehind();
    void nonsense_isRefusedInWords_data();
    void nonsense_isRefusedInWords();
    void bundledEncyclopedia_isFoundBesideTheProgram();
};

void CommandLine::nothing_opensTheBundledEncyclopedia()
{
    const auto options = app::parseCommandLine({QStringLiteral("pandect")});
    QVERIFY(options.has_value());
    QVERIFY(options->bundled);
    QVERIFY(options->files.isEmpty());
    QVERIFY(!options->fresh);
}

void CommandLine::file_isMadeAbsolute()
{
    const auto options = app::parseCommandLine({QStringLiteral("pandect"), QStringLiteral("--only"),
                                                QStringLiteral("a b.pandect")});
    QVERIFY(options.has_value());
    QCOMPARE(options->files, QStringList{QDir::current().absoluteFilePath(QStringLiteral("a b.pandect"))});
    QVERIFY(!options->bundled);
}

void CommandLine::address_isKeptApartFromFiles()
{
    const auto options = app::parseCommandLine({QStringLiteral("pandect"), QStringLiteral("pandect://myeloma/mgus#risk")});
    QVERIFY(options.has_value());
    QVERIFY(options->files.isEmpty());
    QCOMPARE(options->address.host(), QStringLiteral("myeloma"));
}

void CommandLine::screenshot_leavesNothingBehind()
{
    const auto options = app::parseCommandLine({QStringLiteral("pandect"), QStringLiteral("--screenshot"),
                                                QStringLiteral("x.png"), QStringLiteral("--size"), QStringLiteral("1180x760"),
                                                QStringLiteral("--theme"), QStringLiteral("dark")});
    QVERIFY(options.has_value());
    QVERIFY(options->fresh);
    QCOMPARE(options->size, QSize(1180, 760));
    QCOMPARE(options->theme, QStringLiteral("dark"));
}

void CommandLine::nonsense_isRefusedInWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--frobnicate")} << QStringLiteral("frobnicate");
    QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("huge")} << QStringLiteral("huge");
    QTest::newRow("size of nothing") << QStringList{QStringLiteral("--size"), QStringLiteral("0x0")} << QStringLiteral("0x0");
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")} << QStringLiteral("pink");
    QTest::newRow("value missing") << QStringList{QStringLiteral("--article")} << QStringLiteral("article");
}

void CommandLine::nonsense_isRefusedInWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const auto options = app::parseCommandLine(QStringList{QStringLiteral("pandect")} + arguments);
    QVERIFY(!options.has_value());
    QVERIFY2(options.error().contains(names), qPrintable(options.error()));
}

void CommandLine::bundledEncyclopedia_isFoundBesideTheProgram()
{
    QTemporaryDir dir;
    QDir(dir.path()).mkpath(QStringLiteral("bin"));
    QDir(dir.path()).mkpath(QStringLiteral("share/pandect"));
    QVERIFY(app::bundledEncyclopedia(dir.filePath(QStringLiteral("bin"))).isEmpty());
    QFile pack(dir.filePath(QStringLiteral("share/pandect/myeloma.pandect")));
    QVERIFY(pack.open(QIODevice::WriteOnly));
    pack.close();
    QCOMPARE(app::bundledEncyclopedia(dir.filePath(QStringLiteral("bin"))), QFileInfo(pack).canonicalFilePath());
}

QTEST_GUILESS_MAIN(CommandLine)
#include "tst_commandline.moc"
