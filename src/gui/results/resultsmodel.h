// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/search.h"

#include <QAbstractListModel>

namespace gui {

/// A row of the results.
struct ResultRow
{
    enum class Kind {
        Library, ///< a library's name over its hits
        Hit,
        More, ///< there are more: of one library, or, where its id is empty, of all
        Note, ///< what has to be said of a library: that nothing was found, or why nothing can be
    };

    Kind kind = Kind::Hit;
    QString libraryId;
    QString text; ///< the library's title; of More and Note, what they say
    library::Hit hit;

    bool operator==(const ResultRow &) const = default;
};

/// Where a ResultRow is.
inline constexpr int ResultRowRole = Qt::UserRole + 1;

/// What one library answered.
struct LibraryAnswer
{
    QString libraryId;
    QString title; ///< the library's
    qint64 first = 0; ///< how many hits were known before these
    library::Hits hits;
    QString failure; ///< a sentence, where it could not be searched
};

/// The hits of all libraries, each library by itself or all together. Rows are only ever added behind those that are there, or
/// where a person asked for more, so that nothing jumps below the pointer. GUI thread.
class ResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Forgets everything. `grouped`: each library by itself.
    void begin(bool grouped);

    /// Takes what came in together. Together means: the best of each, then the second of each, and so on.
    void add(const QList<LibraryAnswer> &answers);

    /// How many hits of a library are there.
    [[nodiscard]] qint64 known(const QString &libraryId) const { return m_known.value(libraryId); }
    /// How many articles match, in all libraries that have answered.
    [[nodiscard]] qint64 found() const;
    /// The libraries that have more hits than are there.
    [[nodiscard]] QStringList unfinished() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void addGroup(const LibraryAnswer &answer);
    void addTogether(const QList<LibraryAnswer> &answers);
    void insert(qsizetype at, const QList<ResultRow> &rows);
    void removeMore(const QString &libraryId);
    [[nodiscard]] ResultRow moreRow(const LibraryAnswer &answer) const;

    bool m_grouped = true;
    QList<ResultRow> m_rows;
    QHash<QString, qint64> m_known; ///< hits that are there, by library
    QHash<QString, qint64> m_found; ///< hits that there are, by library
};

} // namespace gui

Q_DECLARE_METATYPE(gui::ResultRow)
