// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gui {

/// The name of the icon (gui/icons) for a type of CSL 1.0.2: article, book, chapter, web page, report, thesis, dataset,
/// software, legislation; one for all else and for what is no type. Any thread.
[[nodiscard]] QString workTypeIcon(const QString &cslType);

} // namespace gui
