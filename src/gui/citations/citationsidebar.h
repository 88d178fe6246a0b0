// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "library/article.h"

#include <QFuture>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QMenu;

namespace citation {
struct Order;
}

namespace gui {

class CitationStyles;

/// Asks the library for works as it has them formatted already: HTML in their order, empty where it has not all of them.
using FormattedWorks = std::function<QFuture<base::Result<QStringList>>(const citation::Order &order)>;

/// The references of the open article in reading order, one card each: number, text in the chosen citation style, address,
/// “not verified” where it could not be confirmed, how often it is cited. A style's engine takes its time: until it has
/// answered, cards say who, what and where in plain words; so they do, and a line says why, where the style is broken. A
/// .csl file that is dropped here becomes a style to choose. GUI thread.
class CitationSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `styles` outlive the sidebar.
    explicit CitationSidebar(CitationStyles &styles, QWidget *parent = nullptr);
    ~CitationSidebar() override;

    /// `formattedWorks`: spares the engine where the library answers; may be null.
    void setArticle(const library::Article &article, FormattedWorks formattedWorks = {});

    /// No article is open: says so instead of a list.
    void clear();

    /// Formats in a style, by its name. One that is still being read is waited for, one that is not there left aside.
    void setStyle(const QString &name);

    /// Selects reference `number` (from 1) and scrolls to it, as after a click on [3].
    void select(int number);

    /// The chosen references, or all shown where none is chosen.
    [[nodiscard]] QList<library::Reference> chosen() const;

    /// Reference `number` as rich text, as its card has it; empty where there is none.
    [[nodiscard]] QString cardText(int number) const;

    /// Marks reference `number` while the pointer is over its mark in the text; 0: none.
    void setHovered(int number);

signals:
    /// Show where the article cites this: anchor of the next place (a second click on a row walks them).
    void placeRequested(const QString &anchor);
    /// Open a work's address, after asking.
    void addressRequested(const QUrl &url);
    /// Show a work's address as a QR code.
    void qrCodeRequested(const QUrl &url);
    /// List in `menu` which other articles cite the work of that key; the menu is open, and may be gone when the answer comes.
    void usesRequested(const QString &key, QMenu *menu);
    /// Take these along in a format of other programs.
    void exportRequested(const QList<library::Reference> &references);
    /// A person chose another style.
    void styleChosen(const QString &name);
    /// All cards are in the chosen style.
    void formatted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
