// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationlist.h"

#include "gui/citations/dragpicture.h"
#include "library/titlekey.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QResizeEvent>
#include <QTemporaryDir>

#include <algorithm>

namespace gui {

namespace {

QKeySequence qrCodeKey()
{
    return QKeySequence(CitationList::tr("Ctrl+Shift+R"));
}

/// Whether the key is one that the list has a use for itself, whatever the window does with it elsewhere.
bool isOwnKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || QKeySequence(event.keyCombination()) == qrCodeKey();
}

} // namespace

CitationList::CitationList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("citationList"));
    setAccessibleName(tr("References"));
    setModel(&m_rows);
    setItemDelegate(&m_cards);
    setResizeMode(Adjust);
    setLayoutMode(Batched); // thousands of heights at once would be felt
    setBatchSize(50);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setDragDropMode(DragOnly);
}

CitationList::~CitationList() = default;

void CitationList::setCitations(const QList<library::Citation> &citations)
{
    m_walked = 0;
    m_rows.clear();
    m_cards.setCount(static_cast<int>(citations.size()));
    m_cards.setHovered(0);
    m_cards.setHoveredLink(0);
    for (const library::Citation &citation : citations) {
        const CitationCard card = citationCard(citation, m_rows.rowCount() + 1);
        m_rows.appendRow(new QStandardItem);
        setCard(m_rows.rowCount() - 1, card);
    }
    scrollToTop();
}

void CitationList::setCard(int row, const CitationCard &card)
{
    QStandardItem *item = m_rows.item(row);
    item->setText(QStringLiteral("%1. %2").arg(QString::number(card.shownNumber), card.line.text)); // found by typing its number
    item->setData(QVariant::fromValue(card), CitationCardRole);
    item->setData(spokenText(card), Qt::AccessibleTextRole);
}

void CitationList::setLines(int first, const QList<RichLine> &lines)
{
    const int end = qMin(m_rows.rowCount(), first + static_cast<int>(lines.size()));
    for (int row = first; row < end; ++row) {
        CitationCard card = cardOf(m_rows.index(row, 0));
        card.line = lines.at(row - first);
        m_cards.forgetHeight(card.number);
        setCard(row, card);
    }
    if (!m_filter.isEmpty())
        filter(m_filter);
    scheduleDelayedItemsLayout();
}

void CitationList::filter(const QString &text)
{
    m_filter = text;
    const QStringList words = library::titleKey(text).split(u' ', Qt::SkipEmptyParts);
    const auto holdsAll = [&words](const CitationCard &card) {
        const QString whole = library::titleKey(card.line.text + u' ' + library::plainText(card.reference) + u' '
                                                + card.addressLabel);
        return std::ranges::all_of(words, [&](const QString &word) { return whole.contains(word); });
    };
    // Without words nothing is folded: that is how a list of thousands opens.
    for (int row = 0; row < m_rows.rowCount(); ++row)
        setRowHidden(row, !words.isEmpty() && !holdsAll(cardOf(m_rows.index(row, 0))));
}

int CitationList::shownCount() const
{
    int shown = 0;
    for (int row = 0; row < m_rows.rowCount(); ++row)
        shown += isRowHidden(row) ? 0 : 1;
    return shown;
}

QList<CitationCard> CitationList::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<CitationCard> cards;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!isRowHidden(row.row()))
            cards.append(cardOf(row));
    }
    for (int row = 0; rows.isEmpty() && row < m_rows.rowCount(); ++row) {
        if (!isRowHidden(row))
            cards.append(cardOf(m_rows.index(row, 0)));
    }
    return cards;
}

void CitationList::copyChosen() const
{
    if (const QList<CitationCard> cards = chosen(); !cards.isEmpty())
        QGuiApplication::clipboard()->setMimeData(copied(cards).release());
}

std::unique_ptr<QMimeData> CitationList::dragged()
{
    if (!m_dragFiles)
        m_dragFiles = std::make_shared<QTemporaryDir>();
    return copied(chosen(), m_dragFiles->isValid() ? m_dragFiles : nullptr);
}

void CitationList::startDrag(Qt::DropActions)
{
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged().release());
    drag->setPixmap(dragPicture(chosen(), *this));
    drag->setHotSpot(QPoint(-12, -12)); // beside the pointer, which shows whether it may be dropped
    m_pressed = QModelIndex(); // where it is let go of is no click
    drag->exec(Qt::CopyAction);
}

void CitationList::select(int number)
{
    const QModelIndex row = m_rows.index(number - 1, 0);
    if (!row.isValid())
        return;
    executeDelayedItemsLayout();
    if (visualRect(row).isEmpty()) { // no batch has come this far
        setLayoutMode(SinglePass);
        doItemsLayout();
        setLayoutMode(Batched);
    }
    setCurrentIndex(row);
    scrollTo(row);
}

QString CitationList::cardText(int number) const
{
    const QModelIndex row = m_rows.index(number - 1, 0);
    if (!row.isValid())
        return {};
    const CitationCard card = cardOf(row);
    QString html = QStringLiteral("<b>%1</b>&nbsp; %2").arg(QLocale().toString(card.shownNumber), htmlOf(card.line));
    if (!card.reference.verified)
        html += QStringLiteral("<br><small>%1: %2</small>")
                    .arg(notVerifiedText().toHtmlEscaped(), notVerifiedMeaning().toHtmlEscaped());
    return html;
}

void CitationList::setHovered(int number)
{
    m_cards.setHovered(number);
    viewport()->update();
}

CitationCard CitationList::cardOf(const QModelIndex &row)
{
    return row.data(CitationCardRole).value<CitationCard>();
}

QRect CitationList::linkRect(const QModelIndex &row) const
{
    const QRect place = visualRect(row);
    const QRect link = m_cards.places(cardOf(row), font(), place).link;
    return link.isEmpty() ? QRect() : QStyle::visualRect(layoutDirection(), place, link);
}

void CitationList::walkPlaces(const QModelIndex &row)
{
    const CitationCard card = cardOf(row);
    m_place = card.number == m_walked ? m_place % card.places + 1 : 1;
    m_walked = card.number;
    if (card.anchor.isEmpty())
        emit placeRequested(QStringLiteral("citation-%1-%2").arg(QString::number(m_walked), QString::number(m_place)));
    else
        emit placeRequested(card.marks.value(m_place - 1, card.anchor));
}

void CitationList::requestAddress(const QModelIndex &row)
{
    if (const QUrl address = cardOf(row).address; !address.isEmpty())
        emit addressRequested(address);
}

void CitationList::requestQrCode(const QModelIndex &row)
{
    if (const QUrl address = cardOf(row).address; !address.isEmpty())
        emit qrCodeRequested(address);
}

void CitationList::pointAtLink(const QModelIndex &row)
{
    m_cards.setHoveredLink(row.isValid() ? cardOf(row).number : 0);
    viewport()->setCursor(row.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void CitationList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // A card's height depends on the width, also where a scroll bar that just appeared took some of it.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void CitationList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex row = indexAt(point);
    pointAtLink(row.isValid() && linkRect(row).contains(point) ? row : QModelIndex());
}

void CitationList::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    pointAtLink({});
}

void CitationList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
    QListView::mousePressEvent(event);
}

void CitationList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex row = indexAt(point);
    // With Ctrl or Shift a card is chosen, and the page stays where it is.
    const bool clicked = row.isValid() && row == m_pressed && event->button() == Qt::LeftButton
        && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    m_pressed = QModelIndex();
    if (clicked && linkRect(row).contains(point))
        requestAddress(row);
    else if (clicked)
        walkPlaces(row);
}

bool CitationList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void CitationList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex row = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyChosen();
    else if (row.isValid() && isOwnKey(*event))
        requestQrCode(row);
    else if (row.isValid() && enter && event->modifiers() & Qt::ControlModifier)
        requestAddress(row);
    else if (row.isValid() && enter)
        walkPlaces(row);
    else
        QListView::keyPressEvent(event);
}

void CitationList::addAddressActions(QMenu &menu, const CitationCard &card)
{
    QAction *copy = menu.addAction(tr("Copy &Address"), this,
                                   [card] { QGuiApplication::clipboard()->setText(card.address.toString(QUrl::FullyEncoded)); });
    menu.addSeparator();
    QAction *open = menu.addAction(tr("&Open Address…"), this, [this, card] { emit addressRequested(card.address); });
    QAction *code = menu.addAction(tr("Show as &QR Code…"), qrCodeKey(), this,
                                   [this, card] { emit qrCodeRequested(card.address); });
    for (QAction *action : {copy, open, code})
        action->setEnabled(!card.address.isEmpty());
}

void CitationList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex row = byKeyboard ? currentIndex() : indexAt(event->pos());
    if (!row.isValid())
        return;
    if (!selectionModel()->isSelected(row))
        setCurrentIndex(row);
    const CitationCard card = cardOf(row);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("citationMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto many = static_cast<int>(selectionModel()->selectedRows().size());
    menu->addAction(many > 1 ? tr("&Copy %Ln References", nullptr, many) : tr("&Copy Reference"), QKeySequence::Copy, this,
                    &CitationList::copyChosen);
    addAddressActions(*menu, card);
    menu->addAction(tr("&Take Along…"), this, [this] {
        QList<library::Reference> references;
        const QList<CitationCard> cards = chosen();
        for (const CitationCard &each : cards)
            references.append(each.reference);
        emit exportRequested(references);
    });
    QMenu *uses = menu->addMenu(tr("Also Cited &In"));
    uses->setObjectName(QStringLiteral("usesMenu"));
    uses->addAction(tr("Looking…"))->setEnabled(false);
    connect(uses, &QMenu::aboutToShow, this, [this, uses, key = card.reference.key] { emit usesRequested(key, uses); });
    menu->popup(byKeyboard ? viewport()->mapToGlobal(visualRect(row).center()) : event->globalPos());
}

} // namespace gui
