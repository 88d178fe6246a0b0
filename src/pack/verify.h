// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"

#include <functional>

namespace pack {

/// Told how far a long check is, from 0 to 1; false ends it with Cancelled.
using Progress = std::function<bool(double done)>;

/// Checks a whole pack: SQLite's own integrity, foreign keys, the checksum of every cluster, that every record
/// inflates and decodes, that the numbers of letters and articles agree. Gives every finding, not just
/// the first; an empty list is a sound pack. Fails only where the pack cannot be opened at all. Blocks.
[[nodiscard]] base::Result<QStringList> verify(const QString &file, const Progress &progress = {});

/// Checks the bytes of an index against their checksum. PackDamaged otherwise. Blocks: reads all of it.
[[nodiscard]] base::Result<void> verifyIndex(const QString &file, const IndexLocation &location);

} // namespace pack
