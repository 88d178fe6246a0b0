// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QHash>
#include <QObject>

namespace gui {

/// A run of articles, by index from 0.
struct ArticleRange
{
    qint64 first = 0;
    qint64 count = 0;

    [[nodiscard]] qint64 last() const { return first + count - 1; }
    bool operator==(const ArticleRange &) const = default;
};

/// “Sa – Smo”: as much of the first and last title as tells them from their neighbours outside, at least two signs.
[[nodiscard]] QString rangeLabel(const QString &before, const QString &first, const QString &last, const QString &after);

/// The labels of ranges, made from titles that are fetched when somebody looks, many in one question. Kept for as
/// long as the library is open: 2,000 of them for a million articles. GUI thread.
class RangeLabels : public QObject
{
    Q_OBJECT

public:
    RangeLabels(library::LibraryService &libraries, QString libraryId, QObject *parent = nullptr);

    /// Empty where it is not here yet; then arrived() follows, never from within the call, unless the library
    /// cannot be read.
    [[nodiscard]] QString label(ArticleRange range);

signals:
    /// Labels of ranges between these articles have come.
    void arrived(qint64 first, qint64 last);

private:
    void ask();

    library::LibraryService &m_libraries;
    const QString m_libraryId;
    QHash<qint64, QString> m_labels; ///< by first article; empty: asked for, or could not be read
    QList<ArticleRange> m_wishes;
};

} // namespace gui
