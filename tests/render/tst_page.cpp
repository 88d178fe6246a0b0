// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "samplelibrary.h"
#include "testcase.h"

#include "render/page.h"
#include "render/sanitiser.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Every page the test makes is left in tests/pages of the build folder, to be looked at.
class PageTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPage_hasPolicyAndNothingThatRuns_data();
    void everyPage_hasPolicyAndNothingThatRuns();
    void everyPage_namesItsTheme();
    void articlePage_holdsAllOfTheArticle();
    void articlePage_leadsFromCitationsToReferencesAndBack();
    void articlePage_marksWhatIsNotVerified();
    void articlePage_sanitisesWhatThePackHolds();
    void articlePage_escapesWords();
    void articlePage_leavesOutWhatIsNotThere();
    void articlePage_saysHowToCiteIt();
    void articlePage_givesTheLanguageAndItsDirection();
    void institutionsPage_namesEveryInstitution();
    void noticePage_leadsToSuggestions();
    void policy_allowsNothingFromElsewhere();
    void webFile_answersStyleSheetsOnly();
    void styleSheet_isLegibleInEveryTheme_data();
    void styleSheet_isLegibleInEveryTheme();
    void samples_areWrittenToBeLookedAt();

private:
    QByteArray article(const library::Article &article) const { return render::articlePage(article, m_library, {}, {}); }

    library::LibraryInfo m_library;
};

namespace {

render::Notice sampleNotice()
{
    return {u"There is no article “salvage-theraphy”"_s,
            u"The library Myeloma Encyclopedia has no article of that name. It may have been spelled differently."_s,
            u"pandect://myeloma/salvage-theraphy"_s, u"Did you mean"_s, test::sampleEntries().sliced(2, 3)};
}

/// Name and page of one of each kind.
QList<std::pair<QByteArray, QByteArray>> allPages(const render::PageStyle &style)
{
    const library::LibraryInfo library = test::sampleLibrary();
    const render::PageTexts texts;
    return {
        {"article", render::articlePage(test::sampleArticle(), library, style, texts)},
        {"bare", render::articlePage(test::bareArticle(), {}, style, texts)},
        {"home", render::homePage(library, test::sampleHome(), style, texts)},
        {"glossary", render::glossaryPage(library, test::sampleTerms(), style, texts)},
        {"list", render::listPage(library, {u"S"_s, test::sampleEntries(), 12, {}}, style, texts)},
        {"institutions", render::institutionsPage(library, style, texts)},
        {"notice", render::noticePage(sampleNotice(), style)},
    };
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// Custom properties of the first rule that begins with `selector {`.
QHash<QString, QString> propertiesOf(const QString &selector)
{
    const QString css = QString::fromUtf8(render::webFile(u"page.css"_s));
    const qsizetype start = css.indexOf(u'\n' + selector + u" {"_s);
    static const QRegularExpression property(u"--([a-z-]+): (#[0-9a-f]{6});"_s);
    QHash<QString, QString> properties;
    const QString rule = css.sliced(start, css.indexOf(u'}', start) - start);
    for (const QRegularExpressionMatch &match : property.globalMatch(rule))
        properties.insert(match.captured(1), match.captured(2));
    return properties;
}

} // namespace

void PageTest::initTestCase()
{
    m_library = test::sampleLibrary();
}

void PageTest::everyPage_hasPolicyAndNothingThatRuns_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const auto &[name, page] : allPages({}))
        QTest::newRow(name.constData()) << page;
}

void PageTest::everyPage_hasPolicyAndNothingThatRuns()
{
    QFETCH(QByteArray, page);
    QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\""));
    QVERIFY(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self';"));
    QVERIFY(page.contains("href=\"/~web/page.css\"") && page.contains("href=\"/~web/highlight.css\""));
    QVERIFY(!page.contains("<script") && !page.contains(" style=") && !page.contains(" onclick")
            && !page.contains("javascript:"));
    QCOMPARE(page.count("<h1 id=\"top\""), 1);
    // It is well formed: the sanitiser finds the same number of elements again.
    const qsizetype start = page.indexOf("<main");
    const QByteArray body = page.sliced(page.indexOf('>', start) + 1, page.indexOf("</main>") - page.indexOf('>', start) - 1);
    for (const char *name : {"div", "section", "ul", "ol", "li", "p", "table", "a", "span", "nav", "aside", "footer"}) {
        const QByteArray closed = "</" + QByteArray(name) + ">";
        QCOMPARE(render::sanitised(body).count(closed), body.count(closed));
    }
}

void PageTest::everyPage_namesItsTheme()
{
    for (const char *theme : {"light", "sepia", "dark", "contrast"}) {
        for (const auto &[name, page] : allPages({QString::fromLatin1(theme)}))
            QVERIFY2(page.contains("data-theme=\"" + QByteArray(theme) + '"'), name.constData());
    }
    QVERIFY(render::noticePage({}, {u"\"><script>"_s}).contains("data-theme=\"light\""));
}

void PageTest::articlePage_holdsAllOfTheArticle()
{
    const QByteArray page = article(test::sampleArticle());
    for (const char *part : {"<title>Salvage therapy</title>",
                             "Will salvage therapy help",
                             "Also known as",
                             "<li>Rescue therapy</li>",
                             "<caption>Facts</caption>",
                             "<th scope=\"row\">Used in</th>",
                             "In short",
                             "it is rarely the last",
                             "<h2 id=\"what-are-the-choices\">",
                             "<figcaption>Remission",
                             "See also",
                             "<a href=\"/multiple-myeloma\">Multiple myeloma</a>",
                             "<h2 id=\"references\">References</h2>",
                             "<time datetime=\"2026-11-20\">20 November 2026</time>",
                             "Institute of Blood &amp; Marrow",
                             "href=\"/~institutions\"",
                             "src=\"/media/logo-1.svg\"",
                             "href=\"#top\"",
                             "href=\"#bottom\"",
                             "id=\"bottom\"",
                             "Edition 2026-11",
                             "class=\"hl-keyword\""})
        QVERIFY2(page.contains(part), part);
}

void PageTest::articlePage_leadsFromCitationsToReferencesAndBack()
{
    const QByteArray page = article(test::sampleArticle());
    QVERIFY(page.contains("<a class=\"citation\" id=\"citation-2-1\" href=\"#reference-2\">2</a>"));
    QVERIFY(page.contains("<li id=\"reference-2\">"));
    QVERIFY(page.contains("<a href=\"#citation-2-1\">a</a> <a href=\"#citation-2-2\">b</a> <a href=\"#citation-2-3\">c</a>"));
    QVERIFY(page.contains("<a href=\"#citation-3-1\">↑</a>"));
    QVERIFY(page.contains("<a class=\"look-up\" href=\"https://doi.org/10.1002/ajh.26590\">doi.org/10.1002/ajh.26590</a>"));
    QCOMPARE(page.count("class=\"look-up\""), 3);
    library::Article often = test::bareArticle();
    often.citations = {{{u"k"_s, {}, true}, std::numeric_limits<int>::max()}, {{u"never"_s, {}, true}, 0}};
    QCOMPARE(article(often).count("href=\"#citation-"), 26);
}

void PageTest::articlePage_marksWhatIsNotVerified()
{
    const QByteArray page = article(test::sampleArticle());
    QCOMPARE(page.count("<abbr class=\"not-verified\""), 1);
    QVERIFY(page.contains("title=\"This reference could not be confirmed in public sources.\">Not verified</abbr>"));
    library::Article verified = test::sampleArticle();
    verified.citations.removeFirst();
    QVERIFY(!article(verified).contains("not-verified"));
}

void PageTest::articlePage_sanitisesWhatThePackHolds()
{
    library::Article hostile = test::bareArticle();
    hostile.bodyHtml = "</div></main><script>alert(1)</script><p onclick=x>body<img src=https://e.example/x>";
    hostile.summaryHtml = "<b>summary</section><iframe src=x>";
    hostile.facts = {{u"<i>label"_s, "<td></table><style>*{}</style>value"}};
    const QByteArray page = article(hostile);
    QVERIFY(!page.contains("<script") && !page.contains("onclick") && !page.contains("<iframe") && !page.contains("<style"));
    QVERIFY(!page.contains("e.example"));
    QVERIFY(page.contains("<p>body</p>") && page.contains("<b>summary</b>")
            && page.contains("&lt;i&gt;label</th><td>value</td>"));
    QCOMPARE(page.count("</main>"), 1);
}

void PageTest::articlePage_escapesWords()
{
    library::Article article = test::bareArticle();
    article.aliases = {u"<script>\"&"_s};
    article.authors = {u"A <b> & co"_s};
    article.seeAlso = {{{1}, u"a\"b/c d?e#f"_s, u"<T>"_s}};
    article.citations = {{{u"k"_s, QJsonObject{{u"title"_s, u"<img src=x>"_s}, {u"DOI"_s, u"10.1/\"><script>"_s}}, true}, 1}};
    const QByteArray page = this->article(article);
    QVERIFY(!page.contains("<script") && !page.contains("<img src=x") && !page.contains("<T>") && !page.contains("<eine>"));
    QVERIFY(page.contains("<a href=\"/a%22b/c%20d%3Fe%23f\">&lt;T&gt;</a>"));
    QVERIFY(page.contains("A &lt;b&gt; &amp; co."));
}

void PageTest::articlePage_leavesOutWhatIsNotThere()
{
    const QByteArray page = render::articlePage(test::bareArticle(), {}, {}, {});
    for (const char *part : {"aliases", "facts", "in-short", "see-also", "references", "reviewed", "institutions", "edition"})
        QVERIFY2(!page.contains("class=\"" + QByteArray(part)), part);
    QVERIFY(page.contains("<h1 id=\"top\">Über &lt;eine&gt; Seite &amp; mehr</h1>"));
}

void PageTest::articlePage_saysHowToCiteIt()
{
    const QByteArray page = article(test::sampleArticle());
    QVERIFY(page.contains("Pandect contributors. Salvage therapy. In: <cite>Myeloma Encyclopedia</cite>, 2026-11. "
                          "<span class=\"address\">pandect://myeloma/salvage-therapy</span>"));
}

void PageTest::articlePage_givesTheLanguageAndItsDirection()
{
    m_library.language = u"ar"_s;
    QVERIFY(article(test::bareArticle()).contains("<html lang=\"ar\" dir=\"rtl\""));
    m_library = test::sampleLibrary();
    QVERIFY(article(test::bareArticle()).contains("<html lang=\"en\" dir=\"ltr\""));
}

void PageTest::institutionsPage_namesEveryInstitution()
{
    const QByteArray page = render::institutionsPage(m_library, {}, {});
    for (const library::Institution &institution : std::as_const(m_library.institutions)) {
        QVERIFY(page.contains(institution.name.toHtmlEscaped().toUtf8()));
        QVERIFY(page.contains(institution.role.toUtf8()));
    }
    QVERIFY(page.contains("<a href=\"/\">Myeloma Encyclopedia</a>"));
}

void PageTest::noticePage_leadsToSuggestions()
{
    const QByteArray page = render::noticePage(sampleNotice(), {});
    QVERIFY(page.contains("Did you mean"));
    QVERIFY(page.contains("<a href=\"/salvage-therapy\">Salvage therapy</a>"));
    QVERIFY(page.contains("pandect://myeloma/salvage-theraphy"));
    const QByteArray plain = render::noticePage({u"Title"_s, u"Why <b>"_s, {}, u"Unused"_s, {}}, {});
    QVERIFY(plain.contains("Why &lt;b&gt;") && !plain.contains("Unused") && !plain.contains("class=\"detail\""));
}

void PageTest::policy_allowsNothingFromElsewhere()
{
    const QByteArray policy = render::contentSecurityPolicy();
    for (const char *directive : {"default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"})
        QVERIFY2(policy.contains(directive), directive);
    QVERIFY(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("data:")
            && !policy.contains("script-src 'self'"));
}

void PageTest::webFile_answersStyleSheetsOnly()
{
    QVERIFY(render::webFile(u"page.css"_s).contains("--measure"));
    QVERIFY(render::webFile(u"highlight.css"_s).contains(".hl-keyword"));
    for (const QString &name : {u"no.css"_s, QString(), u"../pack/pack.sql"_s, u".."_s, u"/page.css"_s, u"..\\page.css"_s})
        QVERIFY2(render::webFile(name).isEmpty(), qPrintable(name));
    // Everything a style sheet could load from elsewhere begins with one of these.
    QVERIFY(!render::webFile(u"page.css"_s).contains("url(") && !render::webFile(u"page.css"_s).contains("@import"));
}

void PageTest::styleSheet_isLegibleInEveryTheme_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << u"html"_s << 4.5;
    QTest::newRow("sepia") << u"html[data-theme=\"sepia\"]"_s << 4.5;
    QTest::newRow("dark") << u"html[data-theme=\"dark\"]"_s << 4.5;
    QTest::newRow("contrast") << u"html[data-theme=\"contrast\"]"_s << 7.0;
}

void PageTest::styleSheet_isLegibleInEveryTheme()
{
    QFETCH(QString, selector);
    QFETCH(double, least);
    const QHash<QString, QString> colours = propertiesOf(selector);
    for (const QString &ground : {u"ground"_s, u"raised"_s}) {
        for (const QString &ink : {u"ink"_s, u"muted"_s, u"link"_s, u"accent"_s, u"warning"_s}) {
            QVERIFY(colours.contains(ink) && colours.contains(ground));
            const double found = test::contrast(colours.value(ink), colours.value(ground));
            QVERIFY2(found >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink, ground).arg(found)));
        }
    }
    for (const QString &ground : {u"flash"_s, u"mark"_s})
        QVERIFY(test::contrast(colours.value(u"ink"_s), colours.value(ground)) >= 4.5);
}

void PageTest::samples_areWrittenToBeLookedAt()
{
    const QString folder = QStringLiteral(BINARY_ROOT "/tests/pages/");
    for (const char *theme : {"light", "sepia", "dark", "contrast"}) {
        for (const auto &[name, page] : allPages({QString::fromLatin1(theme)}))
            QVERIFY(write(folder + QString::fromLatin1(name + '-' + theme + ".html"), page));
    }
    for (const QString &name : {u"page.css"_s, u"highlight.css"_s})
        QVERIFY(write(folder + u"~web/"_s + name, render::webFile(name)));
    const QDir media(QStringLiteral(TEST_DATA "/sample/media"));
    QVERIFY(QDir().mkpath(folder + u"media"_s));
    for (const QString &name : media.entryList(QDir::Files)) {
        QFile::remove(folder + u"media/"_s + name);
        QVERIFY(QFile::copy(media.filePath(name), folder + u"media/"_s + name));
    }
}

QTEST_GUILESS_MAIN(PageTest)
#include "tst_page.moc"
