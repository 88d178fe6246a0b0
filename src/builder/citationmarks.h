// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"

#include <QHash>
#include <QStringList>

#include <variant>

namespace builder {

/// A run of text, keys of one [@a; @b], or what cannot be read as a citation.
struct Words
{
    QString text;
};
struct Mark
{
    QStringList keys;
};
struct BadMark
{
    QString text;
};
using Piece = std::variant<Words, Mark, BadMark>;

/// Takes a text apart at its citations. Blanks before a citation are dropped: its mark hugs the word.
[[nodiscard]] QList<Piece> citationPieces(const QString &text);

/// Letters, digits and _ - . : / only.
[[nodiscard]] bool isCitationKey(const QString &key);

/// Numbers an article's references in reading order.
class Numbering
{
public:
    /// The mark that stands in the text for these keys.
    [[nodiscard]] QByteArray mark(const QStringList &keys);

    /// What was cited, in reading order; the first is [1]. Only key and places are set.
    [[nodiscard]] const QList<pack::CitationRecord> &citations() const { return m_citations; }

private:
    QList<pack::CitationRecord> m_citations;
    QHash<QString, qsizetype> m_indexes;
};

} // namespace builder
