// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/found.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;

/// The pages of a real Wikipedia ZIM file. data/wikipedia/titles.tsv: page, text and title of 200 citations, checked by hand.
class WikipediaTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyListItem_isShown();
    void citations_haveTheTitlesThatPeopleRead();
    void allPages_takeHalfASecond();

private:
    QTemporaryDir m_folder;
    QHash<QString, QByteArray> m_pages;
};

void WikipediaTest::initTestCase()
{
    const QString zim = test::corpus(u"zim/real/wikipedia_en_ray_charles_maxi_2019-08.zim"_s);
    if (zim.isEmpty())
        QSKIP("the corpora are not beside this checkout: ../shared/corpora");
    const QString program = QStandardPaths::findExecutable(u"zimdump"_s);
    if (program.isEmpty())
        QSKIP("zimdump is not installed (Debian: zim-tools)");
    QVERIFY(m_folder.isValid());
    QProcess dump;
    dump.start(program, {u"dump"_s, u"--dir="_s + m_folder.path(), zim});
    QVERIFY(dump.waitForFinished(60'000));
    QCOMPARE(dump.exitCode(), 0);
    QDirIterator files(m_folder.filePath(u"A"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_pages.insert(files.fileName(), file.readAll());
    }
    QCOMPARE(m_pages.size(), 267);
}

void WikipediaTest::everyListItem_isShown()
{
    static const QRegularExpression item(u"<li id=\"(cite_note-[^\"]*)\""_s);
    qsizetype items = 0;
    for (const QByteArray &page : std::as_const(m_pages)) {
        QStringList anchors;
        const QList<citation::FoundReference> found = citation::referencesInHtml(page);
        for (const citation::FoundReference &reference : found) {
            QVERIFY(!reference.text.isEmpty());
            if (!anchors.contains(reference.anchor))
                anchors.append(reference.anchor);
        }
        const QString text = QString::fromUtf8(page);
        for (const QRegularExpressionMatch &match : item.globalMatch(text)) {
            ++items;
            QVERIFY2(anchors.contains(match.captured(1).replace(u"&amp;"_s, u"&"_s)), qPrintable(match.captured(1)));
        }
    }
    QCOMPARE(items, 1200);
}

void WikipediaTest::citations_haveTheTitlesThatPeopleRead()
{
    QFile file(QStringLiteral(TEST_DATA "/wikipedia/titles.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 200);
    qsizetype right = 0;
    for (const QString &line : lines) {
        const QStringList columns = line.split(u'\t');
        const QList<citation::FoundReference> found = citation::referencesInHtml(m_pages.value(columns.at(0)));
        const QString text = QString(columns.at(1)).remove(u' ');
        bool isRight = false;
        for (const citation::FoundReference &reference : found) {
            const QString title = reference.csl.value("title"_L1).toString();
            const bool isIt = QString(reference.text).remove(u' ').contains(text);
            isRight = isRight || (isIt && title == columns.at(2));
            // A title that people read otherwise is at least in doubt.
            if (isIt && reference.text.size() < columns.at(1).size() + 4 && title != columns.at(2))
                QVERIFY2(reference.confidence.value(u"title"_s) < citation::certain, qPrintable(line));
        }
        right += isRight ? 1 : 0;
        if (!isRight)
            qInfo("not: %s", qPrintable(line));
    }
    QVERIFY2(right >= 195, qPrintable(QString::number(right)));
}

void WikipediaTest::allPages_takeHalfASecond()
{
    const std::clock_t begin = std::clock();
    qsizetype count = 0;
    qsizetype titled = 0;
    for (const QByteArray &page : std::as_const(m_pages)) {
        const QList<citation::FoundReference> found = citation::referencesInHtml(page);
        count += found.size();
        titled += std::ranges::count_if(found, [](const auto &reference) { return reference.csl.contains("title"_L1); });
    }
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    qInfo("%lld references, %lld with a title, %.3f s of processor time", static_cast<long long>(count),
          static_cast<long long>(titled), seconds);
#ifdef NDEBUG // the bar is for what people install
    QVERIFY(seconds < 0.5);
#else
    QVERIFY(seconds < 5);
#endif
}

QTEST_APPLESS_MAIN(WikipediaTest)
#include "tst_wikipedia.moc"
