// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <gumbo.h>

#include <memory>

/// gumbo's tree, walked without recursion: a hostile page may be nested a million deep.
namespace builder {

struct FreeHtml
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using HtmlTree = std::unique_ptr<GumboOutput, FreeHtml>;

/// The text must live as long as the tree.
[[nodiscard]] HtmlTree parsedHtml(const QByteArray &text);

/// The node behind `node` in reading order within `root`; null at the end. `into` false: its children are skipped.
[[nodiscard]] const GumboNode *nextNode(const GumboNode *node, const GumboNode *root, bool into = true);

[[nodiscard]] bool isElement(const GumboNode *node, GumboTag tag);

/// An attribute's value; null where there is none.
[[nodiscard]] QString attribute(const GumboNode *node, const char *name);

/// All text within, runs of blanks as one.
[[nodiscard]] QString textWithin(const GumboNode *root);

} // namespace builder
