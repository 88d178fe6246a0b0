// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakezotero.h"
#include "testcase.h"

#include "zotero/connector.h"

#include <QJsonArray>
#include <QNetworkProxyFactory>
#include <QSet>
#include <QSignalSpy>

using base::ErrorCode;
using test::FakeZotero;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Result = base::Result<zotero::Saved>;

namespace {

QList<library::Reference> works(int count)
{
    QList<library::Reference> references;
    for (int i = 0; i < count; ++i)
        references.append({u"key%1"_s.arg(i), {{u"type"_s, u"book"_s}, {u"title"_s, u"Ünder %1"_s.arg(i)}}, true});
    return references;
}

QUrl page()
{
    return QUrl(u"pandect://myeloma/article/salvage"_s);
}

} // namespace

/// What we say to Zotero, and what we make of its answers.
class ConnectorTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void references_areSavedAndTheirPlaceIsTold();
    void request_isWhatZoteroWants();
    void session_isNewEachTime();
    void collection_isUnnamedWhereZoteroDoesNotSay_data();
    void collection_isUnnamedWhereZoteroDoesNotSay();
    void answer_isAnOutcome_data();
    void answer_isAnOutcome();
    void nobodyListening_isSaidAtOnce();
    void silence_endsInTime();
    void dripping_endsInTime();
    void silentCollection_doesNotKeepFromSaving();
    void hangingUp_isAnError();
    void redirect_isNotFollowed();
    void proxy_isNotUsed();
    void cancel_endsIt();
    void newSave_cancelsTheOld();
    void connectorThatGoes_cancels();
    void nothing_isSentUnasked();
    void manyReferences_areWrittenInTime();

private:
    static Result ended(const QFuture<Result> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) ? future.result()
                                                                            : base::failure(ErrorCode::Cancelled, u"hangs"_s);
    }
};

void ConnectorTest::references_areSavedAndTheirPlaceIsTold()
{
    FakeZotero fake;
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const Result saved = ended(connector.save(works(3), page()));
    VERIFY_RESULT(saved);
    QCOMPARE(*saved, (zotero::Saved{3, u"My Library"_s}));
    QCOMPARE(fake.requests().size(), 2);
}

void ConnectorTest::request_isWhatZoteroWants()
{
    FakeZotero fake;
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    VERIFY_RESULT(ended(connector.save(works(2), page())));
    for (const FakeZotero::Request &request : fake.requests()) {
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.headers.value("user-agent"), "Pandect/1.2"_ba);
        QCOMPARE(request.headers.value("x-zotero-connector-api-version"), "3"_ba);
        QCOMPARE(request.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(request.headers.value("host"), "127.0.0.1:"_ba + QByteArray::number(fake.serverPort()));
        QCOMPARE(request.headers.value("content-length").toLongLong(), request.body.size());
        for (const char *header : {"origin", "referer", "cookie", "authorization"})
            QVERIFY2(!request.headers.contains(header), header);
    }
    const QJsonObject body = fake.last(FakeZotero::savePath).json();
    QCOMPARE(body.value("uri"_L1).toString(), page().toString());
    QVERIFY(body.value("sessionID"_L1).toString().size() >= 16);
    const QJsonArray items = body.value("items"_L1).toArray();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first().toObject().value("title"_L1).toString(), u"Ünder 0"_s);
    QCOMPARE(items.first().toObject().value("itemType"_L1).toString(), u"book"_s);
}

void ConnectorTest::session_isNewEachTime()
{
    FakeZotero fake;
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    QSet<QString> sessions;
    for (int i = 0; i < 3; ++i) {
        VERIFY_RESULT(ended(connector.save(works(1), page())));
        sessions.insert(fake.last(FakeZotero::savePath).json().value("sessionID"_L1).toString());
    }
    QCOMPARE(sessions.size(), 3);
}

void ConnectorTest::collection_isUnnamedWhereZoteroDoesNotSay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::newRow("collection") << 200 << R"({"libraryName":"My Library","name":"Myeloma\n<b>"})"_ba << u"Myeloma <b>"_s;
    QTest::newRow("library") << 200 << R"({"libraryName":"Group","name":null})"_ba << u"Group"_s;
    QTest::newRow("read only") << 200 << R"({"libraryName":"Group","name":"G","libraryEditable":false})"_ba << QString();
    QTest::newRow("not editable") << 200 << R"({"libraryName":"Group","name":"G","editable":false})"_ba << QString();
    QTest::newRow("error") << 500 << R"({"name":"x"})"_ba << QString();
    QTest::newRow("older Zotero") << 404 << QByteArray() << QString();
    QTest::newRow("nothing") << 200 << QByteArray() << QString();
    QTest::newRow("garbage") << 200 << QByteArray(2000, '\xff') << QString();
    QTest::newRow("array") << 200 << "[1,2]"_ba << QString();
    QTest::newRow("endless name") << 200 << R"({"name":")"_ba + QByteArray(200'000, 'x') + R"("})" << QString(100, u'x');
    QTest::newRow("too much") << 200 << R"({"name":"x","y":")"_ba + QByteArray(9'000'000, 'x') + R"("})" << QString();
}

void ConnectorTest::collection_isUnnamedWhereZoteroDoesNotSay()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FakeZotero fake;
    fake.answer(FakeZotero::collectionPath, status, body);
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const Result saved = ended(connector.save(works(1), page()));
    VERIFY_RESULT(saved);
    QTEST(saved->collection, "name");
}

void ConnectorTest::answer_isAnOutcome_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    const auto http = [](int status, const QByteArray &body) {
        return "HTTP/1.0 " + QByteArray::number(status) + " Words\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    };
    const auto code = [](ErrorCode code) { return static_cast<int>(code); };
    QTest::newRow("saved") << http(201, R"({"items":[]})") << -1;
    QTest::newRow("saved, broken off") << "HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{"_ba << -1;
    QTest::newRow("session exists") << http(409, R"({"error":"SESSION_EXISTS"})") << code(ErrorCode::ZoteroHasThem);
    QTest::newRow("read only") << http(500, R"({"libraryEditable":false})") << code(ErrorCode::ZoteroReadOnly);
    QTest::newRow("inner error") << http(500, "") << code(ErrorCode::ZoteroRefused);
    QTest::newRow("bad request") << http(400, "Invalid JSON") << code(ErrorCode::ZoteroRefused);
    QTest::newRow("outdated") << http(412, R"({"receivedVersion":3,"expectedVersion":9})") << code(ErrorCode::ZoteroRefused);
    QTest::newRow("another program") << http(404, "<html>no such page</html>") << code(ErrorCode::ZoteroRefused);
    QTest::newRow("garbage") << QByteArray(5000, '\x01') << code(ErrorCode::ZoteroRefused);
    QTest::newRow("not HTTP") << "220 mail.example.org ESMTP\r\n"_ba << code(ErrorCode::ZoteroRefused);
    QTest::newRow("odd status") << "HTTP/1.0 2a1 x\r\n\r\n"_ba << code(ErrorCode::ZoteroRefused);
    QTest::newRow("nothing") << QByteArray() << code(ErrorCode::ZoteroRefused);
}

void ConnectorTest::answer_isAnOutcome()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, code);
    FakeZotero fake;
    fake.answerRaw(FakeZotero::savePath, answer);
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const Result saved = ended(connector.save(works(1), page()));
    QCOMPARE(saved ? -1 : static_cast<int>(saved.error().code), code);
    QVERIFY(saved || saved.error().code != ErrorCode::ZoteroRefused || !saved.error().detail.isEmpty());
    QVERIFY(saved || saved.error().detail.size() < 300);
}

void ConnectorTest::nobodyListening_isSaidAtOnce()
{
    quint16 port = 0;
    {
        const FakeZotero gone;
        port = gone.serverPort();
    }
    zotero::Connector connector(u"1.2"_s, port);
    QElapsedTimer clock;
    clock.start();
    COMPARE_ERROR(ended(connector.save(works(1), page())), ErrorCode::ZoteroMissing);
    QVERIFY(clock.elapsed() < 5000);
}

void ConnectorTest::silence_endsInTime()
{
    FakeZotero fake;
    fake.fail(FakeZotero::savePath, FakeZotero::Fault::Silence);
    zotero::Connector connector(u"1.2"_s, fake.serverPort(), 200ms);
    COMPARE_ERROR(ended(connector.save(works(1), page())), ErrorCode::ZoteroSilent);
}

void ConnectorTest::dripping_endsInTime()
{
    FakeZotero fake;
    fake.fail(FakeZotero::savePath, FakeZotero::Fault::DripsForEver);
    zotero::Connector connector(u"1.2"_s, fake.serverPort(), 200ms);
    COMPARE_ERROR(ended(connector.save(works(1), page())), ErrorCode::ZoteroSilent);
}

void ConnectorTest::silentCollection_doesNotKeepFromSaving()
{
    FakeZotero fake;
    fake.fail(FakeZotero::collectionPath, FakeZotero::Fault::Silence);
    zotero::Connector connector(u"1.2"_s, fake.serverPort(), 500ms);
    const Result saved = ended(connector.save(works(1), page()));
    VERIFY_RESULT(saved);
    QVERIFY(saved->collection.isEmpty());
}

void ConnectorTest::hangingUp_isAnError()
{
    FakeZotero fake;
    fake.fail(FakeZotero::savePath, FakeZotero::Fault::HangsUp);
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const Result saved = ended(connector.save(works(1), page()));
    COMPARE_ERROR(saved, ErrorCode::ZoteroRefused);
    QVERIFY(!saved.error().detail.isEmpty());
}

void ConnectorTest::redirect_isNotFollowed()
{
    FakeZotero elsewhere;
    FakeZotero fake;
    for (const int status : {301, 302, 307}) {
        fake.answerRaw(FakeZotero::savePath,
                       "HTTP/1.0 " + QByteArray::number(status) + " Moved\r\nSet-Cookie: a=b\r\nLocation: http://127.0.0.1:"
                           + QByteArray::number(elsewhere.serverPort()) + "/connector/saveItems\r\nContent-Length: 0\r\n\r\n");
        zotero::Connector connector(u"1.2"_s, fake.serverPort());
        COMPARE_ERROR(ended(connector.save(works(1), page())), ErrorCode::ZoteroRefused);
    }
    QVERIFY(elsewhere.requests().isEmpty());
    QVERIFY(!fake.last(FakeZotero::savePath).headers.contains("cookie"));
}

void ConnectorTest::proxy_isNotUsed()
{
    FakeZotero proxy;
    FakeZotero fake;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const Result saved = ended(connector.save(works(1), page()));
    QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
    VERIFY_RESULT(saved);
    QVERIFY(proxy.requests().isEmpty());
}

void ConnectorTest::cancel_endsIt()
{
    FakeZotero fake;
    fake.fail(FakeZotero::savePath, FakeZotero::Fault::Silence);
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    QSignalSpy received(&fake, &FakeZotero::received);
    const auto future = connector.save(works(1), page());
    QTRY_COMPARE(received.size(), 2);
    connector.cancel();
    QVERIFY(future.isFinished());
    COMPARE_ERROR(future.result(), ErrorCode::Cancelled);
    connector.cancel(); // again is no matter
    VERIFY_RESULT([&] { // and the next is as new
        fake.fail(FakeZotero::savePath, FakeZotero::Fault::None);
        return ended(connector.save(works(1), page()));
    }());
}

void ConnectorTest::newSave_cancelsTheOld()
{
    FakeZotero fake;
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const auto first = connector.save(works(1), page());
    const auto second = connector.save(works(2), page());
    COMPARE_ERROR(ended(first), ErrorCode::Cancelled);
    const Result saved = ended(second);
    VERIFY_RESULT(saved);
    QCOMPARE(saved->count, 2);
}

void ConnectorTest::connectorThatGoes_cancels()
{
    FakeZotero fake;
    fake.fail(FakeZotero::collectionPath, FakeZotero::Fault::Silence);
    QFuture<Result> future;
    {
        zotero::Connector connector(u"1.2"_s, fake.serverPort());
        QSignalSpy received(&fake, &FakeZotero::received);
        future = connector.save(works(1), page());
        QTRY_COMPARE(received.size(), 1);
    }
    QVERIFY(future.isFinished());
    COMPARE_ERROR(future.result(), ErrorCode::Cancelled);
}

void ConnectorTest::nothing_isSentUnasked()
{
    FakeZotero fake;
    QSignalSpy connections(&fake, &QTcpServer::newConnection);
    {
        const zotero::Connector connector(u"1.2"_s, fake.serverPort());
        QVERIFY(!QTest::qWaitFor([&] { return !connections.isEmpty(); }, 100));
    }
    QVERIFY(connections.isEmpty());
}

void ConnectorTest::manyReferences_areWrittenInTime()
{
    FakeZotero fake;
    zotero::Connector connector(u"1.2"_s, fake.serverPort());
    const QList<library::Reference> many = works(1000);
    QElapsedTimer clock;
    clock.start();
    const auto future = connector.save(many, page());
    const qint64 handedOver = clock.nsecsElapsed();
    VERIFY_RESULT(ended(future));
    qInfo("1,000 references: %.2f ms on this thread to begin, %lld ms until the answer", static_cast<double>(handedOver) / 1e6,
          clock.elapsed());
    QCOMPARE(fake.last(FakeZotero::savePath).json().value("items"_L1).toArray().size(), 1000);
}

QTEST_GUILESS_MAIN(ConnectorTest)
#include "tst_connector.moc"
