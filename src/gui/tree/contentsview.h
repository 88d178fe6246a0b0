// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/tree/contentsmodel.h"
#include "gui/tree/treeview.h"

#include <QElapsedTimer>

namespace gui {

/// Letter > article > its sections. Typing goes to the first title in the whole library that begins so. GUI thread.
class ContentsView : public TreeView
{
    Q_OBJECT

public:
    explicit ContentsView(library::LibraryService &libraries, QWidget *parent = nullptr);

    void setLibrary(const library::LibraryInfo &library);
    /// As ArticleTree::showLetter().
    void showLetter(const QString &label);
    void setCurrentArticle(const library::Article &article);
    void clearCurrentArticle();

    void keyboardSearch(const QString &search) override;

private:
    void showFrom(const QModelIndex &top, const QModelIndex &row);
    void revealArticle(qint64 number);
    [[nodiscard]] qint64 rowsInSight() const;

    library::LibraryService &m_libraries;
    ContentsModel m_model;
    QString m_libraryId;
    QString m_letter; ///< shown last
    qint64 m_step = 0; ///< how many parts of it were shown before
    QString m_typed;
    QElapsedTimer m_typedAt;
    QFuture<base::Result<QList<library::TitleMatch>>> m_typedAnswer;
    int m_typedNumber = 0; ///< of the newest question
};

} // namespace gui
