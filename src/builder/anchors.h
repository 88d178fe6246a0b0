// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace builder {

/// Whether an anchor belongs to the page around the article, or to its citations, and so to no heading.
[[nodiscard]] bool isPageAnchor(const QString &anchor);

/// Gives an article's headings their anchors, each once.
class Anchors
{
public:
    /// FORMAT.md's rule: lower case, letters and digits kept, runs of anything else one “-”; a second of the same
    /// text gets -2.
    [[nodiscard]] QString of(const QString &heading);

    /// Keeps an anchor that the author set.
    void take(const QString &anchor) { m_taken.insert(anchor); }
    [[nodiscard]] bool isTaken(const QString &anchor) const { return m_taken.contains(anchor); }

private:
    QSet<QString> m_taken;
};

} // namespace builder
