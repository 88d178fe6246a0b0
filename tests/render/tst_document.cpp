// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplelibrary.h"
#include "testcase.h"

#include "html/nodes.h"
#include "html/tree.h"
#include "render/entrypath.h"
#include "render/page.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Pages that come with a look of their own.
class DocumentTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void look_isKept();
    void theme_isLaidOver();
    void hostilePage_holdsNothingThatRuns_data();
    void hostilePage_holdsNothingThatRuns();
    void anyMixture_holdsNothingThatRuns();
    void settledPage_isNotChangedAgain();
    void endlessPage_isShownAsItsSource();
    void longPage_isSoonReady();
    void address_isResolved_data();
    void address_isResolved();
    void path_survivesAsAnAddress_data();
    void path_survivesAsAnAddress();
    void headings_areSections();
    void policy_allowsNoScript();

private:
    static QByteArray page(const QByteArray &html, const QString &path = u"A/page"_s, const QString &theme = u"light"_s)
    {
        library::Article article;
        article.entry = {library::ArticleId{1}, path, u"Page"_s};
        article.documentHtml = html;
        return render::articlePage(article, test::sampleLibrary(), {theme}, {});
    }
    static void checkHarmless(const QByteArray &page);
};

namespace {

QList<QByteArray> hostilePages()
{
    QList<QByteArray> pages;
    const QDir folder(QStringLiteral(TEST_DATA "/sanitiser"), u"*.in.html"_s);
    for (const QFileInfo &info : folder.entryInfoList()) {
        QFile file(info.filePath());
        if (info.size() > 0 && file.open(QIODevice::ReadOnly))
            pages.append(file.readAll());
    }
    pages += {
        "<html onload='x()'><head onclick=x><meta http-equiv=refresh content='0;url=https://evil.example/'><base href='//evil.example/'>"
        "<link rel=stylesheet href='https://evil.example/a.css'><link rel=preload href=/x><link rel='stylesheet import' href=/x>"
        "<script src=/a.js></script><style>@import 'https://evil.example/b.css';</style></head>"
        "<body background='https://evil.example/c.png' onload=x style='background:url(https://evil.example/d.png)'>"
        "<a href='javascript:x()'>a</a><a href=' java\nscript:x()'>b</a><img src='https://evil.example/e.png' srcset=/f>"
        "<img src=/ok.png onerror=x><video poster='//evil.example/g' src=x.webm autoplay></video>"
        "<iframe src=/x></iframe><form action=/x><input type=image src=/x><button formaction=/x>c</button></form>"
        "<svg><a xlink:href='javascript:x()'><script>x</script></a></svg><math href='javascript:x()'></math>",
        "<style><!--</style><script>x()</script>--></style>",
        "<style></STYLE ><img src=x onerror=y></style>",
        "<style>a{background:url(\"</style><script>x()</script>\")}</style>",
        "<noscript><p title=\"</noscript><img src=x onerror=y>\">",
        "<html class='\"><script>x()</script>'>",
        "<title></title><script>x()</script>",
        "<template><script>x()</script></template>",
        "<p style='a:url(javascript:x())'>",
        "<style>a{b:\\75rl(https://evil.example/)}</style>",
        "<frameset onload=x><frame src=/x></frameset>"};
    return pages;
}

} // namespace

/// By the same parser that browsers' authors agreed on, not by looking for words.
void DocumentTest::checkHarmless(const QByteArray &page)
{
    static const QList<GumboTag> never{GUMBO_TAG_SCRIPT,  GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,
                                       GUMBO_TAG_FORM,    GUMBO_TAG_INPUT,  GUMBO_TAG_BUTTON, GUMBO_TAG_BASE,
                                       GUMBO_TAG_SVG,     GUMBO_TAG_MATH,   GUMBO_TAG_FRAME,  GUMBO_TAG_FRAMESET,
                                       GUMBO_TAG_APPLET,  GUMBO_TAG_SELECT, GUMBO_TAG_CANVAS, GUMBO_TAG_TEMPLATE,
                                       GUMBO_TAG_TEXTAREA};
    const html::Tree tree(page, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    int metas = 0;
    for (const GumboNode *node = tree.root(); node; node = html::nextNode(node, tree.root())) {
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        QVERIFY2(!never.contains(element.tag) && element.tag_namespace == GUMBO_NAMESPACE_HTML, page.constData());
        metas += element.tag == GUMBO_TAG_META ? 1 : 0;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            const QByteArray name(attribute->name);
            const QByteArray value(attribute->value);
            const QByteArray scheme = value.first(qMax(qsizetype(0), value.indexOf(':'))).toLower();
            QVERIFY2(!name.startsWith("on") && name != "srcset" && name != "background", page.constData());
            const bool isLink = element.tag == GUMBO_TAG_A && name == "href";
            const bool isMedia = name == "src" || name == "poster" || (name == "href" && !isLink);
            const bool isOurs = value.startsWith('/') && !value.startsWith("//");
            if (isMedia)
                QVERIFY2(isOurs || value.startsWith("data:image/"), page.constData());
            if (isLink)
                QVERIFY2(isOurs || value.startsWith('#') || QByteArrayList({"https", "http", "mailto", "doi"}).contains(scheme),
                         page.constData());
            if (name == "style")
                QVERIFY2(!value.contains("evil") && !value.contains("javascript:"), page.constData());
        }
    }
    QCOMPARE(metas, 3);
}

void DocumentTest::look_isKept()
{
    const QByteArray html =
        page("<!DOCTYPE html><html lang=fr class='client-js a'><head><title>T &amp; U</title>"
             "<link rel=stylesheet href='../-/s/a|b.css' media=screen><style>p > b { color: red; background: url( 'x y.png' ) }"
             "</style></head><body class='mw-body b' style='margin: 0; background:url(../I/z.png)'>"
             "<main><p align=center>Text<a href='Other page#part'>link</a><img src='../I/pic.png' width=20></p>"
             "<table bgcolor='#ffeedd'><tr><td nowrap>x</table><center>y</center></main></body></html>");
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html data-theme=\"light\" lang=\"fr\" class=\"client-nojs a\"><head>"));
    for (const char *part : {"<title>T &amp; U</title>", "<link rel=\"stylesheet\" href=\"/-/s/a%7Cb.css\" media=\"screen\">",
                             "<style>p > b { color: red; background: url(\"/A/x%20y.png\") }</style>",
                             "<body class=\"mw-body b\" style=\"margin: 0; background:url(&quot;/I/z.png&quot;)\">",
                             "<main><p align=\"center\">", "<a href=\"/A/Other%20page#part\">",
                             "<img src=\"/I/pic.png\" width=\"20\">", "<table bgcolor=\"#ffeedd\">", "<center>y</center>"})
        QVERIFY2(html.contains(part), (QByteArray(part) + "\n" + html).constData());
    QVERIFY(!page("<p>old").contains("DOCTYPE"));
}

void DocumentTest::theme_isLaidOver()
{
    for (const QString &theme : {u"light"_s, u"sepia"_s, u"dark"_s, u"contrast"_s}) {
        const QByteArray html = page("<p>x", u"x"_s, theme);
        QVERIFY(html.startsWith("<html data-theme=\"" + theme.toUtf8() + '"'));
        QVERIFY(html.contains("href=\"/~web/document.css\""));
    }
    const QByteArray rules = render::webFile(u"document.css"_s);
    for (const char *theme : {"sepia", "dark", "contrast"})
        QVERIFY(rules.contains(QByteArray("html[data-theme=\"") + theme));
}

void DocumentTest::hostilePage_holdsNothingThatRuns_data()
{
    QTest::addColumn<QByteArray>("html");
    int number = 0;
    for (const QByteArray &html : hostilePages())
        QTest::addRow("%d", ++number) << html;
}

void DocumentTest::hostilePage_holdsNothingThatRuns()
{
    QFETCH(QByteArray, html);
    checkHarmless(page(html));
}

void DocumentTest::anyMixture_holdsNothingThatRuns()
{
    QRandomGenerator random(7);
    const QList<QByteArray> pages = hostilePages();
    for (int i = 0; i < 400; ++i) {
        QByteArray html;
        for (int part = 0; part < 4; ++part) {
            const QByteArray &source = pages.at(random.bounded(pages.size()));
            const qsizetype start = random.bounded(source.size());
            html += source.sliced(start, random.bounded(source.size() - start + 1));
        }
        checkHarmless(page(html));
        if (QTest::currentTestFailed())
            return;
    }
}

void DocumentTest::settledPage_isNotChangedAgain()
{
    static const QRegularExpression
        ours(u"<meta[^>]*>\n|<link rel=\"stylesheet\" href=\"/~web/document.css\">\n| data-theme=\"light\""_s);
    for (const QByteArray &html : hostilePages()) {
        const QString once = QString::fromUtf8(page(html)).remove(ours);
        const QString twice = QString::fromUtf8(page(once.toUtf8(), u"A/page"_s)).remove(ours);
        QCOMPARE(twice, once);
    }
}

void DocumentTest::endlessPage_isShownAsItsSource()
{
    QElapsedTimer clock;
    clock.start();
    const QByteArray html = page(QByteArray("<div>").repeated(400'000));
    QVERIFY(clock.elapsed() < 30'000);
    checkHarmless(QByteArray(html).replace("&lt;div&gt;", "")); // the source alone takes the parser's budget
    QVERIFY(html.contains("&lt;div&gt;"));
}

void DocumentTest::longPage_isSoonReady()
{
    QByteArray html = "<!DOCTYPE html><body>";
    for (int i = 0; i < 10'000; ++i)
        html += "<p style=\"margin:1px\">Words and <a href=\"Other_page\">links</a>, <b>again</b> and again.</p>\n";
    QElapsedTimer clock;
    clock.start();
    QVERIFY(page(html).contains("/A/Other_page"));
    qInfo("%.1f MB in %lld ms", static_cast<double>(html.size()) / 1e6, clock.elapsed());
    QVERIFY(clock.elapsed() < 5000);
}

void DocumentTest::address_isResolved_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("resolved");
    QTest::addColumn<bool>("isMedia");
    const auto row = [](const char *address, const char *resolved, bool isMedia = false) {
        QTest::addRow("%s %s", address, isMedia ? "as media" : "as link")
            << QByteArray(address) << QByteArray(resolved) << isMedia;
    };
    row("other", "/A/b/other");
    row("./other", "/A/b/other");
    row("../I/x.png", "/A/I/x.png", true);
    row("../../../../x", "/x");
    row("/root", "/root");
    row("a%20b%3Fc%23d%25e", "/A/b/a%20b%3Fc%23d%25e");
    row("a b", "/A/b/a%20b");
    row("c%2523", "/A/b/c%2523");
    row("\xc3\xa9", "/A/b/%C3%A9");
    row("x?q=1&r=%26#s t", "/A/b/x?q=1&r=%26#s%20t");
    row("?q", "/A/b/page?q");
    row("#here", "#here");
    row("#here", "", true);
    row("%2E%2e/x", "/A/x");
    row("a/..%2Fx", "/~path/=A%2Fb%2Fa%2F..%2Fx");
    row("..", "/~path/=A%2F");
    row("~letter/A", "/A/b/~letter/A");
    row("/~letter/A", "/~path/=~letter%2FA");
    row("https://example.org/x", "https://example.org/x");
    row("HTTP://example.org/x", "HTTP://example.org/x");
    row("https://example.org/x.png", "", true);
    row("//example.org/x", "https://example.org/x");
    row("//example.org/x", "", true);
    row("/\\example.org/x", "https://example.org/x");
    row("\\\\example.org/x", "", true);
    row("javascript:x()", "");
    row("data:text/html,x", "");
    row("data:text/css,x", "", true);
    row("data:image/png;base64,AA==", "data:image/png;base64,AA==", true);
    row("data:image/png;base64,AA==", "");
    row("file:///etc/passwd", "");
    row("pandect://other/x", "");
    row("mailto:a@b.c", "mailto:a@b.c");
    row("Star_Trek:_TNG", "/A/b/Star_Trek:_TNG");
    row("./Help:Contents", "/A/b/Help:Contents");
}

void DocumentTest::address_isResolved()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, resolved);
    QFETCH(bool, isMedia);
    QCOMPARE(render::resolvedAddress(address, u"A/b/page"_s, isMedia), resolved);
}

void DocumentTest::path_survivesAsAnAddress_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("plain") << u"A/Ray_Charles"_s << "/A/Ray_Charles"_ba;
    QTest::newRow("signs") << u"a?b#c%d e\"<>\\"_s << "/a%3Fb%23c%25d%20e%22%3C%3E%5C"_ba;
    QTest::newRow("steps") << u"a/../b"_s << "/~path/=a%2F..%2Fb"_ba;
    QTest::newRow("two slashes") << u"a//b"_s << "/~path/=a%2F%2Fb"_ba;
    QTest::newRow("like ours") << u"~web/page.css"_s << "/~path/=~web%2Fpage.css"_ba;
}

void DocumentTest::path_survivesAsAnAddress()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, address);
    QCOMPARE(render::addressOfPath(path), address);
}

void DocumentTest::headings_areSections()
{
    const auto sections =
        render::sectionsOf("<h1 id=a>Title</h1><h2 id='b'>Life</h2><h2><span id=c>Work &amp; play</span></h2>"
                           "<h3>no id</h3><h3 id=d> </h3><details><summary><h4 id='e'>Awards</h4></summary></details>");
    QCOMPARE(sections,
             QList<library::Section>({{2, u"b"_s, u"Life"_s}, {2, u"c"_s, u"Work & play"_s}, {4, u"e"_s, u"Awards"_s}}));
}

void DocumentTest::policy_allowsNoScript()
{
    const QByteArray policy = render::documentSecurityPolicy();
    QVERIFY(policy.startsWith("default-src 'none'"));
    for (const char *never : {"script", "unsafe-eval", "frame-src", "connect", "object", "http", "*", "form-action 'self'"})
        QVERIFY(!policy.contains(never));
    QVERIFY(page("<p>x").contains("content=\"default-src 'none'; style-src 'self' 'unsafe-inline'"));
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
