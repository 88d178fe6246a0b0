// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace cli {

/// Prints the references that are read from a page (.html, .htm, .xhtml) or a text: a line each, or all as CSL-JSON.
/// The exit code; nothing found is no failure.
[[nodiscard]] int referencesOfFile(const QString &path, bool asJson);

} // namespace cli
