// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPalette>

namespace gui {

/// One of our line icons (resources/icons), in the palette's text colour and paler where disabled, sharp at any
/// size. Made again by the caller when the palette changes. GUI thread.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);

/// The application's own, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace gui
