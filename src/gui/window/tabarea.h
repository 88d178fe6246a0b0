// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "userdata/session.h"

#include <QColor>
#include <QTabWidget>

class QToolButton;
class QWebEngineProfile;

namespace gui {

class ArticleTab;

/// The tabs: opened, closed, brought back, moved, and kept for the next start. There is always one. GUI thread.
class TabArea : public QTabWidget
{
    Q_OBJECT

public:
    explicit TabArea(QWidget *parent = nullptr);

    /// Until this is called tabs wait unloaded; then the current one loads, the others when they are looked at.
    /// The profile must outlive the tabs.
    void setProfile(QWebEngineProfile *profile);

    /// What an empty new tab shows.
    void setHome(const QUrl &home) { m_home = home; }

    [[nodiscard]] ArticleTab *currentTab() const;
    [[nodiscard]] ArticleTab *tab(int index) const;

    /// Opens an address in the current tab, or in a new one.
    void open(const QUrl &url);
    void openInNewTab(const QUrl &url, bool inBackground);

    void closeCurrent();
    /// Brings back the tab closed last, with its history; nothing where none was closed.
    void reopenClosed();
    [[nodiscard]] bool canReopen() const { return !m_closed.isEmpty(); }

    /// In percent, for all tabs.
    void setZoom(int percent);
    void setBackground(const QColor &background);
    /// Loads every loaded page again, as after a change of theme.
    void refreshAll();

    [[nodiscard]] QList<userdata::TabState> states() const;
    void restore(const QList<userdata::TabState> &states, int current);

signals:
    /// Another tab is shown, or the shown one shows another address.
    void currentUrlChanged(const QUrl &url);
    /// A tab got its view: connect what the window wants of it.
    void viewMade(gui::ArticleTab *tab);
    void reopenChanged(bool possible);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ArticleTab *addArticleTab(const userdata::TabState &state, int at, bool inBackground);
    void closeTab(int index);
    /// In our own look; the style's is a red square on most Linux desktops.
    [[nodiscard]] QToolButton *closeButton(ArticleTab *tab);
    void showCurrent();

    QUrl m_home;
    QWebEngineProfile *m_profile = nullptr;
    QColor m_background;
    int m_zoomPercent = 100;
    QList<userdata::TabState> m_closed; ///< the last one closed is last
};

} // namespace gui
