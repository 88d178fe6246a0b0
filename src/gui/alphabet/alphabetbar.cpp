// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/alphabet/alphabetbar.h"

#include "gui/alphabet/letteraction.h"

#include <QKeyEvent>

#include <algorithm>

namespace gui {

AlphabetBar::AlphabetBar(QWidget *parent)
    : QToolBar(parent)
{
    setObjectName(QStringLiteral("alphabetBar"));
    setWindowTitle(tr("Alphabet"));
    setAccessibleName(tr("Alphabet"));
}

AlphabetBar::~AlphabetBar() = default;

void AlphabetBar::setLetters(const QList<library::Letter> &letters)
{
    clear();
    qDeleteAll(m_letters);
    m_letters.clear();
    for (const library::Letter &letter : letters)
        addLetter(letter);
    mark();
}

void AlphabetBar::addLetter(const library::Letter &letter)
{
    auto *action = new LetterAction(letter, this);
    m_letters.append(action);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, action] {
        mark(); // a click has toggled it; only the open article marks a letter
        emit letterChosen(action->label());
    });
}

void AlphabetBar::setCurrentLetter(const QString &label)
{
    m_current = label;
    mark();
}

QList<QAction *> AlphabetBar::letterActions() const
{
    return {m_letters.begin(), m_letters.end()};
}

void AlphabetBar::mark()
{
    LetterAction *stop = nullptr;
    for (LetterAction *letter : std::as_const(m_letters)) {
        letter->setChecked(letter->label() == m_current);
        if (letter->isEnabled() && (!stop || letter->isChecked()))
            stop = letter;
    }
    if (stop)
        setTabStop(stop);
}

void AlphabetBar::setTabStop(LetterAction *letter)
{
    for (const LetterAction *other : std::as_const(m_letters)) {
        if (LetterButton *button = other->button())
            button->setFocusPolicy(other == letter ? Qt::TabFocus : Qt::NoFocus);
    }
}

void AlphabetBar::focusLetter(LetterAction *letter)
{
    setTabStop(letter);
    letter->button()->setFocus(Qt::OtherFocusReason);
}

QList<LetterAction *> AlphabetBar::reachable() const
{
    QList<LetterAction *> letters;
    std::ranges::copy_if(m_letters, std::back_inserter(letters), [](const LetterAction *letter) {
        return letter->isEnabled() && letter->button() && letter->button()->isVisible();
    });
    return letters;
}

void AlphabetBar::keyPressEvent(QKeyEvent *event)
{
    const QList<LetterAction *> letters = reachable();
    const auto focused = std::ranges::find_if(letters, [](const LetterAction *letter) { return letter->button()->hasFocus(); });
    if (focused == letters.end()) {
        QToolBar::keyPressEvent(event);
        return;
    }
    const qsizetype here = focused - letters.begin();
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    qsizetype next = -1;
    if (event->key() == forward || event->key() == Qt::Key_Down)
        next = qMin(here + 1, letters.size() - 1);
    else if (event->key() == back || event->key() == Qt::Key_Up)
        next = qMax(here - 1, 0);
    else if (event->key() == Qt::Key_Home)
        next = 0;
    else if (event->key() == Qt::Key_End)
        next = letters.size() - 1;
    else // typing a letter goes there
        next = std::ranges::find(letters, event->text().toUpper(), &LetterAction::label) - letters.begin();
    if (next < 0 || next >= letters.size())
        QToolBar::keyPressEvent(event);
    else
        focusLetter(letters.at(next));
}

} // namespace gui
