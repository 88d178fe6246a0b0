// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/listing.h"

#include "library/alphabet.h"
#include "sources/zim/attempt.h"

#include <zim/error.h>
#include <zim/item.h>

#include <QCollator>

#include <algorithm>
#include <ranges>

namespace sources {

namespace {

/// Beyond, going through all entries would take longer than anybody waits; such files have their list.
constexpr qint64 mostSearched = 2'000'000;
constexpr size_t mostRuns = 2000; ///< of a sorted list; there are not so many letters
constexpr qint64 mostNamesakes = 200; ///< entries of the same title that are looked at
constexpr char32_t firstWithoutAlphabet = 0x2E80; ///< from here on: Chinese, Japanese, Korean, pictures
constexpr char32_t lastSign = 0x10FFFF;

char32_t firstSign(const std::string &title)
{
    constexpr qsizetype longest = 4; // bytes of a sign in UTF-8
    const QString text = QString::fromUtf8(title.data(), qMin(longest, static_cast<qsizetype>(title.size())));
    if (text.isEmpty())
        return 0;
    const bool pair = text.at(0).isHighSurrogate() && text.size() > 1;
    return pair ? QChar::surrogateToUcs4(text.at(0), text.at(1)) : text.at(0).unicode();
}

bool isLatin(char32_t sign)
{
    return QChar::script(sign) == QChar::Script_Latin;
}

bool isOtherLetter(char32_t sign)
{
    return sign < firstWithoutAlphabet && QChar::isLetter(sign) && !isLatin(sign);
}

/// In an archive of the old kind articles have a namespace, and everything else has another.
bool mayBeArticle(const zim::Archive &archive, const zim::Entry &entry)
{
    return archive.hasNewNamespaceScheme() || entry.getPath().starts_with("A/");
}

} // namespace

bool isPage(const zim::Entry &entry)
{
    if (entry.isRedirect())
        return false;
    const std::string type = entry.getItem().getMimetype();
    return type.starts_with("text/html") || type.starts_with("application/xhtml+xml");
}

Listing Listing::read(const zim::Archive &archive, const QLocale &locale)
{
    Listing listing;
    const auto listed = static_cast<qint64>(archive.iterByTitle().size());
    // Without a list of its own, libzim gives every entry for an article, or none.
    const bool listsAll = archive.hasNewNamespaceScheme() && listed == static_cast<qint64>(archive.getEntryCount());
    if (listed > 0 && !listsAll)
        listing.m_count = listed;
    else
        listing.findArticles(archive);
    listing.arrange(listing.runs(archive), locale);
    return listing;
}

void Listing::findArticles(const zim::Archive &archive)
{
    if (static_cast<qint64>(archive.getEntryCount()) > mostSearched)
        return;
    std::vector<std::pair<std::string, zim::entry_index_type>> found;
    const auto entries = archive.iterByPath();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        // One broken entry is no reason to lose the others.
        const auto page = attempt({}, [&]() -> base::Result<bool> { return mayBeArticle(archive, *entry) && isPage(*entry); });
        if (page.value_or(false))
            found.emplace_back(entry->getTitle(), entry->getIndex());
    }
    std::ranges::sort(found);
    for (const auto &[title, index] : found)
        m_found.push_back(index);
    m_count = static_cast<qint64>(m_found.size());
}

zim::Entry Listing::at(const zim::Archive &archive, qint64 position) const
{
    if (!m_found.empty())
        return archive.getEntryByPath(m_found.at(static_cast<size_t>(position)));
    const auto one = archive.iterByTitle().offset(static_cast<int>(position), 1);
    if (one.size() == 0)
        throw zim::EntryNotFound("no such title");
    return *one.begin();
}

std::vector<Listing::Run> Listing::runs(const zim::Archive &archive) const
{
    std::vector<Run> runs;
    for (qint64 position = 0; position < m_count;) {
        const char32_t sign = firstSign(at(archive, position).getTitle());
        const bool isLast = sign >= firstWithoutAlphabet || runs.size() >= mostRuns;
        const qint64 end = isLast ? m_count : endOfRun(archive, position, sign);
        runs.push_back({isLast ? lastSign : sign, position, end - position});
        position = end;
    }
    return runs;
}

/// The first position behind `position` whose title begins with a later sign than `last`. Looks near first: most runs
/// are short. In a list that is not sorted it gives some position behind, which is all that is needed not to hang.
qint64 Listing::endOfRun(const zim::Archive &archive, qint64 position, char32_t last) const
{
    const auto isBehind = [&](qint64 other) { return firstSign(at(archive, other).getTitle()) > last; };
    qint64 within = position;
    qint64 step = 1;
    while (within + step < m_count && !isBehind(within + step)) {
        within += step;
        step *= 2;
    }
    const auto candidates = std::views::iota(within + 1, qMin(within + step, m_count));
    return *std::ranges::partition_point(candidates, [&](qint64 other) { return !isBehind(other); });
}

void Listing::arrange(const std::vector<Run> &runs, const QLocale &locale)
{
    qint64 latin = 0;
    qint64 other = 0;
    QStringList signs;
    for (const Run &run : runs) {
        latin += isLatin(run.sign) ? run.count : 0;
        other += isOtherLetter(run.sign) ? run.count : 0;
        if (isOtherLetter(run.sign))
            signs.append(QString::fromUcs4(&run.sign, 1).toUpper());
    }
    QCollator order(locale);
    std::ranges::sort(signs, [&order](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    const library::Alphabet alphabet(other > latin ? signs.join(QString()) : QString());
    std::vector<std::vector<Run>> ofLetter(static_cast<size_t>(alphabet.labels().size()));
    for (const Run &run : runs) {
        const bool isLetter = QChar::isLetter(run.sign) && run.sign < firstWithoutAlphabet;
        const qsizetype letter = isLetter ? alphabet.indexOf(QString::fromUcs4(&run.sign, 1)) : 0;
        ofLetter.at(static_cast<size_t>(letter)).push_back(run);
    }
    qint64 row = 0;
    for (size_t i = 0; i < ofLetter.size(); ++i) {
        library::Letter letter{alphabet.labels().at(static_cast<qsizetype>(i)), row, 0};
        for (const Run &run : ofLetter.at(i)) {
            m_byRow.push_back({row, run.position, run.count});
            row += run.count;
            letter.count += run.count;
        }
        m_letters.append(letter);
    }
    m_byPosition = m_byRow;
    std::ranges::sort(m_byPosition, {}, &Segment::position);
}

qint64 Listing::positionOfRow(qint64 row) const
{
    const auto behind = std::ranges::upper_bound(m_byRow, row, {}, &Segment::row);
    const Segment &segment = *std::prev(behind);
    return segment.position + row - segment.row;
}

qint64 Listing::rowOfPosition(qint64 position) const
{
    const auto behind = std::ranges::upper_bound(m_byPosition, position, {}, &Segment::position);
    const Segment &segment = *std::prev(behind);
    return segment.row + position - segment.position;
}

qint64 Listing::lowerBound(const zim::Archive &archive, qint64 first, qint64 last, const std::string &title) const
{
    if (first >= last)
        return last;
    const auto candidates = std::views::iota(first, last);
    return *std::ranges::partition_point(candidates, [&](qint64 position) { return at(archive, position).getTitle() < title; });
}

std::optional<qint64> Listing::positionOf(const zim::Archive &archive, const zim::Entry &entry) const
{
    const std::string title = entry.getTitle();
    const qint64 first = lowerBound(archive, 0, m_count, title);
    for (qint64 position = first; position < qMin(m_count, first + mostNamesakes); ++position) {
        const zim::Entry candidate = at(archive, position);
        if (candidate.getIndex() == entry.getIndex())
            return position;
        if (candidate.getTitle() != title)
            break;
    }
    return std::nullopt;
}

} // namespace sources
