// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

namespace library {

/// The matches that a person is most likely to mean, best first, one an article: what is written as typed, then what
/// differs in case or accent only, titles before aliases, then the rest in the given order. Any thread.
[[nodiscard]] QList<TitleMatch> bestMatches(const QList<TitleMatch> &matches, const QString &typed, int limit);

} // namespace library
