// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWebEngineView>

namespace web {

/// Shows pages of pandect:// and nothing else. Whatever a page asks beyond that (a foreign link, a new window, a
/// download, a dialog, a permission) is refused or handed on as a signal. GUI thread.
class ArticleView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ArticleView(QWebEngineProfile *profile, QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Opens an address of ours; any other is refused (see foreignLinkActivated).
    void open(const QUrl &url);

    /// Loads the page again without a new entry in the history, as after a change of theme; keeps the place.
    void refresh();

    /// Marks what is found, goes to the first or next (previous) place, and answers with found().
    void find(const QString &text, bool backwards = false);
    void endFind();

    /// Scrolls to an element of the open page without a new entry in the history, and makes it flash (CSS :target).
    void goTo(const QString &anchor);
    void scrollToTop();
    void scrollToBottom();

    /// The page's HTML as it was delivered, for the source window; answers through source().
    void askForSource();

signals:
    /// A link to another origin was followed; nothing was opened.
    void foreignLinkActivated(const QUrl &url);
    /// A link of ours was followed with the middle button, Ctrl or the context menu.
    void newTabRequested(const QUrl &url, bool inBackground);
    /// The pointer is over a link; empty: no longer.
    void linkHovered(const QUrl &url);
    /// Place `active` (from 1; 0: none) of `count`.
    void found(int active, int count);
    void source(const QString &html);
    /// The process that draws pages ended; the view has loaded the page again once, or shows `willRetry` false.
    void rendererEnded(bool willRetry);

protected:
    QWebEngineView *createWindow(QWebEnginePage::WebWindowType type) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace web
