// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/articlerenderer.h"
#include "builder/builder.h"

namespace builder {

struct Packed
{
    qint64 media = 0;
    qint64 references = 0; ///< those that are cited; the others stay behind
};

/// Sorts the articles by the encyclopedia's alphabet and writes the pack. The order depends on nothing but the
/// titles: no locale, no library's version.
[[nodiscard]] base::Result<Packed> writePack(const QString &packFile, const Catalogue &catalogue,
                                             QList<RenderedArticle> &articles, const BuildOptions &options);

} // namespace builder
