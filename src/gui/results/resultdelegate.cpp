// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/resultdelegate.h"

#include "gui/results/resultsmodel.h"

#include <QPainter>
#include <QTextLayout>

namespace gui {

namespace {

constexpr int margin = 12; ///< pixels, left and right
constexpr int gap = 3; ///< pixels, between lines
constexpr int padding = 9; ///< pixels, above and below a row
constexpr int excerptLines = 2;

QFont titleFont(const QFont &font)
{
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.12);
    large.setWeight(QFont::DemiBold);
    return large;
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QColor faint(QColor colour)
{
    colour.setAlphaF(0.66F);
    return colour;
}

/// “Kidneys › Myeloma Encyclopedia”
QString whereText(const ResultRow &row)
{
    return row.hit.section.isEmpty() ? row.text : row.hit.section + QStringLiteral("  ·  ") + row.text;
}

QList<QTextLayout::FormatRange> marked(const QList<library::TextRange> &marks, const QPalette &palette, bool isSelected)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    if (!isSelected) {
        QColor ground = palette.color(QPalette::Highlight);
        ground.setAlphaF(0.18F);
        format.setBackground(ground);
    }
    QList<QTextLayout::FormatRange> formats;
    for (const library::TextRange &mark : marks)
        formats.append({static_cast<int>(mark.start), static_cast<int>(mark.length), format});
    return formats;
}

/// As many lines as there is room for.
void drawExcerpt(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option, const library::Hit &hit)
{
    QTextLayout layout(hit.excerpt, option.font);
    QTextOption text;
    text.setTextDirection(option.direction);
    layout.setTextOption(text);
    layout.setFormats(marked(hit.marks, option.palette, option.state & QStyle::State_Selected));
    layout.beginLayout();
    qreal y = 0;
    for (int lines = 0; lines < excerptLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    layout.draw(&painter, place.topLeft());
}

void drawOneLine(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option, const QFont &font,
                 const QString &text)
{
    painter.setFont(font);
    painter.drawText(place, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void paintHit(QPainter &painter, const QStyleOptionViewItem &option, const ResultRow &row)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QRect place = option.rect.adjusted(margin, padding, -margin, -padding);
    const QFont title = titleFont(option.font);
    const QFont small = smallFont(option.font);
    painter.setPen(isSelected ? ink : option.palette.color(QPalette::Link));
    drawOneLine(painter, {place.left(), place.top(), place.width(), QFontMetrics(title).height()}, option, title,
                row.hit.entry.title);
    place.setTop(place.top() + QFontMetrics(title).height() + gap);
    painter.setPen(faint(ink));
    drawOneLine(painter, {place.left(), place.top(), place.width(), QFontMetrics(small).height()}, option, small, whereText(row));
    place.setTop(place.top() + QFontMetrics(small).height() + gap);
    painter.setPen(ink);
    drawExcerpt(painter, place, option, row.hit);
}

void paintOther(QPainter &painter, const QStyleOptionViewItem &option, const ResultRow &row)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QFont font = option.font;
    if (row.kind == ResultRow::Kind::Library)
        font.setWeight(QFont::DemiBold);
    else if (row.kind == ResultRow::Kind::Note)
        ink = faint(ink);
    else if (!isSelected)
        ink = option.palette.color(QPalette::Link);
    painter.setPen(ink);
    drawOneLine(painter, option.rect.adjusted(margin, 0, -margin, 0), option, font, row.text);
    if (row.kind == ResultRow::Kind::Library) {
        painter.setPen(option.palette.color(QPalette::Mid));
        painter.drawLine(option.rect.bottomLeft() + QPoint(margin, 0), option.rect.bottomRight() - QPoint(margin, 0));
    }
}

} // namespace

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setClipRect(row.rect);
    const auto result = index.data(ResultRowRole).value<ResultRow>();
    if (result.kind == ResultRow::Kind::Hit)
        paintHit(*painter, row, result);
    else
        paintOther(*painter, row, result);
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.fontMetrics.averageCharWidth() * 20;
    const auto row = index.data(ResultRowRole).value<ResultRow>();
    if (row.kind != ResultRow::Kind::Hit)
        return {width, option.fontMetrics.height() + 2 * padding};
    const int lines = row.hit.excerpt.isEmpty() ? 0 : excerptLines;
    return {width,
            2 * padding + QFontMetrics(titleFont(option.font)).height() + gap + QFontMetrics(smallFont(option.font)).height()
                + gap + lines * option.fontMetrics.lineSpacing()};
}

} // namespace gui
