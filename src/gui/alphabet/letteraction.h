// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <QToolButton>
#include <QWidgetAction>

namespace gui {

/// The button of a letter on the bar: flat, even in width, filled where it is the current one.
class LetterButton : public QToolButton
{
    Q_OBJECT

public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// A letter as an action: a LetterButton on a toolbar, a plain row in a menu.
class LetterAction : public QWidgetAction
{
    Q_OBJECT

public:
    LetterAction(const library::Letter &letter, QObject *parent);

    [[nodiscard]] const QString &label() const { return m_label; }

    /// The button on the bar; null before the action was added to one.
    [[nodiscard]] LetterButton *button() const;

protected:
    QWidget *createWidget(QWidget *parent) override;

private:
    QString m_label;
    QString m_spoken;
};

} // namespace gui
