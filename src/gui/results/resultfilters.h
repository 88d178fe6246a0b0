// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"
#include "library/query.h"

#include <QTreeWidget>

namespace gui {

/// What narrows the results, beside them: libraries, topics, letters. Within one of the three, any that is ticked will do; none
/// ticked is all. GUI thread.
class ResultFilters : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ResultFilters(QWidget *parent = nullptr);

    /// The libraries that are open, and the topics and letters of the one that is shown. What was ticked and is still there
    /// stays ticked.
    void offer(const QList<library::LibraryInfo> &libraries, const QList<library::Topic> &topics,
               const QList<library::Letter> &letters);

    /// The libraries to search, by id.
    [[nodiscard]] QStringList libraries() const;

    /// The query with what is ticked added to it.
    [[nodiscard]] library::Query narrowed(library::Query query) const;

signals:
    void changed();

private:
    QTreeWidgetItem *addGroup(const QString &title, const QList<std::pair<QString, QString>> &entries);
    [[nodiscard]] static QStringList ticked(const QTreeWidgetItem *group);

    QTreeWidgetItem *m_libraries = nullptr; ///< the tree's, as the others
    QTreeWidgetItem *m_topics = nullptr;
    QTreeWidgetItem *m_letters = nullptr;
};

} // namespace gui
