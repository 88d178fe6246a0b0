// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/dragpicture.h"

#include "gui/citations/worktypeicon.h"
#include "gui/icons/icon.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui::DragPicture)
};

constexpr int longestText = 240; ///< pixels
constexpr int margin = 8;
constexpr int iconSize = 16;

QString iconOf(const QList<CitationCard> &cards)
{
    return cards.size() == 1 ? workTypeIcon(cards.first().reference.csl.value(QLatin1String("type")).toString())
                             : QStringLiteral("references");
}

} // namespace

QPixmap dragPicture(const QList<CitationCard> &cards, const QWidget &widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const QString whole = cards.size() == 1 ? cards.first().line.text
                                            : Tr::tr("%Ln references", nullptr, static_cast<int>(cards.size()));
    const QString text = metrics.elidedText(whole, Qt::ElideRight, longestText);
    const QSize size(3 * margin + iconSize + metrics.horizontalAdvance(text), 2 * margin + qMax(iconSize, metrics.height()));
    QPixmap picture(size * widget.devicePixelRatio());
    picture.setDevicePixelRatio(widget.devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(widget.palette().color(QPalette::Highlight));
    painter.setBrush(widget.palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect inside = QRect(QPoint(), size).adjusted(margin, margin, -margin, -margin);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(widget.layoutDirection(), inside, rect); };
    const QRect iconPlace(inside.left(), inside.center().y() - iconSize / 2, iconSize, iconSize);
    icon(iconOf(cards), widget.palette()).paint(&painter, mirrored(iconPlace));
    painter.setFont(widget.font());
    painter.setPen(widget.palette().color(QPalette::Text));
    painter.drawText(mirrored(inside.adjusted(iconSize + margin, 0, 0, 0)), Qt::AlignVCenter | Qt::TextSingleLine, text);
    return picture;
}

} // namespace gui
