// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/resultsmodel.h"

#include <QLocale>

#include <algorithm>

namespace gui {

namespace {

ResultRow hitRow(const LibraryAnswer &answer, qsizetype rank)
{
    return {ResultRow::Kind::Hit, answer.libraryId, answer.title, answer.hits.hits.at(rank)};
}

/// What screen readers say of a row.
QString spoken(const ResultRow &row)
{
    if (row.kind != ResultRow::Kind::Hit)
        return row.text;
    QStringList parts{row.hit.entry.title, row.hit.section, row.text, row.hit.excerpt};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace

void ResultsModel::begin(bool grouped)
{
    beginResetModel();
    m_grouped = grouped;
    m_rows.clear();
    m_known.clear();
    m_found.clear();
    endResetModel();
}

void ResultsModel::add(const QList<LibraryAnswer> &answers)
{
    for (const LibraryAnswer &answer : answers) {
        m_known[answer.libraryId] = answer.first + answer.hits.hits.size();
        m_found[answer.libraryId] = answer.hits.found;
    }
    if (!m_grouped) {
        addTogether(answers);
        return;
    }
    for (const LibraryAnswer &answer : answers)
        addGroup(answer);
}

void ResultsModel::addGroup(const LibraryAnswer &answer)
{
    QList<ResultRow> rows;
    for (qsizetype rank = 0; rank < answer.hits.hits.size(); ++rank)
        rows.append(hitRow(answer, rank));
    if (m_known.value(answer.libraryId) < answer.hits.found && !rows.isEmpty())
        rows.append(moreRow(answer));
    if (answer.first > 0) {
        const auto more = std::ranges::find_if(m_rows, [&](const ResultRow &row) {
            return row.kind == ResultRow::Kind::More && row.libraryId == answer.libraryId;
        });
        const auto at = std::distance(m_rows.begin(), more);
        removeMore(answer.libraryId);
        insert(qMin(at, m_rows.size()), rows);
        return;
    }
    if (!answer.failure.isEmpty())
        rows.append({ResultRow::Kind::Note, answer.libraryId, answer.failure, {}});
    if (rows.isEmpty())
        return;
    rows.prepend({ResultRow::Kind::Library, answer.libraryId, answer.title, {}});
    insert(m_rows.size(), rows);
}

void ResultsModel::addTogether(const QList<LibraryAnswer> &answers)
{
    removeMore({});
    QList<ResultRow> rows;
    qsizetype longest = 0;
    for (const LibraryAnswer &answer : answers)
        longest = qMax(longest, answer.hits.hits.size());
    for (qsizetype rank = 0; rank < longest; ++rank) {
        for (const LibraryAnswer &answer : answers) {
            if (rank < answer.hits.hits.size())
                rows.append(hitRow(answer, rank));
        }
    }
    for (const LibraryAnswer &answer : answers) {
        if (!answer.failure.isEmpty())
            rows.append({ResultRow::Kind::Note, answer.libraryId, tr("%1: %2").arg(answer.title, answer.failure), {}});
    }
    if (!unfinished().isEmpty())
        rows.append({ResultRow::Kind::More, {}, tr("More results"), {}});
    insert(m_rows.size(), rows);
}

void ResultsModel::insert(qsizetype at, const QList<ResultRow> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + rows.size() - 1));
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_rows.insert(at + i, rows.at(i));
    endInsertRows();
}

void ResultsModel::removeMore(const QString &libraryId)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).kind != ResultRow::Kind::More || m_rows.at(i).libraryId != libraryId)
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.removeAt(i);
        endRemoveRows();
        return;
    }
}

ResultRow ResultsModel::moreRow(const LibraryAnswer &answer) const
{
    const qint64 left = answer.hits.found - m_known.value(answer.libraryId);
    //: a row below a library's hits; %1 is how many are not shown yet, %2 the library
    const QString text = tr("More from %2 (%1)").arg(QLocale().toString(left), answer.title);
    return {ResultRow::Kind::More, answer.libraryId, text, {}};
}

qint64 ResultsModel::found() const
{
    qint64 all = 0;
    for (const qint64 count : m_found)
        all += count;
    return all;
}

QStringList ResultsModel::unfinished() const
{
    QStringList libraries;
    for (auto each = m_found.cbegin(); each != m_found.cend(); ++each) {
        if (m_known.value(each.key()) < each.value())
            libraries.append(each.key());
    }
    libraries.sort();
    return libraries;
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == ResultRow::Kind::Hit ? row.hit.entry.title : row.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case ResultRowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex &index) const
{
    const ResultRow::Kind kind = m_rows.value(index.row()).kind;
    const bool leads = kind == ResultRow::Kind::Hit || kind == ResultRow::Kind::More;
    return leads ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                 : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace gui
