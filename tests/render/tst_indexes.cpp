// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplelibrary.h"
#include "testcase.h"

#include "render/page.h"

using namespace Qt::StringLiterals;

/// The pages that lead into a library: start page, letter, topic, glossary.
class IndexesTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void homePage_namesTopicsBelowTheirParents();
    void homePage_endsWhereTopicsGoInCircles();
    void homePage_saysWhatIsInside();
    void homePage_countsArticlesByLetter();
    void homePage_showsTheArticleOfTheDayAndTheLatestReviews();
    void homePage_leavesOutWhatThereIsNot();
    void listPage_saysWhatItLeavesOut();
    void glossaryPage_explainsEachWordUnderItsLetter();

private:
    library::LibraryInfo m_library = test::sampleLibrary();
};

void IndexesTest::homePage_namesTopicsBelowTheirParents()
{
    const QByteArray page = render::homePage(m_library, test::sampleHome(), {}, {});
    const qsizetype treatment = page.indexOf("<a class=\"name\" href=\"/~topic/3\">Treatment</a>");
    const qsizetype below = page.indexOf("<ul class=\"below\"", treatment);
    QVERIFY(treatment > 0 && below > treatment && page.indexOf("Medicines</a>") > below);
    QVERIFY(page.indexOf("Medicines</a>") < page.indexOf("Transplant</a>"));
}

void IndexesTest::homePage_endsWhereTopicsGoInCircles()
{
    const QList<library::Topic> circle = {{{1}, {2}, u"a"_s, 1},
                                          {{2}, {1}, u"b"_s, 1},
                                          {{3}, {}, u"c"_s, 1},
                                          {{3}, {3}, u"d"_s, 1}};
    const QByteArray page = render::homePage(m_library, {{}, {}, circle, {}}, {}, {});
    QVERIFY(page.contains(">c</a>"));
    QVERIFY(page.size() < 10000);
}

void IndexesTest::homePage_saysWhatIsInside()
{
    const QByteArray page = render::homePage(m_library, test::sampleHome(), {}, {});
    const QByteArrayList parts = {"<h1 id=\"top\">Myeloma Encyclopedia</h1>",
                                  "64 articles",
                                  "24 figures",
                                  "210 references",
                                  "3 words explained",
                                  "Edition 2026-11",
                                  "<a href=\"/~glossary\">Glossary</a>",
                                  "Ask &lt;the&gt; librarian."};
    for (const QByteArray &part : parts)
        QVERIFY2(page.contains(part), part.constData());
}

void IndexesTest::homePage_countsArticlesByLetter()
{
    const QByteArray page = render::homePage(m_library, test::sampleHome(), {}, {});
    QVERIFY(page.contains("<a href=\"/~letter/%23\">#<span class=\"count\">2</span></a>"));
    QVERIFY(page.contains("<a href=\"/~letter/A\">A<span class=\"count\">62</span></a>"));
    QVERIFY(page.contains("<li class=\"empty\">\xc3\x96</li>"));
}

void IndexesTest::homePage_showsTheArticleOfTheDayAndTheLatestReviews()
{
    const QByteArray page = render::homePage(m_library, test::sampleHome(), {}, {});
    QVERIFY(page.contains("25 November 2026"));
    QVERIFY(page.contains("<h2><a href=\"/salvage-therapy\">Will salvage therapy help in multiple myeloma?</a></h2>"));
    QVERIFY(page.contains("<a href=\"/smouldering-myeloma\">Smouldering myeloma</a><time datetime=\"2026-11-24\">"));
}

void IndexesTest::homePage_leavesOutWhatThereIsNot()
{
    m_library.termCount = 0;
    m_library.subscribe.clear();
    m_library.letters.clear();
    const QByteArray page = render::homePage(m_library, {}, {}, {});
    for (const char *part : {"~glossary", "of-the-day", "class=\"reviews\"", "class=\"letters\"", "class=\"subscribe\""})
        QVERIFY2(!page.contains(part), part);
    m_library = test::sampleLibrary();
}

void IndexesTest::listPage_saysWhatItLeavesOut()
{
    const render::ArticleList list{u"<S>"_s, test::sampleEntries(), 1200, test::sampleTopics().mid(3, 1)};
    const QByteArray page = render::listPage(m_library, list, {}, {});
    QVERIFY(page.contains("<h1 id=\"top\">&lt;S&gt;</h1>"));
    QVERIFY(page.contains("1,207 articles") && page.contains("And 1,200 more"));
    QVERIFY(page.contains("<a href=\"/m-protein\">M protein</a>") && page.contains("<a href=\"/~topic/4\">Medicines</a>"));
}

void IndexesTest::glossaryPage_explainsEachWordUnderItsLetter()
{
    const QByteArray page = render::glossaryPage(m_library, test::sampleTerms(), {}, {});
    QVERIFY(page.contains("<dt id=\"m-protein\">M-protein</dt>\n<dd>One antibody in excess &lt;of&gt; many."));
    QVERIFY(page.contains("<a href=\"/m-protein\">M protein</a>"));
    QVERIFY(page.contains("<h2 id=\"letter-0\">#</h2>") && page.contains("<a href=\"#letter-m\">M</a>"));
    QCOMPARE(page.count("<h2 "), 2);
    QCOMPARE(page.count("<dl>"), page.count("</dl>"));
}

QTEST_GUILESS_MAIN(IndexesTest)
#include "tst_indexes.moc"
