// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/reading/richtext.h"

#include <QList>
#include <QString>

namespace citation::reading {

/// A line of a page or a text, as it is read down.
struct Line
{
    QString text; ///< runs of blanks are one; never empty
    bool startsBlock = true; ///< a paragraph, an item: not just the next line of the one before
    bool isHeading = false; ///< by its markup
    bool isItem = false; ///< of a list by its markup
    int ordinal = 0; ///< of an item in a numbered list by its markup
    QString anchor;
    QList<QString> addresses; ///< of the links within
};

/// An entry of a list of references, its number cut off.
struct Entry
{
    int number = 0; ///< 0: it has none
    QString text;
    QString anchor;
    QList<QString> addresses;
};

[[nodiscard]] QList<Line> linesOf(const GumboNode *root);
[[nodiscard]] QList<Line> linesOf(const QString &text);

/// The entries of the last list of references: behind a heading that says so, in any of several languages, or numbered
/// 1, 2, 3, … and looking like references. Only the next number that is expected begins an entry. Linear.
[[nodiscard]] QList<Entry> listedEntries(const QList<Line> &lines);

/// Lines that are, most of them, references and nothing else: each is an entry.
[[nodiscard]] QList<Entry> entriesOnly(const QList<Line> &lines);

} // namespace citation::reading
