// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace builder {

/// A piece of an article's text that stands on lines of its own.
struct ProseBlock
{
    enum class Kind { Heading, Paragraph, Item, Cell, Caption };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< of a heading, from 1
    bool isCited = false; ///< a citation stands in it
    QString text; ///< without the marks of citations

    bool operator==(const ProseBlock &) const = default;
};

/// An article's HTML block after block, in reading order; pictures are left out, their captions are not. Any thread.
[[nodiscard]] QList<ProseBlock> prose(const QByteArray &html);

/// The sentences of a text, by UAX #29. Any thread.
[[nodiscard]] QStringList sentences(const QString &text);

/// The words of a text: what begins with a letter, with its apostrophes and hyphens. Any thread.
[[nodiscard]] QStringList words(const QString &text);

/// How many syllables an English word has, by its spelling; at least one. Now and then one off. Any thread.
[[nodiscard]] int syllables(const QString &word);

/// What a reading grade is made of.
struct Reading
{
    qsizetype words = 0;
    qsizetype sentences = 0;
    qsizetype syllables = 0;

    /// The school year that an English text asks for: Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and
    /// Chissom, 1975). 0 for no text.
    [[nodiscard]] double grade() const;
};

/// Of running text: paragraphs and list items. Tables, captions and headings are no sentences. Any thread.
[[nodiscard]] Reading reading(const QList<ProseBlock> &blocks);

} // namespace builder
