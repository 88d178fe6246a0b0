// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "builder/prose.h"

using namespace Qt::StringLiterals;
using builder::ProseBlock;
using Kind = builder::ProseBlock::Kind;

/// Taking articles apart into sentences and words, and grading them.
class Prose : public test::TestCase
{
    Q_OBJECT

private slots:
    void blocks_areThoseOfThePage();
    void citations_areNoText();
    void paragraphInAnItem_isOneBlock();
    void sentences_endWhereReadersPause_data();
    void sentences_endWhereReadersPause();
    void words_keepApostrophesAndHyphens();
    void syllables_areThoseSpoken_data();
    void syllables_areThoseSpoken();
    void grade_isThatOfTheFormula();
    void grade_leavesOutTablesAndHeadings();
    void grade_ofNothing_isZero();
};

void Prose::blocks_areThoseOfThePage()
{
    const QList<ProseBlock> blocks = builder::
        prose("<p>One <b>two</b>.</p>\n<h2 id=\"a\">Why?</h2><ul><li>three</li>\n<li>four</li></ul><table><tr><td>five</td>"
              "</tr></table><figure><img alt=\"x\" src=\"/a.svg\"><figcaption>Six.</figcaption></figure>");
    const QList<ProseBlock> expected = {{Kind::Paragraph, 0, false, u"One two."_s}, {Kind::Heading, 2, false, u"Why?"_s},
                                        {Kind::Item, 0, false, u"three"_s},         {Kind::Item, 0, false, u"four"_s},
                                        {Kind::Cell, 0, false, u"five"_s},          {Kind::Caption, 0, false, u"Six."_s}};
    QCOMPARE(blocks.size(), expected.size());
    QVERIFY(blocks == expected);
}

void Prose::citations_areNoText()
{
    const auto blocks = builder::prose("<p>Half<sup class=\"citations\"><a href=\"#reference-1\">1</a></sup>.</p><p>None.</p>");
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks.first().text, u"Half."_s);
    QVERIFY(blocks.first().isCited && !blocks.last().isCited);
}

void Prose::paragraphInAnItem_isOneBlock()
{
    const auto blocks = builder::prose("<ul>\n<li>\n<p>One.</p>\n</li>\n</ul>");
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().text, u"One."_s);
}

void Prose::sentences_endWhereReadersPause_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("two") << u"One. Two."_s << qsizetype(2);
    QTest::newRow("a question") << u"Why? Because! So."_s << qsizetype(3);
    QTest::newRow("a number") << u"It rose by 1.5 mg. Then it fell."_s << qsizetype(2);
    QTest::newRow("small letter behind") << u"Blood, e.g. plasma, is red."_s << qsizetype(1);
    QTest::newRow("no end") << u"No full stop"_s << qsizetype(1);
    QTest::newRow("nothing") << QString() << qsizetype(0);
}

void Prose::sentences_endWhereReadersPause()
{
    QFETCH(QString, text);
    QTEST(builder::sentences(text).size(), "count");
}

void Prose::words_keepApostrophesAndHyphens()
{
    QCOMPARE(builder::words(u"The patient’s 12-month M-protein: 3 g/dL (β2)."_s),
             (QStringList{u"The"_s, u"patient’s"_s, u"month"_s, u"M-protein"_s, u"g"_s, u"dL"_s, u"β2"_s}));
}

void Prose::syllables_areThoseSpoken_data()
{
    QTest::addColumn<int>("count");
    const std::initializer_list<std::pair<const char *, int>> known = {
        {"a", 1},         {"cell", 1},     {"bone", 1},         {"blood", 1},     {"marrow", 2},   {"plasma", 2},
        {"table", 2},     {"treated", 2},  {"worked", 1},       {"needed", 2},    {"diseases", 3}, {"tests", 1},
        {"changes", 2},   {"kidneys", 2},  {"antibody", 4},     {"protein", 2},   {"myeloma", 4},  {"anaemia", 4},
        {"leukaemia", 4}, {"median", 3},   {"radiotherapy", 6}, {"remission", 3}, {"patient", 2},  {"infection", 3},
        {"therapy", 3},   {"medicine", 3}, {"people", 2},       {"survival", 3},  {"lesion", 2},   {"the", 1},
        {"drive", 1},     {"little", 2},   {"psst", 1},         {"ratio", 3},
    };
    for (const auto &[word, count] : known)
        QTest::newRow(word) << count;
}

void Prose::syllables_areThoseSpoken()
{
    QTEST(builder::syllables(QString::fromLatin1(QTest::currentDataTag())), "count");
}

void Prose::grade_isThatOfTheFormula()
{
    // Six words of one syllable each in one sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    const builder::Reading reading = builder::reading(builder::prose("<p>The cat sat on the mat.</p>"));
    QCOMPARE(reading.words, 6);
    QCOMPARE(reading.sentences, 1);
    QCOMPARE(reading.syllables, 6);
    QVERIFY(qAbs(reading.grade() + 1.45) < 1e-9);
}

void Prose::grade_leavesOutTablesAndHeadings()
{
    const auto reading =
        builder::reading(builder::prose("<h2>A heading</h2><p>One two.</p><table><tr><td>A cell</td></tr></table>"));
    QCOMPARE(reading.words, 2);
}

void Prose::grade_ofNothing_isZero()
{
    QCOMPARE(builder::reading({}).grade(), 0.0);
}

QTEST_GUILESS_MAIN(Prose)
#include "tst_prose.moc"
