// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

namespace citation {

/// An article of an encyclopedia as a work to be cited itself: authors, title, encyclopedia, edition, when it was last
/// reviewed, its address, which is the same in every edition. Any thread.
[[nodiscard]] library::Reference referenceOf(const library::Article &article, const library::LibraryInfo &library);

} // namespace citation
