// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <gumbo.h>

#include <string_view>

namespace render {

/// What becomes of an element.
enum class Fate {
    Dropped, ///< with all that is in it
    Unwrapped, ///< its content stays
    Kept,
};

/// What may stand in a page depends on whose look it has.
enum class Dialect {
    Fragment, ///< a part of a page of ours, which our style sheet lays out
    Document, ///< a page with a look of its own, and nothing of ours around it
};

struct ElementRule
{
    Fate fate = Fate::Unwrapped; ///< what nobody thought of loses its tags, not its words
    const char *name = ""; ///< to be written; some old elements are given today's name
    bool isVoid = false; ///< has no content and no end tag
    bool needsAddress = false; ///< nothing without its src
};

[[nodiscard]] const ElementRule &ruleOf(GumboTag tag, Dialect dialect);

/// What an attribute may hold.
enum class AttributeKind {
    Forbidden,
    Text,
    Identifier, ///< no white space
    ClassNames, ///< letters, digits, - and _
    Number,
    Word, ///< one of a few; see wordAllowed()
    Flag, ///< stands for itself, without a value
    Presentation, ///< a size, a colour or a word, as pages had them before style sheets
    Css, ///< style rules; the addresses in them are as those of media
    Link,
    MediaAddress,
};

[[nodiscard]] AttributeKind kindOf(GumboTag tag, std::string_view attribute, Dialect dialect);

/// The value as it may be written; null: the attribute goes. Not for addresses and style rules.
[[nodiscard]] QByteArray allowedValue(AttributeKind kind, std::string_view attribute, const QByteArray &value);

} // namespace render
