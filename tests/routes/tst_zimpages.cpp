// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplezim.h"
#include "testcase.h"

#include "html/nodes.h"
#include "html/tree.h"
#include "routes/router.h"
#include "sources/zim/zimsource.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using routes::Response;

/// What a view gets of a ZIM file.
class ZimPages : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void home_isTheMainPage();
    void homeWithoutMainPage_isOurs();
    void page_keepsItsLook();
    void everyLink_leadsWhereItSays();
    void otherName_showsTheArticle();
    void missingPage_isANotice();
    void largeFile_isAStream();
    void letters_haveTheirPage();
    void corpusOfCharacters_isReached();

private:
    base::Result<Response> get(const QUrl &url) { return m_router.respond(url).result(); }
    base::Result<Response> get(const QString &url) { return get(QUrl(url)); }
    QString open(const QString &file)
    {
        const auto info = m_libraries.open(file).result();
        return info ? info->id : QString();
    }

    QTemporaryDir m_dir;
    library::LibraryService m_libraries{[](const QString &file) { return sources::openZim(file, sources::makeCacheBudget()); }};
    routes::Router m_router{m_libraries, [](const base::Error &error, const QUrl &) {
                                render::Notice notice;
                                notice.title = u"Sorry %1"_s.arg(static_cast<int>(error.code));
                                return notice;
                            }};
};

namespace {

const QStringList &awkwardPaths()
{
    static const QStringList
        paths{u"what?.html"_s, u"a#b%41.html"_s,  u"dir/../up.html"_s, u"~letter/A"_s,     u"ünï code/日本.html"_s,
              u"q?a=b&c=d"_s,  u"two//slashes"_s, u"plus+plus"_s,      u"~web/page.css"_s, u"back\\slash"_s,
              u"a:b"_s,        u"quote\"'<>"_s,   u"..%2Fx"_s,         u"(brackets)"_s};
    return paths;
}

/// The addresses of all links and pictures of a page.
QStringList addresses(const QByteArray &html)
{
    QStringList found;
    const html::Tree tree(html, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    for (const GumboNode *node = tree.root(); node; node = html::nextNode(node, tree.root())) {
        for (const char *name : {"href", "src"}) {
            if (const QString address = html::attribute(node, name);
                address.startsWith(u'/') && !address.startsWith("/~web/document"_L1))
                found.append(address);
        }
    }
    return found;
}

} // namespace

void ZimPages::initTestCase()
{
    QList<test::ZimEntry> entries = test::sampleEntries(60);
    QByteArray index = "<!DOCTYPE html><html><head><title>Index</title><link rel=stylesheet href='../style.css'>"
                       "<script>document.title = 'run'</script></head><body onload='x()'><img src=\"../picture.png\">";
    for (const QString &path : awkwardPaths()) {
        entries.append({path, {}, "text/html", "<p>I am " + path.toUtf8().toHex() + "</p>", {}, true});
        index += "<a href=\"../" + path.toUtf8().toPercentEncoding({}, {}) + "\">x</a>";
    }
    index += "<a href=\"../q?a=b&amp;c=d\">raw question mark</a>";
    entries.append({u"index/main page"_s, u"Main"_s, "text/html", index, {}, true});
    entries.append({u"film.webm"_s, {}, "video/webm", QByteArray(6'000'000, 'f'), {}, false});
    test::writeZim(m_dir.filePath(u"pages.zim"_s), entries, {.mainPath = "index/main page"});
    test::writeZim(m_dir.filePath(u"plain.zim"_s), test::sampleEntries(10), {.name = "plain"});
    QCOMPARE(open(m_dir.filePath(u"pages.zim"_s)), u"sample-en-all.zim"_s);
    QCOMPARE(open(m_dir.filePath(u"plain.zim"_s)), u"plain.zim"_s);
}

void ZimPages::home_isTheMainPage()
{
    const auto home = get(routes::homeUrl(u"sample-en-all.zim"_s));
    VERIFY_RESULT(home);
    QVERIFY(home->hasOwnLook);
    QVERIFY(home->body.contains("<title>Index</title>"));
    // It stands elsewhere than its address says, so its links must not be relative.
    QVERIFY(home->body.contains("src=\"/picture.png\""));
    QVERIFY(home->body.contains("href=\"/style.css\""));
    QVERIFY(!home->body.contains("<script") && !home->body.contains("onload"));
}

void ZimPages::homeWithoutMainPage_isOurs()
{
    const auto home = get(routes::homeUrl(u"plain.zim"_s));
    VERIFY_RESULT(home);
    QVERIFY(!home->hasOwnLook);
    QVERIFY(home->body.contains("Sample Library"));
}

void ZimPages::page_keepsItsLook()
{
    const auto page = get(routes::articleUrl(u"plain.zim"_s, u"words/Batter 00000"_s));
    VERIFY_RESULT(page);
    QCOMPARE(page->mimeType, "text/html"_ba);
    QVERIFY(page->hasOwnLook);
    const auto style = get(u"pandect://plain.zim/style.css"_s);
    VERIFY_RESULT(style);
    QCOMPARE(style->mimeType, "text/css"_ba);
    QCOMPARE(style->body, "body { color: #123456 }"_ba);
    QVERIFY(!style->hasOwnLook);
}

void ZimPages::everyLink_leadsWhereItSays()
{
    const QUrl home = routes::homeUrl(u"sample-en-all.zim"_s);
    const QStringList links = addresses(get(home)->body);
    QCOMPARE(links.size(), awkwardPaths().size() + 3);
    for (qsizetype i = 0; i < awkwardPaths().size(); ++i) {
        const auto page = get(home.resolved(QUrl(links.at(i + 2))));
        VERIFY_RESULT(page);
        QVERIFY2(page->body.contains("I am " + awkwardPaths().at(i).toUtf8().toHex()), qPrintable(links.at(i + 2)));
        QVERIFY(get(routes::articleUrl(home.host(), awkwardPaths().at(i)))->body == page->body);
    }
    QVERIFY(get(home.resolved(QUrl(links.last())))->body.contains("I am " + "q?a=b&c=d"_ba.toHex()));
}

void ZimPages::otherName_showsTheArticle()
{
    const auto page = get(u"pandect://plain.zim/alias/4"_s);
    VERIFY_RESULT(page);
    QVERIFY(page->body.contains("atter 00004</h1>"));
    // Relative to where the article is, not to where its other name is.
    QVERIFY(page->body.contains("src=\"/picture.png\""));
}

void ZimPages::missingPage_isANotice()
{
    const auto page = get(u"pandect://plain.zim/words/Batter-0?x=y"_s);
    VERIFY_RESULT(page);
    QVERIFY(page->body.contains("Sorry"));
    QVERIFY(page->body.contains("Batter 00000"));
    COMPARE_ERROR(get(u"pandect://plain.zim/none.png?x=y"_s), base::ErrorCode::MediaMissing);
}

void ZimPages::largeFile_isAStream()
{
    const auto film = get(u"pandect://sample-en-all.zim/film.webm"_s);
    VERIFY_RESULT(film);
    QCOMPARE(film->mimeType, "video/webm"_ba);
    QVERIFY(film->body.isEmpty() && film->stream);
    QCOMPARE(film->stream->size(), 6'000'000);
}

void ZimPages::letters_haveTheirPage()
{
    const auto page = get(u"pandect://plain.zim/~letter/B"_s);
    VERIFY_RESULT(page);
    QVERIFY(page->body.contains("/words/Batter%2000000"));
}

/// openZIM's own demonstration of how names are encoded; one of its links stands for a name that is not there, however it
/// is decoded.
void ZimPages::corpusOfCharacters_isReached()
{
    const QString file = test::corpus(u"zim/odd/characters_encoding.zim"_s);
    if (file.isEmpty())
        QSKIP("the shared test data is not here (../shared/corpora/zim)");
    const QUrl home = routes::homeUrl(open(file));
    const QByteArray page = get(home)->body;
    QStringList missed;
    for (const QString &address : addresses(page)) {
        const auto answer = get(home.resolved(QUrl(address)));
        if (!answer || answer->body.contains("Sorry"))
            missed.append(address);
    }
    QCOMPARE(missed,
             QStringList({u"/foo/part/file%20with%20%3F%20and%20+?who=Chip%26Dale&quer=Is%20there%20any%20%2B%20here%3F"_s}));
}

QTEST_GUILESS_MAIN(ZimPages)
#include "tst_zimpages.moc"
