// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menus of the main window do, and their keys.

#include "gui/alphabet/alphabetbar.h"
#include "gui/article/articletab.h"
#include "gui/article/findbar.h"
#include "gui/citations/citationsidebar.h"
#include "gui/dialogs/aboutdialog.h"
#include "gui/search/searchbox.h"
#include "gui/tree/articletree.h"
#include "gui/window/mainwindow.h"
#include "gui/window/openarticle.h"
#include "gui/window/pageactions.h"
#include "gui/window/tabarea.h"
#include "ui_mainwindow.h"
#include "web/articleview.h"

#include <QActionGroup>
#include <QShortcut>
#include <QWebEnginePage>

namespace gui {

void MainWindow::setShortcuts()
{
    m_ui->actionNewTab->setShortcut(QKeySequence::AddTab);
    m_ui->actionCloseTab->setShortcuts(QKeySequence::Close);
    m_ui->actionReopenTab->setShortcut(QKeySequence(tr("Ctrl+Shift+T")));
    m_ui->actionOpenLibrary->setShortcut(QKeySequence::Open);
    m_ui->actionPrint->setShortcut(QKeySequence::Print);
    m_ui->actionQuit->setShortcut(QKeySequence::Quit);
    m_ui->actionCopy->setShortcut(QKeySequence::Copy);
    m_ui->actionSelectAll->setShortcut(QKeySequence::SelectAll);
    m_ui->actionFind->setShortcut(QKeySequence::Find);
    m_ui->actionFindNext->setShortcut(QKeySequence::FindNext);
    m_ui->actionFindPrevious->setShortcut(QKeySequence::FindPrevious);
    m_ui->actionFindArticle->setShortcuts({QKeySequence(tr("Ctrl+K")), QKeySequence(tr("Ctrl+L"))});
    m_ui->actionSearchText->setShortcut(QKeySequence(tr("Ctrl+Shift+F")));
    m_ui->actionZoomIn->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(QStringLiteral("Ctrl+="))});
    m_ui->actionZoomOut->setShortcut(QKeySequence::ZoomOut);
    m_ui->actionZoomReset->setShortcut(QKeySequence(QStringLiteral("Ctrl+0")));
    m_ui->actionExportReferences->setShortcut(QKeySequence(tr("Ctrl+Shift+E")));
    m_ui->actionCiteArticle->setShortcut(QKeySequence(tr("Ctrl+Shift+C")));
    m_ui->actionShowTree->setShortcut(QKeySequence(QStringLiteral("F9")));
    m_ui->actionShowReferences->setShortcut(QKeySequence(QStringLiteral("F10")));
    m_ui->actionFullScreen->setShortcut(QKeySequence::FullScreen);
    m_ui->actionViewSource->setShortcut(QKeySequence(tr("Ctrl+U")));
    m_ui->actionBack->setShortcuts({QKeySequence(QKeySequence::Back)});
    m_ui->actionForward->setShortcuts({QKeySequence(QKeySequence::Forward)});
    m_ui->actionHome->setShortcut(QKeySequence(QStringLiteral("Alt+Home")));
    m_ui->actionTop->setShortcut(QKeySequence(QStringLiteral("Ctrl+Home")));
    m_ui->actionBottom->setShortcut(QKeySequence(QStringLiteral("Ctrl+End")));
    m_ui->actionNextTab->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Tab")), QKeySequence(QStringLiteral("Ctrl+PgDown"))});
    m_ui->actionPreviousTab->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Tab")),
                                           QKeySequence(QStringLiteral("Ctrl+PgUp"))});
    for (QAction *action : findChildren<QAction *>()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            action->setToolTip(action->iconText() + QStringLiteral(" (%1)").arg(keys));
    }
}

void MainWindow::connectMenus()
{
    connect(m_ui->actionNewTab, &QAction::triggered, this,
            [this] { m_tabs->openInNewTab(routes::homeUrl(m_library.id), false); });
    connect(m_ui->actionCloseTab, &QAction::triggered, m_tabs, &TabArea::closeCurrent);
    connect(m_ui->actionReopenTab, &QAction::triggered, m_tabs, &TabArea::reopenClosed);
    m_ui->actionReopenTab->setEnabled(false);
    connect(m_ui->actionOpenLibrary, &QAction::triggered, this, &MainWindow::chooseLibrary);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionSearchText, &QAction::triggered, this, [this] { searchText(m_search->text().trimmed()); });
    connect(m_ui->actionFindArticle, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_ui->actionZoomIn, &QAction::triggered, &m_appearance, &Appearance::zoomIn);
    connect(m_ui->actionZoomOut, &QAction::triggered, &m_appearance, &Appearance::zoomOut);
    connect(m_ui->actionZoomReset, &QAction::triggered, this, [this] { m_appearance.setZoom(100); });
    connect(m_ui->actionShowTree, &QAction::toggled, m_tree, &QWidget::setVisible);
    connect(m_ui->actionShowReferences, &QAction::toggled, m_references, &QWidget::setVisible);
    connect(m_ui->actionFullScreen, &QAction::toggled, this,
            [this](bool whole) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, whole)); });
    connect(m_ui->actionHome, &QAction::triggered, this, [this] { openAddress(routes::homeUrl(m_library.id)); });
    connect(m_ui->actionExportReferences, &QAction::triggered, this, [this] { takeAlong(m_references->chosen()); });
    connect(m_ui->actionCiteArticle, &QAction::triggered, this, &MainWindow::citeArticle);
    connect(m_ui->actionGlossary, &QAction::triggered, this, [this] { openAddress(routes::glossaryUrl(m_library.id)); });
    connect(m_ui->actionInstitutions, &QAction::triggered, this, [this] { openAddress(routes::institutionsUrl(m_library.id)); });
    connect(m_ui->actionNextTab, &QAction::triggered, this,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    connect(m_ui->actionPreviousTab, &QAction::triggered, this,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] {
        auto *about = new AboutDialog(m_library, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });

    auto *themes = new QActionGroup(this);
    for (const auto &[action, choice] : {std::pair{m_ui->actionThemeSystem, "system"},
                                         {m_ui->actionThemeLight, "light"},
                                         {m_ui->actionThemeSepia, "sepia"},
                                         {m_ui->actionThemeDark, "dark"},
                                         {m_ui->actionThemeContrast, "contrast"}}) {
        const QString name = QString::fromLatin1(choice);
        themes->addAction(action);
        action->setChecked(name == m_appearance.choice());
        connect(action, &QAction::triggered, &m_appearance, [this, name] { m_appearance.choose(name); });
    }
}

void MainWindow::connectPageMenus()
{
    // Nothing to do while the tab has no page yet.
    const auto onView = [this](QAction *action, auto deed) {
        connect(action, &QAction::triggered, this, [this, deed] {
            ArticleTab *tab = m_tabs->currentTab();
            if (tab && tab->view())
                deed(*tab->view(), *tab);
        });
    };
    using View = web::ArticleView;
    onView(m_ui->actionBack, [](View &view, ArticleTab &) { view.back(); });
    onView(m_ui->actionForward, [](View &view, ArticleTab &) { view.forward(); });
    onView(m_ui->actionCopy, [](View &view, ArticleTab &) { view.triggerPageAction(QWebEnginePage::Copy); });
    onView(m_ui->actionSelectAll, [](View &view, ArticleTab &) { view.triggerPageAction(QWebEnginePage::SelectAll); });
    onView(m_ui->actionFind, [](View &, ArticleTab &tab) { tab.findBar()->begin(); });
    onView(m_ui->actionFindNext, [](View &, ArticleTab &tab) { tab.findBar()->findNext(); });
    onView(m_ui->actionFindPrevious, [](View &, ArticleTab &tab) { tab.findBar()->findPrevious(); });
    onView(m_ui->actionTop, [](View &view, ArticleTab &) { view.scrollToTop(); });
    onView(m_ui->actionBottom, [](View &view, ArticleTab &) { view.scrollToBottom(); });
    onView(m_ui->actionPrint, [this](View &view, ArticleTab &) { printPage(view, *this); });
    onView(m_ui->actionPrintPreview, [this](View &view, ArticleTab &) { previewPage(view, *this); });
    onView(m_ui->actionExportPdf, [this](View &view, ArticleTab &) { exportPageAsPdf(view, *this); });
    onView(m_ui->actionViewSource, [this](View &view, ArticleTab &) { showSource(view, *this); });
}

void MainWindow::fillSections(const QList<library::Section> &sections)
{
    m_ui->menuSections->clear();
    for (const library::Section &section : sections) {
        const QString indent(qMax(0, section.level - 2) * 4, u' ');
        QAction *action = m_ui->menuSections->addAction(indent + QString(section.title).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, anchor = section.anchor] { openPath(m_openArticle->article().entry.path, anchor); });
    }
    if (sections.isEmpty())
        m_ui->menuSections->addAction(tr("This page has no sections"))->setEnabled(false);
    m_ui->menuSections->addSeparator();
    m_ui->menuSections->addActions({m_ui->actionTop, m_ui->actionBottom});
}

void MainWindow::fillLetters()
{
    m_ui->menuLetters->clear();
    // Alt+letter belongs to a menu where one has that mnemonic; the other letters are free.
    QSet<QString> taken;
    for (const QAction *menu : m_ui->menuBar->actions())
        taken.insert(QKeySequence::mnemonic(menu->text()).toString(QKeySequence::PortableText).section(u'+', -1));
    for (QAction *action : m_alphabet->letterActions()) {
        const QString label = action->text().remove(u'&');
        if (!taken.contains(label) && label.size() == 1 && label.at(0).isLetter())
            action->setShortcut(QKeySequence(QStringLiteral("Alt+") + label));
        m_ui->menuLetters->addAction(action);
    }
}

} // namespace gui
