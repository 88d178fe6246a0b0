// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsing.h"
#include "testcase.h"

#include "web/articleview.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

/// Pages past the sanitiser that try everything, in a view as the application has it.
class HostileTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void rawPage_meetsEveryDefenceAtOnce();
    void refreshOfItself_goesNowhere_data();
    void refreshOfItself_goesNowhere();
    void link_toAnotherScheme_isDead_data();
    void link_toAnotherScheme_isDead();
    void form_isNeverSent();
    void download_isRefused();
    void picture_runsNothingWhenOpenedByItself();
    void profile_keepsNothing();

private:
    test::Trap m_trap;
};

void HostileTest::rawPage_meetsEveryDefenceAtOnce()
{
    const test::Pages pages = test::attack(m_trap);
    const auto profile = web::makeProfile(pages.respond());
    const int connectionsBefore = m_trap.connections;
    web::ArticleView view(profile.get());
    QSignalSpy tabs(&view, &web::ArticleView::newTabRequested);
    QSignalSpy foreign(&view, &web::ArticleView::foreignLinkActivated);
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    QVERIFY(test::isQuiet(view.page()));
    QCOMPARE(view.title(), u"innocent"_s);
    QCOMPARE(view.url(), QUrl(u"pandect://hostile/"_s));
    QCOMPARE(m_trap.connections, connectionsBefore);
    QCOMPARE(tabs.size() + foreign.size(), 0);
}

void HostileTest::refreshOfItself_goesNowhere_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("http") << m_trap.address();
    QTest::newRow("another page") << u"/other"_s;
    QTest::newRow("data") << u"data:text/html,x"_s;
    QTest::newRow("javascript") << u"javascript:document.title='ran'"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
}

void HostileTest::refreshOfItself_goesNowhere()
{
    QFETCH(QString, target);
    test::Pages pages;
    pages.set(u"/"_s, "<title>innocent</title><meta http-equiv='refresh' content='0;url=" + target.toUtf8() + "'>");
    pages.set(u"/other"_s, "<title>other</title>"_ba);
    const auto profile = web::makeProfile(pages.respond());
    const int connectionsBefore = m_trap.connections;
    web::ArticleView view(profile.get());
    QSignalSpy foreign(&view, &web::ArticleView::foreignLinkActivated);
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    QVERIFY(test::isQuiet(view.page()));
    QCOMPARE(view.title(), u"innocent"_s);
    QCOMPARE(view.url(), QUrl(u"pandect://hostile/"_s));
    QCOMPARE(m_trap.connections, connectionsBefore);
    QCOMPARE(foreign.size(), 0);
}

void HostileTest::link_toAnotherScheme_isDead_data()
{
    QTest::addColumn<QString>("target");
    for (const QString &target : {u"javascript:document.title='ran'"_s, u"file:///etc/passwd"_s, u"data:text/html,<title>x</title>"_s,
                                  u"about:blank"_s, u"view-source:pandect://hostile/"_s, u"chrome://gpu"_s, u"chrome://kill"_s,
                                  u"blob:pandect://hostile/1"_s, u"devtools://devtools/x"_s, u"tel:123"_s, u"magnet:?x"_s,
                                  u"qrc:/x"_s, u"ftp://127.0.0.1/"_s, u"filesystem:pandect://hostile/x"_s})
        QTest::newRow(qPrintable(target)) << target;
}

void HostileTest::link_toAnotherScheme_isDead()
{
    QFETCH(QString, target);
    test::Pages pages;
    pages.set(u"/"_s, "<title>innocent</title><a href=\"" + target.toHtmlEscaped().toUtf8() + "\">press me</a>");
    const auto profile = web::makeProfile(pages.respond());
    web::ArticleView view(profile.get());
    QSignalSpy foreign(&view, &web::ArticleView::foreignLinkActivated);
    QSignalSpy tabs(&view, &web::ArticleView::newTabRequested);
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    test::click(&view, u"a"_s);
    test::click(&view, u"a"_s, Qt::MiddleButton);
    view.open(QUrl(target)); // and typed, where it could be
    QTRY_VERIFY(test::isQuiet(view.page()) && view.url() == QUrl(u"pandect://hostile/"_s));
    QTRY_COMPARE(view.title(), u"innocent"_s);
    QCOMPARE(view.url(), QUrl(u"pandect://hostile/"_s));
    QCOMPARE(foreign.size() + tabs.size(), 0);
}

void HostileTest::form_isNeverSent()
{
    test::Pages pages;
    pages.set(u"/"_s, "<title>innocent</title><form method=post action='/other'><button id=a>a</button></form>"
                      "<form action='" + m_trap.address().toUtf8() + "'><button id=b>b</button></form>"
                      "<form action='/other'><button id=c>c</button></form>");
    pages.set(u"/other"_s, "<title>other</title>"_ba);
    const auto profile = web::makeProfile(pages.respond());
    const int connectionsBefore = m_trap.connections;
    web::ArticleView view(profile.get());
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    for (const QString &button : {u"#a"_s, u"#b"_s, u"#c"_s})
        test::click(&view, button);
    QVERIFY(test::isQuiet(view.page()));
    QCOMPARE(view.title(), u"innocent"_s);
    QCOMPARE(m_trap.connections, connectionsBefore);
}

void HostileTest::download_isRefused()
{
    test::Pages pages;
    pages.set(u"/"_s, "<title>innocent</title><a href='/file' download='evil.sh'>get</a>"_ba);
    pages.set(u"/file"_s, "rm"_ba, "application/octet-stream"_ba);
    const auto profile = web::makeProfile(pages.respond());
    web::ArticleView view(profile.get());
    QWebEngineDownloadRequest *download = nullptr;
    connect(profile.get(), &QWebEngineProfile::downloadRequested, this, [&](auto *request) { download = request; });
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    test::click(&view, u"a"_s);
    QVERIFY(test::isQuiet(view.page()));
    QVERIFY(!download || download->state() == QWebEngineDownloadRequest::DownloadCancelled);
    view.open(QUrl(u"pandect://hostile/file"_s));
    QVERIFY(test::isQuiet(view.page()));
    QVERIFY(!download || download->state() == QWebEngineDownloadRequest::DownloadCancelled);
    QCOMPARE(view.title(), u"innocent"_s);
}

void HostileTest::picture_runsNothingWhenOpenedByItself()
{
    test::Pages pages;
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' onload=\"document.documentElement.id = 'ran'\"><script>document.documentElement.id "
                           "= 'ran'</script><image href='" + m_trap.address().toUtf8() + "/a.png'/></svg>";
    pages.set(u"/a.svg"_s, svg, "image/svg+xml"_ba);
    const auto profile = web::makeProfile(pages.respond());
    const int connectionsBefore = m_trap.connections;
    web::ArticleView view(profile.get());
    QVERIFY(test::load(view, u"pandect://hostile/a.svg"_s));
    QVERIFY(test::isQuiet(view.page()));
    QCOMPARE(test::evaluate(view.page(), u"document.documentElement.id"_s).toString(), QString());
    QCOMPARE(m_trap.connections, connectionsBefore);
}

void HostileTest::profile_keepsNothing()
{
    const auto profile = web::makeProfile(test::Pages().respond());
    QVERIFY(profile->isOffTheRecord());
    QCOMPARE(profile->httpCacheType(), QWebEngineProfile::NoCache);
    QCOMPARE(profile->persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QVERIFY(!profile->isSpellCheckEnabled());
    QVERIFY(!profile->isPushServiceEnabled());
    QVERIFY(!profile->settings()->testAttribute(QWebEngineSettings::JavascriptEnabled));
    QVERIFY(!profile->settings()->testAttribute(QWebEngineSettings::NavigateOnDropEnabled));
}

int main(int argc, char **argv)
{
    test::prepareBrowsing();
    QApplication application(argc, argv);
    const auto engine = web::makeProfile(test::Pages().respond()); // started before a test counts its warnings
    HostileTest hostileTest;
    return QTest::qExec(&hostileTest, argc, argv);
}

#include "tst_hostile.moc"
