// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes/address.h"
#include "routes/router.h"

namespace routes {

/// All that answering an address needs but the library; a copy, so that it can travel to the library's thread.
struct Question
{
    QUrl url;
    Address address;
    NoticeOf noticeOf;
    render::PageStyle style;
    render::PageTexts texts;
    QDate today;
};

/// The page or file of an address, from its library. On the library's thread; blocks.
[[nodiscard]] base::Result<Response> answer(const Question &question, library::ArticleSource &source);

/// One of the application's own files; MediaMissing where there is none. Any thread.
[[nodiscard]] base::Result<Response> webFileAnswer(const Address &address);

/// A page that says what went wrong, with `suggestions`. Any thread.
[[nodiscard]] Response noticeAnswer(const Question &question, const base::Error &error,
                                    const QList<library::ArticleEntry> &suggestions = {});

/// The articles whose titles have most of their beginning in common with a path that leads nowhere; empty where not
/// even three letters are. On the library's thread; blocks.
[[nodiscard]] QList<library::ArticleEntry> nearestTitles(const QString &path, library::ArticleSource &source);

} // namespace routes
