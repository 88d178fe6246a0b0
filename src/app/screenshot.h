// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gui {
class MainWindow;
}

namespace app {

/// Waits until the shown page is on screen and has stopped changing, writes the window as PNG and ends the
/// application: 0, or 1 with a sentence on standard error where there is no page after a while or the file cannot be
/// written. GUI thread.
void takeScreenshot(gui::MainWindow &window, const QString &file);

} // namespace app
