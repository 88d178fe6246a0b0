// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/analysis.h"

#include <QStringList>

/// The terms of our indexes. Written into packs: a change is a new format of the index (indexFormat). Stems of words
/// have no prefix; they begin with no capital letter.
namespace search {

inline constexpr int indexFormat = 1;

/// What is written into an index beside its terms.
inline constexpr const char *formatKey = "format";
inline constexpr const char *languageKey = "language";
inline constexpr const char *pairBitsKey = "pair-bits";

/// One letter before a term.
inline constexpr char titlePrefix = 'S'; ///< a stem of a title or other name
inline constexpr char workPrefix = 'R'; ///< a stem of a cited work
inline constexpr char pairPrefix = 'B'; ///< two neighbours, see pairTerm
inline constexpr char letterPrefix = 'L';
inline constexpr char topicPrefix = 'T'; ///< name or title, as titleKey has it
inline constexpr char citesPrefix = 'Q'; ///< key or DOI, in lower case
/// Of the index of names.
inline constexpr char wordPrefix = 'W'; ///< a word, folded
inline constexpr char gramPrefix = 'G'; ///< two or three signs of a name
inline constexpr char soundPrefix = 'P'; ///< how a word sounds

/// How much more a word says where it stands.
inline constexpr unsigned titleWeight = 6;
inline constexpr unsigned aliasWeight = 4;
inline constexpr unsigned headingWeight = 2;
inline constexpr unsigned textWeight = 1;

/// Two words that stand side by side, in that order. Their hash is cut to `bits`, so that rare pairs share a list of
/// articles instead of having one each; what is found by pairs is looked at again in the text. Positions of words would
/// make an index several times larger.
[[nodiscard]] std::string pairTerm(const Lemma &first, const Lemma &second, int bits);

/// A prefixed term of any text, hashed where it is too long for a term.
[[nodiscard]] std::string filterTerm(char prefix, const QString &text);

/// The signs of a name by which a misspelt one is still found: three in a row, and two in a short name.
[[nodiscard]] QStringList gramsOf(const QString &key);

/// How a word sounds to somebody who spells by ear: consonants that sound alike are one, vowels behind the first sign
/// are gone. Empty for a word too short to say.
[[nodiscard]] QString soundOf(const QString &foldedWord);

} // namespace search
