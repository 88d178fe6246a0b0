// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationdelegate.h"
#include "library/article.h"

#include <QListView>
#include <QStandardItemModel>

#include <memory>

class QMenu;
class QTemporaryDir;

namespace gui {

/// The cards. A click on a card walks the places that cite it, a click on its address asks to open that; chosen cards can
/// be dragged to other programs. GUI thread.
class CitationList : public QListView
{
    Q_OBJECT

public:
    explicit CitationList(QWidget *parent = nullptr);
    ~CitationList() override;

    void setCitations(const QList<library::Citation> &citations);

    /// What the cards from row `first` (0-based) on say from now on; places and choice stay.
    void setLines(int first, const QList<RichLine> &lines);

    /// Shows the cards that hold all words of `text`, whatever their case and accents; empty: all.
    void filter(const QString &text);

    /// The chosen cards, or all shown where none is chosen.
    [[nodiscard]] QList<CitationCard> chosen() const;
    void copyChosen() const;
    /// What a drag of the chosen cards carries; its file goes when the list does.
    [[nodiscard]] std::unique_ptr<QMimeData> dragged();
    [[nodiscard]] int shownCount() const;

    /// As CitationSidebar's.
    void select(int number);
    void setHovered(int number);
    [[nodiscard]] QString cardText(int number) const;
    /// Where the link of a card is, in the viewport; empty where it has none.
    [[nodiscard]] QRect linkRect(const QModelIndex &row) const;

signals:
    void placeRequested(const QString &anchor);
    void addressRequested(const QUrl &url);
    void qrCodeRequested(const QUrl &url);
    void usesRequested(const QString &key, QMenu *menu);
    void exportRequested(const QList<library::Reference> &references);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] static CitationCard cardOf(const QModelIndex &row);
    void setCard(int row, const CitationCard &card);
    void walkPlaces(const QModelIndex &row);
    void requestAddress(const QModelIndex &row);
    void requestQrCode(const QModelIndex &row);
    void addAddressActions(QMenu &menu, const CitationCard &card);
    void pointAtLink(const QModelIndex &row);

    QStandardItemModel m_rows;
    CitationDelegate m_cards;
    std::shared_ptr<QTemporaryDir> m_dragFiles; ///< made for the first drag; a file that is still being written holds it
    QPersistentModelIndex m_pressed;
    QString m_filter;
    int m_walked = 0; ///< the number whose places are being walked
    int m_place = 0; ///< the last one shown
};

} // namespace gui
