// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/articlepreview.h"

#include <QTextDocumentFragment>

namespace gui {

namespace {

constexpr qsizetype longest = 20'000; ///< letters; nobody reads more of a preview

/// On the library's thread. Only text comes out of it: a page's pictures and links are nothing for a preview.
QString plainText(const library::Article &article)
{
    const QString summary = QTextDocumentFragment::fromHtml(QString::fromUtf8(article.summaryHtml)).toPlainText();
    const QString body = QTextDocumentFragment::fromHtml(QString::fromUtf8(article.bodyHtml.left(4 * longest))).toPlainText();
    QStringList parts{article.heading, summary, body};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n")).left(longest);
}

} // namespace

ArticlePreview::ArticlePreview(library::LibraryService &libraries, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_libraries(libraries)
{
    setObjectName(QStringLiteral("articlePreview"));
    setAccessibleName(tr("Preview"));
    setReadOnly(true);
    setFrameShape(NoFrame);
    setMinimumHeight(120);
}

void ArticlePreview::showHit(const QString &libraryId, const library::Hit &hit)
{
    m_libraries
        .ask(libraryId,
             [path = hit.entry.path](library::ArticleSource &source) { return source.article(path).transform(plainText); })
        .then(this, [this, hit, number = ++m_number](const base::Result<QString> &text) {
            if (number != m_number)
                return;
            setPlainText(text.value_or(hit.excerpt));
            mark(hit);
        });
}

void ArticlePreview::mark(const library::Hit &hit)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const library::TextRange &range : hit.marks) {
        const QString word = hit.excerpt.mid(range.start, range.length);
        for (QTextCursor place = document()->find(word); !place.isNull(); place = document()->find(word, place)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = place;
            mark.format.setFontWeight(QFont::DemiBold);
            mark.format.setBackground(palette().alternateBase());
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

} // namespace gui
