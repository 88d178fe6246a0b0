// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesource.h"
#include "testcase.h"

#include "routes/indexanswers.h"
#include "routes/router.h"

#include <QLocale>
#include <QRegularExpression>
#include <QThread>

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;
using routes::Response;

/// A router over one library “fake” of 30 articles, whose source the tests hold by the ears.
class RouterTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void article_isAPage();
    void fragmentAndQuery_changeNothing();
    void home_listsTopicsLettersAndReviews();
    void articleOfTheDay_isThatOfTheDate();
    void articlesOfTheDay_areAllArticlesInTurn_data();
    void articlesOfTheDay_areAllArticlesInTurn();
    void letterTopicAndGlossary_arePages();
    void missingLetterOrTopic_isANotice();
    void institutions_areNamed();
    void webFile_isThereWithoutALibrary();
    void missingWebFile_isAnError();
    void picture_isGivenAsItIs();
    void pagePosingAsPicture_isNeverAPage();
    void missingPicture_isAnError();
    void missingArticle_offersNearestTitles_data();
    void missingArticle_offersNearestTitles();
    void endlessAddress_isAnsweredWithFewQuestions();
    void missingLibrary_isANotice();
    void damagedLibrary_isANotice();
    void refusedLibrary_answersWithItsReason();
    void foreignAddress_isAnError_data();
    void foreignAddress_isAnError();
    void style_isThatOfTheMomentOfAsking();
    void page_isMadeOnTheLibrarysThread();
    void cancelledQuestion_isNeverAsked();

private:
    Result<Response> get(const QString &url) { return m_router->respond(QUrl(url)).result(); }

    std::unique_ptr<library::LibraryService> m_service;
    std::unique_ptr<routes::Router> m_router;
    test::FakeSource *m_source = nullptr; ///< the service's
    base::Error m_noticed; ///< what the last notice was made of
    QThread *m_noticeThread = nullptr;
};

void RouterTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_noticed = {};
    m_service = std::make_unique<library::LibraryService>([this](const QString &) {
        auto source = std::make_unique<test::FakeSource>(100);
        source->files[u"media/a.svg"_s] = {"image/svg+xml"_ba, "<svg/>"_ba};
        source->files[u"media/evil.png"_s] = {"text/html"_ba, "<h1>trust me</h1>"_ba};
        source->files[u"plain"_s] = {"Text/Plain; charset=x"_ba, "words"_ba};
        m_source = source.get();
        return Result<std::unique_ptr<library::ArticleSource>>(std::move(source));
    });
    m_router = std::make_unique<routes::Router>(*m_service, [this](const base::Error &error, const QUrl &url) {
        m_noticed = error;
        m_noticeThread = QThread::currentThread();
        return render::Notice{u"Sorry"_s, url.toString(), {}, u"Did you mean"_s, {}};
    });
    VERIFY_RESULT(m_service->open(u"fake"_s).result());
}

void RouterTest::cleanup()
{
    m_router.reset();
    m_service.reset();
}

void RouterTest::article_isAPage()
{
    const auto response = get(u"pandect://fake/aa-000001"_s);
    VERIFY_RESULT(response);
    QCOMPARE(response->mimeType, "text/html"_ba);
    QVERIFY(response->body.contains("What is Aa 000001?"));
    QVERIFY(response->body.contains("More."));
}

void RouterTest::fragmentAndQuery_changeNothing()
{
    QCOMPARE(get(u"pandect://fake/aa-000001?x#cure"_s), get(u"pandect://fake/aa-000001"_s));
}

void RouterTest::home_listsTopicsLettersAndReviews()
{
    const auto response = get(u"pandect://fake"_s);
    VERIFY_RESULT(response);
    QCOMPARE(response->mimeType, "text/html"_ba);
    for (const char *words : {"Fake Encyclopedia", "Diagnosis", "Treatment", "/~letter/A", "Aa 000001", "/~glossary"})
        QVERIFY2(response->body.contains(words), words);
}

void RouterTest::articleOfTheDay_isThatOfTheDate()
{
    QSet<QByteArray> pages;
    const QDate first(2026, 11, 25);
    for (int day = 0; day < 3; ++day) {
        m_router->setToday([first, day] { return first.addDays(day); });
        const auto page = get(u"pandect://fake"_s);
        VERIFY_RESULT(page);
        QVERIFY(page->body.contains(QLocale(u"en"_s).toString(first.addDays(day), u"d MMMM yyyy"_s).toUtf8()));
        pages.insert(page->body);
    }
    QCOMPARE(pages.size(), 3);
}

void RouterTest::articlesOfTheDay_areAllArticlesInTurn_data()
{
    QTest::addColumn<qint64>("count");
    for (const qint64 count : {1, 2, 3, 8, 84, 1000})
        QTest::addRow("%lld", count) << count;
}

void RouterTest::articlesOfTheDay_areAllArticlesInTurn()
{
    QFETCH(qint64, count);
    QSet<qint64> seen;
    for (qint64 day = 0; day < count; ++day) {
        const qint64 index = routes::articleOfTheDay(QDate(2026, 11, 25).addDays(day), count);
        QVERIFY(index >= 0 && index < count);
        seen.insert(index);
    }
    QCOMPARE(seen.size(), count);
    QCOMPARE(routes::articleOfTheDay(QDate(2026, 11, 25), 0), 0);
}

void RouterTest::letterTopicAndGlossary_arePages()
{
    const auto letter = get(u"pandect://fake/~letter/A"_s);
    VERIFY_RESULT(letter);
    QVERIFY(letter->body.contains("<h1 id=\"top\">A</h1>") && letter->body.contains("Aa 000001"));
    QVERIFY(!letter->body.contains("Ba 000001"));
    const auto topic = get(u"pandect://fake/~topic/1"_s);
    VERIFY_RESULT(topic);
    QVERIFY(topic->body.contains("<h1 id=\"top\">Diagnosis</h1>") && topic->body.contains("/~topic/2"));
    const auto glossary = get(u"pandect://fake/~glossary"_s);
    VERIFY_RESULT(glossary);
    QVERIFY(glossary->body.contains("A white cell that makes antibodies."));
}

void RouterTest::missingLetterOrTopic_isANotice()
{
    for (const QString &url : {u"pandect://fake/~letter/AA"_s, u"pandect://fake/~topic/99"_s, u"pandect://fake/~topic/x"_s}) {
        const auto page = get(url);
        VERIFY_RESULT(page);
        QVERIFY(page->body.contains("<h1"));
        QCOMPARE(m_noticed.code, ErrorCode::ArticleMissing);
        m_noticed = {};
    }
}

void RouterTest::institutions_areNamed()
{
    const auto response = get(u"pandect://fake/~institutions"_s);
    VERIFY_RESULT(response);
    QVERIFY(response->body.contains("Institute of Tests"));
}

void RouterTest::webFile_isThereWithoutALibrary()
{
    const auto response = get(u"pandect://nowhere/~web/page.css"_s);
    VERIFY_RESULT(response);
    QCOMPARE(response->mimeType, "text/css"_ba);
    QVERIFY(!response->body.isEmpty());
}

void RouterTest::missingWebFile_isAnError()
{
    COMPARE_ERROR(get(u"pandect://fake/~web/none.css"_s), ErrorCode::MediaMissing);
    COMPARE_ERROR(get(u"pandect://fake/~web/"_s), ErrorCode::MediaMissing);
    COMPARE_ERROR(get(u"pandect://fake/~web/%2e%2e%2fpage.css"_s), ErrorCode::MediaMissing);
}

void RouterTest::picture_isGivenAsItIs()
{
    QCOMPARE(get(u"pandect://fake/media/a.svg"_s), Response({"image/svg+xml"_ba, "<svg/>"_ba}));
    QCOMPARE(get(u"pandect://fake/plain"_s), Response({"text/plain"_ba, "words"_ba}));
}

void RouterTest::pagePosingAsPicture_isNeverAPage()
{
    const auto response = get(u"pandect://fake/media/evil.png"_s);
    VERIFY_RESULT(response);
    QCOMPARE(response->mimeType, "application/octet-stream"_ba);
}

void RouterTest::missingPicture_isAnError()
{
    COMPARE_ERROR(get(u"pandect://fake/media/none.svg"_s), ErrorCode::MediaMissing);
    COMPARE_ERROR(get(u"pandect://fake/folder/none.jpg"_s), ErrorCode::MediaMissing);
    COMPARE_ERROR(get(u"pandect://nowhere/none.jpg"_s), ErrorCode::LibraryMissing);
}

void RouterTest::missingArticle_offersNearestTitles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("offered");
    QTest::newRow("one letter wrong") << u"ba-000002x"_s << 1;
    QTest::newRow("beginning right") << u"folder/ba-00000-what-ever"_s << 4;
    QTest::newRow("underscores, capitals") << u"BA_000003"_s << 1;
    QTest::newRow("nothing alike") << u"zzz-other"_s << 0;
    QTest::newRow("too short") << u"ba"_s << 0;
    QTest::newRow("zero byte") << u"ba%00"_s << 0;
    QTest::newRow("no letters") << u"%2F%2F"_s << 0;
}

void RouterTest::missingArticle_offersNearestTitles()
{
    QFETCH(QString, path);
    QFETCH(int, offered);
    const auto response = get(u"pandect://fake/"_s + path);
    VERIFY_RESULT(response);
    QCOMPARE(response->mimeType, "text/html"_ba);
    QVERIFY(m_noticed.code == ErrorCode::ArticleMissing);
    QVERIFY(response->body.contains("Sorry"));
    QCOMPARE(response->body.count("Ba 0000"), offered);
}

void RouterTest::endlessAddress_isAnsweredWithFewQuestions()
{
    m_source->calls = 0;
    VERIFY_RESULT(get(u"pandect://fake/"_s + QString(1'000'000, u'x')));
    QVERIFY(m_noticed.code == ErrorCode::ArticleMissing);
    QCOMPARE_LE(m_source->calls.load(), 10);
}

void RouterTest::missingLibrary_isANotice()
{
    for (const QString &url : {u"pandect://nowhere/x"_s, u"pandect://nowhere/"_s, u"pandect:///x"_s}) {
        m_noticed = {};
        VERIFY_RESULT(get(url));
        QVERIFY(m_noticed.code == ErrorCode::LibraryMissing);
    }
}

void RouterTest::damagedLibrary_isANotice()
{
    m_source->fails = true;
    for (const QString &url : {u"pandect://fake/aa-000001"_s, u"pandect://fake/"_s}) {
        m_noticed = {};
        const auto response = get(url);
        VERIFY_RESULT(response);
        QVERIFY(m_noticed.code == ErrorCode::PackDamaged);
        QCOMPARE(response->body.count("<a "), 0);
    }
    COMPARE_ERROR(get(u"pandect://fake/media/a.svg"_s), ErrorCode::PackDamaged);
}

void RouterTest::refusedLibrary_answersWithItsReason()
{
    const QString id = m_router->addRefused({ErrorCode::FileEmpty, QStringLiteral("no bytes"), QStringLiteral("empty.pandect"),
                                             0});
    const QString other = m_router->addRefused({ErrorCode::NotAPack, QStringLiteral("a picture"), QStringLiteral("x.png"), 0});
    QVERIFY(id != other);
    const auto response = get(QStringLiteral("pandect://%1/").arg(id));
    VERIFY_RESULT(response);
    QVERIFY(response->body.contains("Sorry"));
    QCOMPARE(m_noticed.code, ErrorCode::FileEmpty);
    VERIFY_RESULT(get(QStringLiteral("pandect://%1/any/path").arg(other)));
    QCOMPARE(m_noticed.code, ErrorCode::NotAPack);
}

void RouterTest::foreignAddress_isAnError_data()
{
    QTest::addColumn<QString>("url");
    for (const QString &url : {u""_s, u"http://fake/aa-000001"_s, u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
                               u"about:blank"_s, u"data:text/html,x"_s, u"view-source:pandect://fake/"_s})
        QTest::newRow(qPrintable(url)) << url;
}

void RouterTest::foreignAddress_isAnError()
{
    QFETCH(QString, url);
    COMPARE_ERROR(get(url), ErrorCode::ArgumentInvalid);
    QCOMPARE(m_source->calls.load(), 0);
}

void RouterTest::style_isThatOfTheMomentOfAsking()
{
    QSemaphore gate;
    m_source->gate = &gate;
    m_router->setStyle({u"sepia"_s});
    auto early = m_router->respond(routes::articleUrl(u"fake"_s, u"aa-000001"_s));
    m_router->setStyle({u"contrast"_s});
    auto late = m_router->respond(routes::articleUrl(u"fake"_s, u"aa-000001"_s));
    gate.release(2);
    VERIFY_RESULT(early.result());
    QVERIFY(early.result()->body.contains("sepia"));
    QVERIFY(late.result()->body.contains("contrast"));
    m_source->gate = nullptr;
}

void RouterTest::page_isMadeOnTheLibrarysThread()
{
    VERIFY_RESULT(get(u"pandect://fake/none"_s));
    QVERIFY(m_noticeThread != QThread::currentThread());
}

void RouterTest::cancelledQuestion_isNeverAsked()
{
    QSemaphore gate;
    m_source->gate = &gate;
    auto first = m_router->respond(routes::articleUrl(u"fake"_s, u"aa-000001"_s));
    auto second = m_router->respond(routes::articleUrl(u"fake"_s, u"ba-000001"_s));
    second.cancel();
    gate.release(2);
    first.waitForFinished();
    second.waitForFinished();
    QCOMPARE(m_source->calls.load(), 1);
    m_source->gate = nullptr;
}

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
