// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "userdata/session.h"

#include <QColor>
#include <QWidget>

class QWebEngineProfile;

namespace web {
class ArticleView;
}

namespace gui {

class FindBar;

/// One tab: an article view with a find bar. The view is made only when the tab is first looked at, so that neither
/// the window's start nor a restored session of fifty tabs waits for it. GUI thread.
class ArticleTab : public QWidget
{
    Q_OBJECT

public:
    /// Will show `state` once attached. `background` is painted until then.
    ArticleTab(userdata::TabState state, const QColor &background, QWidget *parent = nullptr);
    ~ArticleTab() override;

    /// Makes the view and loads what the tab stands for; a second call does nothing.
    void attach(QWebEngineProfile *profile, int zoomPercent);
    [[nodiscard]] bool isAttached() const { return m_view != nullptr; }

    void open(const QUrl &url);
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] userdata::TabState state() const;

    /// Null until attached.
    [[nodiscard]] web::ArticleView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }

    void setBackground(const QColor &background);

signals:
    void attached();
    void urlChanged(const QUrl &url);
    void titleChanged(const QString &title);
    void loadFinished();

private:
    void connectView();

    userdata::TabState m_pending; ///< what to show once attached
    FindBar *m_findBar;
    web::ArticleView *m_view = nullptr;
};

} // namespace gui
