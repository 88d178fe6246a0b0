// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationdelegate.h"

#include "gui/citations/worktypeicon.h"
#include "gui/icons/icon.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace gui {

namespace {

constexpr int margin = 12; ///< pixels around a card's content
constexpr int gap = 4; ///< between its lines
constexpr int iconSize = 16;
constexpr int barWidth = 3; ///< of the mark at the edge of a chosen card

QFont smallFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    else
        font.setPixelSize(qMax(1, font.pixelSize() * 92 / 100));
    return font;
}

QFont numberFont(QFont font)
{
    font.setBold(true);
    return font;
}

QColor faint(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

/// Lays the text out; gives its height.
int layOut(QTextLayout &layout, const RichLine &text, int width)
{
    layout.setFormats(text.formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // addresses in titles have no spaces
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height() + 1;
    }
    layout.endLayout();
    return qCeil(y);
}

} // namespace

void CitationDelegate::setCount(int count)
{
    m_count = count;
    m_heights.clear();
}

int CitationDelegate::textHeight(const CitationCard &card, const QFont &font, int width) const
{
    if (width != m_measuredWidth || font != m_measuredFont) {
        m_heights.clear();
        m_measuredWidth = width;
        m_measuredFont = font;
    }
    int &height = m_heights[card.number];
    if (height == 0) {
        QTextLayout layout(card.line.text, font);
        height = layOut(layout, card.line, width);
    }
    return height;
}

CitationDelegate::Places CitationDelegate::places(const CitationCard &card, const QFont &font, const QRect &place) const
{
    Places where;
    const QFontMetrics small(smallFont(font));
    const QFontMetrics numbers(numberFont(font));
    const int column = numbers.horizontalAdvance(QLocale().toString(qMax(m_count, 10))) + margin - 2;
    const int left = place.left() + margin + column;
    const int width = qMax(1, place.right() - margin - left);
    int y = place.top() + margin - 2;
    where.number = {place.left() + margin, y, column, numbers.height()};
    where.icon = {place.left() + margin - 2, where.number.bottom() + 1 + gap, iconSize, iconSize};
    where.text = {left, y, width, textHeight(card, font, width)};
    y = where.text.bottom() + 1 + gap;
    if (!card.addressLabel.isEmpty()) {
        where.link = {left, y, qMin(width, small.horizontalAdvance(card.addressLabel) + 1), small.height()};
        y += small.height() + gap;
    }
    const int line = small.height() + 4;
    int x = left;
    if (!card.reference.verified) {
        where.badge = {x, y, qMin(width, small.horizontalAdvance(notVerifiedText()) + 14), line};
        x = where.badge.right() + 9;
    }
    if (const QString cited = placesText(card); !cited.isEmpty()) {
        const int citedWidth = small.horizontalAdvance(cited) + 1;
        if (x != left && x + citedWidth > left + width) {
            x = left;
            y += line + gap;
        }
        where.cited = {x, y, citedWidth, line};
    }
    if (!where.badge.isEmpty() || !where.cited.isEmpty())
        y += line + gap;
    where.height = qMax(y - gap, where.icon.bottom() + 1) + margin - 2 - place.top();
    return where;
}

QIcon CitationDelegate::typeIcon(const CitationCard &card, const QPalette &palette) const
{
    // The first of each kind is drawn from its SVG, once in a palette.
    if (const QColor colour = palette.color(QPalette::ButtonText); colour != m_iconColour) {
        m_icons.clear();
        m_iconColour = colour;
    }
    const QString name = workTypeIcon(card.reference.csl.value(QLatin1String("type")).toString());
    QIcon &drawn = m_icons[name];
    if (drawn.isNull())
        drawn = icon(name, palette);
    return drawn;
}

QSize CitationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, places(index.data(CitationCardRole).value<CitationCard>(), option.font, QRect(0, 0, width, 0)).height};
}

void CitationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(CitationCardRole).value<CitationCard>();
    const Places where = places(card, option.font, option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintGround(*painter, option, card);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->setFont(numberFont(option.font));
    painter->setPen(faint(option.palette.color(QPalette::Text), 0.7F));
    painter->drawText(mirrored(where.number),
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop),
                      QLocale().toString(card.shownNumber));
    painter->setOpacity(0.6); // the words come first
    typeIcon(card, option.palette).paint(painter, mirrored(where.icon));
    painter->setOpacity(1);
    painter->setPen(option.palette.color(QPalette::Text));
    QTextLayout layout(card.line.text, option.font);
    layOut(layout, card.line, where.text.width());
    layout.draw(painter, mirrored(where.text).topLeft());
    paintSmallPrint(*painter, option, card, where);
    painter->restore();
}

/// Chosen and pointed-at cards are tinted, not filled: links and badges keep their colours on them.
void CitationDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const CitationCard &card) const
{
    const QColor accent = option.palette.color(QPalette::Highlight);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = card.number == m_hovered;
    if (selected || hovered) {
        painter.fillRect(option.rect, faint(accent, selected ? 0.20F : 0.12F));
        const QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, faint(option.palette.color(QPalette::Text), 0.05F));
    }
    painter.fillRect(QRect(option.rect.left() + margin, option.rect.bottom(), option.rect.width() - 2 * margin, 1),
                     faint(option.palette.color(QPalette::Text), 0.12F));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void CitationDelegate::paintSmallPrint(QPainter &painter, const QStyleOptionViewItem &option, const CitationCard &card,
                                       const Places &where) const
{
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QColor ink = option.palette.color(QPalette::Text);
    QFont font = smallFont(option.font);
    const QFontMetrics metrics(font);
    if (!where.badge.isEmpty()) {
        painter.setPen(QPen(faint(ink, 0.55F), 1));
        painter.setBrush(faint(ink, 0.07F));
        painter.drawRoundedRect(QRectF(mirrored(where.badge)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(mirrored(where.badge), Qt::AlignCenter, notVerifiedText());
    }
    if (!where.cited.isEmpty()) {
        painter.setFont(font);
        painter.setPen(faint(ink, 0.7F));
        painter.drawText(mirrored(where.cited), Qt::AlignLeft | Qt::AlignVCenter, placesText(card));
    }
    if (!where.link.isEmpty()) {
        font.setUnderline(card.number == m_hoveredLink);
        painter.setFont(font);
        painter.setPen(option.palette.color(QPalette::Link));
        painter.drawText(mirrored(where.link), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(card.addressLabel, Qt::ElideMiddle, where.link.width()));
    }
}

bool CitationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto card = index.data(CitationCardRole).value<CitationCard>();
    const Places where = places(card, option.font, option.rect);
    const auto under = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect).contains(event->pos());
    };
    QString text;
    if (under(where.icon))
        text = typeText(card);
    else if (under(where.badge))
        text = notVerifiedMeaning();
    else if (under(where.link))
        text = card.address.toString();
    // Rich, so that a long sentence wraps; escaped, for an address may hold anything.
    QToolTip::showText(event->globalPos(), text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()),
                       view);
    return true;
}

} // namespace gui
