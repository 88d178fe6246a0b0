// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationcard.h"

#include <QPixmap>

class QWidget;

namespace gui {

/// What hangs at the pointer while cards are dragged: the one in short, or how many there are. In the look of `widget`, sharp
/// on its screen. GUI thread.
[[nodiscard]] QPixmap dragPicture(const QList<CitationCard> &cards, const QWidget &widget);

} // namespace gui
