// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/zim/listing.h"

namespace sources {

/// Finds the titles that begin with what a person typed, case and accents ignored, in a list that is sorted by bytes: at
/// each sign it goes on with every spelling of it that the list has (“e” as e, E, é, É, …), by binary search, until so
/// few titles are left that all of them can be compared. What differs in signs before the first letter (“(The …”) or in
/// ways without an entry in the list of spellings is not found. Its cost is bounded by the titles it may read. One use.
class TitleSearch
{
public:
    /// `archive` and `listing` must outlive it.
    TitleSearch(const zim::Archive &archive, const Listing &listing, const QString &typed, int limit);

    /// Positions in the list, in its order within each spelling; more than `limit` may come of several spellings. Throws.
    [[nodiscard]] QList<qint64> positions();

private:
    void descend(const std::string &prefix, qint64 first, qint64 last, qsizetype at);
    void collect(qint64 first, qint64 last, bool allMatch);

    const zim::Archive &m_archive;
    const Listing &m_listing;
    const QList<uint> m_typed; ///< as UCS-4
    const QString m_key;
    const int m_limit;
    int m_steps = 0; ///< narrowings so far
    QList<qint64> m_positions;
};

} // namespace sources
