// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWebEngineView>

#include <optional>

class QWebEngineFindTextResult;

namespace web {

class ArticlePage;

/// Shows pages of pandect:// and nothing else. Whatever a page asks beyond that (a foreign link, a new window, a
/// download, a dialog, a permission) is refused or handed on as a signal. GUI thread.
class ArticleView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ArticleView(QWebEngineProfile *profile, QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Opens an address of ours; of the rest http, https, mailto and doi give foreignLinkActivated(), all else is
    /// refused without a word. The one way in: what WebEngine itself would load goes past every check
    /// (view-source:, chrome:).
    void open(const QUrl &url);
    void load(const QUrl &) = delete;
    void setUrl(const QUrl &) = delete;
    void setHtml(const QString &, const QUrl & = {}) = delete;
    void setContent(const QByteArray &, const QString & = {}, const QUrl & = {}) = delete;

    /// What stands there before a page is drawn, so that a dark theme does not flash white.
    void setPageBackground(const QColor &colour);

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
    /// A link to http, https, mailto or doi was followed; nothing was opened.
    void foreignLinkActivated(const QUrl &url);
    /// A link of ours was followed with the middle button, Ctrl or the context menu.
    void newTabRequested(const QUrl &url, bool inBackground);
    /// The pointer is over a link; empty: no longer.
    void linkHovered(const QUrl &url);
    /// Place `active` (from 1; 0: none) of `count`.
    void found(int active, int count);
    void source(const QString &html);
    /// From the context menu.
    void findRequested();
    void sourceRequested();
    /// The process that draws pages ended. The view loads the page again, but once only: with `willRetry` false it
    /// stays empty until something is opened.
    void rendererEnded(bool willRetry);

protected:
    QWebEngineView *createWindow(QWebEnginePage::WebWindowType type) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void stayHome(const QUrl &url);
    void retryOnce();
    void findFinished(const QWebEngineFindTextResult &result);
    void findNext();

    struct Find
    {
        QString text;
        bool backwards = false;
    };

    ArticlePage *m_page;
    bool m_isFinding = false; ///< an answer is still to come
    std::optional<Find> m_nextFind; ///< asked for meanwhile, the newest
    bool m_isRetried = false; ///< since the address last changed
};

} // namespace web
