// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using citation::Format;

namespace {

QString text(const QJsonObject &csl, QLatin1StringView variable)
{
    return csl.value(variable).toString();
}

} // namespace

class Ris : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void article_isRead();
    void book_isRead();
    void recordWithoutEnd_isReported();
    void linesOutside_areReportedOnce();
    void newlines_cannotForgeTags();
    void dates_roundTrip_data();
    void dates_roundTrip();
    void hostileFile_isReadInTime();

private:
    citation::Read m_read;
};

void Ris::initTestCase()
{
    const auto file = base::readFile(QStringLiteral(TEST_DATA "/exchange/sample.ris"));
    VERIFY_RESULT(file);
    const auto read = citation::read(*file, Format::Ris);
    VERIFY_RESULT(read);
    m_read = *read;
    QCOMPARE(m_read.lines, (QList<int>{1, 26, 33}));
}

void Ris::article_isRead()
{
    const QJsonObject csl = m_read.references.at(0).csl;
    QCOMPARE(m_read.references.at(0).key, u"kyle2018"_s);
    QCOMPARE(text(csl, "title"_L1), u"Long-term follow-up of MGUS"_s);
    QCOMPARE(text(csl, "container-title"_L1), u"New England Journal of Medicine"_s);
    QCOMPARE(text(csl, "page"_L1), u"241-249"_s);
    QCOMPARE(text(csl, "ISSN"_L1), u"0028-4793"_s);
    QCOMPARE(text(csl, "DOI"_L1), u"10.1056/NEJMoa1709974"_s);
    QCOMPARE(text(csl, "PMID"_L1), u"29342381"_s);
    QCOMPARE(text(csl, "abstract"_L1), u"An abstract.\nIts second line."_s);
    QCOMPARE(text(csl, "keyword"_L1), u"myeloma, MGUS"_s);
    QCOMPARE(csl.value("issued"_L1).toObject().value("date-parts"_L1).toArray(), (QJsonArray{QJsonArray{2018, 1, 18}}));
    const QJsonArray authors = csl.value("author"_L1).toArray();
    QCOMPARE(authors.size(), 4);
    QCOMPARE(text(authors.at(1).toObject(), "suffix"_L1), u"Jr."_s);
    QCOMPARE(text(authors.at(2).toObject(), "literal"_L1), u"World Health Organization"_s);
    QCOMPARE(text(authors.at(3).toObject(), "literal"_L1), u"Larson, Kyle & Sons"_s);
}

void Ris::book_isRead()
{
    const QJsonObject csl = m_read.references.at(1).csl;
    QCOMPARE(text(csl, "type"_L1), u"book"_s);
    QCOMPARE(text(csl, "title"_L1), u"A book"_s);
    QCOMPARE(text(csl, "ISBN"_L1), u"978-0-306-40615-7"_s);
    QCOMPARE(text(csl, "DOI"_L1), u"10.1000/xyz"_s);
    QCOMPARE(csl.value("issued"_L1).toObject().value("season"_L1).toInt(), 1);
}

void Ris::recordWithoutEnd_isReported()
{
    QCOMPARE(m_read.references.size(), 3);
    QCOMPARE(m_read.problems.size(), 1);
    QCOMPARE(m_read.problems.first().line, 33);
}

void Ris::linesOutside_areReportedOnce()
{
    const auto read = citation::read("some\nwords\nTY  - JOUR\nTI  - T\nER  - \nmore\nwords\n", Format::Ris);
    VERIFY_RESULT(read);
    QCOMPARE(read->references.size(), 1);
    QCOMPARE(read->problems.size(), 2);
    QCOMPARE(read->problems.last().line, 6);
}

void Ris::newlines_cannotForgeTags()
{
    library::Reference reference{u"a"_s, {{u"type"_s, u"book"_s}, {u"title"_s, u"T\nER  - \nTY  - JOUR"_s}}, true};
    reference.csl.insert(u"abstract"_s, u"x\nER  - \nTY  - BOOK\nAU  - Evil"_s);
    for (const Format format : {Format::Ris, Format::BibTeX, Format::CslJson}) {
        const auto read = citation::read(citation::written({reference}, format), format);
        VERIFY_RESULT(read);
        QCOMPARE(read->references.size(), 1);
        QVERIFY(!read->references.first().csl.contains("author"_L1));
    }
    QCOMPARE(citation::written({reference}, Format::EndNote).count("\r\n%0 ") + 1, 1);
}

void Ris::dates_roundTrip_data()
{
    QTest::addColumn<QJsonObject>("issued");
    const auto row = [](const char *name, const QList<QJsonArray> &days, const QJsonObject &more = {}) {
        QJsonArray parts;
        for (const QJsonArray &day : days)
            parts.append(day);
        QJsonObject date = more;
        date.insert(u"date-parts"_s, parts);
        QTest::newRow(name) << date;
    };
    row("year", {QJsonArray{2019}});
    row("month", {QJsonArray{2019, 5}});
    row("day", {QJsonArray{2019, 5, 3}});
    row("days", {QJsonArray{2019, 5, 3}, QJsonArray{2019, 6, 4}});
    row("years", {QJsonArray{1990}, QJsonArray{1995}});
    row("season", {QJsonArray{2019}}, {{u"season"_s, 4}});
    row("circa", {QJsonArray{1450}}, {{u"circa"_s, true}});
    row("before Christ", {QJsonArray{-43}});
    row("early", {QJsonArray{79, 8, 24}});
    QTest::newRow("words") << QJsonObject{{u"literal"_s, u"in press"_s}};
}

void Ris::dates_roundTrip()
{
    QFETCH(QJsonObject, issued);
    const library::Reference reference{u"a"_s, {{u"type"_s, u"book"_s}, {u"title"_s, u"T"_s}, {u"issued"_s, issued}}, true};
    for (const Format format : {Format::Ris, Format::BibTeX, Format::BibLaTeX, Format::CslJson}) {
        const auto read = citation::read(citation::written({reference}, format), format);
        VERIFY_RESULT(read);
        QCOMPARE(read->references.first().csl.value("issued"_L1).toObject(), issued);
    }
}

void Ris::hostileFile_isReadInTime()
{
    constexpr qsizetype many = 200000;
    QElapsedTimer timer;
    timer.start();
    const QByteArray files[] = {QByteArray("TY  - JOUR\n").repeated(many), "TY  - JOUR\n" + QByteArray("words\n").repeated(many),
                                "TY  - JOUR\n" + QByteArray("AU  - ,\n").repeated(many), QByteArray("ER  - \n").repeated(many),
                                "TY  - JOUR\nSP  - " + QByteArray("-").repeated(many)};
    for (const QByteArray &file : files) {
        const auto read = citation::read(file, Format::Ris);
        QVERIFY(!read || !read->references.isEmpty());
    }
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(Ris)
#include "tst_ris.moc"
