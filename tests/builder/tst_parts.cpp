// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "builder/anchors.h"
#include "builder/bibliography.h"
#include "builder/catalogue.h"
#include "builder/citationmarks.h"
#include "builder/jsonlines.h"
#include "builder/plaintext.h"

using namespace Qt::StringLiterals;

class Parts : public test::TestCase
{
    Q_OBJECT

private slots:
    void anchor_isTheHeadingInLowerCase_data();
    void anchor_isTheHeadingInLowerCase();
    void anchor_isGivenOnce();
    void anchor_neverTakesOneOfThePage();
    void citations_areFoundInText();
    void citation_thatIsNone_isTold();
    void marks_areNumberedInReadingOrder();
    void doi_hasAShape_data();
    void doi_hasAShape();
    void jsonLines_findItemsAndDuplicates();
    void target_ofAnAddress_data();
    void target_ofAnAddress();
    void plainText_readsAsText();
    void plainText_ofDeepNesting_ends();
};

void Parts::anchor_isTheHeadingInLowerCase_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("words") << u"What are the harms?"_s << u"what-are-the-harms"_s;
    QTest::newRow("signs") << u"  R-ISS & (ISS) — 2nd "_s << u"r-iss-iss-2nd"_s;
    QTest::newRow("accents") << u"Waldenström"_s << u"waldenström"_s;
    QTest::newRow("nothing left") << u"?!"_s << u"section"_s;
}

void Parts::anchor_isTheHeadingInLowerCase()
{
    QFETCH(QString, heading);
    QTEST(builder::Anchors().of(heading), "anchor");
}

void Parts::anchor_isGivenOnce()
{
    builder::Anchors anchors;
    QCOMPARE(anchors.of(u"Harms"_s), u"harms"_s);
    QCOMPARE(anchors.of(u"Harms"_s), u"harms-2"_s);
    QCOMPARE(anchors.of(u"Harms 2"_s), u"harms-2-2"_s);
    QCOMPARE(anchors.of(u"harms"_s), u"harms-3"_s);
}

void Parts::anchor_neverTakesOneOfThePage()
{
    builder::Anchors anchors;
    QVERIFY(!builder::isPageAnchor(anchors.of(u"References"_s)));
    QVERIFY(!builder::isPageAnchor(anchors.of(u"Reference 1"_s)));
    QVERIFY(!builder::isPageAnchor(anchors.of(u"Top"_s)));
}

void Parts::citations_areFoundInText()
{
    const auto pieces = builder::citationPieces(u"One [@a] two [@b; @c:2.1], end"_s);
    QCOMPARE(pieces.size(), 5);
    QCOMPARE(std::get<builder::Words>(pieces.at(0)).text, u"One"_s);
    QCOMPARE(std::get<builder::Mark>(pieces.at(1)).keys, QStringList{u"a"_s});
    QCOMPARE(std::get<builder::Words>(pieces.at(2)).text, u" two"_s);
    QCOMPARE(std::get<builder::Mark>(pieces.at(3)).keys, (QStringList{u"b"_s, u"c:2.1"_s}));
    QCOMPARE(std::get<builder::Words>(pieces.at(4)).text, u", end"_s);
}

void Parts::citation_thatIsNone_isTold()
{
    for (const QString &text : {u"[@a, @b]"_s, u"[@]"_s, u"[@open"_s, u"[@a; b]"_s}) {
        const auto pieces = builder::citationPieces(text);
        QVERIFY2(std::holds_alternative<builder::BadMark>(pieces.first()), qPrintable(text));
    }
}

void Parts::marks_areNumberedInReadingOrder()
{
    builder::Numbering numbering;
    QCOMPARE(numbering.mark({u"x"_s}),
             QByteArray("<sup class=\"citations\"><a class=\"citation\" id=\"citation-1-1\" href=\"#reference-1\">1</a></sup>"));
    QCOMPARE(numbering.mark({u"y"_s, u"x"_s}),
             QByteArray("<sup class=\"citations\"><a class=\"citation\" id=\"citation-2-1\" href=\"#reference-2\">2</a>, "
                        "<a class=\"citation\" id=\"citation-1-2\" href=\"#reference-1\">1</a></sup>"));
    QCOMPARE(numbering.citations().size(), 2);
    QCOMPARE(numbering.citations().at(0).reference.key, u"x"_s);
    QCOMPARE(numbering.citations().at(0).places, 2);
}

void Parts::doi_hasAShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("sound");
    QTest::newRow("common") << u"10.1056/NEJMoa1709974"_s << true;
    QTest::newRow("divided") << u"10.1000.10/123"_s << true;
    QTest::newRow("old signs") << u"10.1002/(SICI)1097-0142<1::AID>3.0.CO;2-#"_s << true;
    QTest::newRow("address") << u"https://doi.org/10.1056/x"_s << false;
    QTest::newRow("no name") << u"10.1056/"_s << false;
    QTest::newRow("blank") << u"10.1056/a b"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void Parts::doi_hasAShape()
{
    QFETCH(QString, text);
    QTEST(builder::isDoi(text), "sound");
}

void Parts::jsonLines_findItemsAndDuplicates()
{
    const auto lines = builder::jsonLines("[\n{\"a\": {\"a\": [1, {\"a\": 2}]}},\n\n{\"t\\\"]\": \"{\",\n \"b\": 1, \"b\": 2}]");
    QCOMPARE(lines.items, (QList<int>{2, 4}));
    QCOMPARE(lines.duplicates.size(), 1);
    QCOMPARE(lines.duplicates.first().member, u"b"_s);
    QCOMPARE(lines.duplicates.first().line, 5);
}

void Parts::target_ofAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QString &address, const QString &from, builder::Target::Kind kind,
                        const QByteArray &written) { QTest::newRow(name) << address << from << int(kind) << written; };
    using enum builder::Target::Kind;
    row("article", u"b.md"_s, u"a"_s, Article, "/b");
    row("section", u"b.md#harms"_s, u"a"_s, Article, "/b#harms");
    row("resolved before", u"/b#harms"_s, u"a"_s, Article, "/b#harms");
    row("below", u"sub/operator%3D.html?x=1"_s, u"a"_s, Article, "/sub/operator=");
    row("beside", u"operator=.html"_s, u"sub/c"_s, Article, "/sub/operator=");
    row("above", u"../b.md"_s, u"sub/c"_s, Article, "/b");
    row("known address", u"https://example.org/b"_s, u"a"_s, Article, "/b");
    row("own section", u"#harms"_s, u"a"_s, Here, "#harms");
    row("picture", u"../media/x y.svg"_s, u"a"_s, Media, "/media/x%20y.svg");
    row("picture resolved before", u"/media/x.svg"_s, u"a"_s, Media, "/media/x.svg");
    row("picture beside", u"images/x.png"_s, u"sub/c"_s, Media, "/sub/images/x.png");
    row("outside", u"https://example.org/?q=1#x"_s, u"a"_s, Outside, "https://example.org/?q=1#x");
    row("without scheme", u"//example.org/x"_s, u"a"_s, Outside, "https://example.org/x");
    row("out of the folder", u"../../secret.png"_s, u"a"_s, Nowhere, "");
    row("beside the articles", u"../bibliography.json"_s, u"a"_s, Nowhere, "");
    row("script", u"javascript:alert(1)"_s, u"a"_s, Nowhere, "");
    row("file", u"file:///etc/passwd"_s, u"a"_s, Nowhere, "");
    row("empty", QString(), u"a"_s, Nowhere, "");
}

void Parts::target_ofAnAddress()
{
    QFETCH(QString, address);
    QFETCH(QString, from);
    QFETCH(int, kind);
    builder::Catalogue catalogue;
    catalogue.folder = u"folder"_s;
    catalogue.articles = {u"a"_s, u"b"_s, u"sub/c"_s, u"sub/operator="_s};
    catalogue.canonical = {{u"https://example.org/b"_s, u"b"_s}};
    const auto found = builder::target(address, from, catalogue);
    QCOMPARE(int(found.kind), kind);
    QTEST(found.address, "written");
}

void Parts::plainText_readsAsText()
{
    QCOMPARE(builder::plainText(
                 "<h2>Harms</h2><p>Two &amp;\n three<sup class=\"citations\"><a>1</a></sup>.</p><ul><li>a</li><li>b</li></ul>"
                 "<pre>x\n  y</pre><table><tr><td>c</td><td>d</td></tr></table>"),
             u"Harms\n\nTwo & three [1].\n\n- a\n- b\n\nx\n  y\n\nc | d\n"_s);
    QCOMPARE(builder::plainText(""), QString());
}

void Parts::plainText_ofDeepNesting_ends()
{
    constexpr int deep = 3000;
    QVERIFY(builder::plainText(QByteArray("<div>").repeated(deep) + "bottom").contains(u"bottom"_s));
}

QTEST_GUILESS_MAIN(Parts)
#include "tst_parts.moc"
