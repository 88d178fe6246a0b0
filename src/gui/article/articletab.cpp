// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/article/articletab.h"

#include "gui/article/findbar.h"
#include "web/articleview.h"

#include <QDataStream>
#include <QIODevice>
#include <QVBoxLayout>
#include <QWebEngineHistory>

namespace gui {

ArticleTab::ArticleTab(userdata::TabState state, const QColor &background, QWidget *parent)
    : QWidget(parent)
    , m_pending(std::move(state))
    , m_findBar(new FindBar)
{
    setAutoFillBackground(true);
    setBackground(background);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_findBar);
}

ArticleTab::~ArticleTab() = default;

void ArticleTab::setBackground(const QColor &background)
{
    QPalette own = palette();
    own.setColor(QPalette::Window, background);
    setPalette(own);
    // The find bar belongs to the window, not to the page.
    m_findBar->setPalette(QPalette());
    if (m_view)
        m_view->setPageBackground(background);
}

void ArticleTab::attach(QWebEngineProfile *profile, int zoomPercent)
{
    if (m_view)
        return;
    m_view = new web::ArticleView(profile, this);
    m_view->setPageBackground(palette().color(QPalette::Window));
    m_view->setZoomFactor(zoomPercent / 100.0);
    connectView();
    auto *box = static_cast<QVBoxLayout *>(layout());
    delete box->takeAt(0);
    box->insertWidget(0, m_view, 1);
    setFocusProxy(m_view);
    if (!m_pending.history.isEmpty()) {
        QDataStream stream(m_pending.history);
        stream >> *m_view->history();
    }
    // A history from another version of the engine reads as nothing; the address is enough then.
    if (m_view->history()->count() == 0)
        m_view->open(m_pending.url);
    emit attached();
}

void ArticleTab::connectView()
{
    connect(m_view, &QWebEngineView::urlChanged, this, &ArticleTab::urlChanged);
    connect(m_view, &QWebEngineView::titleChanged, this, &ArticleTab::titleChanged);
    connect(m_view, &QWebEngineView::loadFinished, this, &ArticleTab::loadFinished);
    connect(m_view, &QWebEngineView::loadFinished, m_findBar, &FindBar::findAgain);
    connect(m_view, &web::ArticleView::found, m_findBar, &FindBar::showCount);
    connect(m_findBar, &FindBar::findRequested, m_view, &web::ArticleView::find);
    connect(m_view, &web::ArticleView::findRequested, m_findBar, &FindBar::begin);
    connect(m_findBar, &FindBar::ended, m_view, [this] {
        m_view->endFind();
        m_view->setFocus();
    });
}

void ArticleTab::open(const QUrl &url)
{
    if (m_view) {
        m_view->open(url);
        return;
    }
    m_pending = {url, {}, {}};
    emit urlChanged(url);
}

QUrl ArticleTab::url() const
{
    return m_view && !m_view->url().isEmpty() ? m_view->url() : m_pending.url;
}

QString ArticleTab::title() const
{
    return m_view && !m_view->title().isEmpty() ? m_view->title() : m_pending.title;
}

userdata::TabState ArticleTab::state() const
{
    if (!m_view)
        return m_pending;
    QByteArray history;
    QDataStream stream(&history, QIODevice::WriteOnly);
    stream << *m_view->history();
    return {url(), title(), history};
}

} // namespace gui
