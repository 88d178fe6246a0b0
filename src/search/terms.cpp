// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/terms.h"

namespace search {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t longestFilter = 100; ///< bytes
constexpr qsizetype shortName = 8; ///< signs: a slip there leaves hardly three in a row untouched
constexpr qsizetype longestName = 120; ///< signs that count; what follows tells no titles apart
constexpr qsizetype shortestSound = 4;

/// A consonant as it sounds, or a null sign for one that does not.
QChar soundOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'b':
    case u'p':
        return u'p';
    case u'c':
    case u'k':
    case u'q':
    case u'g':
        return u'k';
    case u'd':
    case u't':
        return u't';
    case u'f':
    case u'v':
    case u'w':
        return u'f';
    case u's':
    case u'z':
    case u'x':
        return u's';
    case u'm':
    case u'n':
        return u'n';
    case u'a':
    case u'e':
    case u'i':
    case u'o':
    case u'u':
    case u'y':
    case u'h':
    case u'j':
        return {};
    default:
        return sign;
    }
}

} // namespace

std::string pairTerm(const Lemma &first, const Lemma &second, int bits)
{
    constexpr quint64 mixer = 0x9e3779b97f4a7c15;
    quint64 hash = (first.hash * mixer) ^ (second.hash + (first.hash >> 29U));
    hash = (hash ^ (hash >> 32U)) * mixer;
    quint64 rest = hash >> static_cast<unsigned>(64 - bits);
    std::string term(1, pairPrefix);
    // Six bits a byte, so that no byte is zero, which Xapian's keys would have to escape.
    constexpr quint64 six = 0x3f;
    for (int left = bits; left > 0; left -= 6, rest >>= 6U)
        term += static_cast<char>('0' + (rest & six));
    return term;
}

std::string filterTerm(char prefix, const QString &text)
{
    const std::string bytes = text.toStdString();
    if (bytes.size() <= longestFilter)
        return prefix + bytes;
    return prefix + std::to_string(stableHash(bytes));
}

QStringList gramsOf(const QString &key)
{
    QStringList grams;
    const QString padded = u' ' + key.left(longestName) + u' ';
    for (qsizetype i = 0; i + 3 <= padded.size(); ++i)
        grams.append(padded.sliced(i, 3));
    if (key.size() <= shortName) {
        for (qsizetype i = 0; i + 2 <= padded.size(); ++i)
            grams.append(padded.sliced(i, 2));
    }
    return grams;
}

QString soundOf(const QString &foldedWord)
{
    if (foldedWord.size() < shortestSound)
        return {};
    QString word = foldedWord;
    word.replace("ph"_L1, "f"_L1)
        .replace("th"_L1, "t"_L1)
        .replace("ch"_L1, "k"_L1)
        .replace("ae"_L1, "e"_L1)
        .replace("oe"_L1, "e"_L1);
    QString sound(word.front());
    for (const QChar sign : std::as_const(word)) {
        const QChar heard = soundOf(sign);
        if (!heard.isNull() && (sound.size() == 1 || heard != sound.back()))
            sound += heard;
    }
    return sound.size() >= 3 ? sound : QString();
}

} // namespace search
