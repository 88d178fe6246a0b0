// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace highlight {

/// Code as HTML: escaped, with <span class="hl-…"> around what has a meaning (hl-keyword, hl-string, hl-comment, …; one
/// class a text style of KSyntaxHighlighting). No colours, so that every reading theme applies. A language that is
/// not known gives the escaped code. Any thread; each thread keeps a repository of its own, the first call on it
/// costs some milliseconds.
[[nodiscard]] QByteArray highlighted(const QString &code, const QString &language);

/// Whether a name (“cpp”, “Python”, “json”) is a language that highlighted() knows. Any thread.
[[nodiscard]] bool knowsLanguage(const QString &language);

/// Rules for the classes, for a page whose <html> carries data-theme="light", "sepia", "dark" or "contrast".
[[nodiscard]] QByteArray styleSheet();

} // namespace highlight
