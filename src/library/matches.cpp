// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/matches.h"

#include <QSet>

namespace library {

QList<TitleMatch> bestMatches(const QList<TitleMatch> &matches, const QString &typed, int limit)
{
    QList<TitleMatch> best;
    QSet<QString> seen;
    const auto take = [&](auto wanted) {
        for (const TitleMatch &match : matches) {
            if (best.size() < limit && !seen.contains(match.entry.path) && wanted(match)) {
                seen.insert(match.entry.path);
                best.append(match);
            }
        }
    };
    // “AS” before “as” where “AS” was typed.
    take([&](const TitleMatch &match) {
        return match.exact && (match.alias.isEmpty() ? match.entry.title : match.alias) == typed.trimmed();
    });
    take([](const TitleMatch &match) { return match.exact && match.alias.isEmpty(); });
    take([](const TitleMatch &match) { return match.exact; });
    take([](const TitleMatch &) { return true; });
    return best;
}

} // namespace library
