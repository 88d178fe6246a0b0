// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gui {

/// What a type of CSL 1.0.2 is called, such as “Journal article”; empty where it is none. GUI thread, as all that is
/// translated.
[[nodiscard]] QString workTypeName(const QString &cslType);

} // namespace gui
