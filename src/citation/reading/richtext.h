// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <gumbo.h>

namespace citation::reading {

/// Half open, in signs of a text.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Link
{
    Range range;
    QString address;
};

/// A page's part as a line, and what its markup says about it.
struct RichText
{
    QString text; ///< runs of blanks are one
    QList<Range> italics;
    QList<Range> bolds;
    QList<Link> links;
    QStringList openUrls; ///< the titles of COinS spans
    QList<const GumboNode *> cites; ///< the <cite class="citation"> within
    qsizetype accessed = -1; ///< where Wikipedia's “Retrieved …” begins
};

/// Reads a node's text without what is no part of a reference: back links, style, maintenance notes, buttons such as
/// “Google Scholar” (whose addresses are kept). Linear.
[[nodiscard]] RichText richText(const GumboNode *root);

/// Whether a blank-separated attribute holds the word.
[[nodiscard]] bool hasWord(const GumboNode *node, const char *attribute, QLatin1StringView word);

[[nodiscard]] inline bool hasClass(const GumboNode *node, QLatin1StringView name)
{
    return hasWord(node, "class", name);
}

} // namespace citation::reading
