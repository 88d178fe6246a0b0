// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/query.h"

namespace search {

/// Takes a query apart. Words must all be there; `"a phrase"`; `OR` (or `|`); `-not` (or `NOT`); brackets;
/// `title:`, `in:`, `letter:`, `topic:`, `cites:` with a word or a "phrase" behind; `one near other`; `begin*`.
/// Never fails: what is wrong is read as well as may be, and said in `repairs`. Any text, any length; any thread.
[[nodiscard]] library::Query parseQuery(const QString &text);

/// The query as it was understood, in the same language and in its plainest form: reading it again gives the same.
[[nodiscard]] QString queryText(const library::Query &query);

} // namespace search
