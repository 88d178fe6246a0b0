// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace search {

/// Words that say nothing of what a text is about, folded: articles, pronouns, prepositions, words that make a question.
/// Empty for a language that we have no list of. They are indexed all the same, and count where a query has nothing
/// else. Any thread.
[[nodiscard]] const QSet<QString> &stopWordsOf(const QString &language);

} // namespace search
