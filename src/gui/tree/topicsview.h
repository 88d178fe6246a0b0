// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/tree/topicsmodel.h"
#include "gui/tree/treeview.h"

namespace gui {

/// Subject > article. Reads nothing before it is shown for the first time. GUI thread.
class TopicsView : public TreeView
{
    Q_OBJECT

public:
    explicit TopicsView(library::LibraryService &libraries, QWidget *parent = nullptr);

    void setLibrary(const library::LibraryInfo &library);
    /// Marks the article; reveals it in its first subject as soon as the view is in sight.
    void setCurrentArticle(const library::Article &article);
    void clearCurrentArticle();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// As far as what has arrived allows; what it asks for goes on from here.
    void revealWanted();

    TopicsModel m_model;
    QString m_wantedPath; ///< still to be revealed
    QList<library::TopicId> m_wantedTopics;
};

} // namespace gui
