// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/search/matchlist.h"

#include "gui/search/matchdelegate.h"
#include "library/titlekey.h"

#include <QMouseEvent>
#include <QPainter>

namespace gui {

namespace {

constexpr int rowsAtMost = 12; ///< in sight; the rest scrolls
constexpr int edge = 1; ///< pixels of the line around it

} // namespace

qsizetype typedPrefix(const QString &title, const QString &typed)
{
    const qsizetype wanted = library::titleKey(typed).size();
    qsizetype end = 0;
    while (wanted > 0 && end < title.size() && library::titleKey(title.first(end)).size() < wanted)
        ++end;
    while (end > 0 && end < title.size() && (title.at(end).isMark() || title.at(end).isLowSurrogate()))
        ++end; // an accent goes with its letter
    return end;
}

MatchList::MatchList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("searchResults"));
    setAccessibleName(tr("Titles found"));
    setModel(&m_rows);
    setItemDelegate(new MatchDelegate(this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setViewportMargins(edge, edge, edge, edge);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    hide();
}

void MatchList::setMatches(const QList<library::TitleMatch> &matches, const QString &typed)
{
    m_rows.clear();
    for (const library::TitleMatch &match : matches) {
        auto *row = new QStandardItem(match.entry.title);
        const QString &matched = match.alias.isEmpty() ? match.entry.title : match.alias;
        row->setData(match.entry.title, MatchTitleRole);
        row->setData(match.alias, MatchAliasRole);
        row->setData(typedPrefix(matched, typed), MatchPrefixRole);
        row->setData(match.entry.path, MatchPathRole);
        //: %1 is another name of the article %2
        row->setData(match.alias.isEmpty() ? match.entry.title : tr("%1, see %2").arg(match.alias, match.entry.title),
                     Qt::AccessibleTextRole);
        m_rows.appendRow(row);
    }
    scrollToTop();
}

void MatchList::setNote(const QString &text)
{
    m_rows.clear();
    auto *row = new QStandardItem(text);
    row->setFlags(Qt::NoItemFlags);
    m_rows.appendRow(row);
}

void MatchList::showBelow(const QWidget *box)
{
    QWidget *window = box->window();
    if (parentWidget() != window)
        setParent(window);
    const QPoint corner = box->mapTo(window, QPoint(0, box->height() + 2));
    const int wanted = qMin(m_rows.rowCount(), rowsAtMost) * sizeHintForRow(0) + 2 * edge;
    setGeometry(corner.x(), corner.y(), box->width(), qMin(wanted, window->height() - corner.y() - 4));
    raise();
    show();
}

void MatchList::walk(int rows)
{
    const int here = currentIndex().isValid() ? currentIndex().row() : -1;
    const int there = qMin(here + rows, m_rows.rowCount() - 1);
    const QModelIndex row = there < 0 ? QModelIndex() : m_rows.index(there, 0);
    if (row.isValid() && !(row.flags() & Qt::ItemIsEnabled))
        return;
    setCurrentIndex(row);
    if (!row.isValid())
        clearSelection();
}

int MatchList::rowsInSight() const
{
    return qMax(1, viewport()->height() / qMax(1, sizeHintForRow(0)));
}

QString MatchList::currentPath() const
{
    return currentIndex().data(MatchPathRole).toString();
}

bool MatchList::event(QEvent *event)
{
    const bool done = QListView::event(event);
    if (event->type() == QEvent::Paint) { // the line around the viewport; styles' own frames drown in dark colours
        QPainter painter(this);
        QColor line = palette().color(QPalette::Text);
        line.setAlphaF(0.3F);
        painter.setPen(line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return done;
}

void MatchList::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // the release chooses
}

void MatchList::mouseReleaseEvent(QMouseEvent *event)
{
    const QString path = indexAt(event->position().toPoint()).data(MatchPathRole).toString();
    const bool left = event->button() == Qt::LeftButton;
    const bool middle = event->button() == Qt::MiddleButton;
    if (!path.isEmpty() && (left || middle))
        emit chosen(path, middle || event->modifiers() & Qt::ControlModifier);
}

} // namespace gui
