// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <gumbo.h>

namespace citation::reading {

/// A place in a page whose markup says that it is a reference.
struct ListedItem
{
    const GumboNode *node = nullptr;
    int number = 0;
    QString anchor;
};

struct ListedItems
{
    QList<ListedItem> items; ///< in the page's order
    QHash<QString, const GumboNode *> cites; ///< <cite class="citation"> by the id that short citations link to
};

/// Wikipedia's lists of references and its citations outside of them, and the lists of publishers. Linear.
[[nodiscard]] ListedItems listedItems(const GumboNode *root);

} // namespace citation::reading
