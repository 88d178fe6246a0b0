// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"
#include "library/mediastream.h"
#include "render/page.h"

#include <QDate>
#include <QFuture>
#include <QUrl>

#include <functional>

namespace routes {

/// What a view gets for an address.
struct Response
{
    QByteArray mimeType; ///< such as text/html
    QByteArray body;
    bool hasOwnLook = false; ///< a page that goes by render::documentSecurityPolicy()
    std::shared_ptr<library::MediaStream> stream; ///< where set, the body is read from it piece by piece

    bool operator==(const Response &) const = default;
};

/// Makes notices of failures. The window hands in one with translated sentences; called on any thread, the
/// suggestions are filled in afterwards.
using NoticeOf = std::function<render::Notice(const base::Error &error, const QUrl &url)>;

/// From an address to what is shown there:
///   pandect://<library>/                 the library's start page, or the article that it begins with
///   pandect://<library>/<path>           an article, else a picture of that path
///   pandect://<library>/~institutions    who stands behind the library
///   pandect://<library>/~glossary        its words, explained
///   pandect://<library>/~letter/<label>  the articles of a letter
///   pandect://<library>/~topic/<number>  the articles of a topic
///   pandect://<library>/~web/<name>      the application's own style sheets and fonts
///   pandect://<library>/~path/=<name>    an article or picture whose name would not survive as a path
/// A page that cannot be given is a notice page, with the nearest titles where an article is missing; only a file
/// that is missing (picture, style sheet) is an error, and an address of another scheme (ArgumentInvalid). Paths are
/// names that libraries look up, never paths on a disk; a query is taken for a part of the name where nothing is found
/// without it, and the fragment is left aside. Lives on the thread of its
/// LibraryService; answers are made on the library's thread, so that the caller never waits. A cancelled question
/// that has not begun is not run.
class Router
{
public:
    Router(library::LibraryService &libraries, NoticeOf noticeOf);
    Q_DISABLE_COPY_MOVE(Router)

    /// How pages made from now on look and what they say.
    void setStyle(const render::PageStyle &style);
    void setTexts(const render::PageTexts &texts);

    /// What day it is, for the article of the day; the clock's where nothing is set.
    void setToday(std::function<QDate()> today);

    /// Gives a library that could not be opened an id, under which every address answers with a notice of `error`.
    [[nodiscard]] QString addRefused(const base::Error &error);

    [[nodiscard]] QFuture<base::Result<Response>> respond(const QUrl &url) const;

private:
    library::LibraryService &m_libraries;
    NoticeOf m_noticeOf;
    render::PageStyle m_style;
    render::PageTexts m_texts;
    std::function<QDate()> m_today = &QDate::currentDate;
    QHash<QString, base::Error> m_refused;
};

/// The scheme of every address of ours.
inline constexpr QLatin1StringView scheme("pandect");

/// The address of a library's start page, an article (with the place in it, where `fragment` is given), the
/// institutions page, the glossary. Any thread.
[[nodiscard]] QUrl homeUrl(const QString &libraryId);
[[nodiscard]] QUrl articleUrl(const QString &libraryId, const QString &path, const QString &fragment = {});
[[nodiscard]] QUrl institutionsUrl(const QString &libraryId);
[[nodiscard]] QUrl glossaryUrl(const QString &libraryId);

/// The article path of an address; empty for every page of our own and the application's files. Any thread.
[[nodiscard]] QString articlePath(const QUrl &url);

/// The number of the reference, from 1, that an address leads to within its article; 0 where to none. Any thread.
[[nodiscard]] int referenceNumber(const QUrl &url);

} // namespace routes
