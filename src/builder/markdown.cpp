// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/markdown.h"

#include "highlight/highlight.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <mutex>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;

/// Only tables are added to CommonMark. Extensions with signs of their own (strikethrough, autolink) change tables
/// that all of cmark's threads share.
Document parsed(const QByteArray &text)
{
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                             &cmark_parser_free);
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), text.constData(), static_cast<size_t>(text.size()));
    Document document(cmark_parser_finish(parser.get()));
    cmark_consolidate_text_nodes(document.get());
    return document;
}

QByteArray rendered(cmark_node *node)
{
    // Raw HTML passes here and is sanitised with the rest.
    const std::unique_ptr<char, decltype(&free)> html(cmark_render_html(node, CMARK_OPT_UNSAFE, nullptr), &free);
    return QByteArray(html.get());
}

/// All nodes in reading order, gathered first, because the tree is changed while they are worked on.
QList<cmark_node *> nodesIn(cmark_node *root)
{
    QList<cmark_node *> nodes;
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(root), &cmark_iter_free);
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        if (cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_ENTER)
            nodes.append(cmark_iter_get_node(iterator.get()));
    }
    return nodes;
}

QString literal(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

/// Text without marks of any kind.
QString plainText(cmark_node *root)
{
    QString text;
    for (cmark_node *node : nodesIn(root)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += literal(node);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    return text.simplified();
}

void insertBefore(cmark_node *node, cmark_node_type type, const QByteArray &text)
{
    cmark_node *added = cmark_node_new(type);
    cmark_node_set_literal(added, text.constData());
    cmark_node_insert_before(node, added);
}

void replaceByHtml(cmark_node *node, const QByteArray &html)
{
    insertBefore(node, CMARK_NODE_HTML_BLOCK, html);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

bool isWithin(cmark_node *node, cmark_node_type type)
{
    for (cmark_node *each = cmark_node_parent(node); each; each = cmark_node_parent(each)) {
        if (cmark_node_get_type(each) == type)
            return true;
    }
    return false;
}

} // namespace

Markdown::Markdown(const Draft &draft, const Catalogue &catalogue, Addresses &addresses, Problems &problems)
    : m_draft(draft)
    , m_catalogue(catalogue)
    , m_addresses(addresses)
    , m_problems(problems)
    , m_mentions(catalogue.glossary, draft.path)
{
}

void Markdown::report(const QString &whatAndRemedy, int line)
{
    m_problems.append(problem(whatAndRemedy, m_draft.file, line));
}

int Markdown::lineOf(cmark_node *node) const
{
    for (cmark_node *each = node; each; each = cmark_node_parent(each)) {
        if (const int line = cmark_node_get_start_line(each); line > 0)
            return m_firstLine + line - 1;
    }
    return m_firstLine;
}

QByteArray Markdown::body()
{
    return html(m_draft.body, m_draft.bodyLine, false, {});
}

QByteArray Markdown::paragraph(const LineText &text, const QString &what)
{
    return html(text.value.toUtf8(), text.line, true, what);
}

QByteArray Markdown::phrase(const LineText &text, const QString &what)
{
    const QByteArray paragraph = html(text.value.toUtf8(), text.line, true, what).trimmed();
    constexpr qsizetype opening = 3; // <p>
    constexpr qsizetype closing = 4; // </p>
    return paragraph.size() < opening + closing ? QByteArray() : paragraph.sliced(opening, paragraph.size() - opening - closing);
}

QByteArray Markdown::html(const QByteArray &text, int firstLine, bool onlyParagraph, const QString &what)
{
    m_firstLine = firstLine;
    const Document document = parsed(text);
    cmark_node *first = cmark_node_first_child(document.get());
    if (onlyParagraph && (!first || cmark_node_next(first) || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)) {
        report(u"%1 is not one paragraph; write it as plain text on one line"_s.arg(what), firstLine);
        return {};
    }
    rewrite(document.get());
    return rendered(document.get());
}

void Markdown::rewrite(cmark_node *root)
{
    const QList<cmark_node *> nodes = nodesIn(root);
    QList<cmark_node *> blocks; // changed after what stands in them
    for (cmark_node *node : nodes) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK)
            rewriteLink(node);
        else if (type == CMARK_NODE_IMAGE)
            rewritePicture(node);
        else if (type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_PARAGRAPH)
            blocks.append(node);
        if (type == CMARK_NODE_TEXT)
            rewriteText(node);
    }
    for (cmark_node *node : std::as_const(blocks)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING)
            rewriteHeading(node);
        else if (type == CMARK_NODE_CODE_BLOCK)
            rewriteCode(node);
        else
            rewriteParagraph(node);
    }
}

void Markdown::rewriteText(cmark_node *node)
{
    const QString text = literal(node);
    const bool isLinked = isWithin(node, CMARK_NODE_LINK) || isWithin(node, CMARK_NODE_IMAGE);
    const bool mayLink = !isLinked && !isWithin(node, CMARK_NODE_HEADING);
    const bool cites = text.contains("[@"_L1);
    if (!cites && !mayLink)
        return;
    const int line = lineOf(node);
    if (cites && isLinked) {
        report(u"a citation stands within a link or a picture; put it behind"_s, line);
        return;
    }
    const QList<Piece> pieces = citationPieces(text);
    cmark_node *before = cmark_node_previous(node);
    if (before && cmark_node_get_type(before) == CMARK_NODE_SOFTBREAK && std::holds_alternative<Mark>(pieces.first())) {
        cmark_node_unlink(before);
        cmark_node_free(before);
    }
    for (const Piece &piece : pieces) {
        if (const auto *words = std::get_if<Words>(&piece))
            writeWords(node, words->text, mayLink);
        else if (const auto *cited = std::get_if<Mark>(&piece))
            insertBefore(node, CMARK_NODE_HTML_INLINE, mark(cited->keys, line));
        else
            report(u"“%1” is no citation; write [@key] or [@key1; @key2]"_s.arg(std::get<BadMark>(piece).text), line);
    }
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void Markdown::writeWords(cmark_node *before, const QString &words, bool mayLink)
{
    if (!mayLink) {
        insertBefore(before, CMARK_NODE_TEXT, words.toUtf8());
        return;
    }
    for (const TermPiece &piece : m_mentions.pieces(words)) {
        if (piece.term)
            insertBefore(before, CMARK_NODE_HTML_INLINE, termLink(piece));
        else
            insertBefore(before, CMARK_NODE_TEXT, piece.text.toUtf8());
    }
}

QByteArray Markdown::mark(const QStringList &keys, int line)
{
    for (const QString &key : keys) {
        if (!m_catalogue.bibliography.contains(key))
            report(u"“@%1” is not in %2; add the work or correct the key"_s
                       .arg(key, bibliographyNames(m_catalogue.folder).join(" or "_L1)),
                   line);
    }
    return m_numbering.mark(keys);
}

void Markdown::rewriteLink(cmark_node *node)
{
    const QString address = QString::fromUtf8(cmark_node_get_url(node));
    if (address.isEmpty()) {
        report(u"a link without address; write [text](NAME.md)"_s, lineOf(node));
        return;
    }
    cmark_node_set_url(node, m_addresses.resolved(address, false, lineOf(node)).constData());
}

void Markdown::rewritePicture(cmark_node *node)
{
    const QString address = QString::fromUtf8(cmark_node_get_url(node));
    if (address.isEmpty())
        report(u"a picture without address; write ![text](../media/NAME)"_s, lineOf(node));
    cmark_node_set_url(node, m_addresses.resolved(address, true, lineOf(node)).constData());
}

/// A picture alone in its paragraph is a figure. The page's style sheet shows one of its two renderings.
void Markdown::rewriteParagraph(cmark_node *node)
{
    cmark_node *picture = cmark_node_first_child(node);
    if (!picture || cmark_node_next(picture) || cmark_node_get_type(picture) != CMARK_NODE_IMAGE)
        return;
    const QString caption = QString::fromUtf8(cmark_node_get_title(picture));
    const QString address = QString::fromUtf8(cmark_node_get_url(picture));
    const QByteArray alt = "\" alt=\"" + plainText(picture).toHtmlEscaped().toUtf8() + "\">";
    const QByteArray day = "src=\"" + address.toHtmlEscaped().toUtf8() + alt;
    QByteArray html = "<figure>";
    if (const QByteArray dark = m_addresses.darkRendering(address, lineOf(node)); dark.isEmpty())
        html += "<img " + day;
    else
        html += "<img class=\"by-day\" " + day + "<img class=\"by-night\" loading=\"lazy\" src=\"" + dark + alt;
    if (!caption.isEmpty())
        html += "<figcaption>" + caption.toHtmlEscaped().toUtf8() + "</figcaption>";
    replaceByHtml(node, html + "</figure>\n");
}

void Markdown::rewriteHeading(cmark_node *node)
{
    const int level = cmark_node_get_heading_level(node);
    const QString title = plainText(node);
    constexpr int highest = 2;
    constexpr int lowest = 3;
    if (level < highest || level > lowest) {
        report(u"“%1” is a heading of level %2; sections are ## and ###"_s.arg(title).arg(level), lineOf(node));
        return;
    }
    if (title.isEmpty()) {
        report(u"a heading without text; write one or take the signs out"_s, lineOf(node));
        return;
    }
    const QString anchor = m_anchors.of(title);
    m_sections.append({level, anchor, title});
    QByteArray html = rendered(node);
    constexpr qsizetype tagName = 3; // “<h2”
    html.insert(html.indexOf("<h") + tagName, " id=\"" + anchor.toUtf8() + '"');
    replaceByHtml(node, html);
}

void Markdown::rewriteCode(cmark_node *node)
{
    const QString info = QString::fromUtf8(cmark_node_get_fence_info(node)).trimmed();
    const QString language = info.left(info.indexOf(u' '));
    const bool plain = language.isEmpty() || language == "text"_L1;
    if (!plain && !highlight::knowsLanguage(language)) {
        report(u"no language “%1” is known; write another name, or text for none"_s.arg(language), lineOf(node));
        return;
    }
    const QString code = literal(node);
    replaceByHtml(node,
                  "<pre><code" + (plain ? QByteArray() : " class=\"language-" + language.toHtmlEscaped().toUtf8() + '"') + '>'
                      + (plain ? code.toHtmlEscaped().toUtf8() : highlight::highlighted(code, language)) + "</code></pre>\n");
}

} // namespace builder
