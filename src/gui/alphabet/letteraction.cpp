// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/alphabet/letteraction.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolBar>

namespace gui {

namespace {

QColor faint(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

QSize LetterButton::sizeHint() const
{
    // As wide as a W, so that the letters stand evenly, and more where a label is a digraph.
    const QFontMetrics metrics(font());
    const int letter = qMax(metrics.horizontalAdvance(u'W'), metrics.horizontalAdvance(text()));
    return {letter + metrics.height(), metrics.height() + 10};
}

QSize LetterButton::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 8, sizeHint().height()};
}

void LetterButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Space:
        QToolButton::keyPressEvent(event);
        return;
    default:
        event->ignore(); // the bar walks
    }
}

void LetterButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const QPalette &colours = palette();
    constexpr qreal radius = 5;
    painter.setPen(Qt::NoPen);
    if (isChecked()) {
        painter.setBrush(colours.highlight());
        painter.drawRoundedRect(box, radius, radius);
    } else if (isEnabled() && (isDown() || underMouse())) {
        painter.setBrush(faint(colours.color(QPalette::WindowText), isDown() ? 48 : 24));
        painter.drawRoundedRect(box, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.color(isChecked() ? QPalette::WindowText : QPalette::Highlight), 1.5));
        painter.drawRoundedRect(box, radius, radius);
    }
    QColor ink = colours.color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText);
    if (!isEnabled())
        ink = faint(colours.color(QPalette::Active, QPalette::WindowText), 80);
    QFont letters = font();
    if (isChecked())
        letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

LetterAction::LetterAction(const library::Letter &letter, QObject *parent)
    : QWidgetAction(parent)
    , m_label(letter.label)
{
    const auto count = static_cast<int>(letter.count);
    const QString articles = count == 0 ? tr("no articles") : count == 1 ? tr("one article") : tr("%Ln articles", nullptr, count);
    setObjectName(QStringLiteral("letter-") + letter.label);
    setText(letter.label);
    setCheckable(true);
    setEnabled(letter.count > 0);
    //: %1 is a letter, %2 is “7 articles”
    setToolTip(tr("%1: %2").arg(letter.label, articles));
    const QString spokenLabel = letter.label == QLatin1String("#") ? tr("Digits and signs") : letter.label;
    //: %1 is a letter, %2 is “7 articles”; read aloud
    m_spoken = tr("%1, %2").arg(spokenLabel, articles);
}

LetterButton *LetterAction::button() const
{
    const QList<QWidget *> buttons = createdWidgets();
    return buttons.isEmpty() ? nullptr : qobject_cast<LetterButton *>(buttons.first());
}

QWidget *LetterAction::createWidget(QWidget *parent)
{
    if (!qobject_cast<QToolBar *>(parent))
        return nullptr; // menus show it as any other action
    auto *button = new LetterButton(parent);
    button->setDefaultAction(this);
    button->setFocusPolicy(Qt::NoFocus);
    button->setAccessibleName(m_spoken);
    return button;
}

} // namespace gui
