// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/plaintext.h"

#include "html/nodes.h"
#include "html/tree.h"

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// How an element shows in text.
enum class Flow { Inline, Line, Block, Item, Cell, Hidden };

Flow flowOf(const GumboNode *node)
{
    if (html::headingLevel(node) > 0)
        return Flow::Block;
    switch (node->v.element.tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_FIGCAPTION:
        return Flow::Line;
    case GUMBO_TAG_P:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_SECTION:
        return Flow::Block;
    case GUMBO_TAG_LI:
        return Flow::Item;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Flow::Cell;
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
        return Flow::Hidden;
    default:
        return Flow::Inline;
    }
}

/// Writes words, with one blank or the line breaks that stand between them.
class Lines
{
public:
    void breakLines(int count) { m_breaks = qMax(m_breaks, count); }

    void write(const QString &text)
    {
        for (const QChar sign : text) {
            if (sign.isSpace())
                m_gap = true;
            else
                writeSign(sign);
        }
    }

    void writeVerbatim(const QString &text)
    {
        flushGap();
        m_text += text;
    }

    [[nodiscard]] QString text() const { return m_text.isEmpty() ? QString() : m_text.trimmed() + u'\n'; }

private:
    void writeSign(QChar sign)
    {
        flushGap();
        m_text += sign;
    }

    void flushGap()
    {
        if (m_breaks > 0 && !m_text.isEmpty())
            m_text += QString(m_breaks, u'\n');
        else if (m_gap && !m_text.isEmpty())
            m_text += u' ';
        m_breaks = 0;
        m_gap = false;
    }

    QString m_text;
    int m_breaks = 0;
    bool m_gap = false;
};

bool isPreformatted(const GumboNode *node)
{
    for (const GumboNode *each = node->parent; each; each = each->parent) {
        if (html::isElement(each, GUMBO_TAG_PRE))
            return true;
    }
    return false;
}

void enter(const GumboNode *node, Flow flow, Lines &lines)
{
    switch (flow) {
    case Flow::Line:
        lines.breakLines(1);
        break;
    case Flow::Block:
        lines.breakLines(2);
        break;
    case Flow::Item:
        lines.breakLines(1);
        lines.write(u"- "_s);
        break;
    case Flow::Cell:
        if (node->index_within_parent > 0)
            lines.write(u" | "_s);
        break;
    case Flow::Inline:
        if (html::attribute(node, "class") == "citations"_L1)
            lines.write(u" ["_s);
        break;
    case Flow::Hidden:
        break;
    }
}

void leave(const GumboNode *node, Lines &lines)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const Flow flow = flowOf(node);
    if (flow == Flow::Block)
        lines.breakLines(2);
    else if (flow == Flow::Line || flow == Flow::Item)
        lines.breakLines(1);
    else if (html::attribute(node, "class") == "citations"_L1)
        lines.write(u"]"_s);
}

} // namespace

QString plainText(const QByteArray &html)
{
    const html::Tree tree(html, QDeadlineTimer(html::patience));
    const GumboNode *root = tree.root();
    Lines lines;
    const GumboNode *node = root;
    while (node) {
        bool into = true;
        if (node->type == GUMBO_NODE_ELEMENT) {
            const Flow flow = flowOf(node);
            into = flow != Flow::Hidden;
            enter(node, flow, lines);
        } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            const QString text = QString::fromUtf8(node->v.text.text);
            if (isPreformatted(node))
                lines.writeVerbatim(text);
            else
                lines.write(text);
        }
        // Everything between this node and the next has been left.
        const GumboNode *next = html::nextNode(node, root, into);
        for (const GumboNode *left = node; left && (!next || left != next->parent); left = left->parent)
            leave(left, lines);
        node = next;
    }
    return lines.text();
}

} // namespace builder
