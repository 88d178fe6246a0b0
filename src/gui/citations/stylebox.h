// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/styles.h"

class QComboBox;

namespace gui {

/// Lists the bundled styles by their short titles; an entry's data is the style's name. GUI thread.
void fillWithStyles(QComboBox &box);

/// Null where no bundled style has that name.
[[nodiscard]] const citation::Style *styleNamed(const QString &name);

} // namespace gui
