// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <zim/archive.h>
#include <zim/entry.h>

#include <optional>
#include <vector>

class QLocale;

namespace sources {

/// A to Z over an archive's list of titles, which is sorted by bytes: “Z” before “a” before “Ä”. The list stays in the
/// file; what is kept are the runs of titles that begin with the same sign, found by binary search, and put together to
/// letters. A position is a title's place in the file's list, a row its place in our alphabet; both from 0.
///
/// Where a file has no list of its articles, its entries are gone through once and the pages among them sorted. One
/// thread at a time; the functions that take an archive throw what libzim throws.
class Listing
{
public:
    /// The alphabet is A to Z; where most titles are in another script, that script's letters in their language's order.
    /// What has no letter stands under #: signs, digits, and scripts without an alphabet.
    [[nodiscard]] static Listing read(const zim::Archive &archive, const QLocale &locale);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QList<library::Letter> &letters() const { return m_letters; }

    [[nodiscard]] qint64 positionOfRow(qint64 row) const;
    [[nodiscard]] qint64 rowOfPosition(qint64 position) const;

    [[nodiscard]] zim::Entry at(const zim::Archive &archive, qint64 position) const;

    /// Nothing for an entry that is not listed.
    [[nodiscard]] std::optional<qint64> positionOf(const zim::Archive &archive, const zim::Entry &entry) const;

    /// The first position in [first, last) whose title is not less than `title`, in bytes.
    [[nodiscard]] qint64 lowerBound(const zim::Archive &archive, qint64 first, qint64 last, const std::string &title) const;

private:
    /// Titles that begin with the same sign.
    struct Run
    {
        char32_t sign = 0;
        qint64 position = 0;
        qint64 count = 0;
    };
    /// The same, where it stands in the alphabet.
    struct Segment
    {
        qint64 row = 0;
        qint64 position = 0;
        qint64 count = 0;
    };

    void findArticles(const zim::Archive &archive);
    [[nodiscard]] std::vector<Run> runs(const zim::Archive &archive) const;
    [[nodiscard]] qint64 endOfRun(const zim::Archive &archive, qint64 position, char32_t last) const;
    void arrange(const std::vector<Run> &runs, const QLocale &locale);

    qint64 m_count = 0;
    std::vector<zim::entry_index_type> m_found; ///< where the file has no list: its articles by title
    std::vector<Segment> m_byRow;
    std::vector<Segment> m_byPosition;
    QList<library::Letter> m_letters;
};

/// UTF-8, as libzim gives all its texts.
[[nodiscard]] inline QString textOf(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// True for a page, as against pictures, style sheets and redirections. Throws.
[[nodiscard]] bool isPage(const zim::Entry &entry);

} // namespace sources
