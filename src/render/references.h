// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/page.h"

namespace render {

/// The numbered list at the end of an article. Number 3 is #reference-3; it leads to where the work can be looked up
/// and back to each #citation-3-1 … of the text. Nothing where the article cites nothing.
[[nodiscard]] QByteArray referenceList(const QList<library::Citation> &citations, const PageTexts &texts);

} // namespace render
