// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "builder/bibliography.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QJsonObject csl(const builder::Bibliography &bibliography, const QString &key)
{
    return QJsonDocument::fromJson(bibliography.value(key).csl).object();
}

} // namespace

/// Bibliographies in other formats than CSL-JSON.
class Bibliographies : public test::TestCase
{
    Q_OBJECT

private slots:
    void bibTeX_insteadOfJson();
    void allThree_beside();
    void sameKeyTwice_isTold();
    void mistakes_areToldWithFileAndLine_data();
    void mistakes_areToldWithFileAndLine();
};

void Bibliographies::bibTeX_insteadOfJson()
{
    const test::SourceFolder folder;
    folder.remove(u"bibliography.json"_s);
    folder.write(u"bibliography.bib"_s,
                 "@article{kyle2018, author = {Erd{\\H o}s, P. and others}, title = {A \\& B}, year = 2018}\n");
    builder::Problems problems;
    const builder::Bibliography works = builder::readBibliography(folder.path(), problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).detail));
    QCOMPARE(works.size(), 1);
    const QJsonObject item = csl(works, u"kyle2018"_s);
    QCOMPARE(item.value("title"_L1).toString(), u"A & B"_s);
    QCOMPARE(item.value("author"_L1).toArray().first().toObject().value("family"_L1).toString(), u"Erdős"_s);
    QVERIFY(item.value("authors-incomplete"_L1).toBool());
    QVERIFY(works.value(u"kyle2018"_s).verified);
    QCOMPARE(builder::bibliographyNames(folder.path()), QStringList{u"bibliography.bib"_s});
}

void Bibliographies::allThree_beside()
{
    const test::SourceFolder folder;
    folder.write(u"bibliography.bib"_s, "@book{second, title = {B}}\n");
    folder.write(u"bibliography.ris"_s, "TY  - JOUR\r\nID  - third\r\nTI  - C\r\nER  - \r\n");
    builder::Problems problems;
    const builder::Bibliography works = builder::readBibliography(folder.path(), problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).detail));
    QCOMPARE(works.size(), 5); // three are in bibliography.json
    QCOMPARE(csl(works, u"third"_s).value("type"_L1).toString(), u"article-journal"_s);
    QCOMPARE(builder::bibliographyNames(folder.path()).size(), 3);
}

void Bibliographies::sameKeyTwice_isTold()
{
    const test::SourceFolder folder;
    folder.write(u"bibliography.bib"_s, "\n\n@book{kyle2018, title = {B}}\n");
    builder::Problems problems;
    const builder::Bibliography works = builder::readBibliography(folder.path(), problems);
    QCOMPARE(works.size(), 3);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().line, 3);
    QVERIFY(problems.first().file.endsWith(u"bibliography.bib"_s));
    QVERIFY(problems.first().detail.contains(u"comes twice"_s));
}

void Bibliographies::mistakes_areToldWithFileAndLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const QString bib = u"bibliography.bib"_s;
    const QString ris = u"bibliography.ris"_s;
    QTest::newRow("no BibTeX") << bib << QByteArray("words\n") << 1 << u"no BibTeX"_s;
    QTest::newRow("unclosed") << bib << QByteArray("@book{a, title = {A}}\n@book{b, title = {B\n") << 2 << u"close it"_s;
    QTest::newRow("no title") << bib << QByteArray("\n@book{a, year = 1999}\n") << 2 << u"has no title"_s;
    QTest::newRow("key") << bib << QByteArray("@book{a b, title = {A}}\n") << 1 << u"cannot be cited"_s;
    QTest::newRow("DOI") << bib << QByteArray("@book{a, title = {A}, doi = {none}}\n") << 1 << u"is no DOI"_s;
    QTest::newRow("no RIS") << ris << QByteArray("\nwords\n") << 2 << u"no RIS"_s;
    QTest::newRow("no ID") << ris << QByteArray("TY  - BOOK\nTI  - A\nER  - \n") << 1 << u"without id"_s;
    QTest::newRow("no end") << ris << QByteArray("TY  - BOOK\nID  - a\nTI  - A\n") << 1 << u"no end"_s;
}

void Bibliographies::mistakes_areToldWithFileAndLine()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, words);
    const test::SourceFolder folder;
    folder.write(name, text);
    builder::Problems problems;
    const builder::Bibliography works = builder::readBibliography(folder.path(), problems);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().file, folder.file(name));
    QCOMPARE(problems.first().line, line);
    QVERIFY2(problems.first().detail.contains(words), qPrintable(problems.first().detail));
    QVERIFY(works.size() >= 3);
}

QTEST_GUILESS_MAIN(Bibliographies)
#include "tst_bibliography.moc"
