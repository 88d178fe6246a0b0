// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/sanitiser.h"

#include "html/tree.h"
#include "render/htmlwriter.h"

namespace render {

namespace {

/// Most fragments stand still after the first; those that move on were made to.
constexpr int rounds = 8;

constexpr int patience = 3000; ///< in milliseconds, for all rounds; three megabytes of ordinary HTML take a tenth of it

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
    return tree.root() ? HtmlWriter(policy).write(tree.root()) : escaped(QString::fromUtf8(html).toUtf8());
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
        QByteArray after = HtmlWriter(onlyGiven).write(tree.root());
        asked.endFirstRound();
        if (after == before)
            return after;
        before = std::move(after);
    }
    return escaped(QString::fromUtf8(html).toUtf8()); // it asks for too much: its source, to read
}

} // namespace render
