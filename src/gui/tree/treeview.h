// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace gui {

/// What both trees share: click and Enter open, middle click and Ctrl open in a new tab, a context menu, rows
/// opened by the program close again by themselves, a sentence where there are no rows. GUI thread.
class TreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit TreeView(QWidget *parent = nullptr);

    /// Shown where the model has no rows.
    void setEmptyText(const QString &text);

    /// For “Copy link”.
    void setLibraryId(const QString &libraryId) { m_libraryId = libraryId; }

signals:
    void articleChosen(const QString &path);
    void sectionChosen(const QString &path, const QString &anchor);
    void articleWantedInNewTab(const QString &path);

protected:
    /// Opens these rows, outermost first, and closes those that were opened so before and are none of them. What
    /// a person opened stays.
    void openOnly(const QModelIndexList &rows);
    /// The rows above, outermost first.
    [[nodiscard]] static QModelIndexList ancestors(const QModelIndex &row);
    /// Makes the row current and brings it into sight, without taking the keyboard.
    void reveal(const QModelIndex &row);

    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &row);
    void chooseInNewTab(const QModelIndex &row);
    [[nodiscard]] static bool wantsNewTab(const QMouseEvent *event);

    QString m_emptyText;
    QString m_libraryId;
    QPersistentModelIndex m_pressed; ///< by a click that may open a new tab
    QList<QPersistentModelIndex> m_opened; ///< by the program
};

} // namespace gui
