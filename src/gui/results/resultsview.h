// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QWidget>

#include <memory>

namespace gui {

/// The articles that a query finds, in all libraries that are searched, with the place in each that shows why. Arrows walk the
/// hits, Enter opens, Ctrl+Enter in a new tab, Space looks into an article without opening it, Esc goes back. GUI thread; the
/// libraries answer on their own.
class ResultsView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsView(library::LibraryService &libraries, QWidget *parent = nullptr);
    ~ResultsView() override;

    /// What can be searched, in the order in which it is shown; and what the results can be narrowed to.
    void setLibraries(const QList<library::LibraryInfo> &libraries, const QList<library::Topic> &topics,
                      const QList<library::Letter> &letters);

    /// Searches, in the language of search::parseQuery.
    void search(const QString &text);

signals:
    void hitChosen(const QString &libraryId, const library::Hit &hit, bool inNewTab);
    /// A person wants to go back to the article.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
