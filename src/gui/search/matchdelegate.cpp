// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/search/matchdelegate.h"

#include "gui/search/matchlist.h"

#include <QPainter>
#include <QTextLayout>

namespace gui {

namespace {

constexpr int margin = 10; ///< pixels at either end

/// One line: `bold` signs in bold, the signs from `quiet` on in a quiet colour.
void drawLine(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option, const QString &text, qsizetype bold,
              qsizetype quiet)
{
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    QTextCharFormat faint;
    QColor faintInk = ink;
    faintInk.setAlphaF(0.62F);
    faint.setForeground(faintInk);

    QTextLayout layout(option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()), option.font);
    layout.setFormats({{0, static_cast<int>(bold), strong},
                       {static_cast<int>(quiet), static_cast<int>(text.size() - quiet), faint}});
    QTextOption line;
    line.setTextDirection(option.direction);
    line.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(line);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(place.width());
    layout.endLayout();
    painter.setPen(ink);
    layout.draw(&painter, QPointF(place.x(), place.y() + (place.height() - only.height()) / 2));
}

} // namespace

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString note = row.text;
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    const QRect place = row.rect.adjusted(margin, 0, -margin, 0);
    painter->setClipRect(place);
    const QString title = index.data(MatchTitleRole).toString();
    const QString alias = index.data(MatchAliasRole).toString();
    const auto typed = index.data(MatchPrefixRole).value<qsizetype>();
    const QString arrow = row.direction == Qt::RightToLeft ? QStringLiteral("  ←  ") : QStringLiteral("  →  ");
    if (title.isEmpty())
        drawLine(*painter, place, row, note, 0, 0);
    else if (alias.isEmpty())
        drawLine(*painter, place, row, title, typed, title.size());
    else
        drawLine(*painter, place, row, alias + arrow + title, typed, alias.size());
    painter->restore();
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() + 10};
}

} // namespace gui
