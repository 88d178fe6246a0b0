// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

namespace builder {

struct Extracted
{
    qint64 articles = 0;
    qint64 media = 0;
};

/// Told how many articles of how many are written.
using ExtractProgress = std::function<void(qint64 done, qint64 total)>;

/// An article as a whole HTML page that stands by itself; links are relative, so that they work from a disk.
[[nodiscard]] QByteArray standalonePage(const library::Article &article, const QString &language);

/// Writes every article as FOLDER/PATH.html, and beside them every picture they show. FileUnwritable;
/// PackDamaged where a path leads out of the folder. Blocks.
[[nodiscard]] base::Result<Extracted> extract(library::ArticleSource &source, const QString &folder,
                                              const ExtractProgress &progress = {});

} // namespace builder
