// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/window/appearance.h"
#include "library/libraryservice.h"
#include "userdata/session.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;
class QWebEngineProfile;
namespace citation {
struct Order;
}
namespace Ui {
class MainWindow;
}

namespace gui {

class AlphabetBar;
class ArticleTab;
class ArticleTree;
class CitationSidebar;
class CitationStyles;
class HoverCard;
class OpenArticle;
class ResultsView;
class SearchBox;
class TabArea;

/// What the window works with; all of it outlives the window.
struct WindowParts
{
    library::LibraryService &libraries;
    routes::Router &router;
    userdata::Settings &settings;
    QString sessionFile; ///< empty: nothing is restored or kept
    QString stylesFolder = {}; ///< of the citation styles that the reader adds; empty: none can be added
};

/// The window: toolbars, tree, tabs, references. Shows itself before WebEngine is up; pages come once
/// startPages() was called. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a library and shows it. The first one also brings back the last session, or its start page. A file
    /// that cannot be opened gets a page that says why; what is open stays open.
    void openLibrary(const QString &file);

    /// Opens an address of ours, now or as soon as its library is there.
    void openAddress(const QUrl &url);

    /// Opens an article of the library that is opened first, instead of what was open last time.
    void openArticleOfFirstLibrary(const QString &path) { m_wantedPath = path; }

    /// Pages can be shown from now on. The profile must outlive the window.
    void startPages(QWebEngineProfile *profile);

    /// A sentence in the status bar, for a while.
    void say(const QString &sentence);

    /// Comes to the front, as when a second start hands over to this one.
    void comeForward();

signals:
    /// The window is on screen for the first time; whatever takes long may begin.
    void painted();
    /// The page of the shown tab is there.
    void pageShown();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void buildToolBars();
    void drawIcons();
    void setShortcuts();
    void connectMenus();
    void connectPageMenus();
    void connectPanes();
    void connectView(ArticleTab *tab);
    void restoreLayout();

    void libraryOpened(const QString &file, const library::LibraryInfo &library);
    void libraryRefused(const base::Error &error);
    void showLibrary(const library::LibraryInfo &library);
    void restoreSession();
    void keepSession();

    void currentUrlChanged(const QUrl &url);
    void articleChanged(const library::Article &article);
    void noArticle();
    void fillSections(const QList<library::Section> &sections);
    void fillLetters();
    void updateHistoryActions();
    void showHoveredLink(const QUrl &url);
    [[nodiscard]] int referenceOf(const QUrl &url) const;
    [[nodiscard]] QString cardOf(const QUrl &url, int reference) const;
    void readGlossary();
    void citeArticle();
    void takeAlong(const QList<library::Reference> &references);
    void showQrCode(const QUrl &address);
    void chooseCitationStyle(const QString &name);
    [[nodiscard]] QFuture<base::Result<QStringList>> formattedWorks(const citation::Order &order);
    void listUses(const QString &key, QMenu *menu);
    void connectSearch();
    void askForFullText();
    void searchText(const QString &text);
    void showTabs();
    void openHit(const QString &libraryId, const library::Hit &hit, bool inNewTab);
    void markHit(ArticleTab *tab);
    void openPath(const QString &path, const QString &anchor = {});
    void chooseLibrary();

    std::unique_ptr<Ui::MainWindow> m_ui;
    WindowParts m_parts;
    Appearance m_appearance;
    AlphabetBar *m_alphabet = nullptr;
    ArticleTree *m_tree = nullptr;
    SearchBox *m_search = nullptr;
    QStackedWidget *m_middle = nullptr; ///< the tabs, or what a search found
    TabArea *m_tabs = nullptr;
    ResultsView *m_results = nullptr;
    CitationStyles *m_styles;
    CitationSidebar *m_references = nullptr;
    QLabel *m_edition = nullptr; ///< at the right of the status bar
    HoverCard *m_hoverCard = nullptr;
    OpenArticle *m_openArticle;

    library::LibraryInfo m_library; ///< the one that is shown; empty id: none yet
    QHash<QString, library::LibraryInfo> m_open; ///< all, by id
    QHash<QString, library::Term> m_terms; ///< the glossary of the library that is shown, by anchor
    QStringList m_files; ///< opened besides the bundled one, kept with the session
    QUrl m_wanted; ///< asked for before its library was there
    QString m_wantedPath; ///< the same, in whichever library is first
    library::Hit m_openedHit; ///< to be marked once its page is there; no marks: none
    QString m_hoveredAddress; ///< of the link under the pointer, in the status bar
    bool m_isPainted = false;
    bool m_sessionRestored = false;
};

} // namespace gui
