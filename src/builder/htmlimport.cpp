// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/htmlimport.h"

#include "builder/anchors.h"
#include "builder/textfile.h"
#include "html/nodes.h"
#include "html/tree.h"

#include <QFileInfo>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// A change to the source: `length` bytes at `offset` give way to `text`.
struct Edit
{
    qsizetype offset;
    qsizetype length;
    QByteArray text;
};

/// What was read from the page so far.
struct Page
{
    QString title;
    QString firstHeading;
    Anchors anchors;
    QList<Edit> edits;
    const GumboNode *body = nullptr;
    bool hasPicture = false;
};

/// Of the headings that are an article's title or sections; 0 for all else.
int sectionLevel(const GumboNode *node)
{
    constexpr int lowest = 3;
    const int level = html::headingLevel(node);
    return level <= lowest ? level : 0;
}

/// The anchor of a heading: its own id, one within (as wikis have it), or a new one written into its tag.
QString anchorOf(const GumboNode *heading, const QString &title, Page &page)
{
    for (const GumboNode *node = heading; node; node = html::nextNode(node, heading)) {
        if (const QString id = html::attribute(node, "id"); !id.isEmpty())
            return id;
    }
    const QString anchor = page.anchors.of(title);
    const GumboElement &element = heading->v.element;
    constexpr qsizetype tagName = 3; // “<h2”
    if (element.original_tag.length > tagName)
        page.edits.append({static_cast<qsizetype>(element.start_pos.offset) + tagName, 0, " id=\"" + anchor.toUtf8() + '"'});
    return anchor;
}

/// The page shows the title itself, so the first h1 is cut.
void takeFirstHeading(const GumboNode *heading, const QString &text, Page &page)
{
    page.firstHeading = text;
    const GumboElement &element = heading->v.element;
    if (element.original_tag.length == 0 || element.original_end_tag.length == 0)
        return;
    const qsizetype begin = element.start_pos.offset;
    const qsizetype end = static_cast<qsizetype>(element.end_pos.offset)
        + static_cast<qsizetype>(element.original_end_tag.length);
    if (end > begin)
        page.edits.append({begin, end - begin, {}});
}

void readMeta(const GumboNode *node, Draft &draft)
{
    const QString name = html::attribute(node, "name").toLower();
    const LineText content{html::attribute(node, "content").simplified(), static_cast<int>(node->v.element.start_pos.line)};
    if (content.value.isEmpty())
        return;
    if (name == "alias"_L1)
        draft.aliases.append(content.value);
    else if (name == "topic"_L1)
        draft.topics.append(content);
    else if (name == "description"_L1)
        draft.summary = content;
}

void readHeading(const GumboNode *node, int level, Draft &draft, Page &page)
{
    const QString text = html::textWithin(node);
    if (text.isEmpty())
        return;
    if (level == 1 && page.firstHeading.isEmpty())
        takeFirstHeading(node, text, page);
    else if (level > 1)
        draft.sections.append({level, anchorOf(node, text, page), text});
}

/// Ids that are there are taken before any heading gets a new one.
void takeIds(const GumboNode *root, Page &page)
{
    for (const GumboNode *node = root; node; node = html::nextNode(node, root)) {
        if (const QString id = html::attribute(node, "id"); !id.isEmpty())
            page.anchors.take(id);
    }
}

void readTree(const GumboNode *root, Draft &draft, Page &page)
{
    for (const GumboNode *node = root; node; node = html::nextNode(node, root)) {
        if (html::isElement(node, GUMBO_TAG_TITLE) && page.title.isEmpty())
            page.title = html::textWithin(node);
        else if (html::isElement(node, GUMBO_TAG_META))
            readMeta(node, draft);
        else if (html::isElement(node, GUMBO_TAG_LINK) && html::attribute(node, "rel").toLower() == "canonical"_L1)
            draft.canonical = html::attribute(node, "href");
        else if (html::isElement(node, GUMBO_TAG_BODY) && !page.body)
            page.body = node;
        else if (html::isElement(node, GUMBO_TAG_IMG))
            page.hasPicture = true;
        else if (const int level = sectionLevel(node))
            readHeading(node, level, draft, page);
    }
}

qsizetype startOf(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT ? node->v.element.start_pos.offset : node->v.text.start_pos.offset;
}

/// The source between the body's tags, with the edits made.
QByteArray bodySource(const QByteArray &text, const Page &page)
{
    const GumboElement &body = page.body->v.element;
    qsizetype begin = 0;
    if (body.original_tag.length > 0)
        begin = static_cast<qsizetype>(body.start_pos.offset) + static_cast<qsizetype>(body.original_tag.length);
    else if (body.children.length > 0)
        begin = startOf(static_cast<const GumboNode *>(body.children.data[0]));
    const qsizetype end = body.original_end_tag.length > 0 ? static_cast<qsizetype>(body.end_pos.offset) : text.size();
    QByteArray source;
    qsizetype done = begin;
    for (const Edit &edit : page.edits) {
        if (edit.offset < done || edit.offset + edit.length > end)
            continue; // outside the body, or within what was cut
        source += QByteArrayView(text).sliced(done, edit.offset - done);
        source += edit.text;
        done = edit.offset + edit.length;
    }
    if (done < end)
        source += QByteArrayView(text).sliced(done, end - done);
    return source;
}

/// “std::vector - cppreference.com” is “std::vector” where the heading says so: sites add their name to every title.
QString headword(const Page &page, const QString &file)
{
    const QString &heading = page.firstHeading;
    if (page.title.isEmpty())
        return heading.isEmpty() ? QFileInfo(file).completeBaseName() : heading;
    if (heading.isEmpty() || !page.title.startsWith(heading))
        return page.title;
    const QString rest = page.title.mid(heading.size());
    for (const QLatin1StringView divider : {" - "_L1, " | "_L1}) {
        if (rest.startsWith(divider))
            return heading;
    }
    return rest.startsWith(u" \u2013 "_s) || rest.startsWith(u" \u2014 "_s) ? heading : page.title;
}

} // namespace

Draft htmlDraft(const QByteArray &text, const QString &file, const QString &path, Problems &problems)
{
    Draft draft{.file = file, .path = path, .markup = Markup::Html};
    const html::Tree tree(text, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    if (!tree.root()) {
        problems.append(problem(u"the page is too large or too deep to be read; divide it"_s, file, 1));
        return draft;
    }
    Page page;
    takeIds(tree.root(), page);
    readTree(tree.root(), draft, page);
    if (!page.body || (!page.hasPicture && !html::hasText(page.body))) {
        problems.append(problem(u"the article is empty; write it between <body> and </body>, or remove the file"_s, file, 1));
        return draft;
    }
    draft.title = headword(page, file);
    if (!page.firstHeading.isEmpty() && page.firstHeading != draft.title)
        draft.heading = page.firstHeading;
    draft.bodyLine = static_cast<int>(page.body->v.element.start_pos.line);
    draft.body = bodySource(text, page);
    return draft;
}

} // namespace builder
