// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/treeview.h"

#include "gui/tree/treedelegate.h"
#include "gui/tree/treerow.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

namespace gui {

TreeView::TreeView(QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new TreeDelegate(this));
    setUniformRowHeights(true); // else every row of an opened letter would be measured
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false); // one click does already
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setTextElideMode(Qt::ElideRight);
    setIndentation(16);
    connect(this, &QAbstractItemView::clicked, this, &TreeView::choose);
}

void TreeView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QModelIndexList TreeView::ancestors(const QModelIndex &row)
{
    QModelIndexList rows;
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
        rows.prepend(above);
    return rows;
}

void TreeView::openOnly(const QModelIndexList &rows)
{
    QList<QPersistentModelIndex> opened;
    for (const QPersistentModelIndex &row : std::exchange(m_opened, {})) {
        if (rows.contains(row))
            opened.append(row);
        else
            collapse(row);
    }
    for (const QModelIndex &row : rows) {
        if (isExpanded(row))
            continue;
        opened.append(row);
        expand(row);
    }
    m_opened = std::move(opened);
}

void TreeView::reveal(const QModelIndex &row)
{
    setCurrentIndex(row);
    // Some of what hangs below should be in sight, too, but never at the row's own expense.
    constexpr int rowsBelowShown = 8;
    if (const int below = model()->rowCount(row); below > 0 && isExpanded(row))
        scrollTo(model()->index(qMin(below, rowsBelowShown) - 1, 0, row));
    scrollTo(row);
}

void TreeView::choose(const QModelIndex &row)
{
    const QString path = row.data(PathRole).toString();
    const auto kind = static_cast<RowKind>(row.data(KindRole).toInt());
    if (kind == RowKind::Section)
        emit sectionChosen(path, row.data(AnchorRole).toString());
    else if (!path.isEmpty())
        emit articleChosen(path);
    else if (kind != RowKind::Article)
        setExpanded(row, !isExpanded(row));
}

void TreeView::chooseInNewTab(const QModelIndex &row)
{
    if (const QString path = row.data(PathRole).toString(); !path.isEmpty())
        emit articleWantedInNewTab(path);
}

bool TreeView::wantsNewTab(const QMouseEvent *event)
{
    return event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier);
}

void TreeView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = wantsNewTab(event) ? indexAt(event->position().toPoint()) : QModelIndex();
    if (!wantsNewTab(event)) // else the selection would change for a tab behind this one
        QTreeView::mousePressEvent(event);
}

void TreeView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!wantsNewTab(event)) {
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    const QModelIndex row = indexAt(event->position().toPoint());
    if (row.isValid() && row == m_pressed)
        chooseInNewTab(row);
    m_pressed = QModelIndex();
}

void TreeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept(); // the first click has opened it; a second must not close a letter again
}

void TreeView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || !currentIndex().isValid()) {
        QTreeView::keyPressEvent(event);
        return;
    }
    if (event->modifiers() & Qt::ControlModifier)
        chooseInNewTab(currentIndex());
    else
        choose(currentIndex());
}

void TreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKeyboard ? currentIndex() : indexAt(event->pos());
    const QString path = row.data(PathRole).toString();
    if (path.isEmpty())
        return;
    const QString anchor = row.data(AnchorRole).toString();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("treeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this,
                    [this, path, anchor] { anchor.isEmpty() ? emit articleChosen(path) : emit sectionChosen(path, anchor); });
    menu->addAction(tr("Open in New &Tab"), this, [this, path] { emit articleWantedInNewTab(path); });
    menu->addSeparator();
    menu->addAction(tr("Copy &Link"), this, [link = QStringLiteral("pandect://%1/%2").arg(m_libraryId, path), anchor] {
        QGuiApplication::clipboard()->setText(anchor.isEmpty() ? link : link + u'#' + anchor);
    });
    menu->popup(byKeyboard ? viewport()->mapToGlobal(visualRect(row).bottomLeft()) : event->globalPos());
}

void TreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 24, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyText);
}

} // namespace gui
