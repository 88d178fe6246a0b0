// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/addresses.h"

namespace builder {

/// An article as it goes into the pack, and what has to be checked when all others are there, too.
struct RenderedArticle
{
    pack::ArticleRecord record;
    QString file;
    QList<MediaUse> media;
    QList<AnchorUse> anchors;
    qint64 dropped = 0; ///< addresses of an imported page that lead nowhere
    Problems problems; ///< not empty: not to be packed
};

/// Any thread.
[[nodiscard]] RenderedArticle renderedArticle(const Draft &draft, const Catalogue &catalogue);

/// Whether a link to that place of the article finds it.
[[nodiscard]] bool hasAnchor(const pack::ArticleRecord &article, const QString &anchor);

/// The anchors of its sections, for people.
[[nodiscard]] QString anchorsOf(const pack::ArticleRecord &article);

} // namespace builder
