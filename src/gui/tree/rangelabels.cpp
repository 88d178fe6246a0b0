// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/rangelabels.h"

#include <QTextBoundaryFinder>
#include <QTimer>

using base::Result;

namespace gui {

namespace {

/// The beginning of `title` that its neighbour does not share, cut between whole signs.
QString distinctPrefix(const QString &title, const QString &neighbour)
{
    constexpr qsizetype shortest = 2;
    qsizetype common = 0;
    while (common < title.size() && common < neighbour.size()
           && title.at(common).toCaseFolded() == neighbour.at(common).toCaseFolded())
        ++common;
    QTextBoundaryFinder signs(QTextBoundaryFinder::Grapheme, title);
    signs.setPosition(qMin(qMax(shortest, common + 1), title.size()));
    if (!signs.isAtBoundary())
        signs.toNextBoundary();
    const qsizetype end = signs.position();
    return end < 0 ? title : title.first(end).trimmed();
}

QString titleAt(const QList<library::ArticleEntry> &entries, qsizetype index)
{
    return index >= 0 && index < entries.size() ? entries.at(index).title : QString();
}

/// Blocks; on the library's thread.
Result<QString> readLabel(library::ArticleSource &source, ArticleRange range)
{
    const qint64 start = qMax<qint64>(0, range.first - 1);
    const auto head = source.entries(start, 2);
    if (!head)
        return std::unexpected(head.error());
    const auto tail = source.entries(range.last(), 2);
    if (!tail)
        return std::unexpected(tail.error());
    const bool atTop = range.first == 0;
    return rangeLabel(atTop ? QString() : titleAt(*head, 0), titleAt(*head, atTop ? 0 : 1), titleAt(*tail, 0), titleAt(*tail, 1));
}

} // namespace

QString rangeLabel(const QString &before, const QString &first, const QString &last, const QString &after)
{
    return QStringLiteral("%1 – %2").arg(distinctPrefix(first, before), distinctPrefix(last, after));
}

RangeLabels::RangeLabels(library::LibraryService &libraries, QString libraryId, QObject *parent)
    : QObject(parent)
    , m_libraries(libraries)
    , m_libraryId(std::move(libraryId))
{
}

QString RangeLabels::label(ArticleRange range)
{
    if (const auto found = m_labels.constFind(range.first); found != m_labels.cend())
        return *found;
    m_labels.insert(range.first, {});
    m_wishes.append(range);
    if (m_wishes.size() == 1)
        QTimer::singleShot(0, this, &RangeLabels::ask);
    return {};
}

void RangeLabels::ask()
{
    const QList<ArticleRange> ranges = std::exchange(m_wishes, {});
    using Labels = QList<QString>;
    m_libraries
        .ask(m_libraryId,
             [ranges](library::ArticleSource &source) -> Result<Labels> {
                 Labels labels;
                 for (const ArticleRange range : ranges) {
                     const auto label = readLabel(source, range);
                     if (!label)
                         return std::unexpected(label.error());
                     labels.append(*label);
                 }
                 return labels;
             })
        .then(this, [this, ranges](const Result<Labels> &labels) {
            if (!labels)
                return; // the rows keep their numbers; the articles below will say what is wrong
            for (qsizetype i = 0; i < ranges.size(); ++i)
                m_labels.insert(ranges.at(i).first, labels->at(i));
            emit arrived(ranges.first().first, ranges.last().last());
        });
}

} // namespace gui
