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

QJsonObject only(const QByteArray &bib)
{
    const auto read = citation::read(bib, Format::BibTeX);
    return read && read->references.size() == 1 ? read->references.constFirst().csl : QJsonObject();
}

QString text(const QJsonObject &csl, QLatin1StringView variable)
{
    return csl.value(variable).toString();
}

QJsonObject person(const QJsonObject &csl, int index, QLatin1StringView variable = "author"_L1)
{
    return csl.value(variable).toArray().at(index).toObject();
}

} // namespace

class BibTeX : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void article_isRead();
    void names_areTakenApart();
    void names_ofEveryForm_data();
    void names_ofEveryForm();
    void crossref_inherits();
    void otherTypes_areRead();
    void brokenEntry_isReported_data();
    void brokenEntry_isReported();
    void hostileFile_isReadInTime_data();
    void hostileFile_isReadInTime();

private:
    QHash<QString, QJsonObject> m_items;
};

void BibTeX::initTestCase()
{
    const auto bib = base::readFile(QStringLiteral(TEST_DATA "/exchange/sample.bib"));
    VERIFY_RESULT(bib);
    const auto read = citation::read(*bib, Format::BibTeX);
    VERIFY_RESULT(read);
    QVERIFY2(read->problems.isEmpty(), qPrintable(read->problems.value(0).detail));
    QCOMPARE(read->lines, (QList<int>{7, 17, 19, 21, 23, 25}));
    for (const library::Reference &reference : read->references)
        m_items.insert(reference.key, reference.csl);
}

void BibTeX::article_isRead()
{
    const QJsonObject csl = m_items.value(u"kyle2018"_s);
    QCOMPARE(text(csl, "type"_L1), u"article-journal"_s);
    QCOMPARE(text(csl, "title"_L1), u"Long-term follow-up of MGUS"_s);
    QCOMPARE(text(csl, "container-title"_L1), u"The New England Journal of Medicine"_s);
    QCOMPARE(csl.value("issued"_L1).toObject().value("date-parts"_L1).toArray(), (QJsonArray{QJsonArray{2018, 1, 18}}));
    QCOMPARE(text(csl, "volume"_L1), u"378"_s);
    QCOMPARE(text(csl, "issue"_L1), u"3"_s);
    QCOMPARE(text(csl, "page"_L1), u"241-249"_s);
    QCOMPARE(text(csl, "DOI"_L1), u"10.1056/NEJMoa1709974"_s);
    QCOMPARE(text(csl, "PMID"_L1), u"29342381"_s);
    QVERIFY(csl.value("authors-incomplete"_L1).toBool());
}

void BibTeX::names_areTakenApart()
{
    const QJsonObject csl = m_items.value(u"kyle2018"_s);
    QCOMPARE(csl.value("author"_L1).toArray().size(), 4);
    QCOMPARE(text(person(csl, 1), "family"_L1), u"Larson"_s);
    QCOMPARE(text(person(csl, 1), "given"_L1), u"Dirk R."_s);
    QCOMPARE(text(person(csl, 2), "non-dropping-particle"_L1), u"van de"_s);
    QCOMPARE(text(person(csl, 3), "suffix"_L1), u"Jr."_s);
    QCOMPARE(text(person(m_items.value(u"who"_s), 0), "literal"_L1), u"World Health Organization"_s);
    QCOMPARE(text(person(m_items.value(u"thesis"_s), 0), "dropping-particle"_L1), u"van"_s);
}

void BibTeX::names_ofEveryForm_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("parts"); // family|given|particle|dropping|suffix|literal
    QTest::newRow("first last") << QByteArray("Donald E. Knuth") << u"Knuth|Donald E.||||"_s;
    QTest::newRow("first von last") << QByteArray("Vincent van Gogh") << u"Gogh|Vincent|van|||"_s;
    QTest::newRow("braced family") << QByteArray("{de la Rubia}, Javier") << u"de la Rubia|Javier||||"_s;
    QTest::newRow("dropping") << QByteArray("Beethoven, Ludwig van") << u"Beethoven|Ludwig||van||"_s;
    QTest::newRow("one word") << QByteArray("Plato") << u"Plato|||||"_s;
    QTest::newRow("accent first") << QByteArray("{\\'E}mile Zola") << u"Zola|Émile||||"_s;
    QTest::newRow("comma in braces") << QByteArray("{Foo, Bar and Sons}") << u"|||||Foo, Bar and Sons"_s;
    QTest::newRow("empty given") << QByteArray("Van Dyke,") << u"Van Dyke|||||"_s;
    QTest::newRow("only commas") << QByteArray(",,") << u"|||||,,"_s;
}

void BibTeX::names_ofEveryForm()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, parts);
    const QJsonObject csl = only("@misc{a, title = {T}, author = {" + name + "}}");
    QStringList found;
    for (const QLatin1StringView part :
         {"family"_L1, "given"_L1, "non-dropping-particle"_L1, "dropping-particle"_L1, "suffix"_L1, "literal"_L1})
        found.append(text(person(csl, 0), part));
    QCOMPARE(found.join(u'|'), parts);
}

void BibTeX::crossref_inherits()
{
    const QJsonObject csl = m_items.value(u"chapter"_s);
    QCOMPARE(text(csl, "container-title"_L1), u"The Book"_s);
    QCOMPARE(text(csl, "publisher"_L1), u"Springer"_s);
    QCOMPARE(text(person(csl, 0), "family"_L1), u"Erdős"_s);
    QCOMPARE(text(person(csl, 0, "editor"_L1), "family"_L1), u"Knuth"_s);
    QCOMPARE(csl.value("issued"_L1).toObject().value("date-parts"_L1).toArray(), (QJsonArray{QJsonArray{1999, 5}}));
}

void BibTeX::otherTypes_areRead()
{
    const QJsonObject who = m_items.value(u"who"_s);
    QCOMPARE(text(who, "URL"_L1), u"https://who.int/a_b"_s);
    QCOMPARE(text(who.value("issued"_L1).toObject(), "literal"_L1), u"in press"_s);
    const QJsonObject thesis = m_items.value(u"thesis"_s);
    QCOMPARE(text(thesis, "publisher"_L1), u"U"_s);
    QCOMPARE(thesis.value("issued"_L1).toObject().value("date-parts"_L1).toArray(),
             (QJsonArray{QJsonArray{2001}, QJsonArray{2003}}));
    const QJsonObject online = m_items.value(u"nokey"_s);
    QCOMPARE(text(online, "type"_L1), u"webpage"_s);
    QCOMPARE(text(online, "language"_L1), u"de"_s);
}

void BibTeX::brokenEntry_isReported_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<int>("line");
    QTest::newRow("no end of a value") << QByteArray("@article{b,\n title = {never\n closed\n") << 3;
    QTest::newRow("no equals sign") << QByteArray("@article{b,\n title {T}\n}") << 3;
    QTest::newRow("no value") << QByteArray("@article{b,\n title = ,\n}") << 3;
    QTest::newRow("no end") << QByteArray("@article{b,\n title = {T},\n") << 2;
}

void BibTeX::brokenEntry_isReported()
{
    QFETCH(QByteArray, broken);
    QFETCH(int, line);
    const auto read = citation::read("@misc{a, title = {A}}\n" + broken + "\n@misc{c, title = {C}}\n", Format::BibTeX);
    VERIFY_RESULT(read);
    QCOMPARE(read->references.size(), 2);
    QCOMPARE(read->references.last().key, u"c"_s);
    QCOMPARE(read->problems.size(), 1);
    QCOMPARE(read->problems.first().line, line);
    QVERIFY2(read->problems.first().detail.contains(u"@article{b"_s), qPrintable(read->problems.first().detail));
}

void BibTeX::hostileFile_isReadInTime_data()
{
    QTest::addColumn<QByteArray>("file");
    constexpr qsizetype many = 50000;
    QTest::newRow("all unclosed") << QByteArray("@misc{a, title = {\n").repeated(many);
    QTest::newRow("at signs") << QByteArray("@a{").repeated(many);
    QTest::newRow("one entry of many fields") << "@misc{a, " + QByteArray("x = 1, ").repeated(many) + "}";
    QTest::newRow("and and and") << "@misc{a, author = {" + QByteArray("and ").repeated(many) + "}}";
    QTest::newRow("one long name") << "@misc{a, author = {" + QByteArray("von X ").repeated(many) + "}}";
    QByteArray macros = "@string{m0 = {xxxxxxxxxx}}\n";
    for (int i = 1; i < 60; ++i)
        macros += "@string{m" + QByteArray::number(i) + " = m" + QByteArray::number(i - 1) + " # m" + QByteArray::number(i - 1)
            + "}\n";
    QTest::newRow("doubling macros") << macros + "@misc{a, title = m59}";
    QTest::newRow("many children") << "@book{p, title = {" + QByteArray(900, 'x') + "}}\n"
            + QByteArray("@inbook{c, crossref = {p}}\n").repeated(many);
    QTest::newRow("not text") << QByteArray("\xff\xfe\0@misc{\0", 10).repeated(many);
}

void BibTeX::hostileFile_isReadInTime()
{
    QFETCH(QByteArray, file);
    QElapsedTimer timer;
    timer.start();
    const auto read = citation::read(file, Format::BibTeX);
    QVERIFY(!read || !read->references.isEmpty() || !read->problems.isEmpty());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(BibTeX)
#include "tst_bibtex.moc"
