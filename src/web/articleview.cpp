// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/articleview.h"

#include "base/logging.h"
#include "routes/router.h"
#include "web/articlepage.h"
#include "web/requestpolicy.h"
#include "web/schemehandler.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineHistory>
#include <QWebEngineProfile>

using namespace Qt::StringLiterals;

namespace web {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(web)
};

} // namespace

ArticleView::ArticleView(QWebEngineProfile *profile, QWidget *parent)
    : QWebEngineView(new ArticlePage(profile), parent)
    , m_page(static_cast<ArticlePage *>(page()))
{
    m_page->setParent(this);
    setAcceptDrops(false);
    connect(m_page, &ArticlePage::foreignLinkActivated, this, &ArticleView::foreignLinkActivated);
    connect(m_page, &ArticlePage::newTabRequested, this, &ArticleView::newTabRequested);
    connect(m_page, &QWebEnginePage::linkHovered, this, [this](const QString &url) { emit linkHovered(QUrl(url)); });
    connect(m_page, &QWebEnginePage::findTextFinished, this, &ArticleView::findFinished);
    connect(m_page, &QWebEnginePage::urlChanged, this, &ArticleView::stayHome);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &ArticleView::retryOnce);
}

ArticleView::~ArticleView() = default;

void ArticleView::open(const QUrl &url)
{
    if (isOurs(url)) {
        m_page->load(url);
        return;
    }
    qCInfo(base::webLog) << "refused to open" << url;
    if (isForeign(url))
        emit foreignLinkActivated(url);
}

void ArticleView::refresh()
{
    m_page->triggerAction(QWebEnginePage::Reload);
}

void ArticleView::setPageBackground(const QColor &colour)
{
    m_page->setBackgroundColor(colour);
}

void ArticleView::find(const QString &text, bool backwards)
{
    // One question at a time: a search that overtakes another may be answered with nothing, and stay so.
    if (m_isFinding) {
        m_nextFind = Find{text, backwards};
        return;
    }
    m_isFinding = true;
    m_page->findText(text, backwards ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags());
}

void ArticleView::findFinished(const QWebEngineFindTextResult &result)
{
    m_isFinding = false;
    if (!m_nextFind) {
        emit found(result.activeMatch(), result.numberOfMatches());
        return;
    }
    // Not from within the engine's own answer, which is not at its end yet.
    QMetaObject::invokeMethod(this, &ArticleView::findNext, Qt::QueuedConnection);
}

void ArticleView::findNext()
{
    if (const auto next = std::exchange(m_nextFind, std::nullopt))
        find(next->text, next->backwards);
}

void ArticleView::endFind()
{
    m_nextFind.reset();
    m_page->findText({});
}

void ArticleView::goTo(const QString &anchor)
{
    // An anchor that nothing bears in between, so that the same place flashes a second time. Percent-encoded, an
    // anchor cannot leave the quotes.
    const QByteArray fragment = QUrl::toPercentEncoding(anchor);
    m_page->run(u"location.replace('#-'); void document.documentElement.offsetWidth; location.replace('#%1');"_s
                    .arg(QLatin1StringView(fragment).toString().replace(u'\'', "%27"_L1)));
}

void ArticleView::scrollToTop()
{
    m_page->run(u"window.scrollTo(0, 0);"_s);
}

void ArticleView::scrollToBottom()
{
    m_page->run(u"window.scrollTo(0, document.documentElement.scrollHeight);"_s);
}

void ArticleView::askForSource()
{
    const auto *handler =
        qobject_cast<const SchemeHandler *>(m_page->profile()->urlSchemeHandler(QByteArray(routes::scheme.data())));
    if (!handler || !isOurs(m_page->url()))
        return;
    handler->respond(m_page->url()).then(this, [this](const base::Result<routes::Response> &response) {
        if (response)
            emit source(QString::fromUtf8(response->body));
    });
}

QWebEngineView *ArticleView::createWindow(QWebEnginePage::WebWindowType)
{
    return nullptr;
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("articleMenu"_L1);
    const auto add = [menu](QLatin1StringView name, const QString &text, bool isEnabled, auto &&receiver, auto act) {
        QAction *action = menu->addAction(text, receiver, act);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
    };
    const QUrl link = request ? request->linkUrl() : QUrl();
    if (isOurs(link))
        add("openInNewTab"_L1, Tr::tr("Open in New &Tab"), true, this, [this, link] { emit newTabRequested(link, false); });
    if (isOurs(link) || isForeign(link))
        add("copyAddress"_L1, Tr::tr("Copy Link &Address"), true, this,
            [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
    if (link.isEmpty()) {
        add("back"_L1, Tr::tr("&Back"), history()->canGoBack(), this, [this] { back(); });
        add("forward"_L1, Tr::tr("&Forward"), history()->canGoForward(), this, [this] { forward(); });
    }
    menu->addSeparator();
    add("copy"_L1, Tr::tr("&Copy"), hasSelection(), this, [this] { triggerPageAction(QWebEnginePage::Copy); });
    add("find"_L1, Tr::tr("F&ind…"), true, this, [this] { emit findRequested(); });
    add("source"_L1, Tr::tr("View &Source"), true, this, [this] { emit sourceRequested(); });
    menu->popup(event->globalPos());
}

/// A link to about:blank is followed without acceptNavigationRequest() being asked; it would be a dead end.
void ArticleView::stayHome(const QUrl &url)
{
    m_isRetried = false;
    if (!isOurs(url) && history()->canGoBack())
        QTimer::singleShot(0, this, &QWebEngineView::back);
}

void ArticleView::retryOnce()
{
    const bool willRetry = !std::exchange(m_isRetried, true);
    qCWarning(base::webLog) << "the page's process ended; trying again:" << willRetry;
    if (willRetry) // not from within the signal: WebEngine is still taking the dead process apart
        QTimer::singleShot(0, this, &ArticleView::refresh);
    emit rendererEnded(willRetry);
}

} // namespace web
