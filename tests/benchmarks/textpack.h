// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relevancesets.h"

namespace benchmarks {

/// Writes a pack of plain articles, in the order of the alphabet, with both indexes.
[[nodiscard]] base::Result<void> writeTextPack(const QString &file, QList<SetArticle> articles);

} // namespace benchmarks
