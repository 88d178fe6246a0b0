// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

namespace app {

/// Builds the application from its parts and runs it to its end; gives the exit code. A second start hands its
/// files and address to the first and ends. After QApplication was made, on its thread.
[[nodiscard]] int run(const Options &options);

} // namespace app
