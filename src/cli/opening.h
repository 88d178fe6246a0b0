// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <memory>

namespace cli {

/// A pack or a ZIM file, whichever it is.
[[nodiscard]] base::Result<std::unique_ptr<library::ArticleSource>> openLibrary(const QString &file);

} // namespace cli
