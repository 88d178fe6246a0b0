// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Text and LaTeX as bibliographies hold it. Any thread; linear.
namespace citation::exchange {

enum class Charset {
    Ascii, ///< accents and signs as commands, for BibTeX; scripts that have no commands stay as they are
    Utf8, ///< only what LaTeX takes for its own is escaped, for BibLaTeX
};

/// Plain text, on one line.
[[nodiscard]] QString toLatex(const QString &text, Charset charset);

/// A title with CSL's markup, on one line. Words with capitals are put in braces, which keep their case; what is
/// marked as nocase in two pairs.
[[nodiscard]] QString titleToLatex(const QString &rich, Charset charset);

/// An address or identifier as it is, its braces kept even.
[[nodiscard]] QString verbatimToLatex(const QString &text);

enum class Reading {
    Plain, ///< without markup
    Rich, ///< \textit and the like become CSL's markup
    Verbatim, ///< for addresses: dashes, quotes and ties are not LaTeX's
};

/// The text that LaTeX would print, runs of blanks one blank. Unknown commands fall away, their arguments stay.
[[nodiscard]] QString fromLatex(QStringView latex, Reading reading);

} // namespace citation::exchange
