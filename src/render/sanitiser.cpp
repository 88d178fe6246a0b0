// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/sanitiser.h"

#include "html/tree.h"
#include "render/htmlwriter.h"
#include "render/settled.h"

namespace render {

namespace {

constexpr std::chrono::milliseconds patience(3000); ///< for all rounds; three megabytes of ordinary HTML take a tenth of it

QByteArray sourceOf(const QByteArray &html)
{
    return escaped(QString::fromUtf8(html).toUtf8());
}

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
    return tree.root() ? HtmlWriter(policy).write(tree.root()) : sourceOf(html);
}

QByteArray sanitised(const QByteArray &html, const AddressPolicy &policy)
{
    const auto write = [](const GumboNode *root, const AddressPolicy &given) { return HtmlWriter(given).write(root); };
    const auto safe = settled(html, GUMBO_TAG_BODY, patience, policy, write);
    return safe ? *safe : sourceOf(html); // it asks for too much: its source, to read
}

} // namespace render
