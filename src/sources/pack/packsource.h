// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <memory>

namespace sources {

/// Opens a .pandect file as a source of articles. Errors as PackReader::open gives them. Call on the thread
/// that will ask.
[[nodiscard]] base::Result<std::unique_ptr<library::ArticleSource>> openPack(const QString &file);

} // namespace sources
