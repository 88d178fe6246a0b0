// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <zim/archive.h>

namespace sources {

/// What an archive says of itself, without letters and counts of rows; `file` names it where it has no title. Throws;
/// what is just not there is left empty.
[[nodiscard]] library::LibraryInfo describe(const zim::Archive &archive, const QString &file);

/// The host of an archive's addresses, from what its publisher calls it in every edition (“wikipedia_en_all”), else from
/// its UUID, which is that of one edition. Ends in “.zim”, so that no ZIM file can pass itself off as a pack.
[[nodiscard]] QString libraryIdOf(const QString &name, const QString &uuid);

/// “en” for “eng”; the first of several; empty where unknown.
[[nodiscard]] QString languageTag(const QString &codes);

} // namespace sources
