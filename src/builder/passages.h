// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"
#include "search/passages.h"

namespace builder {

/// The words of an article for search and its excerpts: summary and facts, then the text under each heading, without
/// citation marks. Reads HTML that the sanitiser wrote; any other gives odd words, never harm. Any thread.
[[nodiscard]] QList<search::Passage> passagesOf(const pack::ArticleRecord &article);

} // namespace builder
