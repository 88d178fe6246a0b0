// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/titlesearch.h"

#include "library/titlekey.h"

#include <QHash>

namespace sources {

namespace {

constexpr qint64 fewEnough = 256; ///< titles that are compared one by one
constexpr int mostSteps = 600; ///< each reads some forty titles at most, of which the first are always the same

QString signOf(char32_t sign)
{
    return QString::fromUcs4(&sign, 1);
}

/// Letters of Latin with accents, by the letter they become without.
const QHash<QString, QStringList> &accented()
{
    static const QHash<QString, QStringList> table = [] {
        QHash<QString, QStringList> letters;
        constexpr std::pair<char32_t, char32_t> blocks[] = {{0xC0, 0x17F}, {0x1CD, 0x1DC}, {0x218, 0x21B}, {0x1EA0, 0x1EF9}};
        for (const auto &[first, last] : blocks) {
            for (char32_t sign = first; sign <= last; ++sign) {
                const QString letter = signOf(sign);
                const QString plain = library::titleKey(letter);
                if (QChar::isLetter(sign) && plain != letter.toLower() && !plain.isEmpty())
                    letters[plain].append(letter);
            }
        }
        return letters;
    }();
    return table;
}

/// How a sign may be spelt in a title, likeliest first.
QStringList spellings(char32_t sign)
{
    const QString typed = signOf(sign);
    QStringList all{typed};
    const auto add = [&all](const QString &spelling) {
        if (!spelling.isEmpty() && !all.contains(spelling))
            all.append(spelling);
    };
    if (!QChar::isLetterOrNumber(sign)) {
        for (const QString &gap : {QStringLiteral(" "), QStringLiteral("-"), QStringLiteral("_"), QStringLiteral("\u2013"),
                                   QStringLiteral(", "), QStringLiteral(" ("), QStringLiteral(": ")})
            add(gap);
        return all;
    }
    add(typed.toUpper());
    add(typed.toLower());
    const QString plain = library::titleKey(typed);
    add(plain);
    add(plain.toUpper());
    for (const QString &letter : accented().value(plain))
        add(letter);
    return all;
}

/// The least string that is greater than all that begin with `prefix`; empty: there is none.
std::string behind(std::string prefix)
{
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

} // namespace

TitleSearch::TitleSearch(const zim::Archive &archive, const Listing &listing, const QString &typed, int limit)
    : m_archive(archive)
    , m_listing(listing)
    , m_typed(typed.trimmed().normalized(QString::NormalizationForm_C).toUcs4())
    , m_key(library::titleKey(typed))
    , m_limit(limit)
{
}

QList<qint64> TitleSearch::positions()
{
    if (!m_key.isEmpty())
        descend({}, 0, m_listing.count(), 0);
    return m_positions;
}

void TitleSearch::descend(const std::string &prefix, qint64 first, qint64 last, qsizetype at)
{
    if (at == m_typed.size()) {
        collect(first, last, true);
        return;
    }
    if (last - first <= fewEnough) {
        collect(first, last, false);
        return;
    }
    for (const QString &spelling : spellings(m_typed.at(at))) {
        if (++m_steps > mostSteps)
            return;
        const std::string longer = prefix + spelling.toStdString();
        const qint64 begin = m_listing.lowerBound(m_archive, first, last, longer);
        const qint64 end = m_listing.lowerBound(m_archive, begin, last, behind(longer));
        if (begin < end)
            descend(longer, begin, end, at + 1);
    }
}

void TitleSearch::collect(qint64 first, qint64 last, bool allMatch)
{
    int taken = 0;
    for (qint64 position = first; position < last && taken < m_limit; ++position) {
        if (!allMatch && !library::titleKey(textOf(m_listing.at(m_archive, position).getTitle())).startsWith(m_key))
            continue;
        m_positions.append(position);
        ++taken;
    }
}

} // namespace sources
