// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

namespace test {

[[nodiscard]] library::LibraryInfo sampleLibrary();
[[nodiscard]] QList<library::Topic> sampleTopics();
[[nodiscard]] QList<library::ArticleEntry> sampleEntries();

/// Has one of everything an article may have.
[[nodiscard]] library::Article sampleArticle();

/// As little as an article may have.
[[nodiscard]] library::Article bareArticle();

} // namespace test
