// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/topicsview.h"

#include <QShowEvent>

namespace gui {

TopicsView::TopicsView(library::LibraryService &libraries, QWidget *parent)
    : TreeView(parent)
    , m_model(libraries)
{
    setObjectName(QStringLiteral("topicsView"));
    setAccessibleName(tr("Topics"));
    setModel(&m_model);
    connect(this, &QTreeView::expanded, &m_model, &TopicsModel::retry);
    connect(this, &QTreeView::collapsed, &m_model, &TopicsModel::release);
    connect(&m_model, &TopicsModel::articlesArrived, this, &TopicsView::revealWanted);
    connect(&m_model, &TopicsModel::loaded, this, [this] {
        setEmptyText(tr("This library has no topics"));
        revealWanted();
    });
}

void TopicsView::setLibrary(const library::LibraryInfo &library)
{
    setLibraryId(library.id);
    setEmptyText({});
    m_wantedPath.clear();
    m_model.setLibrary(library.id);
    if (isVisible())
        m_model.load();
}

void TopicsView::setCurrentArticle(const library::Article &article)
{
    m_model.setCurrentPath(article.entry.path);
    m_wantedPath = article.entry.path;
    m_wantedTopics = article.topics;
    revealWanted();
}

void TopicsView::clearCurrentArticle()
{
    m_model.setCurrentPath({});
    m_wantedPath.clear();
    selectionModel()->clearSelection();
}

void TopicsView::showEvent(QShowEvent *event)
{
    TreeView::showEvent(event);
    m_model.load();
    revealWanted();
}

void TopicsView::revealWanted()
{
    if (m_wantedPath.isEmpty() || !isVisible() || !m_model.isLoaded())
        return;
    // Chosen here: it stays where it was chosen, though an article may stand under several subjects.
    if (currentIndex().data(PathRole).toString() == m_wantedPath) {
        m_wantedPath.clear();
        reveal(currentIndex());
        return;
    }
    for (const library::TopicId topic : std::as_const(m_wantedTopics)) {
        const QModelIndex row = m_model.topicRow(topic);
        if (!row.isValid())
            continue;
        openOnly(ancestors(row) << row); // which asks for the articles
        if (const QModelIndex article = m_model.articleRow(topic, m_wantedPath); article.isValid()) {
            m_wantedPath.clear();
            reveal(article);
        }
        return;
    }
}

} // namespace gui
