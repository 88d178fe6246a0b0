// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsing.h"
#include "fakesource.h"
#include "testcase.h"

#include "web/articleview.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWebEngineHistory>
#include <QWebEngineProfile>

#include <csignal>

using namespace Qt::StringLiterals;
using web::ArticleView;

constexpr int patience = 20'000; ///< ms

/// Reading in one view: links, places, find, menu, and what happens when things end.
class ViewTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void article_isShown();
    void missingArticle_isANoticeWithALinkThatWorks();
    void link_leadsOnAndBackAndForward();
    void foreignLink_isHandedOn();
    void foreignAddress_isHandedOn();
    void middleClick_asksForATab_data();
    void middleClick_asksForATab();
    void fragment_isScrolledTo();
    void place_isGoneToWithoutHistory();
    void strangeAnchor_runsNothing();
    void topAndBottom_areReached();
    void refresh_keepsPlaceAndHistory();
    void find_countsAndWalks();
    void hover_isTold();
    void menu_isOurs();
    void menu_onALink();
    void source_isThePageAsDelivered();
    void drop_isNotTaken();
    void endedProcess_isSurvivedOnce();
    void view_isDeletedWhileItsPageIsMade();
    void newerAddress_isShownThoughTheOlderIsUnderWay();

private:
    void show(const QUrl &url);
    [[nodiscard]] QUrl article(const QString &path, const QString &fragment = {}) const { return routes::articleUrl(u"fake"_s, path, fragment); }
    [[nodiscard]] qreal top() { return test::evaluate(m_view->page(), u"window.scrollY"_s).toReal(); }
    [[nodiscard]] QMenu *openMenu(const QString &selector);

    test::FakeSource *m_source = nullptr;
    std::unique_ptr<library::LibraryService> m_service;
    std::unique_ptr<routes::Router> m_router;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ArticleView> m_view;
};

void ViewTest::initTestCase()
{
    m_service = std::make_unique<library::LibraryService>([this](const QString &) {
        auto source = std::make_unique<test::FakeSource>(100);
        source->bodyHtml = "<p><a class='ours' href='/ba-000001'>ours</a> <a class='foreign' href='https://example.org/x?y'>foreign</a> "
                           "<a class='near' href='#cure'>near</a></p><h2 id='cause'>Cause</h2>"
            + QByteArray("<p>A needle in a long text.</p>").repeated(100) + "<h2 id='cure'>Cure</h2>"
            + QByteArray("<p>Hay, and nothing else.</p>").repeated(100);
        m_source = source.get();
        return base::Result<std::unique_ptr<library::ArticleSource>>(std::move(source));
    });
    VERIFY_RESULT(m_service->open(u"fake"_s).result());
    m_router = std::make_unique<routes::Router>(*m_service, [](const base::Error &, const QUrl &) {
        return render::Notice{u"Nothing here"_s, u"Sorry."_s, {}, u"Did you mean"_s, {}};
    });
    m_profile = web::makeProfile(*m_router);
}

void ViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_view = std::make_unique<ArticleView>(m_profile.get());
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ViewTest::cleanup()
{
    m_view.reset();
}

void ViewTest::show(const QUrl &url)
{
    QSignalSpy finished(m_view.get(), &QWebEngineView::loadFinished);
    m_view->open(url);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(finished.first().first().toBool(), true);
    QCOMPARE(m_view->url(), url);
}

void ViewTest::article_isShown()
{
    show(article(u"aa-000001"_s));
    QVERIFY(m_view->title().contains("Aa 000001"_L1));
    QVERIFY(test::evaluate(m_view->page(), u"document.body.innerText"_s).toString().contains("What is Aa 000001?"_L1));
    QCOMPARE(m_view->page()->isLoading(), false);
}

void ViewTest::missingArticle_isANoticeWithALinkThatWorks()
{
    show(article(u"ba-000002x"_s));
    QVERIFY(m_view->title().contains("Nothing here"_L1));
    test::click(m_view.get(), u"a[href*=ba-000002]"_s);
    QTRY_COMPARE(m_view->url(), article(u"ba-000002"_s));
}

void ViewTest::link_leadsOnAndBackAndForward()
{
    show(article(u"aa-000001"_s));
    test::click(m_view.get(), u".ours"_s);
    QTRY_COMPARE(m_view->url(), article(u"ba-000001"_s));
    QTRY_VERIFY(m_view->title().contains("Ba 000001"_L1));
    m_view->back();
    QTRY_VERIFY(m_view->title().contains("Aa 000001"_L1));
    m_view->forward();
    QTRY_VERIFY(m_view->title().contains("Ba 000001"_L1));
    QCOMPARE(m_view->history()->count(), 2);
}

void ViewTest::foreignLink_isHandedOn()
{
    show(article(u"aa-000001"_s));
    QSignalSpy foreign(m_view.get(), &ArticleView::foreignLinkActivated);
    test::click(m_view.get(), u".foreign"_s);
    QTRY_COMPARE(foreign.size(), 1);
    test::click(m_view.get(), u".foreign"_s, Qt::MiddleButton);
    QTRY_COMPARE(foreign.size(), 2);
    QCOMPARE(foreign.last().first().toUrl(), QUrl(u"https://example.org/x?y"_s));
    QCOMPARE(m_view->url(), article(u"aa-000001"_s));
}

void ViewTest::foreignAddress_isHandedOn()
{
    QSignalSpy foreign(m_view.get(), &ArticleView::foreignLinkActivated);
    m_view->open(QUrl(u"https://example.org/"_s));
    QCOMPARE(foreign.size(), 1);
    m_view->open(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(foreign.size(), 1);
}

void ViewTest::middleClick_asksForATab_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("inBackground");
    QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers(Qt::NoModifier) << true;
    QTest::newRow("Ctrl") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ControlModifier) << true;
    QTest::newRow("Ctrl+Shift") << Qt::LeftButton << (Qt::ControlModifier | Qt::ShiftModifier) << false;
    QTest::newRow("Shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier) << false;
}

void ViewTest::middleClick_asksForATab()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, inBackground);
    show(article(u"aa-000001"_s));
    QSignalSpy tabs(m_view.get(), &ArticleView::newTabRequested);
    test::click(m_view.get(), u".ours"_s, button, modifiers);
    QTRY_COMPARE(tabs.size(), 1);
    QCOMPARE(tabs.first().at(0).toUrl(), article(u"ba-000001"_s));
    QCOMPARE(tabs.first().at(1).toBool(), inBackground);
    QCOMPARE(m_view->url(), article(u"aa-000001"_s));
}

void ViewTest::fragment_isScrolledTo()
{
    show(article(u"aa-000001"_s, u"cure"_s));
    QTRY_COMPARE_GT(top(), 1000);
    show(article(u"ba-000001"_s));
    QCOMPARE(top(), 0);
    test::click(m_view.get(), u".near"_s);
    QTRY_COMPARE_GT(top(), 1000);
    QCOMPARE(m_view->url(), article(u"ba-000001"_s, u"cure"_s));
}

void ViewTest::place_isGoneToWithoutHistory()
{
    show(article(u"aa-000001"_s));
    m_view->goTo(u"cure"_s);
    QTRY_COMPARE_GT(top(), 1000);
    QTRY_COMPARE(m_view->url().fragment(), u"cure"_s);
    QCOMPARE(test::evaluate(m_view->page(), u"document.querySelector(':target').id"_s).toString(), u"cure"_s);
    QCOMPARE(m_view->history()->count(), 1);
    m_view->goTo(u"cause"_s);
    QTRY_COMPARE_LT(top(), 1000);
    QCOMPARE(m_view->history()->count(), 1);
}

void ViewTest::strangeAnchor_runsNothing()
{
    show(article(u"aa-000001"_s));
    const QString anchor = u"'); document.title = 'ran'; ('\"\\\n%\u2028</script>"_s;
    m_view->goTo(anchor);
    QTRY_COMPARE(m_view->url().fragment(QUrl::FullyDecoded), anchor);
    QVERIFY(m_view->title().contains("Aa 000001"_L1));
}

void ViewTest::topAndBottom_areReached()
{
    show(article(u"aa-000001"_s));
    m_view->scrollToBottom();
    QTRY_COMPARE_GT(top(), 3000);
    m_view->scrollToTop();
    QTRY_COMPARE(top(), 0);
}

void ViewTest::refresh_keepsPlaceAndHistory()
{
    show(article(u"aa-000001"_s));
    show(article(u"ba-000001"_s));
    m_view->scrollToBottom();
    QTRY_COMPARE_GT(m_view->page()->scrollPosition().y(), 3000);
    const qreal before = top();
    m_router->setStyle({u"dark"_s});
    QSignalSpy finished(m_view.get(), &QWebEngineView::loadFinished);
    m_view->refresh();
    QTRY_COMPARE(finished.size(), 1);
    m_router->setStyle({});
    QTRY_COMPARE(top(), before);
    QVERIFY(test::evaluate(m_view->page(), u"document.documentElement.outerHTML"_s).toString().contains("dark"_L1));
    QCOMPARE(m_view->history()->count(), 2);
}

void ViewTest::find_countsAndWalks()
{
    show(article(u"aa-000001"_s));
    QSignalSpy found(m_view.get(), &ArticleView::found);
    const auto last = [&] { return found.isEmpty() ? QPoint() : QPoint(found.last().at(0).toInt(), found.last().at(1).toInt()); };
    m_view->find(u"NEEDLE"_s);
    QTRY_COMPARE(last(), QPoint(1, 100));
    m_view->find(u"NEEDLE"_s);
    QTRY_COMPARE(last(), QPoint(2, 100));
    m_view->find(u"NEEDLE"_s, true);
    QTRY_COMPARE(last(), QPoint(1, 100));
    m_view->find(u"no such words"_s);
    QTRY_COMPARE(last(), QPoint(0, 0));
    m_view->endFind();
}

void ViewTest::hover_isTold()
{
    show(article(u"aa-000001"_s));
    QSignalSpy hovered(m_view.get(), &ArticleView::linkHovered);
    QTest::mouseMove(m_view->focusProxy(), test::placeOf(m_view.get(), u".foreign"_s));
    QTRY_VERIFY(!hovered.isEmpty());
    QCOMPARE(hovered.last().first().toUrl(), QUrl(u"https://example.org/x?y"_s));
}

QMenu *ViewTest::openMenu(const QString &selector)
{
    test::click(m_view.get(), selector, Qt::RightButton);
    QMenu *menu = nullptr;
    const bool isOpen = QTest::qWaitFor([&] {
        menu = m_view->findChild<QMenu *>();
        return menu && menu->isVisible();
    });
    return isOpen ? menu : nullptr;
}

void ViewTest::menu_isOurs()
{
    show(article(u"aa-000001"_s));
    QMenu *menu = openMenu(u"h2"_s);
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            names.append(action->objectName());
    }
    QCOMPARE(names, QStringList({u"back"_s, u"forward"_s, u"copy"_s, u"find"_s, u"source"_s}));
    QVERIFY(!menu->findChild<QAction *>(u"back"_s)->isEnabled());
    QSignalSpy find(m_view.get(), &ArticleView::findRequested);
    QSignalSpy source(m_view.get(), &ArticleView::sourceRequested);
    menu->findChild<QAction *>(u"find"_s)->trigger();
    menu->findChild<QAction *>(u"source"_s)->trigger();
    QCOMPARE(find.size() + source.size(), 2);
    menu->close();
}

void ViewTest::menu_onALink()
{
    show(article(u"aa-000001"_s));
    QMenu *menu = openMenu(u".ours"_s);
    QVERIFY(menu);
    QSignalSpy tabs(m_view.get(), &ArticleView::newTabRequested);
    menu->findChild<QAction *>(u"openInNewTab"_s)->trigger();
    QCOMPARE(tabs.size(), 1);
    menu->findChild<QAction *>(u"copyAddress"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"pandect://fake/ba-000001"_s);
    menu->close();
}

void ViewTest::source_isThePageAsDelivered()
{
    show(article(u"aa-000001"_s));
    QSignalSpy source(m_view.get(), &ArticleView::source);
    m_view->askForSource();
    QTRY_COMPARE(source.size(), 1);
    QCOMPARE(source.first().first().toString().toUtf8(), m_router->respond(article(u"aa-000001"_s)).result()->body);
}

void ViewTest::drop_isNotTaken()
{
    show(article(u"aa-000001"_s));
    QMimeData file;
    file.setUrls({QUrl(u"file:///etc/passwd"_s)});
    file.setText(u"file:///etc/passwd"_s);
    QWidget *inner = m_view->childAt(m_view->rect().center());
    QVERIFY(inner);
    QDragEnterEvent enter(inner->rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(inner, &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent drop(inner->rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(inner, &drop);
    QVERIFY(test::isQuiet(m_view->page()));
    QCOMPARE(m_view->url(), article(u"aa-000001"_s));
}

void ViewTest::endedProcess_isSurvivedOnce()
{
#ifndef Q_OS_UNIX
    QSKIP("needs signals");
#else
    show(article(u"aa-000001"_s));
    QSignalSpy ended(m_view.get(), &ArticleView::rendererEnded);
    QSignalSpy finished(m_view.get(), &QWebEngineView::loadFinished);
    ::kill(static_cast<pid_t>(m_view->page()->renderProcessPid()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(ended.last().first().toBool(), true);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() && finished.last().first().toBool(), patience);
    QVERIFY(test::evaluate(m_view->page(), u"document.body.innerText"_s).toString().contains("What is Aa 000001?"_L1));
    ::kill(static_cast<pid_t>(m_view->page()->renderProcessPid()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
    QCOMPARE(ended.last().first().toBool(), false);
    show(article(u"ba-000001"_s));
    QVERIFY(m_view->title().contains("Ba 000001"_L1));
#endif
}

void ViewTest::view_isDeletedWhileItsPageIsMade()
{
    QSemaphore gate;
    m_source->gate = &gate;
    const int callsBefore = m_source->calls;
    m_view->open(article(u"aa-000001"_s));
    QTRY_COMPARE_GT_WITH_TIMEOUT(m_source->calls.load(), callsBefore, patience);
    m_view.reset();
    gate.release(100);
    m_source->gate = nullptr;
    QCOMPARE(m_router->respond(routes::homeUrl(u"fake"_s)).result()->mimeType, "text/html"_ba); // behind it in the queue
}

void ViewTest::newerAddress_isShownThoughTheOlderIsUnderWay()
{
    QSemaphore gate;
    m_source->gate = &gate;
    const int callsBefore = m_source->calls;
    m_view->open(article(u"aa-000001"_s));
    QTRY_COMPARE_GT_WITH_TIMEOUT(m_source->calls.load(), callsBefore, patience);
    m_view->open(article(u"ba-000001"_s));
    gate.release(100);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->title().contains("Ba 000001"_L1), patience);
    m_source->gate = nullptr;
    QCOMPARE(m_view->url(), article(u"ba-000001"_s));
    QCOMPARE(m_view->history()->count(), 1);
}

int main(int argc, char **argv)
{
    test::prepareBrowsing();
    QApplication application(argc, argv);
    const auto engine = web::makeProfile(test::Pages().respond()); // started before a test counts its warnings
    ViewTest viewTest;
    return QTest::qExec(&viewTest, argc, argv);
}

#include "tst_view.moc"
