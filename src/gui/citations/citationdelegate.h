// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationcard.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace gui {

/// Where the card itself is, as a CitationCard.
inline constexpr int CitationCardRole = Qt::UserRole + 1;

/// Draws a reference as a card: number, sign of what kind of work it is, wrapped text, address as a link, badge, places. Knows
/// where the link and the badge are. Heights are measured once a width.
class CitationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where things stand in a card that lies at `place`; empty where the card has no such thing.
    struct Places
    {
        QRect number;
        QRect icon; ///< what kind of work it is
        QRect text;
        QRect link;
        QRect badge;
        QRect cited;
        int height = 0;
    };
    [[nodiscard]] Places places(const CitationCard &card, const QFont &font, const QRect &place) const;

    /// The number whose mark in the text is pointed at; 0: none.
    void setHovered(int number) { m_hovered = number; }
    /// The number whose link is pointed at; 0: none.
    void setHoveredLink(int number) { m_hoveredLink = number; }
    /// The largest number; numbers stand in a column that wide.
    void setCount(int count);
    /// A card's text has changed: its height is to be measured again.
    void forgetHeight(int number) { m_heights.remove(number); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const CitationCard &card) const;
    void paintSmallPrint(QPainter &painter, const QStyleOptionViewItem &option, const CitationCard &card,
                         const Places &where) const;
    [[nodiscard]] QIcon typeIcon(const CitationCard &card, const QPalette &palette) const;
    [[nodiscard]] int textHeight(const CitationCard &card, const QFont &font, int width) const;

    int m_count = 0;
    int m_hovered = 0;
    int m_hoveredLink = 0;
    mutable QHash<int, int> m_heights; ///< of texts, by number, at m_measuredWidth
    mutable int m_measuredWidth = -1;
    mutable QFont m_measuredFont;
    mutable QHash<QString, QIcon> m_icons; ///< by name, in m_iconColour
    mutable QColor m_iconColour;
};

} // namespace gui
