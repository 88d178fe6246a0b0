// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/page.h"

namespace test {

[[nodiscard]] library::LibraryInfo sampleLibrary();
[[nodiscard]] QList<library::Topic> sampleTopics();
[[nodiscard]] QList<library::ArticleEntry> sampleEntries();

/// A start page with all its parts, of 25 November 2026.
[[nodiscard]] render::Home sampleHome();
[[nodiscard]] QList<library::Term> sampleTerms();

/// Has one of everything an article may have.
[[nodiscard]] library::Article sampleArticle();

/// As little as an article may have.
[[nodiscard]] library::Article bareArticle();

} // namespace test
