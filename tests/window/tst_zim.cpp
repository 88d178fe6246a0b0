// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "samplezim.h"
#include "testcase.h"

#include "sources/zim/zimsource.h"
#include "web/environment.h"

#include <QApplication>
#include <QBuffer>
#include <QDropEvent>
#include <QImage>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace Qt::StringLiterals;
using test::Desk;

/// A ZIM file in the window, from opening it to its references.
class ZimWindowTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void article_isShownInItsOwnLook();
    void link_leadsOn();
    void references_areReadFromThePage();
    void droppedFile_isOpened();
    void brokenFile_leavesTheOthersAlone();
    void wikipedia_isReadable();

private:
    [[nodiscard]] QString settings() { return m_dir.filePath(u"%1.ini"_s.arg(++m_desks)); }
    [[nodiscard]] static library::SourceOpener opener()
    {
        return [](const QString &file) { return sources::openZim(file, sources::makeCacheBudget()); };
    }

    QTemporaryDir m_dir;
    int m_desks = 0;
};

namespace {

/// What a script of our own finds in the shown page; asked until it is there.
QVariant evaluated(Desk &desk, const QString &script)
{
    const auto answer = std::make_shared<QVariant>();
    const auto isThere = std::make_shared<bool>(false);
    desk.tabs().currentTab()->view()->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                                                            [answer, isThere](const QVariant &value) {
                                                                *answer = value;
                                                                *isThere = true;
                                                            });
    (void)QTest::qWaitFor([isThere] { return *isThere; });
    return *answer;
}

QByteArray picture()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

constexpr char article[] =
    "<!DOCTYPE html><html><head><title>Article</title><link rel=stylesheet href=\"../style.css\">"
    "<script>document.title = 'a script ran'</script></head><body><h1>Article</h1>"
    "<p>A claim<sup id=\"cite_ref-1\"><a href=\"#cite_note-1\">[1]</a></sup>, "
    "<a id=\"on\" href=\"Other%20page%3F\">another page</a>.</p><h2 id=\"more\">More</h2>"
    "<img src=\"../I/green.png\"><h2>References</h2><ol class=\"references\"><li id=\"cite_note-1\">"
    "<cite class=\"citation journal\">Smith, J. (2019). <a href=\"https://doi.org/10.1000/182\">\"A title of a work\"</a>. "
    "<i>Journal of Tests</i>. 3 (2): 1\u20139.</cite></li></ol></body></html>";

} // namespace

void ZimWindowTest::initTestCase()
{
    QList<test::ZimEntry> entries = test::sampleEntries(60);
    entries.last().content = picture();
    entries += {{u"A/Article"_s, u"An article"_s, "text/html", article, {}, true},
                {u"A/Other page?"_s, u"Other page?"_s, "text/html", "<title>The other</title><p>Here.</p>", {}, true},
                {u"I/green.png"_s, {}, "image/png", picture(), {}, false}};
    test::writeZim(m_dir.filePath(u"good.zim"_s), entries);
    test::writeZim(m_dir.filePath(u"second.zim"_s), test::sampleEntries(5), {.name = "second", .title = "Second Library"});
    QFile broken(m_dir.filePath(u"broken.zim"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("ZIM\x04 and nothing more");
}

void ZimWindowTest::article_isShownInItsOwnLook()
{
    Desk desk(settings(), {}, m_dir.filePath(u"good.zim"_s), opener());
    desk.clickLetter(u"A"_s);
    QTRY_VERIFY(desk.row(u"An article"_s).isValid());
    desk.clickRow(desk.row(u"An article"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Article"_s), 20'000); // as the page calls itself
    QTRY_COMPARE(evaluated(desk, u"document.images[0].naturalWidth"_s).toInt(), 40);
    QCOMPARE(evaluated(desk, u"getComputedStyle(document.body).color"_s).toString(), u"rgb(18, 52, 86)"_s);
    QCOMPARE(evaluated(desk, u"document.title"_s).toString(), u"Article"_s);
    QCOMPARE(evaluated(desk, u"document.scripts.length"_s).toInt(), 0);
    QTRY_COMPARE(desk.find<QMenu>("menuSections").actions().first()->text(), u"More"_s);
    QVERIFY(desk.window.windowTitle().startsWith(u"An article"_s));
}

void ZimWindowTest::link_leadsOn()
{
    Desk desk(settings(), {}, m_dir.filePath(u"good.zim"_s), opener());
    desk.window.openAddress(routes::articleUrl(u"sample-en-all.zim"_s, u"A/Article"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Article"_s), 20'000);
    (void)evaluated(desk, u"document.getElementById('on').click()"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"The other"_s), 20'000);
    QCOMPARE(desk.path(), u"A/Other page?"_s);
}

void ZimWindowTest::references_areReadFromThePage()
{
    Desk desk(settings(), {}, m_dir.filePath(u"good.zim"_s), opener());
    desk.window.openAddress(routes::articleUrl(u"sample-en-all.zim"_s, u"A/Article"_s));
    auto &list = desk.find<QListView>("citationList");
    QTRY_COMPARE_WITH_TIMEOUT(list.model()->rowCount(), 1, 20'000);
    QVERIFY2(list.model()->index(0, 0).data().toString().contains(u"A title of a work"_s),
             qPrintable(list.model()->index(0, 0).data().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Article"_s), 20'000);
    desk.window.openAddress(routes::articleUrl(u"sample-en-all.zim"_s, u"A/Article"_s, u"cite_note-1"_s));
    QTRY_COMPARE(list.currentIndex().row(), 0);
}

void ZimWindowTest::droppedFile_isOpened()
{
    Desk desk(settings(), {}, m_dir.filePath(u"good.zim"_s), opener());
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Sample Library"_s), 20'000);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_dir.filePath(u"second.zim"_s))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window, &enter); // a drop goes to whoever took the entering
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Second Library"_s), 20'000);
    QCOMPARE(desk.url().host(), u"second.zim"_s);
}

void ZimWindowTest::brokenFile_leavesTheOthersAlone()
{
    Desk desk(settings(), {}, m_dir.filePath(u"good.zim"_s), opener());
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Sample Library"_s), 20'000);
    desk.window.openLibrary(m_dir.filePath(u"broken.zim"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"broken.zim is damaged"_s), 20'000);
    desk.window.openAddress(routes::articleUrl(u"sample-en-all.zim"_s, u"A/Article"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Article"_s), 20'000);
}

void ZimWindowTest::wikipedia_isReadable()
{
    const QString file = test::corpus(u"zim/real/wikipedia_en_ray_charles_maxi_2019-08.zim"_s);
    if (file.isEmpty())
        QSKIP("the shared test data is not here (../shared/corpora/zim)");
    Desk desk(settings(), {}, file, opener());
    desk.window.openAddress(routes::articleUrl(u"wikipedia-en-ray-charles.zim"_s, u"A/Ray_Charles"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(u"Ray Charles"_s), 20'000);
    QTRY_VERIFY(evaluated(desk, u"[...document.images].filter(i => i.naturalWidth > 0).length"_s).toInt() >= 3);
    auto &list = desk.find<QListView>("citationList");
    QTRY_VERIFY_WITH_TIMEOUT(list.model()->rowCount() > 30, 20'000);
    QVERIFY(list.model()->index(2, 0).data().toString().startsWith(u"2. "_s)); // the page's own number, behind a note
    for (const QString &theme : {u"sepia"_s, u"dark"_s, u"contrast"_s, u"light"_s}) {
        desk.choose(qPrintable(u"actionTheme"_s + theme.at(0).toUpper() + theme.sliced(1)));
        QTRY_COMPARE_WITH_TIMEOUT(evaluated(desk, u"document.documentElement.dataset.theme"_s).toString(), theme, 20'000);
    }
}

int main(int argc, char **argv)
{
    web::registerScheme();
    (void)web::prepareEngine();
    QApplication application(argc, argv);
    const web::QuietStart quiet;
    ZimWindowTest zimWindowTest;
    return QTest::qExec(&zimWindowTest, argc, argv);
}

#include "tst_zim.moc"
