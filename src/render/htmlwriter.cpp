// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/htmlwriter.h"

#include <algorithm>

namespace render {

namespace {

/// Below the depth at which browsers begin to put elements elsewhere (512), with room for the page around.
constexpr qsizetype deepest = 400;

bool isControl(char sign)
{
    return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7f;
}

/// All that is within an element that holds text alone.
QByteArray rawText(const GumboElement &element)
{
    QByteArray text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
            text += child->v.text.text;
    }
    return text;
}

/// What stands in a url(…) of a style rule.
struct UrlToken
{
    QByteArray address;
    qsizetype end = -1; ///< behind the bracket; -1: there is none
    bool isPlain = false; ///< without signs that would end it early
};

UrlToken urlTokenAt(const QByteArray &css, qsizetype at)
{
    qsizetype start = at + static_cast<qsizetype>(sizeof "url(") - 1;
    while (start < css.size() && (css.at(start) == ' ' || css.at(start) == '\n' || css.at(start) == '\t'))
        ++start;
    const char quote = start < css.size() && (css.at(start) == '"' || css.at(start) == '\'') ? css.at(start) : '\0';
    const qsizetype closing = quote ? css.indexOf(quote, start + 1) : start;
    const qsizetype bracket = closing < 0 ? -1 : css.indexOf(')', closing);
    if (bracket < 0)
        return {};
    UrlToken token{quote ? css.sliced(start + 1, closing - start - 1) : css.sliced(start, bracket - start).trimmed(), bracket + 1,
                   true};
    token.isPlain = std::ranges::none_of(token.address, [](char sign) {
        return sign == '"' || sign == '\'' || sign == '\\' || sign == '<' || sign == '\n';
    });
    return token;
}

/// A style sheet, as against an icon, a feed, or what a browser should fetch ahead.
bool isStyleLink(const GumboElement &element)
{
    const GumboAttribute *rel = gumbo_get_attribute(&element.attributes, "rel");
    return rel && QByteArray(rel->value).simplified().toLower() == "stylesheet";
}

} // namespace

QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 16);
    for (const char sign : text) {
        switch (sign) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\r': // what a parser would make of it
        case '\n':
            out += '\n';
            break;
        case '\t':
            out += '\t';
            break;
        default:
            if (!isControl(sign))
                out += sign;
        }
    }
    return out;
}

QByteArray withoutControls(const QByteArray &address)
{
    QByteArray plain = address;
    plain.removeIf(isControl);
    return plain.trimmed();
}

QByteArray HtmlWriter::write(const GumboNode *root)
{
    m_open.append({&root->v.element.children, 0, nullptr});
    while (!m_open.isEmpty()) {
        Level &level = m_open.last();
        if (level.next < level.children->length)
            writeNode(static_cast<const GumboNode *>(level.children->data[level.next++]));
        else
            close();
    }
    return m_out;
}

void HtmlWriter::writeNode(const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
        writeText(node->v.text.text);
        break;
    case GUMBO_NODE_ELEMENT:
        writeElement(node->v.element);
        break;
    case GUMBO_NODE_DOCUMENT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_COMMENT:
    case GUMBO_NODE_TEMPLATE:
        break;
    }
}

void HtmlWriter::writeText(const char *text)
{
    const QByteArray written = escaped(QByteArray(text));
    if (m_out.size() == m_preStart && written.startsWith('\n'))
        m_out += '\n'; // parsers drop the first one
    m_out += written;
}

void HtmlWriter::writeElement(const GumboElement &element)
{
    const ElementRule &rule = ruleOf(element.tag, m_dialect);
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || rule.fate == Fate::Dropped)
        return;
    if (element.tag == GUMBO_TAG_STYLE) {
        writeStyle(element);
        return;
    }
    if (rule.fate == Fate::Kept && (rule.isVoid || m_open.size() < deepest)) {
        bool hasAddress = false;
        const QByteArray attributes = attributesOf(element, hasAddress);
        if ((rule.needsAddress && !hasAddress) || (element.tag == GUMBO_TAG_LINK && !isStyleLink(element)))
            return;
        m_out += '<' + QByteArray(rule.name) + attributes + '>';
        if (rule.isVoid)
            return;
        if (qstrcmp(rule.name, "pre") == 0)
            m_preStart = m_out.size();
        m_open.append({&element.children, 0, rule.name});
    } else {
        m_open.append({&element.children, 0, nullptr});
    }
}

/// Its text is read by other rules: nothing in it is an element, and nothing can be escaped.
void HtmlWriter::writeStyle(const GumboElement &element)
{
    const QByteArray css = withAddresses(rawText(element));
    if (css.contains("</"))
        return;
    bool hasAddress = false;
    m_out += "<style" + attributesOf(element, hasAddress) + '>' + css + "</style>";
}

void HtmlWriter::close()
{
    if (const char *name = m_open.takeLast().name)
        m_out += "</" + QByteArray(name) + '>';
}

QByteArray HtmlWriter::valueOf(AttributeKind kind, const GumboAttribute &attribute) const
{
    switch (kind) {
    case AttributeKind::Link:
    case AttributeKind::MediaAddress:
        return m_policy(withoutControls(attribute.value), kind == AttributeKind::MediaAddress);
    case AttributeKind::Css:
        return withAddresses(attribute.value);
    default:
        return allowedValue(kind, attribute.name, attribute.value);
    }
}

QByteArray HtmlWriter::attributesOf(const GumboElement &element, bool &hasAddress) const
{
    QByteArray out;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const AttributeKind kind = kindOf(element.tag, attribute->name, m_dialect);
        if (kind == AttributeKind::Forbidden)
            continue;
        const bool isAddress = kind == AttributeKind::MediaAddress || kind == AttributeKind::Link;
        const QByteArray value = valueOf(kind, *attribute);
        if (value.isNull() || (isAddress && value.isEmpty()))
            continue;
        hasAddress = hasAddress || isAddress;
        out += ' ' + QByteArray(attribute->name) + "=\"" + escaped(value) + '"';
    }
    return out;
}

/// Style rules with every url(…) as the policy gives it; none in place of one that goes.
QByteArray HtmlWriter::withAddresses(const QByteArray &css) const
{
    QByteArray out;
    qsizetype from = 0;
    const QByteArray lower = css.toLower();
    for (qsizetype at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", from)) {
        const UrlToken token = urlTokenAt(css, at);
        if (token.end < 0)
            break;
        const QByteArray given = token.isPlain ? m_policy(withoutControls(token.address), true) : QByteArray();
        out += css.sliced(from, at - from) + (given.isEmpty() ? QByteArray("none") : "url(\"" + given + "\")");
        from = token.end;
    }
    return out + css.sliced(from);
}

} // namespace render
