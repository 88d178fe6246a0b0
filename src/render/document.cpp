// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/document.h"

#include "html/nodes.h"
#include "html/tree.h"
#include "render/entrypath.h"
#include "render/htmlwriter.h"
#include "render/settled.h"
#include "render/shell.h"

#include <QDeadlineTimer>

namespace render {

namespace {

constexpr std::chrono::milliseconds patience(4000); ///< for all rounds; a megabyte takes a tenth of it

constexpr int shallowestSection = 2;

const GumboNode *childOf(const GumboNode *parent, GumboTag tag)
{
    const GumboVector &children = parent->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (html::isElement(child, tag))
            return child;
    }
    return nullptr;
}

/// Style sheets, wherever they stand in the head.
QByteArray styles(const GumboNode *head, const AddressPolicy &policy)
{
    const QByteArray all = HtmlWriter(policy, Dialect::Document).write(head);
    QByteArray kept;
    // In a head nothing else is on the lists but words that stand between.
    for (qsizetype at = all.indexOf('<'); at >= 0; at = all.indexOf('<', at)) {
        const bool isStyle = all.sliced(at).startsWith("<style");
        const bool isLink = all.sliced(at).startsWith("<link");
        const qsizetype end = isStyle ? all.indexOf("</style>", at) : all.indexOf('>', at);
        if (end < 0)
            break;
        const qsizetype behind = end + (isStyle ? qsizetype(sizeof "</style>") - 1 : 1);
        if (isStyle || isLink)
            kept += all.sliced(at, behind - at) + '\n';
        at = behind;
    }
    return kept;
}

bool hasDoctype(const GumboNode *root)
{
    return root->parent && root->parent->type == GUMBO_NODE_DOCUMENT && root->parent->v.document.has_doctype;
}

QByteArray attributes(const GumboNode *node, const AddressPolicy &policy)
{
    bool hasAddress = false;
    return node ? HtmlWriter(policy, Dialect::Document).attributesOf(node->v.element, hasAddress) : QByteArray();
}

QByteArray written(const GumboNode *root, const QString &title, const AddressPolicy &policy)
{
    const GumboNode *head = childOf(root, GUMBO_TAG_HEAD);
    const GumboNode *body = childOf(root, GUMBO_TAG_BODY);
    const GumboNode *own = head ? childOf(head, GUMBO_TAG_TITLE) : nullptr;
    const QString words = own ? html::textWithin(own) : QString();
    QByteArray page = hasDoctype(root) ? "<!DOCTYPE html>\n" : "";
    page += "<html" + attributes(root, policy) + "><head><title>" + text(words.isEmpty() ? title : words) + "</title>\n";
    page += (head ? styles(head, policy) : QByteArray()) + "</head>\n<body" + attributes(body, policy) + '>';
    // Nothing behind the body: white space there would wander into it.
    return page + (body ? HtmlWriter(policy, Dialect::Document).write(body) : QByteArray()) + "</body></html>";
}

/// Pages that come from MediaWiki say in their first element whether scripts run, for their style sheets to know.
void sayWithoutScript(QByteArray &page)
{
    const qsizetype end = page.indexOf('>', page.indexOf("<html"));
    const qsizetype at = page.indexOf("client-js");
    if (at >= 0 && at < end)
        page.replace(at, qsizetype(sizeof "client-js") - 1, "client-nojs");
}

/// The id of a heading, or of what stands in it.
QString anchorOf(const GumboNode *heading)
{
    for (const GumboNode *node = heading; node; node = html::nextNode(node, heading)) {
        if (const QString id = html::attribute(node, "id"); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace

QByteArray documentPage(const library::Article &article, const library::LibraryInfo &library, const PageStyle &style)
{
    const AddressPolicy policy = [&article](const QByteArray &address, bool isMedia) {
        return resolvedAddress(address, article.entry.path, isMedia);
    };
    const auto write = [&article](const GumboNode *root, const AddressPolicy &given) {
        return written(root, article.entry.title, given);
    };
    const auto safe = settled(article.documentHtml, GUMBO_TAG_LAST, patience, policy, write);
    if (!safe)
        return shell(article.entry.title, library.language, style,
                     element("pre", "source", text(QString::fromUtf8(article.documentHtml))));
    QByteArray page = *safe;
    sayWithoutScript(page);
    // What stands before the first head is ours or escaped, so the first is the one.
    const qsizetype head = page.indexOf("<head>") + qsizetype(sizeof "<head>") - 1;
    page.insert(head, headOf(documentSecurityPolicy()) + "<link rel=\"stylesheet\" href=\"/~web/document.css\">\n");
    page.insert(page.indexOf("<html") + qsizetype(sizeof "<html") - 1, " data-theme=\"" + themeName(style) + '"');
    return page;
}

QList<library::Section> sectionsOf(const QByteArray &documentHtml)
{
    QList<library::Section> sections;
    const html::Tree tree(documentHtml, QDeadlineTimer(patience), GUMBO_TAG_LAST);
    for (const GumboNode *node = tree.root(); node; node = html::nextNode(node, tree.root())) {
        const int level = html::headingLevel(node);
        if (level < shallowestSection)
            continue;
        const library::Section section{level, anchorOf(node), html::textWithin(node)};
        if (!section.anchor.isEmpty() && !section.title.isEmpty())
            sections.append(section);
    }
    return sections;
}

} // namespace render
