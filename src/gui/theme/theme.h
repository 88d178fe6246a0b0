// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

namespace gui {

/// The reading theme to use, one of light, sepia, dark and contrast: the person's choice, or, where that is
/// “system”, what the system's colours ask for.
[[nodiscard]] QString readingTheme(const QString &choice);

/// What a page of that theme is painted on; shown until the page is there, so that nothing flashes.
[[nodiscard]] QColor pageBackground(const QString &theme);

/// Gives the windows colours that go with the choice: dark for dark and contrast, the system's for “system”.
void applyToWindows(const QString &choice);

} // namespace gui
