// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "html/nodes.h"

#include <algorithm>
#include <array>

namespace html {

namespace {

const GumboVector *childrenOf(const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        return &node->v.element.children;
    default:
        return nullptr;
    }
}

} // namespace

const GumboNode *nextNode(const GumboNode *node, const GumboNode *root, bool into)
{
    const GumboVector *children = childrenOf(node);
    if (into && children && children->length > 0)
        return static_cast<const GumboNode *>(children->data[0]);
    while (node != root) {
        const GumboNode *parent = node->parent;
        const GumboVector *siblings = childrenOf(parent);
        if (node->index_within_parent + 1 < siblings->length)
            return static_cast<const GumboNode *>(siblings->data[node->index_within_parent + 1]);
        node = parent;
    }
    return nullptr;
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

int headingLevel(const GumboNode *node)
{
    constexpr std::array levels = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
    const auto isIt = [node](GumboTag tag) { return isElement(node, tag); };
    const auto found = std::ranges::find_if(levels, isIt);
    return found == levels.end() ? 0 : static_cast<int>(found - levels.begin()) + 1;
}

QString attribute(const GumboNode *node, const char *name)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool hasText(const GumboNode *root)
{
    for (const GumboNode *node = root; node; node = nextNode(node, root)) {
        if (node->type == GUMBO_NODE_TEXT && !QString::fromUtf8(node->v.text.text).trimmed().isEmpty())
            return true;
    }
    return false;
}

QString textWithin(const GumboNode *root)
{
    QString text;
    for (const GumboNode *node = root; node; node = nextNode(node, root)) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
            text += QString::fromUtf8(node->v.text.text);
    }
    return text.simplified();
}

} // namespace html
