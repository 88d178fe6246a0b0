// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/richtext.h"

#include "html/nodes.h"

#include <algorithm>
#include <array>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array buttons{"doi"_L1,
                             "pubmed"_L1,
                             "pmc free article"_L1,
                             "google scholar"_L1,
                             "crossref"_L1,
                             "cross ref"_L1,
                             "cas"_L1,
                             "web of science"_L1,
                             "article"_L1,
                             "pmc"_L1,
                             "scopus"_L1,
                             "full text"_L1,
                             "ads"_L1,
                             "medline"_L1,
                             "green version"_L1,
                             "pubmed central"_L1,
                             "view article"_L1,
                             "free full text"_L1,
                             "mathscinet"_L1,
                             "math"_L1};

bool isHidden(const GumboNode *node)
{
    static constexpr std::array tags{GUMBO_TAG_STYLE, GUMBO_TAG_SCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_BUTTON, GUMBO_TAG_SVG};
    for (const GumboTag tag : tags) {
        if (html::isElement(node, tag))
            return true;
    }
    const QString classes = html::attribute(node, "class");
    if (classes.isEmpty())
        return false;
    static constexpr std::array hidden{"mw-cite-backlink"_L1, "citation-comment"_L1, "mw-editsection"_L1, "label"_L1, "Z3988"_L1};
    for (const QLatin1StringView name : hidden) {
        if (hasClass(node, name))
            return true;
    }
    return classes.contains("references__links"_L1);
}

bool isBlock(GumboTag tag)
{
    static constexpr std::array blocks{GUMBO_TAG_BR, GUMBO_TAG_P,  GUMBO_TAG_DIV, GUMBO_TAG_LI, GUMBO_TAG_UL,
                                       GUMBO_TAG_OL, GUMBO_TAG_TR, GUMBO_TAG_TD,  GUMBO_TAG_DD, GUMBO_TAG_DT};
    for (const GumboTag block : blocks) {
        if (tag == block)
            return true;
    }
    return false;
}

/// An element whose end has not come yet.
struct Open
{
    const GumboNode *node = nullptr;
    qsizetype begin = 0;
};

class Reading
{
public:
    explicit Reading(const GumboNode *root)
        : m_root(root)
    {
    }

    RichText read()
    {
        const GumboNode *next = nullptr;
        for (const GumboNode *node = m_root; node; node = next) {
            const bool hides = node != m_root && node->type == GUMBO_NODE_ELEMENT && isHidden(node);
            if (hides)
                readHidden(node);
            else
                enter(node);
            next = html::nextNode(node, m_root, !hides);
            // All between here and the parent of what follows ends here.
            for (const GumboNode *ended = node; next && ended != next->parent; ended = ended->parent)
                leave(ended);
        }
        while (!m_open.isEmpty())
            leave(m_open.constLast().node);
        m_found.text = m_found.text.trimmed();
        clamp(m_found.text.size());
        return m_found;
    }

private:
    void enter(const GumboNode *node)
    {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            write(QString::fromUtf8(node->v.text.text));
            return;
        case GUMBO_NODE_ELEMENT:
            break;
        default:
            return;
        }
        if (isBlock(node->v.element.tag))
            write(u" "_s);
        if (node->v.element.tag == GUMBO_TAG_CITE && hasClass(node, "citation"_L1))
            m_found.cites.append(node);
        if (m_found.accessed < 0 && hasClass(node, "reference-accessdate"_L1))
            m_found.accessed = m_found.text.size();
        m_open.append({node, m_found.text.size()});
    }

    void leave(const GumboNode *node)
    {
        if (m_open.isEmpty() || m_open.constLast().node != node)
            return;
        const Range range{m_open.takeLast().begin, m_found.text.size()};
        if (range.begin == range.end && node->v.element.tag != GUMBO_TAG_A)
            return;
        switch (node->v.element.tag) {
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
            m_found.italics.append(range);
            break;
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            m_found.bolds.append(range);
            break;
        case GUMBO_TAG_A:
            leaveLink(node, range);
            break;
        default:
            break;
        }
    }

    void leaveLink(const GumboNode *node, const Range &range)
    {
        m_found.links.append({range, html::attribute(node, "href")});
        const QString words = QStringView(m_found.text).sliced(range.begin).trimmed().toString().toLower();
        if (words.size() < 24 && std::ranges::find(buttons, words) != buttons.end() && !hasClass(node, "external"_L1))
            m_found.text.truncate(range.begin);
        if (m_found.text.size() < range.end)
            clamp(m_found.text.size());
    }

    /// What was cut off the text's end has no place any more.
    void clamp(qsizetype end)
    {
        const auto clampAll = [end](auto &list, auto rangeOf) {
            // Ranges end in the order they stand in, so that only the last ones can reach beyond.
            for (qsizetype i = list.size(); i > 0 && rangeOf(list[i - 1]).end > end; --i) {
                rangeOf(list[i - 1]).end = end;
                rangeOf(list[i - 1]).begin = qMin(rangeOf(list[i - 1]).begin, end);
            }
        };
        const auto itself = [](Range &range) -> Range & { return range; };
        clampAll(m_found.italics, itself);
        clampAll(m_found.bolds, itself);
        clampAll(m_found.links, [](Link &link) -> Range & { return link.range; });
        m_found.accessed = qMin(m_found.accessed, end);
    }

    void readHidden(const GumboNode *node)
    {
        if (hasClass(node, "Z3988"_L1))
            m_found.openUrls.append(html::attribute(node, "title"));
        for (const GumboNode *each = node; each; each = html::nextNode(each, node)) {
            if (html::isElement(each, GUMBO_TAG_A) && !hasClass(node, "mw-cite-backlink"_L1))
                m_found.links.append({{m_found.text.size(), m_found.text.size()}, html::attribute(each, "href")});
        }
    }

    void write(const QString &text)
    {
        for (const QChar sign : text) {
            const bool isBlank = sign.isSpace();
            if (isBlank && (m_found.text.isEmpty() || m_found.text.back() == u' '))
                continue;
            m_found.text += isBlank ? QChar(u' ') : sign;
        }
    }

    const GumboNode *m_root;
    RichText m_found;
    QList<Open> m_open;
};

} // namespace

bool hasWord(const GumboNode *node, const char *attribute, QLatin1StringView word)
{
    const QString value = html::attribute(node, attribute);
    qsizetype at = value.indexOf(word);
    while (at >= 0) {
        const qsizetype end = at + word.size();
        if ((at == 0 || value.at(at - 1).isSpace()) && (end == value.size() || value.at(end).isSpace()))
            return true;
        at = value.indexOf(word, end);
    }
    return false;
}

RichText richText(const GumboNode *root)
{
    return Reading(root).read();
}

} // namespace citation::reading
