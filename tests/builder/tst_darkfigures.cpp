// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "sourcefolder.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "builder/builder.h"
#include "builder/check.h"
#include "builder/extract.h"
#include "builder/manifest.h"
#include "builder/plaintext.h"
#include "builder/recolour.h"
#include "pack/packreader.h"
#include "sources/pack/packsource.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

builder::ColourTable table()
{
    return {{u"#22313F"_s, u"#E4E1DA"_s}, {u"#FFFFFF"_s, u"#17181B"_s}};
}

constexpr auto palette = "\n[figures.dark]\n\"#22313F\" = \"#E4E1DA\"\n\"#fff\" = \"#17181b\"\n";
constexpr auto drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"4\" fill=\"#22313F\"/></svg>\n";

QByteArray svg(const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + content + "</svg>\n";
}

} // namespace

/// Figures as they are shown on dark ground: made of those drawn for light ground by a table of colours.
class DarkFigures : public test::TestCase
{
    Q_OBJECT

private slots:
    void colour_hasOneForm_data();
    void colour_hasOneForm();
    void svg_isDrawnInTheOtherColours_data();
    void svg_isDrawnInTheOtherColours();
    void svgThatCannotBeRecoloured_isTold_data();
    void svgThatCannotBeRecoloured_isTold();
    void colourWithoutCounterpart_isToldOnce();
    void brokenSvg_endsWithAProblemAtMost();
    void figure_hasTwoRenderings();
    void figureDrawnTwice_isTakenAsItIs();
    void pictureThatIsNoFigure_hasOneRendering();
    void figure_withoutTableHasOneRendering();
    void mistakeInAFigure_isToldAtItsLine();
    void twoRenderings_areOneFigureInTextAndExtract();
    void sameFigure_givesTheSameBytes();
    void paletteOfTheEncyclopedia_isLegible_data();
    void paletteOfTheEncyclopedia_isLegible();

private:
    /// A folder with a palette and an article x of that body.
    static void writeFigure(const test::SourceFolder &folder, const QByteArray &body);
    /// Builds and gives the body of x and the pictures' paths; empty, with the test failed, where that is impossible.
    static std::pair<QByteArray, QStringList> built(const test::SourceFolder &folder);
};

void DarkFigures::writeFigure(const test::SourceFolder &folder, const QByteArray &body)
{
    folder.write(u"encyclopedia.toml"_s, *base::readFile(folder.file(u"encyclopedia.toml"_s)) + palette);
    folder.write(u"media/cell.svg"_s, drawing);
    folder.write(u"articles/x.md"_s, test::article("X", body));
}

std::pair<QByteArray, QStringList> DarkFigures::built(const test::SourceFolder &folder)
{
    const QString file = folder.file(u"out.pandect"_s);
    const auto report = builder::build(folder.path(), file);
    if (!report) {
        QTest::qFail(qPrintable(report.error().file + u": "_s + report.error().detail), __FILE__, __LINE__);
        return {};
    }
    auto reader = pack::PackReader::open(file);
    const auto article = reader->article(u"x"_s);
    const auto media = reader->mediaPaths();
    if (!article || !media) {
        QTest::qFail("the pack cannot be read", __FILE__, __LINE__);
        return {};
    }
    return {article->bodyHtml, *media};
}

void DarkFigures::colour_hasOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("colour");
    QTest::newRow("capitals") << u"#22313F"_s << u"#22313F"_s;
    QTest::newRow("small letters") << u"#22313f"_s << u"#22313F"_s;
    QTest::newRow("three digits") << u"#fA0"_s << u"#FFAA00"_s;
    for (const char *text : {"", "#", "22313F", "#22313", "#22313G", "#22313F80", "#1234", "white", "#２２３"})
        QTest::newRow(text) << QString::fromUtf8(text) << QString();
}

void DarkFigures::colour_hasOneForm()
{
    QFETCH(QString, text);
    QTEST(builder::hexColour(text), "colour");
}

void DarkFigures::svg_isDrawnInTheOtherColours_data()
{
    QTest::addColumn<QByteArray>("light");
    QTest::addColumn<QByteArray>("dark");
    const auto row = [](const char *name, const QByteArray &light, const QByteArray &dark) {
        QTest::newRow(name) << svg(light) << svg(dark);
    };
    row("fill and stroke", R"(<path fill="#22313F" stroke="#FFFFFF"/>)", R"(<path fill="#E4E1DA" stroke="#17181B"/>)");
    row("any case, three digits", R"(<path fill="#22313f" stroke=" #fff "/>)", R"(<path fill="#E4E1DA" stroke="#17181B"/>)");
    row("gradient", R"svg(<g fill="url(#abc)"><stop stop-color="#FFF"/></g>)svg",
        R"svg(<g fill="url(#abc)"><stop stop-color="#17181B"/></g>)svg");
    row("style", R"svg(<path style="opacity:.5;fill: #22313F;stroke:#FFF;marker:url(#fff)"/>)svg",
        R"svg(<path style="opacity:.5;fill:#E4E1DA;stroke:#17181B;marker:url(#fff)"/>)svg");
    row("no colour", R"(<path fill="none" stroke="inherit"/>)", R"(<path fill="none" stroke="inherit"/>)");
    row("text that names colours", R"(<title>#22313F</title><text fill="#FFF">fill = #FFF</text>)",
        R"(<title>#22313F</title><text fill="#17181B">fill = #FFF</text>)");
    row("names that look like colours", R"(<g fill="#FFF" id="#FFF" href="#FFF"/>)",
        R"(<g fill="#17181B" id="#FFF" href="#FFF"/>)");
    row("mask", R"(<mask><rect fill="#FFFFFF"/></mask><clipPath><path/></clipPath>)",
        R"(<mask><rect fill="#FFFFFF"/></mask><clipPath><path/></clipPath>)");
    row("comment and signs", "<!-- #FFF -->\n<text fill=\"none\">a &lt; b &amp; c</text>",
        "<!-- #FFF -->\n<text fill=\"none\">a &lt; b &amp; c</text>");
    row("prefixes", R"(<g xmlns:i="urn:i" i:x="1"><i:y/></g>)", R"(<g xmlns:i="urn:i" i:x="1"><i:y/></g>)");
}

void DarkFigures::svg_isDrawnInTheOtherColours()
{
    QFETCH(QByteArray, light);
    builder::Problems problems;
    QTEST(builder::recoloured(light, table(), u"f.svg"_s, problems), "dark");
    QVERIFY(problems.isEmpty());
}

void DarkFigures::svgThatCannotBeRecoloured_isTold_data()
{
    QTest::addColumn<QByteArray>("light");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &light, int line, const QString &words) {
        QTest::newRow(name) << light << line << words;
    };
    row("no counterpart", svg("\n\n<path fill=\"#ABCDEF\"/>"), 3,
        u"the colour #ABCDEF has no dark counterpart; add it to [figures.dark]"_s);
    row("no counterpart in a style", svg("\n<path fill=\"none\" style=\"stroke:#abc\"/>"), 2, u"the colour #AABBCC has no"_s);
    row("nothing said is black", svg("\n<g><path stroke=\"#FFF\"/></g>"), 2, u"the colour #000000 has no"_s);
    row("named colour", svg("\n<path fill=\"white\"/>"), 2, u"“white” cannot be turned"_s);
    row("half seen colour", svg("<path fill=\"#22313F80\"/>"), 1, u"“#22313F80” cannot be turned"_s);
    row("function", svg("<path fill=\"rgb(1,2,3)\"/>"), 1, u"“rgb(1,2,3)” cannot be turned"_s);
    row("style element", svg("\n<style>.a { fill: #123456 }</style>"), 2, u"a <style> element"_s);
    row("never ends", "<svg>\n<g>\n", 3, u"no sound SVG"_s);
    row("tags cross", "<svg>\n<g></svg></g>", 2, u"no sound SVG"_s);
    row("no XML", "\x89PNG\r\n", 1, u"no sound SVG"_s);
    row("empty", "", 1, u"no sound SVG"_s);
    row("words that breed",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n<svg>&d;&d;&d;</svg>",
        2, u"no sound SVG"_s);
}

void DarkFigures::svgThatCannotBeRecoloured_isTold()
{
    QFETCH(QByteArray, light);
    QFETCH(QString, words);
    builder::Problems problems;
    (void)builder::recoloured(light, table(), u"f.svg"_s, problems);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, base::ErrorCode::SourceInvalid);
    QCOMPARE(problems.first().file, u"f.svg"_s);
    QTEST(problems.first().line, "line");
    QVERIFY2(problems.first().detail.contains(words), qPrintable(problems.first().detail));
}

void DarkFigures::colourWithoutCounterpart_isToldOnce()
{
    builder::Problems problems;
    const QByteArray shape = "<path fill=\"#ABCDEF\" stroke=\"#abcdef\"/>\n";
    (void)builder::recoloured(svg(shape.repeated(100) + "<path fill=\"#123\"/>"), table(), u"f.svg"_s, problems);
    QCOMPARE(problems.size(), 2);
}

void DarkFigures::brokenSvg_endsWithAProblemAtMost()
{
    const QByteArray sound = *base::readFile(QStringLiteral(ENCYCLOPEDIA "/media/crab-slim.svg"));
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        QByteArray broken = sound.left(random.bounded(1, 4000));
        for (int change = random.bounded(4); change > 0; --change)
            broken[random.bounded(broken.size())] = static_cast<char>(random.bounded(256));
        builder::Problems problems;
        const QByteArray dark = builder::recoloured(broken, table(), u"f.svg"_s, problems);
        QVERIFY(!problems.isEmpty() && dark.isEmpty());
    }
    constexpr int deep = 100'000;
    builder::Problems problems;
    (void)builder::recoloured(QByteArray("<g>").repeated(deep) + QByteArray("</g>").repeated(deep), table(), u"f.svg"_s,
                              problems);
    QVERIFY(problems.isEmpty());
}

void DarkFigures::figure_hasTwoRenderings()
{
    const test::SourceFolder folder;
    writeFigure(folder, "![A \"cell\"](../media/cell.svg \"Drawn.\")\n\nText [@kyle2018].\n");
    const auto [body, media] = built(folder);
    QVERIFY2(body.startsWith("<figure><img class=\"by-day\" src=\"/media/cell.svg\" alt=\"A &quot;cell&quot;\">"
                             "<img class=\"by-night\" loading=\"lazy\" src=\"/media/cell.dark.svg\" alt=\"A &quot;cell&quot;\">"
                             "<figcaption>Drawn.</figcaption></figure>"),
             body.constData());
    QCOMPARE(media, (QStringList{u"media/cell.dark.svg"_s, u"media/cell.svg"_s, u"media/logo.svg"_s}));
    auto reader = pack::PackReader::open(folder.file(u"out.pandect"_s));
    const auto dark = reader->media(u"media/cell.dark.svg"_s);
    VERIFY_RESULT(dark);
    QCOMPARE(dark->mime, "image/svg+xml"_ba);
    QCOMPARE(dark->content, QByteArray(drawing).replace("#22313F", "#E4E1DA"));
    const auto inspected = builder::check(folder.file(u"out.pandect"_s));
    VERIFY_RESULT(inspected);
    QCOMPARE(inspected->findings, QStringList());
}

void DarkFigures::figureDrawnTwice_isTakenAsItIs()
{
    const test::SourceFolder folder;
    writeFigure(folder, "![c](../media/cell.svg)\n");
    folder.write(u"media/cell.dark.svg"_s, svg("<path fill=\"orange\"/>"));
    QVERIFY(built(folder).first.contains("src=\"/media/cell.dark.svg\""));
    auto reader = pack::PackReader::open(folder.file(u"out.pandect"_s));
    QCOMPARE(reader->media(u"media/cell.dark.svg"_s)->content, svg("<path fill=\"orange\"/>"));
}

void DarkFigures::pictureThatIsNoFigure_hasOneRendering()
{
    const test::SourceFolder folder;
    writeFigure(folder, "In line ![c](../media/cell.svg).\n\n![p](../media/photo.png)\n");
    folder.write(u"media/photo.png"_s, "picture");
    const auto [body, media] = built(folder);
    QVERIFY(!body.contains("by-night") && !body.contains("by-day"));
    QCOMPARE(media, (QStringList{u"media/cell.svg"_s, u"media/logo.svg"_s, u"media/photo.png"_s}));
}

void DarkFigures::figure_withoutTableHasOneRendering()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "![c](../media/cell.svg)\n"));
    QCOMPARE(built(folder).first.trimmed(), QByteArray("<figure><img src=\"/media/cell.svg\" alt=\"c\"></figure>"));
}

void DarkFigures::mistakeInAFigure_isToldAtItsLine()
{
    const test::SourceFolder folder;
    writeFigure(folder, "![c](../media/cell.svg)\n\n![c](../media/cell.svg)\n");
    folder.write(u"articles/y.md"_s, test::article("Y", "![c](../media/cell.svg)\n"));
    folder.write(u"media/cell.svg"_s, svg("\n<path fill=\"#ABCDEF\"/>\n<path fill=\"#123\"/>"));
    const auto first = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    COMPARE_ERROR(first, base::ErrorCode::SourceInvalid);
    QVERIFY(first.error().file.endsWith(u"media/cell.svg"_s));
    QCOMPARE(first.error().line, 2);
    const auto all = builder::build(folder.path(), folder.file(u"out.pandect"_s), {.keepGoing = true});
    VERIFY_RESULT(all);
    QCOMPARE(all->broken.size(), 2);
    QVERIFY(!QFile::exists(folder.file(u"out.pandect"_s)));
}

void DarkFigures::twoRenderings_areOneFigureInTextAndExtract()
{
    const test::SourceFolder folder;
    writeFigure(folder, "Before.\n\n![Alternative](../media/cell.svg \"Caption.\")\n");
    QCOMPARE(builder::plainText(built(folder).first), u"Before.\n\nCaption.\n"_s);
    const auto source = sources::openPack(folder.file(u"out.pandect"_s));
    VERIFY_RESULT(source);
    VERIFY_RESULT(builder::extract(**source, folder.file(u"out"_s), {}));
    QVERIFY(QFile::exists(folder.file(u"out/media/cell.dark.svg"_s)));
    QVERIFY(base::readFile(folder.file(u"out/x.html"_s))->contains("<style>.by-night { display: none }</style>"));
}

void DarkFigures::sameFigure_givesTheSameBytes()
{
    const test::SourceFolder folder;
    writeFigure(folder, "![c](../media/cell.svg)\n");
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"one.pandect"_s)));
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"two.pandect"_s)));
    QVERIFY(*base::readFile(folder.file(u"one.pandect"_s)) == *base::readFile(folder.file(u"two.pandect"_s)));
}

void DarkFigures::paletteOfTheEncyclopedia_isLegible_data()
{
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QString>("ground");
    const QString text = u"#22313F"_s;
    const QString white = u"#FFFFFF"_s;
    for (const char *tint : {"#E4EFF8", "#DAF0ED", "#FCEBD9", "#EDE4F3", "#FBECE7", "#F1F4F7", "#BBD9F0", "#BFE3DE", "#F8D3AE",
                             "#DACBE6", "#F3C9BD", "#EADFC8", "page"})
        QTest::addRow("ink on %s", tint) << text << QString::fromLatin1(tint);
    for (const char *strong : {"#1F6FB2", "#0F8B7E", "#D9730D", "#7A5195", "#B8452A", "#22313F"}) {
        QTest::addRow("white on %s", strong) << white << QString::fromLatin1(strong);
        QTest::addRow("%s on the page", strong) << QString::fromLatin1(strong) << u"page"_s;
    }
    for (const char *tint : {"#E4EFF8", "#DAF0ED", "#FCEBD9", "#EDE4F3", "#FBECE7", "#F1F4F7", "page"}) {
        QTest::addRow("grey text on %s", tint) << u"#566573"_s << QString::fromLatin1(tint);
        QTest::addRow("deep orange on %s", tint) << u"#A85200"_s << QString::fromLatin1(tint);
    }
    QTest::newRow("red on its tint") << u"#B8452A"_s << u"#FBECE7"_s;
    QTest::newRow("deep teal on the page") << u"#0A6B61"_s << u"page"_s;
    QTest::newRow("deep teal on bone") << u"#0A6B61"_s << u"#EADFC8"_s;
}

void DarkFigures::paletteOfTheEncyclopedia_isLegible()
{
    QFETCH(QString, ink);
    QFETCH(QString, ground);
    builder::Problems problems;
    const auto colours = builder::readManifest(QStringLiteral(ENCYCLOPEDIA), problems).darkColours;
    QVERIFY(problems.isEmpty());
    QVERIFY(colours.contains(ink) && (ground == "page"_L1 || colours.contains(ground)));
    const double found = test::contrast(colours.value(ink), colours.value(ground, u"#17181B"_s));
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(DarkFigures)
#include "tst_darkfigures.moc"
