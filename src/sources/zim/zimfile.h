// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <zim/archive.h>

// Opening of archives: whole files, split ones, and those that stand within another file.
namespace sources {

/// The name that stands for all parts of a split archive (“a.zim” for “a.zimaa”); any other name stays.
[[nodiscard]] QString wholeName(const QString &file);

/// True for a file that holds an archive or a part of one, as far as its first bytes tell. Blocks.
[[nodiscard]] bool looksLikeZim(const QString &file);

/// FileMissing, FileEmpty, FileUnreadable, NotAPack (no archive in it) or PackDamaged. Blocks.
[[nodiscard]] base::Result<zim::Archive> openArchive(const QString &file);

} // namespace sources
