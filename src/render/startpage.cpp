// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/page.h"

#include "render/entrypath.h"
#include "render/indexes.h"
#include "render/sanitiser.h"
#include "render/shell.h"

#include <QLocale>

namespace render {

namespace {

using library::LibraryInfo;

/// The words beneath a title, with a point between two; what is empty is left out.
QByteArray imprint(const QList<QByteArray> &parts)
{
    QByteArray items;
    for (const QByteArray &part : parts) {
        if (!part.isEmpty())
            items += "<li>" + part + "</li>\n";
    }
    return element("ul", "imprint", items);
}

QByteArray titlePage(const LibraryInfo &library, const PageTexts &texts)
{
    const QLocale locale(library.language);
    const auto count = [&](const QString &words, qint64 number) {
        return number > 0 ? text(words.arg(locale.toString(number))) : QByteArray();
    };
    QByteArray html = "<h1 id=\"top\">" + text(library.title) + "</h1>\n";
    html += element("p", "description", text(library.description));
    html += imprint({count(texts.articles, library.articleCount), count(texts.figures, library.figureCount),
                     count(texts.works, library.referenceCount), count(texts.terms, library.termCount)});
    html += imprint({library.edition.isEmpty() ? QByteArray() : text(texts.edition.arg(library.edition)),
                     text(library.publisher)});
    return element("header", "title-page", html);
}

QByteArray ofTheDay(const LibraryInfo &library, const Home &home, const PageTexts &texts)
{
    if (!home.articleOfTheDay)
        return {};
    const library::Article &article = *home.articleOfTheDay;
    const QByteArray address = addressOfPath(article.entry.path);
    QByteArray html = "<p class=\"label\">" + text(texts.articleOfTheDay) + " · " + date(home.today, library.language) + "</p>\n";
    html += "<h2><a href=\"" + address + "\">" + text(article.heading.isEmpty() ? article.entry.title : article.heading)
        + "</a></h2>\n";
    html += element("div", "summary", sanitised(article.summaryHtml));
    html += "<p class=\"read\"><a href=\"" + address + "\">" + text(texts.readArticle) + "</a></p>\n";
    return element("section", "of-the-day", html);
}

QByteArray latestReviews(const LibraryInfo &library, const QList<library::Review> &reviews, const PageTexts &texts)
{
    QByteArray items;
    for (const library::Review &review : reviews)
        items += "<li>" + link(review.entry) + date(review.day, library.language) + "</li>\n";
    return items.isEmpty()
        ? items
        : element("section", "reviews", "<h2>" + text(texts.latestReviews) + "</h2>\n<ul>\n" + items + "</ul>\n");
}

QByteArray glossary(const LibraryInfo &library, const PageTexts &texts)
{
    if (library.termCount == 0)
        return {};
    return element("section", "glossary-hint",
                   "<h2><a href=\"/~glossary\">" + text(texts.glossary) + "</a></h2>\n"
                       + element("p", "hint", text(texts.glossaryHint)));
}

QByteArray subscribe(const LibraryInfo &library, const PageTexts &texts)
{
    if (library.subscribe.isEmpty())
        return {};
    return element("section", "subscribe",
                   "<h2>" + text(texts.subscribe) + "</h2>\n" + element("p", "hint", text(library.subscribe)));
}

QByteArray endOfPage(const LibraryInfo &library, const PageTexts &texts)
{
    QByteArray reviewed = date(library.reviewed, library.language);
    if (!reviewed.isEmpty())
        reviewed.prepend(text(texts.reviewed) + ' ');
    const QByteArray licence = library.licence.isEmpty() ? QByteArray() : text(texts.licence.arg(library.licence));
    return "<footer class=\"end\" id=\"bottom\">\n" + imprint({reviewed, licence}) + "</footer>\n";
}

QByteArray institutionEntry(const library::Institution &institution)
{
    QByteArray html;
    if (!institution.logoPath.isEmpty())
        html += "<img src=\"" + addressOfPath(institution.logoPath) + "\" alt=\"\">\n";
    html += "<div><h2>" + text(institution.name) + "</h2>\n" + element("p", "role", text(institution.role)) + "</div>";
    return "<li>" + html + "</li>\n";
}

} // namespace

QByteArray homePage(const LibraryInfo &library, const Home &home, const PageStyle &style, const PageTexts &texts)
{
    QByteArray body = "<main class=\"home\">\n" + titlePage(library, texts);
    body += element("p", "read-on", text(texts.readOn));
    body += letterIndex(library, texts) + ofTheDay(library, home, texts);
    body += element("div", "index",
                    topicIndex(home.topics, library, texts) + latestReviews(library, home.latestReviews, texts)
                        + glossary(library, texts) + subscribe(library, texts));
    body += "</main>\n" + institutionStrip(library, texts) + endOfPage(library, texts);
    return shell(library.title, library.language, style, body);
}

QByteArray institutionsPage(const LibraryInfo &library, const PageStyle &style, const PageTexts &texts)
{
    QByteArray items;
    for (const library::Institution &institution : library.institutions)
        items += institutionEntry(institution);
    QByteArray body = runningHead(library, texts) + "<main class=\"institutions-page\">\n<h1 id=\"top\">"
        + text(texts.institutions) + "</h1>\n";
    body += element("p", "publisher", text(library.publisher)) + element("ul", "institution-list", items);
    body += "</main>\n" + endOfPage(library, texts);
    return shell(texts.institutions, library.language, style, body);
}

} // namespace render
