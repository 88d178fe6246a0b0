// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QLineEdit>

#include <memory>

namespace gui {

/// Finds articles by the beginning of their titles and aliases while one types. A newer question makes the older
/// one's answer worthless: late answers are dropped. Down walks the list, Enter opens, Esc closes. GUI thread.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(library::LibraryService &libraries, QWidget *parent = nullptr);
    ~SearchBox() override;

    void setLibrary(const library::LibraryInfo &library);

    /// Whether Enter, where no title is what was typed, wants the text of all articles searched instead of the best title.
    void setSearchesText(bool searches);

signals:
    void articleChosen(const QString &path);
    void articleWantedInNewTab(const QString &path);
    /// Enter was pressed, and no title is just that.
    void textSearchWanted(const QString &text);
    /// Enter was pressed and no title begins so.
    void nothingFound(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
