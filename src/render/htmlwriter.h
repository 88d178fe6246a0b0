// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/allowlist.h"
#include "render/sanitiser.h"

#include <QList>

namespace render {

/// As text or within double quotes.
[[nodiscard]] QByteArray escaped(const QByteArray &text);

/// As browsers read an address: they pass over control characters, so “java&#10;script:” is a scheme.
[[nodiscard]] QByteArray withoutControls(const QByteArray &address);

/// Writes a tree down again, what is on the lists of it. One use. Any thread.
class HtmlWriter
{
public:
    /// `policy` must outlive it.
    explicit HtmlWriter(const AddressPolicy &policy, Dialect dialect = Dialect::Fragment)
        : m_policy(policy)
        , m_dialect(dialect)
    {
    }

    /// What is within `root`, without its own tags.
    [[nodiscard]] QByteArray write(const GumboNode *root);

    /// The attributes of an element, each with a blank before it. `hasAddress`: one of them is an address.
    [[nodiscard]] QByteArray attributesOf(const GumboElement &element, bool &hasAddress) const;

private:
    /// No recursion: the depth of a tree is its author's choice.
    struct Level
    {
        const GumboVector *children;
        unsigned next;
        const char *name; ///< null: has no tags
    };

    void writeNode(const GumboNode *node);
    void writeText(const char *text);
    void writeElement(const GumboElement &element);
    void writeStyle(const GumboElement &element);
    void close();
    [[nodiscard]] QByteArray valueOf(AttributeKind kind, const GumboAttribute &attribute) const;
    [[nodiscard]] QByteArray withAddresses(const QByteArray &css) const;

    const AddressPolicy &m_policy;
    const Dialect m_dialect;
    QList<Level> m_open;
    QByteArray m_out;
    qsizetype m_preStart = -1;
};

} // namespace render
