// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes/answer.h"

// The pages that lead into a library. On the library's thread; they block.
namespace routes {

[[nodiscard]] base::Result<Response> homeAnswer(const Question &question, library::ArticleSource &source,
                                                const library::LibraryInfo &info);
[[nodiscard]] base::Result<Response> glossaryAnswer(const Question &question, library::ArticleSource &source,
                                                    const library::LibraryInfo &info);

/// ArticleMissing where the library has no such letter or topic.
[[nodiscard]] base::Result<Response> letterAnswer(const Question &question, library::ArticleSource &source,
                                                  const library::LibraryInfo &info);
[[nodiscard]] base::Result<Response> topicAnswer(const Question &question, library::ArticleSource &source,
                                                 const library::LibraryInfo &info);

/// An HTML page. Any thread.
[[nodiscard]] Response pageResponse(QByteArray html);

/// Which of `count` articles is that day's, from 0: in `count` days in a row each has its turn once, and neighbours in
/// the alphabet do not follow each other. Any thread.
[[nodiscard]] qint64 articleOfTheDay(QDate day, qint64 count);

} // namespace routes
