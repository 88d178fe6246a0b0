// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"
#include "storage/database.h"

#include <map>

/// What stands behind the last page of a pack's database, and the rows of `meta` that say where.
namespace pack {

/// Writes the rows of an index that will be appended; where it will stand is left open. FileMissing, FileUnreadable.
[[nodiscard]] base::Result<void> announceIndex(storage::Database &database, IndexKind kind, const QString &file);

/// Fills in where the indexes will stand, in their order, once the database has its final size.
[[nodiscard]] base::Result<void> placeIndexes(storage::Database &database, const std::map<IndexKind, QString> &files);

/// Appends the bytes of one file to another. FileUnreadable, FileUnwritable.
[[nodiscard]] base::Result<void> appendFile(const QString &target, const QString &file);

/// What `meta` says of an index; length 0 where there is none. PackDamaged where it would not lie in the file.
[[nodiscard]] base::Result<IndexLocation> readLocation(const storage::Database &database, IndexKind kind, qint64 fileSize);

} // namespace pack
