// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <QListView>
#include <QStandardItemModel>

namespace gui {

/// What a row of the list tells beside the usual roles.
enum MatchRole {
    MatchTitleRole = Qt::UserRole + 1,
    MatchAliasRole, ///< empty where the title matched
    MatchPrefixRole, ///< how many signs at the beginning of alias or title were typed
    MatchPathRole, ///< empty: a row that only says something
};

/// How much of the beginning of `title` the typed text stands for, case, accents and signs aside; 0: nothing.
[[nodiscard]] qsizetype typedPrefix(const QString &title, const QString &typed);

/// The list below the search box. It lies over the window's content and never takes the keyboard. GUI thread.
class MatchList : public QListView
{
    Q_OBJECT

public:
    explicit MatchList(QWidget *parent = nullptr);

    void setMatches(const QList<library::TitleMatch> &matches, const QString &typed);
    /// One row that says something instead.
    void setNote(const QString &text);

    /// Lies below `box`, in its window, as high as its rows need and the window allows.
    void showBelow(const QWidget *box);

    /// Down and Up by so many rows; above the first row none is current.
    void walk(int rows);
    [[nodiscard]] int rowsInSight() const;
    /// Of the row that was walked to; empty: none.
    [[nodiscard]] QString currentPath() const;

signals:
    void chosen(const QString &path, bool inNewTab);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QStandardItemModel m_rows;
};

} // namespace gui
