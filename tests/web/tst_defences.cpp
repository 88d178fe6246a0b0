// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsing.h"
#include "fakesource.h"
#include "testcase.h"

#include "web/articleview.h"
#include "web/profile.h"
#include "web/requestpolicy.h"
#include "web/schemehandler.h"

#include <QApplication>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace {

/// As WebEngine makes it, but without its words on the console.
class PlainPage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}
};

} // namespace

/// A page that tries everything, against each defence alone; and once against none, to show that it would succeed.
class DefencesTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void sandbox_isOn();
    void page_isHarmless_data();
    void page_isHarmless();
    void hostileArticle_isShownSanitised();
    void lateAnswer_findsItsProfileGone();

private:
    test::Trap m_trap;
};

void DefencesTest::sandbox_isOn()
{
    QWebEngineProfile profile;
    QWebEngineView view(&profile);
    QVERIFY(test::load(view, u"chrome://sandbox"_s));
    const QString text = test::evaluate(view.page(), u"document.body.innerText"_s).toString();
    QVERIFY2(text.contains("You are adequately sandboxed"_L1), qPrintable(text));
}

void DefencesTest::page_isHarmless_data()
{
    QTest::addColumn<bool>("script");
    QTest::addColumn<bool>("policy");
    QTest::addColumn<bool>("requests");
    QTest::addColumn<bool>("runs");
    QTest::addColumn<bool>("calls");
    QTest::newRow("no defence") << true << false << false << true << true;
    QTest::newRow("script off alone") << false << false << false << false << true;
    QTest::newRow("content security policy alone") << true << true << false << false << false;
    QTest::newRow("request policy alone") << true << false << true << true << false;
}

void DefencesTest::page_isHarmless()
{
    QFETCH(bool, script);
    QFETCH(bool, policy);
    QFETCH(bool, requests);
    QFETCH(bool, runs);
    QFETCH(bool, calls);
    const test::Pages pages = test::attack(m_trap);
    QWebEngineProfile profile;
    web::RequestPolicy requestPolicy;
    web::SchemeHandler handler(pages.respond(), policy ? render::contentSecurityPolicy() : QByteArray());
    profile.installUrlSchemeHandler("pandect"_ba, &handler);
    profile.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, script);
    if (requests)
        profile.setUrlRequestInterceptor(&requestPolicy);
    const int callsBefore = m_trap.requests;
    QWebEngineView view;
    PlainPage page(&profile);
    view.setPage(&page);
    QVERIFY(test::load(view, u"pandect://hostile/"_s));
    QVERIFY(test::isQuiet(view.page()));
    QVERIFY2((view.title() != u"innocent") == runs, qPrintable(view.title()));
    QCOMPARE(m_trap.requests > callsBefore, calls);
}

void DefencesTest::hostileArticle_isShownSanitised()
{
    const QByteArray attack = test::attack(m_trap).respond()(QUrl(u"pandect://hostile/"_s)).result()->body;
    library::LibraryService service([&attack](const QString &) {
        auto source = std::make_unique<test::FakeSource>(3);
        source->bodyHtml = attack + "<p>and the rest</p>";
        return base::Result<std::unique_ptr<library::ArticleSource>>(std::move(source));
    });
    VERIFY_RESULT(service.open(u"fake"_s).result());
    const routes::Router router(service, [](const base::Error &, const QUrl &) { return render::Notice(); });
    // Through a profile that lets everything pass: what holds here is the sanitiser.
    QWebEngineProfile profile;
    web::SchemeHandler handler([&](const QUrl &url) { return router.respond(url); }, {});
    profile.installUrlSchemeHandler("pandect"_ba, &handler);
    const int connectionsBefore = m_trap.connections;
    QWebEngineView view;
    PlainPage page(&profile);
    view.setPage(&page);
    QVERIFY(test::load(view, u"pandect://fake/aa-000001"_s));
    const QString title = view.title();
    QVERIFY(title.contains("Aa 000001"_L1));
    QVERIFY(test::isQuiet(view.page()));
    QCOMPARE(m_trap.connections, connectionsBefore);
}

void DefencesTest::lateAnswer_findsItsProfileGone()
{
    using Answer = base::Result<routes::Response>;
    const auto answer = std::make_shared<QPromise<Answer>>();
    answer->start();
    int asked = 0;
    auto profile = web::makeProfile([&asked, answer](const QUrl &) {
        ++asked;
        return answer->future();
    });
    auto view = std::make_unique<web::ArticleView>(profile.get());
    view->open(routes::homeUrl(u"fake"_s));
    QTRY_VERIFY_WITH_TIMEOUT(asked > 0, test::patience);
    view.reset();
    profile.reset();
    answer->addResult(Answer(routes::Response{"text/html"_ba, "late"_ba}));
    answer->finish();
    QCoreApplication::sendPostedEvents(); // where the answer would be used
}

int main(int argc, char **argv)
{
    test::prepareBrowsing(true);
    QApplication application(argc, argv);
    const auto engine = web::makeProfile(test::Pages().respond()); // started before a test counts its warnings
    DefencesTest defencesTest;
    return QTest::qExec(&defencesTest, argc, argv);
}

#include "tst_defences.moc"
