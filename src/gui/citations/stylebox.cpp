// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/stylebox.h"

#include <QComboBox>

#include <algorithm>

namespace gui {

namespace {

/// “AMA (11th ed.)” where the style has a short title, so that it fits beside a header.
QString labelOf(const citation::Style &style)
{
    return style.shortTitle.isEmpty() || style.shortTitle.contains(u';') ? style.title : style.shortTitle;
}

} // namespace

void fillWithStyles(QComboBox &box)
{
    for (const citation::Style &style : citation::bundledStyles()) {
        box.addItem(labelOf(style), style.name);
        box.setItemData(box.count() - 1, style.title, Qt::ToolTipRole);
    }
}

const citation::Style *styleNamed(const QString &name)
{
    const QList<citation::Style> &styles = citation::bundledStyles();
    const auto found = std::ranges::find(styles, name, &citation::Style::name);
    return found == styles.end() ? nullptr : &*found;
}

} // namespace gui
