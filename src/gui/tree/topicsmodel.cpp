// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/topicsmodel.h"

#include <QFont>
#include <QTimer>

#include <algorithm>

using base::Result;

namespace gui {

TopicsModel::TopicsModel(library::LibraryService &libraries, QObject *parent)
    : QAbstractItemModel(parent)
    , m_libraries(libraries)
{
}

void TopicsModel::setLibrary(const QString &libraryId)
{
    beginResetModel();
    ++m_generation;
    m_libraryId = libraryId;
    m_state = State::Unasked;
    m_nodes.clear();
    m_top.clear();
    m_currentPath.clear();
    endResetModel();
}

void TopicsModel::load()
{
    if (m_state == State::Asked || m_state == State::Here || m_libraryId.isEmpty())
        return;
    m_state = State::Asked;
    m_libraries.ask(m_libraryId, [](library::ArticleSource &source) { return source.topics(); })
        .then(this, [this, generation = m_generation](const Result<QList<library::Topic>> &topics) {
            if (generation == m_generation)
                takeTopics(topics);
        });
}

void TopicsModel::takeTopics(const Result<QList<library::Topic>> &topics)
{
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    m_state = topics ? State::Here : State::Failed;
    QHash<library::TopicId, int> seen;
    for (const library::Topic &topic : topics.value_or(QList<library::Topic>())) {
        // Parents come before children. One that does not hangs at the top, so that nothing goes round in circles.
        const int above = seen.value(topic.parent, -1);
        const auto own = static_cast<int>(m_nodes.size());
        QList<int> &siblings = above < 0 ? m_top : m_nodes[above].below;
        const auto row = static_cast<int>(siblings.size());
        siblings.append(own);
        m_nodes.append({topic, above, row, {}, 0, topic.articleCount > 0 ? State::Unasked : State::Here, {}, false});
        seen.insert(topic.id, own);
        for (int node = own; node >= 0; node = m_nodes.at(node).above)
            m_nodes[node].articlesInAll += topic.articleCount;
    }
    endResetModel();
    emit loaded();
}

void TopicsModel::setCurrentPath(const QString &path)
{
    if (path == m_currentPath)
        return;
    m_currentPath = path;
    for (int node = 0; node < m_nodes.size(); ++node) {
        const QModelIndex above = rowOf(node);
        if (const int rows = rowCount(above); rows > 0)
            emit dataChanged(index(0, 0, above), index(rows - 1, 0, above), {Qt::FontRole});
    }
}

QModelIndex TopicsModel::topicRow(library::TopicId topic) const
{
    const auto found = std::ranges::find(m_nodes, topic, [](const Node &node) { return node.topic.id; });
    return found == m_nodes.end() ? QModelIndex() : rowOf(static_cast<int>(found - m_nodes.begin()));
}

QModelIndex TopicsModel::articleRow(library::TopicId topic, const QString &path) const
{
    const QModelIndex above = topicRow(topic);
    if (!above.isValid())
        return {};
    const Node &node = m_nodes.at(nodeOf(above));
    const auto found = std::ranges::find(node.articles, path, &library::ArticleEntry::path);
    if (found == node.articles.end())
        return {};
    return index(static_cast<int>(node.below.size() + (found - node.articles.begin())), 0, above);
}

void TopicsModel::retry(const QModelIndex &row)
{
    const int node = nodeOf(row);
    if (node >= 0 && m_nodes.at(node).state == State::Failed) {
        setArticles(node, State::Unasked);
        fetchMore(row);
    }
}

void TopicsModel::release(const QModelIndex &row)
{
    constexpr qsizetype longList = 1000; // articles
    const int node = nodeOf(row);
    if (node >= 0 && m_nodes.at(node).articles.size() > longList)
        setArticles(node, State::Unasked);
}

int TopicsModel::aboveOf(const QModelIndex &index)
{
    return static_cast<int>(index.internalId()) - 1;
}

int TopicsModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid() || m_state != State::Here)
        return -1;
    const int above = aboveOf(index);
    const QList<int> &topics = above < 0 ? m_top : m_nodes.at(above).below;
    return index.row() < topics.size() ? topics.at(index.row()) : -1;
}

QModelIndex TopicsModel::rowOf(int node) const
{
    return node < 0 ? QModelIndex() : createIndex(m_nodes.at(node).row, 0, static_cast<quintptr>(m_nodes.at(node).above) + 1);
}

/// Rows behind the sub-topics.
int TopicsModel::ownRows(const Node &node)
{
    switch (node.state) {
    case State::Here:
        return static_cast<int>(node.articles.size());
    default: // one that says what is the matter
        return node.inChange ? 0 : 1;
    }
}

RowKind TopicsModel::kindOf(const QModelIndex &index) const
{
    if (nodeOf(index) >= 0)
        return RowKind::Topic;
    const int above = aboveOf(index);
    const State state = above < 0 ? m_state : m_nodes.at(above).state;
    return state == State::Here ? RowKind::Article : state == State::Failed ? RowKind::Failure : RowKind::Loading;
}

const library::ArticleEntry *TopicsModel::articleOf(const QModelIndex &index) const
{
    if (kindOf(index) != RowKind::Article)
        return nullptr;
    const Node &node = m_nodes.at(aboveOf(index));
    return &node.articles.at(index.row() - node.below.size());
}

QModelIndex TopicsModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, static_cast<quintptr>(nodeOf(parent)) + 1) : QModelIndex();
}

QModelIndex TopicsModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? rowOf(aboveOf(child)) : QModelIndex();
}

int TopicsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_state == State::Failed ? 1 : static_cast<int>(m_top.size());
    const int node = nodeOf(parent);
    return node < 0 ? 0 : static_cast<int>(m_nodes.at(node).below.size()) + ownRows(m_nodes.at(node));
}

int TopicsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool TopicsModel::canFetchMore(const QModelIndex &parent) const
{
    const int node = nodeOf(parent);
    return node >= 0 && m_nodes.at(node).state == State::Unasked;
}

void TopicsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int node = nodeOf(parent);
    m_nodes[node].state = State::Asked;
    // Views call this in the middle of laying out: no row may change before they are done.
    QTimer::singleShot(0, this, [this, node, generation = m_generation] {
        if (generation == m_generation)
            askArticles(node);
    });
}

void TopicsModel::askArticles(int node)
{
    const library::TopicId topic = m_nodes.at(node).topic.id;
    m_libraries.ask(m_libraryId, [topic](library::ArticleSource &source) { return source.entriesOfTopic(topic); })
        .then(this, [this, node, topic, generation = m_generation](const Result<QList<library::ArticleEntry>> &articles) {
            if (generation != m_generation)
                return;
            setArticles(node, articles ? State::Here : State::Failed, articles.value_or(QList<library::ArticleEntry>()));
            emit articlesArrived(topic);
        });
}

void TopicsModel::setArticles(int node, State state, const QList<library::ArticleEntry> &articles)
{
    const QModelIndex row = rowOf(node);
    const auto first = static_cast<int>(m_nodes.at(node).below.size());
    const auto assign = [&](State to, const QList<library::ArticleEntry> &list, bool inChange) {
        m_nodes[node].state = to;
        m_nodes[node].articles = list;
        m_nodes[node].inChange = inChange;
    };
    if (const int gone = ownRows(m_nodes.at(node)); gone > 0) {
        beginRemoveRows(row, first, first + gone - 1);
        assign(State::Asked, {}, true);
        endRemoveRows();
    }
    const int come = ownRows({.state = state, .articles = articles});
    if (come > 0)
        beginInsertRows(row, first, first + come - 1);
    assign(state, articles, false);
    if (come > 0)
        endInsertRows();
}

QVariant TopicsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == KindRole)
        return static_cast<int>(kindOf(index));
    if (const int node = nodeOf(index); node >= 0)
        return topicData(m_nodes.at(node), role);
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (const library::ArticleEntry *article = articleOf(index)) {
        if (role == PathRole)
            return article->path;
        if (role == Qt::FontRole && article->path == m_currentPath) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return text ? QVariant(article->title) : QVariant();
    }
    if (!text)
        return {};
    if (kindOf(index) == RowKind::Loading)
        return QStringLiteral("…");
    return aboveOf(index) < 0 ? tr("The topics could not be read") : tr("These articles could not be read");
}

QVariant TopicsModel::topicData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return node.topic.title;
    case Qt::AccessibleTextRole:
        return node.articlesInAll == 1
            ? tr("%1, one article").arg(node.topic.title)
            : tr("%1, %Ln articles", nullptr, static_cast<int>(node.articlesInAll)).arg(node.topic.title);
    case CountRole:
        return node.articlesInAll;
    default:
        return {};
    }
}

Qt::ItemFlags TopicsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const RowKind kind = kindOf(index);
    if (kind == RowKind::Topic)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return Qt::ItemNeverHasChildren | Qt::ItemIsEnabled | (kind == RowKind::Article ? Qt::ItemIsSelectable : Qt::NoItemFlags);
}

} // namespace gui
