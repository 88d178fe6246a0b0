// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routes/indexanswers.h"

#include <algorithm>
#include <numeric>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace routes {

namespace {

using library::ArticleSource;
using library::LibraryInfo;

constexpr int reviewsOnHome = 6;
/// A page, not the tree: the tree scrolls a million rows, a page does not.
constexpr qint64 longestList = 1000;

Result<QList<library::Topic>> topicsOf(ArticleSource &source)
{
    if (source.features() & library::SourceFeature::Topics)
        return source.topics();
    return QList<library::Topic>();
}

/// That day's article, or the next of those that follow it that has a summary to show; nothing where none of a few has.
Result<std::optional<library::Article>> articleFor(QDate day, ArticleSource &source, const LibraryInfo &info)
{
    constexpr int attempts = 8;
    for (int i = 0; i < attempts && i < info.entryCount; ++i) {
        const auto entry = source.entries(articleOfTheDay(day.addDays(i), info.entryCount), 1);
        if (!entry)
            return std::unexpected(entry.error());
        if (entry->isEmpty())
            break;
        auto article = source.article(entry->first().path);
        if (!article)
            return std::unexpected(article.error());
        if (!article->summaryHtml.isEmpty())
            return std::move(*article);
    }
    return std::nullopt;
}

} // namespace

Response pageResponse(QByteArray html)
{
    return {QByteArrayLiteral("text/html"), std::move(html), false, {}};
}

qint64 articleOfTheDay(QDate day, qint64 count)
{
    if (count <= 1)
        return 0;
    // Steps of the golden section spread best; a step that shares no divisor with the count visits every article.
    constexpr double goldenSection = 0.618033988749895;
    qint64 step = qMax(qint64(1), static_cast<qint64>(static_cast<double>(count) * goldenSection));
    while (std::gcd(step, count) != 1)
        ++step;
    return (day.toJulianDay() % count) * step % count;
}

Result<Response> homeAnswer(const Question &question, ArticleSource &source, const LibraryInfo &info)
{
    render::Home home;
    home.today = question.today;
    auto topics = topicsOf(source);
    if (!topics)
        return std::unexpected(topics.error());
    home.topics = std::move(*topics);
    auto reviews = source.latestReviews(reviewsOnHome);
    if (!reviews)
        return std::unexpected(reviews.error());
    home.latestReviews = std::move(*reviews);
    // A start page whose article of the day is damaged is still a start page.
    if (auto article = articleFor(question.today, source, info))
        home.articleOfTheDay = std::move(*article);
    return pageResponse(render::homePage(info, home, question.style, question.texts));
}

Result<Response> glossaryAnswer(const Question &question, ArticleSource &source, const LibraryInfo &info)
{
    return source.glossary().transform([&](const QList<library::Term> &terms) {
        return pageResponse(render::glossaryPage(info, terms, question.style, question.texts));
    });
}

Result<Response> letterAnswer(const Question &question, ArticleSource &source, const LibraryInfo &info)
{
    const auto letter = std::ranges::find(info.letters, question.address.name, &library::Letter::label);
    if (letter == info.letters.end())
        return failure(ErrorCode::ArticleMissing, question.address.name);
    const qint64 shown = qMin(letter->count, longestList);
    return source.entries(letter->first, shown).transform([&](const QList<library::ArticleEntry> &entries) {
        const render::ArticleList list{letter->label, entries, letter->count - shown, {}};
        return pageResponse(render::listPage(info, list, question.style, question.texts));
    });
}

Result<Response> topicAnswer(const Question &question, ArticleSource &source, const LibraryInfo &info)
{
    const library::TopicId id{question.address.name.toLongLong()};
    const auto topics = topicsOf(source);
    if (!topics)
        return std::unexpected(topics.error());
    const auto topic = std::ranges::find(*topics, id, &library::Topic::id);
    if (topic == topics->end())
        return failure(ErrorCode::ArticleMissing, question.address.name);
    auto entries = source.entriesOfTopic(id);
    if (!entries)
        return std::unexpected(entries.error());
    render::ArticleList list{topic->title, entries->mid(0, longestList), qMax(qint64(0), entries->size() - longestList), {}};
    std::ranges::copy_if(*topics, std::back_inserter(list.subtopics),
                         [id](const library::Topic &each) { return each.parent == id; });
    return pageResponse(render::listPage(info, list, question.style, question.texts));
}

} // namespace routes
