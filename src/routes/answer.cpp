// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routes/answer.h"

#include "library/titlekey.h"
#include "routes/indexanswers.h"

using base::ErrorCode;
using base::failure;
using base::Result;
using namespace Qt::StringLiterals;

namespace routes {

namespace {

constexpr int suggestionLimit = 8;
constexpr qsizetype shortestPrefix = 3;
/// Titles differ long before; an address may be endless.
constexpr qsizetype longestPrefix = 64;

/// What a library says its file is, where that is harmless to show by itself; else bytes that nobody shows. A library
/// could name HTML of its own a picture and have it shown unsanitised.
QByteArray harmlessType(const QByteArray &mimeType)
{
    QByteArray type = mimeType.split(';').constFirst().trimmed().toLower();
    for (const char *kind : {"image/", "audio/", "video/", "font/"}) {
        if (type.startsWith(kind))
            return type;
    }
    return type == "text/css" || type == "text/plain" ? type : "application/octet-stream"_ba;
}

QByteArray typeOfWebFile(const QString &name)
{
    if (name.endsWith(".css"_L1))
        return "text/css"_ba;
    if (name.endsWith(".svg"_L1))
        return "image/svg+xml"_ba;
    if (name.endsWith(".png"_L1))
        return "image/png"_ba;
    if (name.endsWith(".woff2"_L1))
        return "font/woff2"_ba;
    return "application/octet-stream"_ba;
}

Response articleResponse(const library::Article &article, const Question &question, const library::LibraryInfo &info)
{
    Response response = pageResponse(render::articlePage(article, info, question.style, question.texts));
    response.hasOwnLook = !article.documentHtml.isEmpty();
    return response;
}

Result<Response> articleOrFile(const QString &name, const Question &question, library::ArticleSource &source,
                               const library::LibraryInfo &info)
{
    const auto article = source.article(name);
    if (article)
        return articleResponse(*article, question, info);
    if (article.error().code != ErrorCode::ArticleMissing)
        return std::unexpected(article.error());
    const auto file = source.media(name);
    if (file)
        return Response{harmlessType(file->mimeType), file->content, false, file->stream};
    // Nothing there at all: for a page that is an article missing, whatever was asked last.
    if (file.error().code == ErrorCode::MediaMissing && !isFileName(name))
        return std::unexpected(article.error());
    return std::unexpected(file.error());
}

/// A question mark may stand in a name; pages that link there are of two minds about how to write it.
Result<Response> pathAnswer(const Question &question, library::ArticleSource &source, const library::LibraryInfo &info)
{
    auto first = articleOrFile(question.address.name, question, source, info);
    for (const QString &name : question.address.otherNames) {
        if (first || (first.error().code != ErrorCode::ArticleMissing && first.error().code != ErrorCode::MediaMissing))
            break;
        if (auto other = articleOrFile(name, question, source, info))
            return other;
    }
    return first;
}

/// What the library itself would begin with, where it has that; else a page of ours.
Result<Response> firstAnswer(const Question &question, library::ArticleSource &source, const library::LibraryInfo &info)
{
    if (!info.mainPath.isEmpty()) {
        if (auto article = source.article(info.mainPath)) {
            article->entry.title = info.title; // where the page has no title of its own
            return articleResponse(*article, question, info);
        }
    }
    return homeAnswer(question, source, info);
}

Result<Response> pageOrFile(const Question &question, library::ArticleSource &source)
{
    const auto info = source.info();
    if (!info)
        return std::unexpected(info.error());
    switch (question.address.kind) {
    case Address::Kind::Home:
        return firstAnswer(question, source, *info);
    case Address::Kind::Institutions:
        return pageResponse(render::institutionsPage(*info, question.style, question.texts));
    case Address::Kind::Glossary:
        return glossaryAnswer(question, source, *info);
    case Address::Kind::Letter:
        return letterAnswer(question, source, *info);
    case Address::Kind::Topic:
        return topicAnswer(question, source, *info);
    case Address::Kind::Path:
        return pathAnswer(question, source, *info);
    case Address::Kind::WebFile:
        return webFileAnswer(question.address);
    case Address::Kind::Foreign:
        break;
    }
    return failure(ErrorCode::ArgumentInvalid, question.url.toDisplayString());
}

} // namespace

Result<Response> answer(const Question &question, library::ArticleSource &source)
{
    auto response = pageOrFile(question, source);
    if (response)
        return response;
    const base::Error error = response.error();
    const bool isFile = question.address.kind == Address::Kind::Path && isFileName(question.address.name);
    if (isFile)
        return response;
    if (error.code == ErrorCode::ArticleMissing)
        return noticeAnswer(question, error, nearestTitles(question.address.name, source));
    return noticeAnswer(question, error);
}

Result<Response> webFileAnswer(const Address &address)
{
    QByteArray content = render::webFile(address.name);
    if (content.isEmpty())
        return failure(ErrorCode::MediaMissing, address.name);
    return Response{typeOfWebFile(address.name), std::move(content), false, {}};
}

Response noticeAnswer(const Question &question, const base::Error &error, const QList<library::ArticleEntry> &suggestions)
{
    render::Notice notice = question.noticeOf(error, question.url);
    notice.suggestions = suggestions;
    return pageResponse(render::noticePage(notice, question.style));
}

QList<library::ArticleEntry> nearestTitles(const QString &path, library::ArticleSource &source)
{
    const QString lastPart = path.sliced(path.lastIndexOf(u'/') + 1).left(longestPrefix);
    const QString words = library::titleKey(lastPart); // dashes and the like become spaces
    // What a longer beginning finds a shorter one finds too, so halving leads to the longest that finds anything.
    QList<library::TitleMatch> nearest;
    qsizetype shortest = shortestPrefix;
    qsizetype longest = words.size();
    while (shortest <= longest) {
        const qsizetype length = (shortest + longest) / 2;
        auto matches = source.titlesStartingWith(words.left(length), suggestionLimit);
        if (!matches)
            return {};
        if (matches->isEmpty()) {
            longest = length - 1;
        } else {
            nearest = std::move(*matches);
            shortest = length + 1;
        }
    }
    QList<library::ArticleEntry> entries;
    for (const library::TitleMatch &match : std::as_const(nearest))
        entries.append(match.entry);
    return entries;
}

} // namespace routes
