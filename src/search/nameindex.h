// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "search/index.h"

namespace search {

/// The index of a library's titles and other names, open: finds them by any of their words, and misspelt. Belongs to
/// one thread.
class NameIndex
{
public:
    /// As Index::open.
    [[nodiscard]] static base::Result<NameIndex> open(const QString &file, qint64 offset);
    ~NameIndex();
    NameIndex(NameIndex &&) noexcept;
    NameIndex &operator=(NameIndex &&) noexcept;

    /// Names that have all words of the text, the last of which may be the beginning of one; short names first.
    [[nodiscard]] base::Result<QList<library::TitleMatch>> withWords(const QString &text, int limit, Collection &collection);

    /// Names that differ by a few slips, or sound the same; the most alike first.
    [[nodiscard]] base::Result<QList<library::TitleMatch>> similar(const QString &text, int limit, Collection &collection);

private:
    class Private;
    explicit NameIndex(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace search
