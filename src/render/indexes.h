// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/page.h"

// The ways into a library that pages print: its letters and topics. UTF-8, escaped; nothing where there are none.
namespace render {

/// One tile a letter, with the number of its articles; letters without article are no links.
[[nodiscard]] QByteArray letterIndex(const library::LibraryInfo &library, const PageTexts &texts);

/// The topics as a table of contents, each with the number of its articles; three levels at most.
[[nodiscard]] QByteArray topicIndex(const QList<library::Topic> &topics, const library::LibraryInfo &library,
                                    const PageTexts &texts);

} // namespace render
