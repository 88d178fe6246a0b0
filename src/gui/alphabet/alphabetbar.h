// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <QToolBar>

class QAction;

namespace gui {

class LetterAction;

/// The A–Z bar: one button a letter of the library's alphabet. Letters without articles are disabled, the tooltip
/// tells the count, arrow keys walk, the current article's letter is marked. GUI thread.
class AlphabetBar : public QToolBar
{
    Q_OBJECT

public:
    explicit AlphabetBar(QWidget *parent = nullptr);
    ~AlphabetBar() override;

    void setLetters(const QList<library::Letter> &letters);

    /// Marks a letter, as that of the open article; empty: none.
    void setCurrentLetter(const QString &label);

    /// The actions, one a letter, for menus and shortcuts; named “letter-S”. Gone with the next setLetters().
    [[nodiscard]] QList<QAction *> letterActions() const;

signals:
    /// A letter was clicked, also when it was the current one already.
    void letterChosen(const QString &label);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addLetter(const library::Letter &letter);
    void mark();
    void focusLetter(LetterAction *letter);
    /// Tab stops once at the bar: at the letter that has the keyboard, or the marked one, or the first.
    void setTabStop(LetterAction *letter);
    [[nodiscard]] QList<LetterAction *> reachable() const;

    QList<LetterAction *> m_letters;
    QString m_current;
};

} // namespace gui
