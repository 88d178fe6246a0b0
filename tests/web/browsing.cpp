// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsing.h"

#include "web/environment.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <optional>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int patience = 20'000; ///< ms; a busy machine starts a page's process slowly

} // namespace

Trap::Trap()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    listen(QHostAddress::LocalHost);
}

QString Trap::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(serverPort());
}

void Trap::answer(QTcpSocket *socket)
{
    if (!socket->readAll().startsWith("GET"))
        return;
    ++requests;
    const QByteArray script = "document.title = 'foreign script ran';"_ba;
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n"
                  "Content-Length: " + QByteArray::number(script.size()) + "\r\n\r\n" + script);
    socket->disconnectFromHost();
}

void Pages::set(const QString &path, const QByteArray &html, const QByteArray &type)
{
    m_pages->insert(path, {type, html});
}

web::Respond Pages::respond() const
{
    return [pages = m_pages](const QUrl &url) {
        base::Result<routes::Response> response = base::failure(base::ErrorCode::MediaMissing, url.path());
        if (const auto page = pages->constFind(url.path()); page != pages->cend())
            response = *page;
        return QtFuture::makeReadyValueFuture(std::move(response));
    };
}

Pages attack(const Trap &home)
{
    QString html = u"<!DOCTYPE html><html><head><title>innocent</title>"
        "<script>document.title = 'inline ran';</script><script src='/evil.js'></script><script src='HOME/a.js'></script>"
        "<link rel='stylesheet' href='HOME/b.css'><style>@import url(HOME/c.css); @font-face { font-family: f; src: url(HOME/d.woff) }"
        " body { font-family: f; background: url(HOME/e.png) }</style>"
        "<link rel='prefetch' href='HOME/f'><link rel='preload' as='script' href='HOME/g.js'><link rel='modulepreload' href='HOME/g2.js'>"
        "<link rel='icon' href='HOME/h.ico'><link rel='manifest' href='HOME/i'><link rel='prerender' href='HOME/j'>"
        "<link rel='preconnect' href='HOME'><link rel='dns-prefetch' href='HOME'>"
        "</head><body onload=\"document.title = 'onload ran'\">"
        "<img src='none.png' onerror=\"document.title = 'onerror ran'\"><img src='HOME/k.png'><img srcset='HOME/l.png 2x'>"
        "<svg onload=\"document.title = 'svg handler ran'\"><script>document.title = 'svg script ran'</script>"
        "<image href='HOME/m.png'/><use href='HOME/n.svg#x'/></svg>"
        "<iframe src='HOME/o'></iframe><iframe src='/frame'></iframe><iframe srcdoc=\"<script>parent.document.title = 'srcdoc ran'</script>\"></iframe>"
        "<iframe src=\"javascript:parent.document.title = 'frame address ran'\"></iframe>"
        "<object data='HOME/p'></object><embed src='HOME/q'><video src='HOME/r' poster='HOME/s' autoplay></video><audio src='HOME/t' autoplay></audio>"
        "<input type='image' src='HOME/u'><input autofocus onfocus=\"document.title = 'onfocus ran'\">"
        "<details open ontoggle=\"document.title = 'ontoggle ran'\">x</details>"
        "<script>for (const go of [() => fetch('HOME/v'), () => new WebSocket('HOME'.replace('http', 'ws')), () => navigator.sendBeacon('HOME/w'),"
        " () => window.open('HOME/x'), () => new EventSource('HOME/y'), () => new Worker('HOME/z'), () => { new Image().src = 'HOME/1'; }])"
        " { try { go(); } catch (e) {} }</script></body></html>"_s;
    Pages pages;
    pages.set(u"/"_s, html.replace("HOME"_L1, home.address()).toUtf8());
    pages.set(u"/frame"_s, "<script>parent.document.title = 'frame ran'</script>"_ba);
    pages.set(u"/evil.js"_s, "document.title = 'own script ran'"_ba, "text/javascript"_ba);
    return pages;
}

QVariant evaluate(QWebEnginePage *page, const QString &script)
{
    const auto value = std::make_shared<std::optional<QVariant>>();
    page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [value](const QVariant &result) { *value = result; });
    return QTest::qWaitFor([&] { return value->has_value(); }, patience) ? **value : QVariant();
}

bool load(QWebEngineView &view, const QString &url)
{
    view.resize(800, 600);
    view.show();
    QSignalSpy finished(&view, &QWebEngineView::loadFinished);
    view.page()->load(QUrl(url));
    return QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience);
}

bool isQuiet(QWebEnginePage *page)
{
    const QDeadlineTimer settled(300);
    return QTest::qWaitFor([&] { return settled.hasExpired(); }) && evaluate(page, u"1 + 1"_s).toInt() == 2;
}

QPoint placeOf(QWebEngineView *view, const QString &selector)
{
    const QString script = u"(() => { const e = document.querySelector('%1'); e.scrollIntoView({block: 'nearest'});"
                           "const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"_s;
    const QVariantList place = evaluate(view->page(), script.arg(selector)).toList();
    return place.size() == 2 ? QPointF(place[0].toDouble(), place[1].toDouble()).toPoint() : QPoint(-1, -1);
}

void click(QWebEngineView *view, const QString &selector, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    const QPoint place = placeOf(view, selector);
    QTest::mouseMove(view->focusProxy(), place);
    QTest::mouseClick(view->focusProxy(), button, modifiers, place);
}

void prepareBrowsing(bool isNetworkInSight)
{
    web::registerScheme();
    const bool isSoftware = web::prepareEngine();
    if (isNetworkInSight)
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", isSoftware ? "--disable-gpu"_ba : QByteArray());
}

} // namespace test
