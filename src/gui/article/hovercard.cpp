// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/article/hovercard.h"

#include <QCursor>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <chrono>

namespace gui {

namespace {

constexpr std::chrono::milliseconds moment(300); ///< so that no card flickers while the pointer crosses a line
constexpr int widest = 380; ///< pixels
constexpr int distance = 18; ///< from the pointer, so that the words under it stay legible

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QFrame(parent, Qt::ToolTip)
    , m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::Text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 9);
    column->addWidget(m_label);
    m_moment.setSingleShot(true);
    connect(&m_moment, &QTimer::timeout, this, &HoverCard::appear);
}

void HoverCard::setText(const QString &html)
{
    if (html.isEmpty()) {
        m_moment.stop();
        hide();
        return;
    }
    m_label->setText(html);
    if (isVisible())
        appear();
    else
        m_moment.start(moment);
}

QString HoverCard::text() const
{
    return m_label->text();
}

void HoverCard::appear()
{
    m_label->setFixedWidth(qMin(widest, m_label->fontMetrics().horizontalAdvance(QString(62, u'n'))));
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint place = QCursor::pos() + QPoint(0, distance);
    if (place.y() + height() > screen.bottom())
        place.setY(QCursor::pos().y() - distance - height());
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    move(place);
    show();
}

} // namespace gui
