// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace benchmarks {

/// Writes a pack of `count` made-up articles: uneven letters, an alias for every fourth, 40 topics, short bodies of which
/// every hundredth is long. The same count, the same bytes. Errors as the writer gives them.
[[nodiscard]] base::Result<void> generatePack(const QString &file, qsizetype count);

} // namespace benchmarks
