// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/page.h"

namespace render {

/// A page that came with a look of its own, in that look: its style sheets and pictures stay, from its library alone;
/// scripts, frames, forms and whatever loads from elsewhere go. The reading theme is laid over it. The whole page,
/// UTF-8; where it asks for too much, its source to read. Any thread.
[[nodiscard]] QByteArray documentPage(const library::Article &article, const library::LibraryInfo &library,
                                      const PageStyle &style);

} // namespace render
