// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/page.h"

#include "render/document.h"
#include "render/entrypath.h"
#include "render/references.h"
#include "render/sanitiser.h"
#include "render/shell.h"

namespace render {

namespace {

using library::Article;
using library::LibraryInfo;

QByteArray label(const QString &words)
{
    return element("span", "label", text(words));
}

QByteArray title(const Article &article, const PageTexts &texts)
{
    const QString &heading = article.heading.isEmpty() ? article.entry.title : article.heading;
    QByteArray html = "<h1 id=\"top\">" + text(heading) + "</h1>\n";
    QByteArray names;
    for (const QString &alias : article.aliases)
        names += "<li>" + text(alias) + "</li>\n";
    if (!names.isEmpty())
        html += element("div", "aliases", label(texts.alsoKnownAs) + "<ul>" + names + "</ul>");
    return html;
}

QByteArray factsBox(const Article &article, const PageTexts &texts)
{
    QByteArray rows;
    for (const library::Fact &fact : article.facts)
        rows += "<tr><th scope=\"row\">" + text(fact.label) + "</th><td>" + sanitised(fact.valueHtml) + "</td></tr>\n";
    if (rows.isEmpty())
        return {};
    return "<aside class=\"facts\">\n<table>\n<caption>" + text(texts.facts) + "</caption>\n<tbody>\n" + rows
        + "</tbody>\n</table>\n</aside>\n";
}

QByteArray inShort(const Article &article, const PageTexts &texts)
{
    const QByteArray summary = sanitised(article.summaryHtml);
    return summary.isEmpty() ? summary
                             : element("section", "in-short", "<h2>" + text(texts.inShort) + "</h2>\n<div>" + summary + "</div>");
}

QByteArray seeAlso(const Article &article, const PageTexts &texts)
{
    const QByteArray links = linkList("entries", article.seeAlso);
    return links.isEmpty() ? links : element("nav", "see-also", "<h2>" + text(texts.seeAlso) + "</h2>\n" + links);
}

QString sentence(const QString &words)
{
    return words.isEmpty() || words.endsWith(u'.') || words.endsWith(u'?') || words.endsWith(u'!') ? words : words + u'.';
}

/// “Authors. Title. In: Encyclopedia, 2026-11. pandect://library/path”
QByteArray howToCite(const Article &article, const LibraryInfo &library, const PageTexts &texts)
{
    const QByteArray encyclopedia = "<cite>" + text(library.title) + "</cite>"
        + (library.edition.isEmpty() ? QByteArray() : ", " + text(library.edition));
    QByteArray line;
    if (!article.authors.isEmpty())
        line += text(sentence(article.authors.join(QStringLiteral(", ")))) + ' ';
    line += text(sentence(article.entry.title)) + ' ';
    if (!library.title.isEmpty())
        line += text(texts.citedIn).replace("%1", encyclopedia) + ". ";
    line += "<span class=\"address\">pandect://" + text(library.id) + addressOfPath(article.entry.path) + "</span>";
    return element("p", "cite", label(texts.citeThis) + line);
}

QByteArray colophon(const Article &article, const LibraryInfo &library, const PageTexts &texts)
{
    QByteArray html;
    if (article.reviewed.isValid())
        html += element("p", "reviewed", label(texts.reviewed) + date(article.reviewed, library.language));
    html += howToCite(article, library, texts);
    return "<footer class=\"colophon\">\n" + html + "</footer>\n";
}

} // namespace

QByteArray articlePage(const Article &article, const LibraryInfo &library, const PageStyle &style, const PageTexts &texts)
{
    if (!article.documentHtml.isEmpty())
        return documentPage(article, library, style);
    const QByteArray facts = factsBox(article, texts);
    QByteArray body = runningHead(library, texts);
    body += "<main class=\"" + QByteArray(facts.isEmpty() ? "article" : "article with-facts") + "\">\n<article>\n";
    body += title(article, texts) + inShort(article, texts) + facts;
    body += element("div", "body", sanitised(article.bodyHtml));
    body += seeAlso(article, texts) + referenceList(article.citations, texts) + colophon(article, library, texts);
    body += "</article>\n</main>\n" + institutionStrip(library, texts) + "<div id=\"bottom\"></div>\n" + jumps(texts);
    return shell(article.entry.title, library.language, style, body);
}

} // namespace render
