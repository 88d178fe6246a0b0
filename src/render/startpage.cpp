// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/page.h"

#include "render/shell.h"

#include <QLocale>
#include <QMultiHash>

#include <algorithm>

namespace render {

namespace {

using library::LibraryInfo;
using library::Topic;

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
    QByteArray html = "<h1 id=\"top\">" + text(library.title) + "</h1>\n";
    html += element("p", "description", text(library.description));
    html += imprint({library.edition.isEmpty() ? QByteArray() : text(texts.edition.arg(library.edition)),
                     text(texts.articles.arg(locale.toString(library.articleCount))), text(library.publisher)});
    return element("header", "title-page", html);
}

using TopicsByParent = QMultiHash<library::TopicId, const Topic *>;

QByteArray topicItems(const TopicsByParent &topics, library::TopicId parent, const QLocale &locale, int depth)
{
    constexpr int deepest = 3; // a page, not a tree; and topics that are their own parents end here, too
    QByteArray items;
    QList<const Topic *> here = topics.values(parent);
    std::ranges::reverse(here); // a hash gives the latest first
    for (const Topic *topic : std::as_const(here)) {
        const QByteArray below = depth < deepest ? topicItems(topics, topic->id, locale, depth + 1) : QByteArray();
        items += "<li><span class=\"topic\"><span class=\"name\">" + text(topic->title) + "</span><span class=\"count\">"
            + text(locale.toString(topic->articleCount)) + "</span></span>" + element("ul", "below", below) + "</li>\n";
    }
    return items;
}

QByteArray topicIndex(const QList<Topic> &topics, const LibraryInfo &library, const PageTexts &texts)
{
    TopicsByParent byParent;
    for (const Topic &topic : topics)
        byParent.insert(topic.parent.isValid() ? topic.parent : library::TopicId(), &topic);
    const QByteArray items = topicItems(byParent, {}, QLocale(library.language), 1);
    if (items.isEmpty())
        return {};
    return element("section", "topics", "<h2>" + text(texts.contents) + "</h2>\n<ul>\n" + items + "</ul>\n");
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
        html += "<img src=\"" + localAddress(institution.logoPath) + "\" alt=\"\">\n";
    html += "<div><h2>" + text(institution.name) + "</h2>\n" + element("p", "role", text(institution.role)) + "</div>";
    return "<li>" + html + "</li>\n";
}

} // namespace

QByteArray homePage(const LibraryInfo &library, const QList<Topic> &topics, const QList<library::ArticleEntry> &firstArticles,
                    const PageStyle &style, const PageTexts &texts)
{
    QByteArray articles = linkList("entries", firstArticles);
    if (!articles.isEmpty())
        articles.prepend("<h2>" + text(texts.startHere) + "</h2>\n");
    QByteArray body = "<main class=\"home\">\n" + titlePage(library, texts);
    body += element("p", "read-on", text(texts.readOn));
    body += element("div", "index", element("section", "start-here", articles) + topicIndex(topics, library, texts));
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
