// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <gumbo.h>

#include <chrono>

/// gumbo's tree, walked without recursion: a hostile page may be nested a million deep.
namespace html {

/// Longer than any page takes, also where all cores are busy: how long must not change what is built.
inline constexpr std::chrono::seconds patience{120};

/// The node behind `node` in reading order within `root`; null at the end. `into` false: its children are skipped.
[[nodiscard]] const GumboNode *nextNode(const GumboNode *node, const GumboNode *root, bool into = true);

[[nodiscard]] bool isElement(const GumboNode *node, GumboTag tag);

/// 1 to 6 for <h1> to <h6>, else 0.
[[nodiscard]] int headingLevel(const GumboNode *node);

/// An attribute's value; null where there is none.
[[nodiscard]] QString attribute(const GumboNode *node, const char *name);

/// Whether there is any.
[[nodiscard]] bool hasText(const GumboNode *root);

/// All text within, runs of blanks as one.
[[nodiscard]] QString textWithin(const GumboNode *root);

} // namespace html
