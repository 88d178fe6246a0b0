// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/contentsview.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

namespace gui {

ContentsView::ContentsView(library::LibraryService &libraries, QWidget *parent)
    : TreeView(parent)
    , m_libraries(libraries)
    , m_model(libraries)
{
    setObjectName(QStringLiteral("contentsView"));
    setAccessibleName(tr("Contents"));
    setEmptyText(tr("No articles"));
    setModel(&m_model);
    connect(this, &QTreeView::expanded, &m_model, &ContentsModel::retry);
}

void ContentsView::setLibrary(const library::LibraryInfo &library)
{
    m_libraryId = library.id;
    m_letter.clear();
    m_typed.clear();
    ++m_typedNumber;
    setLibraryId(library.id);
    m_model.setLibrary(library);
    scrollToTop();
}

void ContentsView::showLetter(const QString &label)
{
    const QModelIndex letter = m_model.letterRow(label);
    if (!letter.isValid())
        return;
    m_step = label == m_letter ? m_step + 1 : 0;
    m_letter = label;
    const ArticleRange articles = m_model.articlesBelow(letter);
    if (m_model.isDivided(letter)) {
        m_step %= m_model.rowCount(letter);
        const QModelIndex range = m_model.index(static_cast<int>(m_step), 0, letter);
        openOnly({letter, range});
        showFrom(m_step == 0 ? letter : range, m_model.index(0, 0, range));
        return;
    }
    openOnly({letter});
    const qint64 article = m_step * rowsInSight();
    if (article >= articles.count)
        m_step = 0;
    const QModelIndex row = m_model.index(static_cast<int>(m_step == 0 ? 0 : article), 0, letter);
    showFrom(m_step == 0 ? letter : row, row);
}

/// How many rows a step on goes: a screenful, but for the letter or last row still in sight.
qint64 ContentsView::rowsInSight() const
{
    return qMax(1, viewport()->height() / qMax(1, rowHeight(m_model.index(0, 0))) - 1);
}

void ContentsView::showFrom(const QModelIndex &top, const QModelIndex &row)
{
    setCurrentIndex(row);
    scrollTo(top, PositionAtTop);
    setFocus(Qt::OtherFocusReason);
}

void ContentsView::setCurrentArticle(const library::Article &article)
{
    const QModelIndex wanted = m_model.articleRow(article.entry.id.value - 1);
    const QRect before = visualRect(wanted);
    const bool inSight = before.isValid() && viewport()->rect().contains(before);
    clearCurrentArticle();
    m_model.setCurrentArticle(article);
    const QModelIndex row = m_model.currentArticle();
    if (!row.isValid())
        return;
    if (!inSight) {
        openOnly(ancestors(row) << row);
    } else {
        // A row that was just clicked stays under the pointer, though sections above it have gone.
        expand(row);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(row).y() - before.y());
    }
    reveal(row);
}

void ContentsView::clearCurrentArticle()
{
    const QModelIndex row = m_model.currentArticle();
    collapse(row);
    m_model.clearCurrentArticle();
    if (row.isValid())
        selectionModel()->clearSelection();
}

void ContentsView::keyboardSearch(const QString &search)
{
    if (!m_typedAt.isValid() || m_typedAt.restart() > QApplication::keyboardInputInterval())
        m_typed.clear();
    m_typedAt.start();
    m_typed += search;
    m_typedAnswer.cancel();
    constexpr int enough = 20; // exact matches and aliases come first; the earliest title is among these
    m_typedAnswer = m_libraries.ask(m_libraryId, [typed = m_typed](library::ArticleSource &source) {
        return source.titlesStartingWith(typed, enough);
    });
    m_typedAnswer.then(this, [this, number = ++m_typedNumber](const base::Result<QList<library::TitleMatch>> &matches) {
        if (number != m_typedNumber || !matches)
            return;
        qint64 earliest = 0;
        for (const library::TitleMatch &match : *matches) {
            if (match.alias.isEmpty() && (earliest == 0 || match.entry.id.value < earliest))
                earliest = match.entry.id.value;
        }
        revealArticle(earliest - 1);
    });
}

void ContentsView::revealArticle(qint64 number)
{
    const QModelIndex row = m_model.articleRow(number);
    if (!row.isValid())
        return;
    openOnly(ancestors(row));
    reveal(row);
}

} // namespace gui
