// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/tabarea.h"

#include "gui/article/articletab.h"
#include "web/articleview.h"

#include <QMouseEvent>
#include <QTabBar>

namespace gui {

namespace {

constexpr qsizetype mostClosedKept = 25;

/// Until a page has said its title, the last part of its address stands in for it.
QString shownTitle(const QString &title, const QUrl &url)
{
    QString shown = title.isEmpty() ? url.path().section(u'/', -1).replace(u'-', u' ') : title;
    return shown.replace(u'&', QStringLiteral("&&"));
}

} // namespace

TabArea::TabArea(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("tabArea"));
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setElideMode(Qt::ElideRight);
    tabBar()->setExpanding(false);
    tabBar()->installEventFilter(this);
    tabBar()->setAccessibleName(tr("Open articles"));
    connect(this, &QTabWidget::currentChanged, this, &TabArea::showCurrent);
    connect(this, &QTabWidget::tabCloseRequested, this, &TabArea::closeTab);
}

void TabArea::setProfile(QWebEngineProfile *profile)
{
    m_profile = profile;
    if (ArticleTab *current = currentTab())
        current->attach(m_profile, m_zoomPercent);
}

ArticleTab *TabArea::currentTab() const
{
    return tab(currentIndex());
}

ArticleTab *TabArea::tab(int index) const
{
    return qobject_cast<ArticleTab *>(widget(index));
}

ArticleTab *TabArea::addArticleTab(const userdata::TabState &state, int at, bool inBackground)
{
    auto *tab = new ArticleTab(state, m_background);
    connect(tab, &ArticleTab::attached, this, [this, tab] { emit viewMade(tab); });
    connect(tab, &ArticleTab::titleChanged, this, [this, tab](const QString &title) {
        setTabText(indexOf(tab), shownTitle(title, tab->url()));
        setTabToolTip(indexOf(tab), title);
    });
    connect(tab, &ArticleTab::urlChanged, this, [this, tab](const QUrl &url) {
        if (tab == currentTab())
            emit currentUrlChanged(url);
    });
    const int index = insertTab(at, tab, shownTitle(state.title, state.url));
    if (!inBackground)
        setCurrentIndex(index);
    return tab;
}

void TabArea::showCurrent()
{
    ArticleTab *current = currentTab();
    if (!current)
        return;
    if (m_profile)
        current->attach(m_profile, m_zoomPercent);
    emit currentUrlChanged(current->url());
}

void TabArea::open(const QUrl &url)
{
    if (ArticleTab *current = currentTab())
        current->open(url);
    else
        addArticleTab({url, {}, {}}, 0, false);
}

void TabArea::openInNewTab(const QUrl &url, bool inBackground)
{
    // Beside the tab it was opened from, as a person expects to find it.
    addArticleTab({url, {}, {}}, currentIndex() + 1, inBackground);
}

void TabArea::closeTab(int index)
{
    ArticleTab *closing = tab(index);
    if (!closing)
        return;
    m_closed.append(closing->state());
    if (m_closed.size() > mostClosedKept)
        m_closed.removeFirst();
    if (count() == 1)
        addArticleTab({m_home, {}, {}}, 1, true);
    removeTab(indexOf(closing));
    closing->deleteLater();
    emit reopenChanged(true);
}

void TabArea::closeCurrent()
{
    closeTab(currentIndex());
}

void TabArea::reopenClosed()
{
    if (m_closed.isEmpty())
        return;
    addArticleTab(m_closed.takeLast(), currentIndex() + 1, false);
    emit reopenChanged(canReopen());
}

void TabArea::setZoom(int percent)
{
    m_zoomPercent = percent;
    for (int i = 0; i < count(); ++i) {
        if (web::ArticleView *view = tab(i)->view())
            view->setZoomFactor(percent / 100.0);
    }
}

void TabArea::setBackground(const QColor &background)
{
    m_background = background;
    for (int i = 0; i < count(); ++i)
        tab(i)->setBackground(background);
}

void TabArea::refreshAll()
{
    for (int i = 0; i < count(); ++i) {
        if (web::ArticleView *view = tab(i)->view())
            view->refresh();
    }
}

QList<userdata::TabState> TabArea::states() const
{
    QList<userdata::TabState> states;
    for (int i = 0; i < count(); ++i)
        states.append(tab(i)->state());
    return states;
}

void TabArea::restore(const QList<userdata::TabState> &states, int current)
{
    // Appended in the background, so that only the one that is looked at loads.
    for (const userdata::TabState &state : states)
        addArticleTab(state, count(), true);
    setCurrentIndex(qBound(0, current, count() - 1));
}

bool TabArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *click = static_cast<QMouseEvent *>(event);
        if (click->button() == Qt::MiddleButton) {
            if (const int index = tabBar()->tabAt(click->pos()); index >= 0)
                closeTab(index);
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace gui
