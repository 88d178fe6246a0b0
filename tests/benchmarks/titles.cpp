// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titles.h"

#include "library/alphabet.h"
#include "library/titlekey.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace benchmarks {

namespace {

struct Share
{
    char16_t sign;
    int perThousand;
};

/// How often titles of the English Wikipedia begin with each letter.
constexpr std::array<Share, 26> initials{{{u'l', 86}, {u's', 80}, {u't', 71}, {u'c', 67}, {u'a', 60}, {u'm', 58}, {u'j', 55},
                                          {u'b', 55}, {u'p', 53}, {u'd', 40}, {u'g', 34}, {u'h', 34}, {u'r', 34}, {u'n', 31},
                                          {u'e', 30}, {u'k', 28}, {u'f', 27}, {u'u', 26}, {u'w', 26}, {u'i', 25}, {u'o', 24},
                                          {u'v', 19}, {u'y', 8},  {u'z', 7},  {u'q', 6},  {u'x', 3}}};

constexpr std::u16string_view vowels = u"eaioueaioueaaeiy";
constexpr std::u16string_view consonants = u"nrtslcdmphgbkfvwzjxnrtsldmrtsln";
constexpr std::u16string_view accented = u"éäöüßçñšłø";

QString capitalised(const QString &word)
{
    return word.first(1).toUpper() + word.sliced(1);
}

} // namespace

TitleCoiner::TitleCoiner(quint32 seed)
    : m_random(seed)
{
}

char16_t TitleCoiner::initial()
{
    int place = m_random.bounded(1000);
    for (const Share &share : initials) {
        place -= share.perThousand;
        if (place < 0)
            return share.sign;
    }
    return u's';
}

QString TitleCoiner::coined(char16_t first)
{
    QString word{QChar(first)};
    const int length = 2 + m_random.bounded(5) + m_random.bounded(5);
    bool vowel = vowels.find(first) != std::u16string_view::npos;
    while (word.size() < length) {
        // Two of a kind now and then, so that words do not all sound Polynesian.
        vowel = m_random.bounded(6) == 0 ? vowel : !vowel;
        const std::u16string_view from = m_random.bounded(150) == 0 ? accented : vowel ? vowels : consonants;
        word += QChar(from.at(static_cast<size_t>(m_random.bounded(static_cast<int>(from.size())))));
    }
    return word;
}

QString TitleCoiner::word()
{
    return coined(initial());
}

QString TitleCoiner::title()
{
    static const QStringList joints{QStringLiteral(" of "), QStringLiteral(" in the "), QStringLiteral(", "),
                                    QStringLiteral("-")};
    const int kind = m_random.bounded(100);
    QString title = kind < 3 ? QString::number(1 + m_random.bounded(2026)) + u' ' + capitalised(word()) : capitalised(word());
    // “List of …” makes a long run of one prefix, as it does in earnest.
    if (kind >= 96)
        title = QStringLiteral("List of ") + word();
    while (m_random.bounded(100) < 55 && title.size() < 90) {
        title += m_random.bounded(5) == 0 ? joints.at(m_random.bounded(static_cast<int>(joints.size()))) : QStringLiteral(" ");
        title += m_random.bounded(3) == 0 ? word() : capitalised(word());
    }
    if (m_random.bounded(8) == 0)
        title += QStringLiteral(" (") + word() + u')';
    return title;
}

QStringList titlesInOrder(qsizetype count, quint32 seed)
{
    struct Row
    {
        qsizetype letter;
        QString key;
        QString title;
    };
    TitleCoiner coiner(seed);
    const library::Alphabet alphabet;
    QSet<QString> seen;
    seen.reserve(count);
    std::vector<Row> rows;
    rows.reserve(static_cast<size_t>(count));
    while (seen.size() < count) {
        const QString title = coiner.title();
        const qsizetype before = seen.size();
        seen.insert(title);
        if (seen.size() > before)
            rows.push_back({alphabet.indexOf(title), library::titleKey(title), title});
    }
    std::ranges::sort(rows, [](const Row &one, const Row &other) {
        return std::tie(one.letter, one.key, one.title) < std::tie(other.letter, other.key, other.title);
    });
    QStringList titles;
    titles.reserve(count);
    for (const Row &row : rows)
        titles.append(row.title);
    return titles;
}

} // namespace benchmarks
