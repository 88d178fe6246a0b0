// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/styles.h"
#include "library/reference.h"

namespace cli {

/// A bundled style by its name, or a .csl file.
[[nodiscard]] base::Result<citation::Style> styleOf(const QString &nameOrFile);

/// References as plain text in a style, one entry each, in their order. `locale`: as citation::localeFor() takes it.
[[nodiscard]] base::Result<QStringList> entriesInStyle(const QString &nameOrFile, const QString &locale,
                                                       const QList<library::Reference> &references);

} // namespace cli
