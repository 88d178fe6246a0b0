// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "builder/builder.h"
#include "builder/check.h"
#include "pack/packreader.h"

using namespace Qt::StringLiterals;

/// HTML pages as articles.
class Import : public test::TestCase
{
    Q_OBJECT

private slots:
    void cleanup() { m_folder = std::make_unique<test::SourceFolder>(); }
    void head_isRead();
    void title_losesTheNameOfTheSite_data();
    void title_losesTheNameOfTheSite();
    void firstHeading_isTheArticles();
    void headings_keepTheirIdsOrGetOne();
    void links_leadToTheLibrary();
    void canonicalAddress_isTheArticle();
    void addressesToNowhere_areDroppedAndCounted();
    void picturesBeside_areKept();
    void scriptsStylesAndForms_go();
    void brokenMarkup_isMended();

private:
    pack::ArticleRecord built(const QString &path);

    std::unique_ptr<test::SourceFolder> m_folder = std::make_unique<test::SourceFolder>();
    builder::BuildReport m_report;
};

pack::ArticleRecord Import::built(const QString &path)
{
    const QString file = m_folder->file(u"out.pandect"_s);
    const auto report = builder::build(m_folder->path(), file);
    if (!report) {
        QTest::qFail(qPrintable(report.error().detail), __FILE__, __LINE__);
        return {};
    }
    m_report = *report;
    const auto checked = builder::check(file);
    if (!checked || !checked->findings.isEmpty())
        QTest::qFail("the pack does not pass the check", __FILE__, __LINE__);
    return pack::PackReader::open(file)->article(path).value_or(pack::ArticleRecord());
}

void Import::head_isRead()
{
    m_folder->write(u"articles/sub/page.html"_s, R"(<!DOCTYPE html><html><head><title>A  page</title>
<meta name="alias" content="Other name"><meta name="alias" content="Third name"><meta name="topic" content="cells">
<meta name="description" content="In short &lt;this&gt;"></head><body><p>Text</p></body></html>)");
    const auto article = built(u"sub/page"_s);
    QCOMPARE(article.entry.title, u"A page"_s);
    QCOMPARE(article.aliases, (QStringList{u"Other name"_s, u"Third name"_s}));
    QCOMPARE(article.topics.size(), 1);
    QCOMPARE(article.summaryHtml, QByteArray("<p>In short &lt;this&gt;</p>"));
    QCOMPARE(article.bodyHtml, QByteArray("<p>Text</p>"));
}

void Import::title_losesTheNameOfTheSite_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QString>("expected");
    QTest::newRow("hyphen") << QByteArray("std::vector - cppreference.com") << QByteArray("<i>std::</i>vector")
                            << u"std::vector"_s;
    QTest::newRow("bar") << QByteArray("Cell | Site") << QByteArray("Cell") << u"Cell"_s;
    QTest::newRow("longer word") << QByteArray("Cells - Site") << QByteArray("Cell") << u"Cells - Site"_s;
    QTest::newRow("another heading") << QByteArray("Cell") << QByteArray("What is a cell?") << u"Cell"_s;
    QTest::newRow("no title") << QByteArray("") << QByteArray("Cell") << u"Cell"_s;
    QTest::newRow("neither") << QByteArray("") << QByteArray("") << u"page"_s;
}

void Import::title_losesTheNameOfTheSite()
{
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, heading);
    m_folder->write(u"articles/page.html"_s, "<title>" + title + "</title><body><h1>" + heading + "</h1><p>Text</p>");
    QTEST(built(u"page"_s).entry.title, "expected");
}

void Import::firstHeading_isTheArticles()
{
    m_folder->write(u"articles/page.html"_s,
                    "<title>Cell</title><body><div><h1 class=\"x\">What is a <i>cell</i>?</h1><p>Text</p></div></body>");
    const auto article = built(u"page"_s);
    QCOMPARE(article.heading, u"What is a cell?"_s);
    QCOMPARE(article.bodyHtml, QByteArray("<div><p>Text</p></div>"));
}

void Import::headings_keepTheirIdsOrGetOne()
{
    m_folder->write(u"articles/page.html"_s,
                    "<title>Cell</title><body><h2 id=\"Own\">One</h2><h2><span id=\"wiki\">Two</span></h2>"
                    "<h3>Three</h3><h2>Three</h2><p id=\"three-2\">Text");
    const auto article = built(u"page"_s);
    QCOMPARE(article.sections.size(), 4);
    QCOMPARE(article.sections.at(0).anchor, u"Own"_s);
    QCOMPARE(article.sections.at(1).anchor, u"wiki"_s);
    QCOMPARE(article.sections.at(2).anchor, u"three"_s);
    QCOMPARE(article.sections.at(3).anchor, u"three-3"_s);
    QVERIFY(article.bodyHtml.contains("<h3 id=\"three\">Three</h3><h2 id=\"three-3\">Three</h2>"));
}

void Import::links_leadToTheLibrary()
{
    m_folder->write(u"articles/sub/operator=.html"_s, "<title>Operator</title><body><p>Text");
    m_folder->write(u"articles/sub/page.html"_s,
                    "<title>Page</title><body><a href=\"operator%3D.html#x\">a</a> <a href=\"../plasma-cell.md\">b</a>"
                    " <a href=\"https://example.org\">c</a> <a href=\"#here\">d</a>");
    const auto article = built(u"sub/page"_s);
    for (const char *address : {"\"/sub/operator=#x\"", "\"/plasma-cell\"", "\"https://example.org\"", "\"#here\""})
        QVERIFY2(article.bodyHtml.contains(address), address);
    QCOMPARE(m_report.droppedAddresses, 0);
}

void Import::canonicalAddress_isTheArticle()
{
    m_folder->write(u"articles/one.html"_s,
                    "<title>One</title><link rel=\"canonical\" href=\"https://example.org/w/one\"><body><p>Text");
    m_folder->write(u"articles/two.html"_s, "<title>Two</title><body><a href=\"https://example.org/w/one#x\">one</a>");
    QVERIFY(built(u"two"_s).bodyHtml.contains("\"/one#x\""));
}

void Import::addressesToNowhere_areDroppedAndCounted()
{
    m_folder->write(
        u"articles/page.html"_s,
        "<title>Page</title><body><a href=\"gone.html\">a</a><img src=\"gone.png\"><img src=\"https://example.org/x.png\">"
        "<a href=\"../../../etc/passwd\">b</a>");
    const auto article = built(u"page"_s);
    QCOMPARE(article.bodyHtml, QByteArray("<a>a</a><a>b</a>"));
    QCOMPARE(m_report.droppedAddresses, 4);
}

void Import::picturesBeside_areKept()
{
    m_folder->write(u"articles/sub/images/a b.png"_s, "not really a picture");
    m_folder->write(u"articles/sub/images/unused.png"_s, "not shown");
    m_folder->write(u"articles/sub/page.html"_s, "<title>Page</title><body><img src=\"images/a%20b.png\" alt=\"a\">");
    QVERIFY(built(u"sub/page"_s).bodyHtml.contains("src=\"/sub/images/a%20b.png\""));
    QCOMPARE(m_report.media, 2); // and the logo
    const auto media = pack::PackReader::open(m_folder->file(u"out.pandect"_s))->media(u"sub/images/a b.png"_s);
    VERIFY_RESULT(media);
    QCOMPARE(media->content, QByteArray("not really a picture"));
}

void Import::scriptsStylesAndForms_go()
{
    m_folder->write(u"articles/page.html"_s,
                    "<title>Page</title><style>p{}</style><script>x</script><body onload=\"x()\"><p>Text</p>"
                    "<script>x</script><form><input></form><iframe src=\"/\"></iframe>");
    const QByteArray body = built(u"page"_s).bodyHtml;
    QVERIFY(body.startsWith("<p>Text</p>"));
    for (const char *word : {"script", "style", "form", "input", "frame", "x"})
        QVERIFY2(!body.mid(11).contains(word), word);
}

void Import::brokenMarkup_isMended()
{
    m_folder->write(u"articles/page.html"_s, "<p>One<p><b>Two<table><tr><td>3</b>");
    const auto article = built(u"page"_s);
    QCOMPARE(article.entry.title, u"page"_s);
    QVERIFY2(article.bodyHtml.startsWith("<p>One</p><p><b>Two</b>"), article.bodyHtml.constData());
}

QTEST_GUILESS_MAIN(Import)
#include "tst_import.moc"
