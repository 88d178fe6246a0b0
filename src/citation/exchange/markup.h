// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// The markup of CSL-JSON's texts: <i>, <b>, <sup>, <sub>, <sc>, <span class="nocase"> and <span
/// style="font-variant:small-caps;">. Everything else that looks like a tag is text.
namespace citation::exchange {

enum class Tag { None, Italic, Bold, Superscript, Subscript, SmallCaps, NoCase };

/// A text, or a tag that opens or closes.
struct MarkupToken
{
    Tag tag = Tag::None; ///< None: text
    bool opens = false;
    QString text;
};

/// Takes a text apart. Tags are balanced: what is not opened or not closed is text or is closed at the end.
[[nodiscard]] QList<MarkupToken> markupTokens(const QString &text);

/// Without markup.
[[nodiscard]] QString plain(const QString &text);

/// Runs of blanks and line breaks one blank, none at the ends. Other than QString::simplified() it leaves the blanks that
/// somebody chose: no-break, thin, ideographic.
[[nodiscard]] QString onOneLine(const QString &text);

/// The tag as CSL-JSON writes it.
[[nodiscard]] QString openingTag(Tag tag);
[[nodiscard]] QString closingTag(Tag tag);

} // namespace citation::exchange
