// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/settled.h"

#include "render/htmlwriter.h"

#include <QDeadlineTimer>
#include <QSet>

namespace render {

namespace {

/// Most pages stand still after the first; those that move on were made to.
constexpr int rounds = 8;

/// Asks a policy once, and later lets pass what it gave: its answers need not be questions it knows.
class AskedOnce
{
public:
    /// `policy` must outlive it.
    explicit AskedOnce(const AddressPolicy &policy)
        : m_policy(policy)
    {
    }

    void endFirstRound() { m_asking = false; }

    [[nodiscard]] QByteArray answer(const QByteArray &address, bool isMedia)
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

std::optional<QByteArray> settled(const QByteArray &html, GumboTag context, std::chrono::milliseconds patience,
                                  const AddressPolicy &policy, const TreeWriter &write)
{
    const QDeadlineTimer deadline(patience);
    AskedOnce asked(policy);
    const AddressPolicy onlyGiven = [&asked](const QByteArray &address, bool isMedia) { return asked.answer(address, isMedia); };
    QByteArray before = html;
    for (int round = 0; round < rounds; ++round) {
        const html::Tree tree(before, deadline, context);
        if (!tree.root())
            break;
        QByteArray after = write(tree.root(), onlyGiven);
        asked.endFirstRound();
        if (after == before)
            return after;
        before = std::move(after);
    }
    return std::nullopt;
}

} // namespace render
