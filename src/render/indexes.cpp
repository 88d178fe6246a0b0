// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/indexes.h"

#include "render/shell.h"

#include <QLocale>
#include <QMultiHash>
#include <QUrl>

#include <algorithm>

namespace render {

namespace {

using library::LibraryInfo;
using library::Topic;

using TopicsByParent = QMultiHash<library::TopicId, const Topic *>;

QByteArray topicItems(const TopicsByParent &topics, library::TopicId parent, const QLocale &locale, int depth)
{
    constexpr int deepest = 3; // a page, not a tree; and topics that are their own parents end here, too
    QByteArray items;
    QList<const Topic *> here = topics.values(parent);
    std::ranges::reverse(here); // a hash gives the latest first
    for (const Topic *topic : std::as_const(here)) {
        const QByteArray below = depth < deepest ? topicItems(topics, topic->id, locale, depth + 1) : QByteArray();
        items += "<li><span class=\"topic\"><a class=\"name\" href=\"/~topic/" + QByteArray::number(topic->id.value) + "\">"
            + text(topic->title) + "</a><span class=\"count\">" + text(locale.toString(topic->articleCount)) + "</span></span>"
            + element("ul", "below", below) + "</li>\n";
    }
    return items;
}

/// The letter under which a word of the glossary stands.
QString initial(const QString &term)
{
    const QString first = term.left(1).normalized(QString::NormalizationForm_D).left(1).toUpper();
    return first.isEmpty() || !first.at(0).isLetter() ? QStringLiteral("#") : first;
}

QByteArray termEntry(const library::Term &term)
{
    QByteArray html = "<dt id=\"" + text(term.anchor) + "\">" + text(term.term) + "</dt>\n<dd>" + text(term.definition);
    if (term.article.id.isValid())
        html += " <span class=\"read-more\">" + link(term.article) + "</span>";
    return html + "</dd>\n";
}

} // namespace

QByteArray letterIndex(const LibraryInfo &library, const PageTexts &texts)
{
    const QLocale locale(library.language);
    QByteArray items;
    for (const library::Letter &letter : library.letters) {
        const QByteArray label = text(letter.label);
        if (letter.count == 0)
            items += "<li class=\"empty\">" + label + "</li>\n";
        else
            items += "<li><a href=\"/~letter/" + QUrl::toPercentEncoding(letter.label) + "\">" + label + "<span class=\"count\">"
                + text(locale.toString(letter.count)) + "</span></a></li>\n";
    }
    if (items.isEmpty())
        return {};
    return "<nav class=\"letters\" aria-label=\"" + text(texts.letters) + "\">\n<ul>\n" + items + "</ul>\n</nav>\n";
}

QByteArray topicIndex(const QList<Topic> &topics, const LibraryInfo &library, const PageTexts &texts)
{
    TopicsByParent byParent;
    for (const Topic &topic : topics)
        byParent.insert(topic.parent.isValid() ? topic.parent : library::TopicId(), &topic);
    const QByteArray items = topicItems(byParent, {}, QLocale(library.language), 1);
    if (items.isEmpty())
        return {};
    return element("section", "topics", "<h2>" + text(texts.topics) + "</h2>\n<ul>\n" + items + "</ul>\n");
}

QByteArray listPage(const LibraryInfo &library, const ArticleList &list, const PageStyle &style, const PageTexts &texts)
{
    const QLocale locale(library.language);
    QByteArray body = runningHead(library, texts) + "<main class=\"list-page\">\n<h1 id=\"top\">" + text(list.title) + "</h1>\n";
    const qint64 count = list.entries.size() + list.more;
    if (count > 1) // one article counts itself
        body += element("p", "count", text(texts.articles.arg(locale.toString(count))));
    QByteArray below;
    for (const Topic &topic : list.subtopics)
        below += "<li><a href=\"/~topic/" + QByteArray::number(topic.id.value) + "\">" + text(topic.title) + "</a></li>\n";
    body += element("ul", "subtopics", below) + linkList("entries", list.entries);
    if (list.more > 0)
        body += element("p", "more", text(texts.more.arg(locale.toString(list.more))));
    body += "</main>\n<div id=\"bottom\"></div>\n" + jumps(texts);
    return shell(list.title, library.language, style, body);
}

QByteArray glossaryPage(const LibraryInfo &library, const QList<library::Term> &terms, const PageStyle &style,
                        const PageTexts &texts)
{
    QByteArray letters;
    QByteArray entries;
    QString letter;
    for (const library::Term &term : terms) {
        if (const QString here = initial(term.term); here != letter) {
            letter = here;
            const QByteArray anchor = "letter-" + text(letter == QLatin1String("#") ? QStringLiteral("0") : letter.toLower());
            letters += "<li><a href=\"#" + anchor + "\">" + text(letter) + "</a></li>\n";
            entries += (entries.isEmpty() ? "<h2 id=\"" : "</dl>\n<h2 id=\"") + anchor + "\">" + text(letter) + "</h2>\n<dl>\n";
        }
        entries += termEntry(term);
    }
    QByteArray body = runningHead(library, texts) + "<main class=\"glossary\">\n<h1 id=\"top\">" + text(texts.glossary)
        + "</h1>\n";
    body += element("p", "hint", text(texts.glossaryHint)) + element("ul", "glossary-letters", letters);
    if (!entries.isEmpty())
        body += entries + "</dl>\n";
    body += "</main>\n<div id=\"bottom\"></div>\n" + jumps(texts);
    return shell(texts.glossary, library.language, style, body);
}

} // namespace render
