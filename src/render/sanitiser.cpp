// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/sanitiser.h"

#include "html/tree.h"
#include "render/allowlist.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace render {

namespace {

/// Below the depth at which browsers begin to put elements elsewhere (512), with room for the page around.
constexpr qsizetype deepest = 400;

/// Most fragments stand still after the first; those that move on were made to.
constexpr int rounds = 8;

constexpr int patience = 3000; ///< in milliseconds, for all rounds; three megabytes of ordinary HTML take a tenth of it

bool isControl(char sign)
{
    return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7f;
}

/// As text or within double quotes.
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

/// As browsers read an address: they pass over control characters, so “java&#10;script:” is a scheme.
QByteArray withoutControls(const QByteArray &address)
{
    QByteArray plain = address;
    plain.removeIf(isControl);
    return plain.trimmed();
}

/// Writes a tree down again, what is on the list of it.
class Writer
{
public:
    explicit Writer(const AddressPolicy &policy)
        : m_policy(policy)
    {
    }

    QByteArray write(const GumboNode *root)
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

private:
    /// No recursion: the depth of a tree is its author's choice.
    struct Level
    {
        const GumboVector *children;
        unsigned next;
        const char *name; ///< null: has no tags
    };

    void writeNode(const GumboNode *node)
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

    void writeText(const char *text)
    {
        const QByteArray written = escaped(QByteArray(text));
        if (m_out.size() == m_preStart && written.startsWith('\n'))
            m_out += '\n'; // parsers drop the first one
        m_out += written;
    }

    void writeElement(const GumboElement &element)
    {
        const ElementRule &rule = ruleOf(element.tag);
        if (element.tag_namespace != GUMBO_NAMESPACE_HTML || rule.fate == Fate::Dropped)
            return;
        if (rule.fate == Fate::Kept && (rule.isVoid || m_open.size() < deepest)) {
            bool hasAddress = false;
            const QByteArray attributes = attributesOf(element, hasAddress);
            if (rule.needsAddress && !hasAddress)
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

    void close()
    {
        if (const char *name = m_open.takeLast().name)
            m_out += "</" + QByteArray(name) + '>';
    }

    QByteArray attributesOf(const GumboElement &element, bool &hasAddress) const
    {
        QByteArray out;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            const AttributeKind kind = kindOf(element.tag, attribute->name);
            if (kind == AttributeKind::Forbidden)
                continue;
            const bool isMedia = kind == AttributeKind::MediaAddress;
            const bool isAddress = isMedia || kind == AttributeKind::Link;
            const QByteArray value = isAddress ? m_policy(withoutControls(attribute->value), isMedia)
                                               : allowedValue(kind, attribute->name, attribute->value);
            if (value.isNull() || (isAddress && value.isEmpty()))
                continue;
            hasAddress = hasAddress || isAddress;
            out += ' ' + QByteArray(attribute->name) + "=\"" + escaped(value) + '"';
        }
        return out;
    }

    const AddressPolicy &m_policy;
    QList<Level> m_open;
    QByteArray m_out;
    qsizetype m_preStart = -1;
};

/// Asks the policy once, and later lets pass what it gave: its answers need not be questions it knows.
class AskedOnce
{
public:
    explicit AskedOnce(const AddressPolicy &policy)
        : m_policy(policy)
    {
    }

    void endFirstRound() { m_asking = false; }

    QByteArray answer(const QByteArray &address, bool isMedia)
    {
        if (!m_asking)
            return m_given.contains({address, isMedia}) ? address : QByteArray();
        const QByteArray given = withoutControls(m_policy(address, isMedia));
        m_given.insert({given, isMedia});
        return given;
    }

private:
    const AddressPolicy &m_policy;
    QSet<std::pair<QByteArray, bool>> m_given;
    bool m_asking = true;
};

} // namespace

QByteArray defaultAddress(const QByteArray &address, bool isMedia)
{
    QByteArray plain = withoutControls(address);
    if (plain.startsWith('/')) // but not “//elsewhere”, nor “/\elsewhere”, which browsers take for the same
        return plain.startsWith("//") || plain.contains('\\') ? QByteArray() : plain;
    if (isMedia)
        return {};
    if (plain.startsWith('#'))
        return plain;
    const QByteArray scheme = plain.first(qMax(0, plain.indexOf(':'))).toLower();
    const bool known = scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "doi";
    return known ? plain : QByteArray();
}

QByteArray sanitisedOnce(const QByteArray &html, const AddressPolicy &policy)
{
    const html::Tree tree(html, QDeadlineTimer(patience));
    return tree.root() ? Writer(policy).write(tree.root()) : escaped(QString::fromUtf8(html).toUtf8());
}

QByteArray sanitised(const QByteArray &html, const AddressPolicy &policy)
{
    const QDeadlineTimer deadline(patience);
    AskedOnce asked(policy);
    const AddressPolicy onlyGiven = [&asked](const QByteArray &address, bool isMedia) { return asked.answer(address, isMedia); };
    // What is read differently from how it was written is how harmless text turns into an element. So it is written and
    // read again until nothing changes.
    QByteArray before = html;
    for (int round = 0; round < rounds; ++round) {
        const html::Tree tree(before, deadline);
        if (!tree.root())
            break;
        QByteArray after = Writer(onlyGiven).write(tree.root());
        asked.endFirstRound();
        if (after == before)
            return after;
        before = std::move(after);
    }
    return escaped(QString::fromUtf8(html).toUtf8()); // it asks for too much: its source, to read
}

} // namespace render
