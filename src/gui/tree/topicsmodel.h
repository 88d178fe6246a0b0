// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/tree/treerow.h"
#include "library/libraryservice.h"

#include <QAbstractItemModel>

namespace gui {

/// Subject > sub-subjects, then articles. The subjects are asked for by load(), the articles of one when it is
/// opened; long lists are let go when it is closed. What cannot be read becomes one row that says so.
/// GUI thread, never blocks.
class TopicsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit TopicsModel(library::LibraryService &libraries, QObject *parent = nullptr);

    /// Forgets everything; nothing is asked before load().
    void setLibrary(const QString &libraryId);

    /// Asks for the subjects, unless they are here or on their way.
    void load();
    /// Whether the subjects are here.
    [[nodiscard]] bool isLoaded() const { return m_state == State::Here; }

    /// Marks the article in every subject; empty: none.
    void setCurrentPath(const QString &path);

    /// Invalid where there is no such subject.
    [[nodiscard]] QModelIndex topicRow(library::TopicId topic) const;
    /// The article's row in a subject; invalid where it is not there, or not there yet.
    [[nodiscard]] QModelIndex articleRow(library::TopicId topic, const QString &path) const;

    /// A row was opened: what could not be read is asked for again.
    void retry(const QModelIndex &row);
    /// A row was closed: lets a long list of articles go.
    void release(const QModelIndex &row);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The subjects came, or could not be read.
    void loaded();
    void articlesArrived(library::TopicId topic);

private:
    enum class State { Unasked, Asked, Here, Failed };

    struct Node
    {
        library::Topic topic;
        int above = -1; ///< index into m_nodes
        int row = 0;
        QList<int> below;
        qint64 articlesInAll = 0; ///< with those of sub-topics
        State state = State::Unasked; ///< of its own articles
        QList<library::ArticleEntry> articles;
        bool inChange = false; ///< has no rows of its own just now
    };

    // An index carries the node its parent is, plus one; what it is itself follows from its row.
    [[nodiscard]] static int aboveOf(const QModelIndex &index);
    /// The node that a row is; -1 where it is none.
    [[nodiscard]] int nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex rowOf(int node) const;
    [[nodiscard]] static int ownRows(const Node &node);
    [[nodiscard]] RowKind kindOf(const QModelIndex &index) const;
    [[nodiscard]] const library::ArticleEntry *articleOf(const QModelIndex &index) const;

    void takeTopics(const base::Result<QList<library::Topic>> &topics);
    void askArticles(int node);
    /// Changes the rows of a subject's own articles.
    void setArticles(int node, State state, const QList<library::ArticleEntry> &articles = {});
    [[nodiscard]] QVariant topicData(const Node &node, int role) const;

    library::LibraryService &m_libraries;
    QString m_libraryId;
    State m_state = State::Unasked;
    int m_generation = 0; ///< counts libraries, so that late answers are known
    QList<Node> m_nodes;
    QList<int> m_top;
    QString m_currentPath;
};

} // namespace gui
