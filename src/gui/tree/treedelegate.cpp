// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/treedelegate.h"

#include "gui/tree/treerow.h"

#include <QLocale>
#include <QPainter>

namespace gui {

namespace {

constexpr int margin = 8; ///< pixels around the count

QColor quietInk(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    ink.setAlphaF(0.62F); // still at least 4.5:1 on the usual base colours
    return ink;
}

} // namespace

void TreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = static_cast<RowKind>(index.data(KindRole).toInt());
    const bool placeholder = kind == RowKind::Article && index.data(PathRole).isNull();
    if (kind == RowKind::Failure || kind == RowKind::Loading || placeholder) {
        option->palette.setColor(QPalette::Text, quietInk(*option));
        option->font.setItalic(kind == RowKind::Failure);
    }
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant count = index.data(CountRole);
    if (count.isNull()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString number = QLocale().toString(count.toLongLong());
    const int numberWidth = row.fontMetrics.horizontalAdvance(number);
    row.text = row.fontMetrics.elidedText(row.text, Qt::ElideRight, qMax(0, row.rect.width() - numberWidth - 3 * margin));
    const QStyle *style = row.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setPen(quietInk(row));
    painter->setFont(row.font);
    const QRect place = QStyle::visualRect(row.direction, row.rect, row.rect.adjusted(0, 0, -margin, 0));
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(row.direction, Qt::AlignRight) | Qt::AlignVCenter), number);
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() + 8};
}

} // namespace gui
