// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace gui {

/// The articles of one library by index, fetched a page at a time when somebody looks at them, the last few
/// pages kept. One question at a time, the newest wish first, so that a fast scroll never piles up work: wishes
/// long out of sight are forgotten. Made anew for each library, so that late answers find nobody. GUI thread.
class ArticlePages : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageSize = 128; ///< articles; a few screens of rows
    static constexpr int pagesKept = 64; ///< about a megabyte of titles
    static constexpr int wishesKept = 32; ///< pages; more than any screen shows

    ArticlePages(library::LibraryService &libraries, QString libraryId, QObject *parent = nullptr);

    /// The article at an index from 0; null where it is not here yet: then arrived() or failed() follows, never
    /// from within the call. Valid until the next call.
    [[nodiscard]] const library::ArticleEntry *entry(qint64 index);

    /// Lets pages that failed be asked for again.
    void forgetFailures(qint64 first, qint64 count);

signals:
    void arrived(qint64 first, qint64 count);
    void failed(qint64 first, qint64 count);

private:
    using Page = QList<library::ArticleEntry>;

    void wish(qint64 page);
    void askNext();
    void take(qint64 page, const base::Result<Page> &answer);

    library::LibraryService &m_libraries;
    const QString m_libraryId;
    QCache<qint64, Page> m_pages{pagesKept};
    QSet<qint64> m_failed;
    QList<qint64> m_wishes; ///< newest last
    bool m_asking = false;
};

} // namespace gui
