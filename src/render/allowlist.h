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

struct ElementRule
{
    Fate fate = Fate::Unwrapped; ///< what nobody thought of loses its tags, not its words
    const char *name = ""; ///< to be written; some old elements are given today's name
    bool isVoid = false; ///< has no content and no end tag
    bool needsAddress = false; ///< nothing without its src
};

[[nodiscard]] const ElementRule &ruleOf(GumboTag tag);

/// What an attribute may hold.
enum class AttributeKind {
    Forbidden,
    Text,
    Identifier, ///< no white space
    ClassNames, ///< letters, digits, - and _
    Number,
    Word, ///< one of a few; see wordAllowed()
    Flag, ///< stands for itself, without a value
    Link,
    MediaAddress,
};

[[nodiscard]] AttributeKind kindOf(GumboTag tag, std::string_view attribute);

/// The value as it may be written; null: the attribute goes. Not for addresses.
[[nodiscard]] QByteArray allowedValue(AttributeKind kind, std::string_view attribute, const QByteArray &value);

} // namespace render
