// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the main window searches the text of articles, and goes to what was found.

#include "gui/article/articletab.h"
#include "gui/results/resultsview.h"
#include "gui/search/searchbox.h"
#include "gui/window/mainwindow.h"
#include "gui/window/tabarea.h"
#include "web/articleview.h"

#include <QStackedWidget>

#include <algorithm>

namespace gui {

namespace {

constexpr qsizetype longestPhrase = 40; ///< letters; enough to be found in one place only

/// The words of an excerpt from its first mark on, as a page may have them: excerpts are cut from the page's own text.
QString phraseOf(const library::Hit &hit)
{
    const library::TextRange first = hit.marks.first();
    const QString rest = hit.excerpt.mid(first.start, longestPhrase);
    const qsizetype end = rest.lastIndexOf(u' ');
    return rest.first(qMax(first.length, end)).trimmed();
}

} // namespace

void MainWindow::connectSearch()
{
    connect(m_search, &SearchBox::textSearchWanted, this, &MainWindow::searchText);
    connect(m_results, &ResultsView::hitChosen, this, &MainWindow::openHit);
    connect(m_results, &ResultsView::closed, this, [this] {
        showTabs();
        if (m_tabs->currentTab())
            m_tabs->currentTab()->setFocus();
    });
}

void MainWindow::askForFullText()
{
    m_search->setSearchesText(false);
    m_parts.libraries
        .ask(m_library.id,
             [](library::ArticleSource &source) { return base::Result<library::SourceFeatures>(source.features()); })
        .then(this, [this, id = m_library.id](const base::Result<library::SourceFeatures> &features) {
            if (id == m_library.id)
                m_search->setSearchesText(features && features->testFlag(library::SourceFeature::FullText));
        });
}

void MainWindow::searchText(const QString &text)
{
    QList<library::LibraryInfo> libraries = m_open.values();
    std::ranges::sort(libraries, {},
                      [this](const library::LibraryInfo &each) { return std::pair(each.id != m_library.id, each.title); });
    m_parts.libraries.ask(m_library.id, [](library::ArticleSource &source) { return source.topics(); })
        .then(this, [this, text, libraries](const base::Result<QList<library::Topic>> &topics) {
            m_results->setLibraries(libraries, topics.value_or(QList<library::Topic>()), m_library.letters);
            m_results->search(text);
            m_middle->setCurrentWidget(m_results);
            m_results->setFocus();
        });
}

void MainWindow::showTabs()
{
    m_middle->setCurrentWidget(m_tabs);
}

void MainWindow::openHit(const QString &libraryId, const library::Hit &hit, bool inNewTab)
{
    const QUrl url = routes::articleUrl(libraryId, hit.entry.path, hit.anchor);
    if (inNewTab) {
        m_tabs->openInNewTab(url, true);
        return;
    }
    const QUrl before = m_tabs->currentTab() ? m_tabs->currentTab()->url() : QUrl();
    m_openedHit = hit;
    showTabs();
    m_tabs->open(url);
    if (before.adjusted(QUrl::RemoveFragment) == url.adjusted(QUrl::RemoveFragment))
        markHit(m_tabs->currentTab()); // the page is there already
    m_tabs->currentTab()->setFocus();
}

void MainWindow::markHit(ArticleTab *tab)
{
    const library::Hit hit = std::exchange(m_openedHit, {});
    if (hit.marks.isEmpty() || !tab->view())
        return;
    const QString word = hit.excerpt.mid(hit.marks.first().start, hit.marks.first().length);
    // Where a mark of a reference stands between the words, the page has them a little differently.
    const auto onceMore = [view = tab->view(), word](int, int count) {
        if (count == 0)
            view->find(word);
    };
    connect(tab->view(), &web::ArticleView::found, this, onceMore, Qt::SingleShotConnection);
    tab->view()->find(phraseOf(hit));
}

} // namespace gui
