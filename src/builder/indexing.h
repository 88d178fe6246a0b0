// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/catalogue.h"
#include "search/indexwriter.h"

namespace builder {

/// What of an article is looked for; its plain text must be there already.
[[nodiscard]] search::IndexedArticle indexedArticle(const pack::ArticleRecord &article, const QString &letter,
                                                    const Catalogue &catalogue);

} // namespace builder
