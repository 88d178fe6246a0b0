// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <memory>

namespace sources {

class CacheBudget;

/// What all open ZIM files may together keep inflated, in bytes, unless somebody says otherwise.
inline constexpr qint64 defaultZimCache = qint64(64) << 20;

/// Tells libzim how much to keep of each file, which it reads from the environment. First thing in main(), while there
/// is but one thread.
void limitZimCaches();

/// The budget that all sources of a program share.
[[nodiscard]] std::shared_ptr<CacheBudget> makeCacheBudget(qint64 bytes = defaultZimCache);

/// True for a file to be opened by openZim(), as far as its name and first bytes tell. Blocks.
[[nodiscard]] bool isZim(const QString &file);

/// Opens a ZIM file as a source of articles: whole, split (any of its parts may be named), or within another file.
/// FileMissing, FileEmpty, FileUnreadable, NotAPack or PackDamaged. Call on the thread that will ask.
[[nodiscard]] base::Result<std::unique_ptr<library::ArticleSource>> openZim(const QString &file,
                                                                            std::shared_ptr<CacheBudget> budget);

} // namespace sources
