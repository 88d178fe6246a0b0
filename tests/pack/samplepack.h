// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/packwriter.h"

namespace test {

/// `count` articles with everything an article can have, in the order of the alphabet.
[[nodiscard]] QList<pack::ArticleRecord> sampleArticles(int count);

/// What a sample pack's writer is given beside articles.
[[nodiscard]] pack::Metadata sampleMetadata();
[[nodiscard]] QList<pack::TopicRecord> sampleTopics();
[[nodiscard]] QList<pack::TermRecord> sampleTerms();
[[nodiscard]] QList<pack::MediaRecord> sampleMedia();

/// Writes them all.
[[nodiscard]] base::Result<void> writeSamplePack(const QString &file, int count);

/// The same with plain text and both indexes; `announced`: as an index is made for so many articles (0: `count`).
[[nodiscard]] base::Result<void> writeSearchablePack(const QString &file, int count, qint64 announced = 0);

} // namespace test
