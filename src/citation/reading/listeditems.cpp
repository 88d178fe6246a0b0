// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/listeditems.h"

#include "citation/reading/richtext.h"

#include "html/nodes.h"

#include <QRegularExpression>

#include <array>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

bool isList(const GumboNode *node)
{
    return html::isElement(node, GUMBO_TAG_OL) || html::isElement(node, GUMBO_TAG_UL);
}

bool isWikipediaList(const GumboNode *node)
{
    return isList(node) && (hasClass(node, "references"_L1) || hasClass(node, "mw-references"_L1));
}

/// The containers that publishers' pages put each reference into.
bool isPublishersItem(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.attributes.length == 0)
        return false;
    if (gumbo_get_attribute(&node->v.element.attributes, "data-bib-id"))
        return true;
    const QString role = html::attribute(node, "role");
    if (role == "doc-biblioentry"_L1 || role == "doc-endnote"_L1)
        return true;
    static constexpr std::array names{"c-article-references__item"_L1, "ref-cit-blk"_L1, "js-splitview-ref-item"_L1,
                                      "article-references__item"_L1};
    const QString classes = html::attribute(node, "class");
    for (const QLatin1StringView name : names) {
        if (classes.contains(name) && hasClass(node, name))
            return true;
    }
    if (!html::isElement(node, GUMBO_TAG_LI))
        return false;
    return hasClass(node, "html-xx"_L1) || hasClass(node, "html-x"_L1) || hasClass(node->parent, "ref-list"_L1);
}

int firstNumber(const QString &text)
{
    static const QRegularExpression digits(u"^[\\s\\[(]*(\\d{1,6})[\\s\\]).]*$"_s);
    return digits.match(text).captured(1).toInt();
}

/// As a publisher's item says it itself: in an attribute or in a label; 0 where it does not.
int labelledNumber(const GumboNode *item)
{
    for (const char *name : {"data-content", "data-counter", "value"}) {
        if (const int number = firstNumber(html::attribute(item, name)))
            return number;
    }
    constexpr int nearby = 12; // a label stands first
    int seen = 0;
    for (const GumboNode *node = item; node && seen < nearby; node = html::nextNode(node, item), ++seen) {
        if (hasClass(node, "label"_L1))
            return firstNumber(html::textWithin(node));
    }
    return 0;
}

class Gathering
{
public:
    ListedItems gather(const GumboNode *root)
    {
        bool into = true;
        for (const GumboNode *node = root; node; node = html::nextNode(node, root, into)) {
            into = true;
            if (node->type != GUMBO_NODE_ELEMENT)
                continue;
            if (isWikipediaList(node)) {
                takeList(node);
                into = false;
            } else if (isPublishersItem(node)) {
                const int number = labelledNumber(node);
                m_last = number > 0 ? number : m_last + 1;
                take(node, m_last);
                into = false;
            } else if (html::isElement(node, GUMBO_TAG_CITE) && hasClass(node, "citation"_L1)) {
                take(node, 0);
                takeCites(node);
                into = false;
            } else if (const QString id = html::attribute(node, "id"); !id.isEmpty()) {
                m_anchor = id;
            }
        }
        return m_found;
    }

private:
    void take(const GumboNode *node, int number)
    {
        const QString id = html::attribute(node, "id");
        if (!id.isEmpty())
            m_anchor = id;
        m_found.items.append({node, number, m_anchor});
    }

    void takeList(const GumboNode *list)
    {
        int number = qBound(1, html::attribute(list, "start").toInt(), 1'000'000) - 1;
        const GumboVector &children = list->v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(children.data[i]);
            if (html::isElement(child, GUMBO_TAG_LI))
                take(child, ++number);
        }
        takeCites(list);
    }

    void takeCites(const GumboNode *root)
    {
        for (const GumboNode *node = root; node; node = html::nextNode(node, root)) {
            if (!html::isElement(node, GUMBO_TAG_CITE) || !hasClass(node, "citation"_L1))
                continue;
            if (const QString id = html::attribute(node, "id"); !id.isEmpty() && !m_found.cites.contains(id))
                m_found.cites.insert(id, node);
        }
    }

    ListedItems m_found;
    QString m_anchor;
    int m_last = 0;
};

} // namespace

ListedItems listedItems(const GumboNode *root)
{
    return Gathering().gather(root);
}

} // namespace citation::reading
