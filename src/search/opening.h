// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <xapian.h>

namespace search {

/// Opens a single-file database that begins at `offset` of a file, and checks that it has our format. FileUnreadable,
/// PackDamaged.
[[nodiscard]] base::Result<Xapian::Database> openDatabase(const QString &file, qint64 offset);

/// What Xapian says of a database that it cannot go on with.
[[nodiscard]] std::unexpected<base::Error> damaged(const Xapian::Error &error);

} // namespace search
