// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/resultfilters.h"

#include <QHeaderView>

namespace gui {

namespace {

constexpr int ValueRole = Qt::UserRole + 1;

/// All of one kind that will do, as one part of a query.
library::QueryNode anyOf(library::QueryField field, const QStringList &values)
{
    library::QueryNode any{library::QueryNode::Kind::Any, {}, {}, {}};
    for (const QString &value : values)
        any.children.append({library::QueryNode::Kind::Filter, field, value, {}});
    return any.children.size() == 1 ? any.children.first() : any;
}

} // namespace

ResultFilters::ResultFilters(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("resultFilters"));
    setAccessibleName(tr("Narrow the results"));
    header()->hide();
    setFrameShape(NoFrame);
    setRootIsDecorated(true);
    setIndentation(14);
    setSelectionMode(NoSelection);
    connect(this, &QTreeWidget::itemChanged, this, &ResultFilters::changed);
}

QTreeWidgetItem *ResultFilters::addGroup(const QString &title, const QList<std::pair<QString, QString>> &entries)
{
    auto *group = new QTreeWidgetItem(this, {title});
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    for (const auto &[value, text] : entries) {
        auto *entry = new QTreeWidgetItem(group, {text});
        entry->setData(0, ValueRole, value);
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        entry->setCheckState(0, Qt::Unchecked);
    }
    group->setHidden(entries.size() < 2);
    return group;
}

void ResultFilters::offer(const QList<library::LibraryInfo> &libraries, const QList<library::Topic> &topics,
                          const QList<library::Letter> &letters)
{
    const QSignalBlocker blocker(this);
    QStringList before;
    for (const QTreeWidgetItem *group : {m_libraries, m_topics, m_letters}) {
        if (group)
            before.append(ticked(group));
    }
    clear();
    QList<std::pair<QString, QString>> entries;
    for (const library::LibraryInfo &library : libraries)
        entries.append({library.id, library.title});
    m_libraries = addGroup(tr("Libraries"), entries);
    entries.clear();
    for (const library::Topic &topic : topics)
        entries.append({topic.title, topic.title});
    m_topics = addGroup(tr("Topics"), entries);
    entries.clear();
    for (const library::Letter &letter : letters) {
        if (letter.count > 0)
            entries.append({letter.label, letter.label});
    }
    m_letters = addGroup(tr("Letters"), entries);
    m_libraries->setExpanded(true);
    m_topics->setExpanded(true);
    for (QTreeWidgetItem *group : {m_libraries, m_topics, m_letters}) {
        for (int i = 0; i < group->childCount(); ++i) {
            if (before.contains(group->child(i)->data(0, ValueRole).toString()))
                group->child(i)->setCheckState(0, Qt::Checked);
        }
    }
}

QStringList ResultFilters::ticked(const QTreeWidgetItem *group)
{
    QStringList values;
    for (int i = 0; i < group->childCount(); ++i) {
        if (group->child(i)->checkState(0) == Qt::Checked)
            values.append(group->child(i)->data(0, ValueRole).toString());
    }
    return values;
}

QStringList ResultFilters::libraries() const
{
    if (!m_libraries)
        return {};
    QStringList chosen = ticked(m_libraries);
    if (!chosen.isEmpty())
        return chosen;
    for (int i = 0; i < m_libraries->childCount(); ++i)
        chosen.append(m_libraries->child(i)->data(0, ValueRole).toString());
    return chosen;
}

library::Query ResultFilters::narrowed(library::Query query) const
{
    if (!m_topics || query.isEmpty())
        return query;
    const QStringList topics = ticked(m_topics);
    const QStringList letters = ticked(m_letters);
    if (topics.isEmpty() && letters.isEmpty())
        return query;
    library::QueryNode all{library::QueryNode::Kind::All, {}, {}, {query.root}};
    if (!topics.isEmpty())
        all.children.append(anyOf(library::QueryField::Topic, topics));
    if (!letters.isEmpty())
        all.children.append(anyOf(library::QueryField::Letter, letters));
    query.root = all;
    return query;
}

} // namespace gui
