// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/plainlist.h"

#include "html/nodes.h"

#include <QHash>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

/// How an element breaks the text.
enum class Break { None, Line, Block, Heading, Item, Hidden };

Break breakOf(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return Break::None;
    if (html::headingLevel(node) > 0)
        return Break::Heading;
    switch (node->v.element.tag) {
    case GUMBO_TAG_BR:
        return Break::Line;
    case GUMBO_TAG_LI:
        return Break::Item;
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEXTAREA:
        return Break::Hidden;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
        return Break::Block;
    default:
        return Break::None;
    }
}

class Lines
{
public:
    QList<Line> read(const GumboNode *root)
    {
        const GumboNode *next = nullptr;
        for (const GumboNode *node = root; node; node = next) {
            const Break kind = breakOf(node);
            enter(node, kind);
            next = html::nextNode(node, root, kind != Break::Hidden);
            for (const GumboNode *ended = node; next && ended != next->parent; ended = ended->parent) {
                const Break end = breakOf(ended);
                if (end == Break::Block || end == Break::Heading || end == Break::Item)
                    begin({.startsBlock = true});
            }
        }
        begin({});
        return m_lines;
    }

private:
    void enter(const GumboNode *node, Break kind)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            m_line.text += QString::fromUtf8(node->v.text.text);
            return;
        }
        if (kind == Break::Line)
            begin({.startsBlock = false});
        else if (kind == Break::Block)
            begin({});
        else if (kind == Break::Heading)
            begin({.isHeading = true});
        else if (kind == Break::Item)
            beginItem(node);
        if (const QString id = html::attribute(node, "id"); !id.isEmpty()) {
            m_anchor = id;
            if (m_line.text.isEmpty())
                m_line.anchor = id;
        }
        if (html::isElement(node, GUMBO_TAG_A))
            m_line.addresses.append(html::attribute(node, "href"));
    }

    void beginItem(const GumboNode *node)
    {
        Line line{.isItem = true};
        if (html::isElement(node->parent, GUMBO_TAG_OL))
            line.ordinal = ++m_counts[node->parent];
        begin(line);
    }

    /// A break that follows a break keeps what the first one said, where it says nothing itself: <li><p>.
    void begin(Line line)
    {
        m_line.text = m_line.text.simplified();
        const bool isEmpty = m_line.text.isEmpty();
        if (!isEmpty)
            m_lines.append(m_line);
        line.startsBlock = line.startsBlock || (isEmpty && m_line.startsBlock);
        if (isEmpty && !line.isItem && !line.isHeading) {
            line.isItem = m_line.isItem;
            line.ordinal = m_line.ordinal;
            line.isHeading = m_line.isHeading;
        }
        line.anchor = m_anchor;
        m_line = line;
    }

    QList<Line> m_lines;
    Line m_line;
    QString m_anchor;
    QHash<const GumboNode *, int> m_counts;
};

} // namespace

QList<Line> linesOf(const GumboNode *root)
{
    return Lines().read(root);
}

QList<Line> linesOf(const QString &text)
{
    QList<Line> lines;
    bool startsBlock = true;
    for (const QStringView each : QStringView(text).split(u'\n')) {
        const QString line = each.toString().simplified();
        if (!line.isEmpty())
            lines.append({.text = line, .startsBlock = startsBlock});
        startsBlock = line.isEmpty();
    }
    return lines;
}

} // namespace citation::reading
