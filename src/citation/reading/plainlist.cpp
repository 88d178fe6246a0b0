// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/plainlist.h"

#include "citation/reading/referencestring.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostStrangers = 3; ///< paragraphs between two entries that are none: an advertisement, a picture's caption

bool isOneOf(const QString &line, const QStringList &words)
{
    constexpr qsizetype longest = 48;
    if (line.size() > longest)
        return false;
    static const QRegularExpression around(u"^[\\d.IVX\\s]*\\b|[\\s:.\\[\\]]*(?:\\[edit\\])?[\\s:.]*$"_s);
    const QString word = QString(line).remove(around).trimmed().toLower();
    return words.contains(word);
}

bool namesReferences(const QString &line)
{
    static const QStringList words{u"references"_s,
                                   u"reference"_s,
                                   u"reference list"_s,
                                   u"list of references"_s,
                                   u"references and notes"_s,
                                   u"notes and references"_s,
                                   u"references cited"_s,
                                   u"cited references"_s,
                                   u"bibliography"_s,
                                   u"works cited"_s,
                                   u"literature cited"_s,
                                   u"literature"_s,
                                   u"sources"_s,
                                   u"citations"_s,
                                   u"réferences"_s,
                                   u"références"_s,
                                   u"bibliographie"_s,
                                   u"literaturverzeichnis"_s,
                                   u"literatur"_s,
                                   u"quellen"_s,
                                   u"einzelnachweise"_s,
                                   u"referencias"_s,
                                   u"bibliografía"_s,
                                   u"referências"_s,
                                   u"bibliografia"_s,
                                   u"riferimenti"_s,
                                   u"literatuur"_s,
                                   u"referenser"_s,
                                   u"källor"_s,
                                   u"литература"_s,
                                   u"список литературы"_s,
                                   u"примечания"_s,
                                   u"参考文献"_s,
                                   u"參考文獻"_s,
                                   u"참고문헌"_s,
                                   u"المراجع"_s,
                                   u"منابع"_s};
    return isOneOf(line, words);
}

/// What ends a list although no heading's markup says so.
bool endsList(const Line &line)
{
    if (line.isHeading)
        return true;
    constexpr qsizetype longest = 60;
    if (line.text.size() > longest)
        return false;
    static constexpr std::array
        words{"about the author"_L1, "author information"_L1, "contact"_L1,         "share this"_L1,     "subscribe"_L1,
              "related "_L1,         "comments"_L1,           "leave a comment"_L1, "see also"_L1,       "external links"_L1,
              "acknowledg"_L1,       "appendix"_L1,           "copyright"_L1,       "\u00a9"_L1,         "all rights"_L1,
              "get new content"_L1,  "bottom of page"_L1,     "about us"_L1,        "further reading"_L1};
    for (const QLatin1StringView word : words) {
        if (line.text.startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// The number that a line begins with, and how long it is with its signs.
std::pair<int, qsizetype> labelOf(const QString &line)
{
    static const QRegularExpression shape(u"^(?:\\[(\\d{1,5})\\]|\\((\\d{1,5})\\)|(\\d{1,5})[.)])(?:\\s+|$)"_s);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return {0, 0};
    return {(match.captured(1) + match.captured(2) + match.captured(3)).toInt(), match.capturedLength()};
}

/// A year, an identifier or an address: what prose that is numbered rarely has in every item.
bool looksLikeReference(const QString &text)
{
    static const QRegularExpression sign(u"\\b(?:1[5-9]|20)\\d\\d[a-z]?\\b|\\bn\\.d\\.|\\b10\\.\\d{4,9}/|https?://"_s);
    constexpr qsizetype shortest = 20;
    return text.size() >= shortest && sign.match(text).hasMatch();
}

Entry entryOf(const Line &line, int number)
{
    const auto [label, length] = labelOf(line.text);
    const bool isLabelled = label > 0 && label == number;
    return {number, isLabelled ? line.text.mid(length) : line.text, line.anchor, line.addresses};
}

void continueEntry(Entry &entry, const Line &line)
{
    entry.text += (entry.text.isEmpty() ? QString() : u" "_s) + line.text;
    entry.addresses += line.addresses;
}

/// The run of entries first, first + 1, … from the line that is numbered `first`; `next`: the line behind.
QList<Entry> numberedRun(const QList<Line> &lines, qsizetype begin, int first, qsizetype &next)
{
    QList<Entry> entries;
    int strangers = 0;
    bool isInEntry = false;
    for (next = begin; next < lines.size(); ++next) {
        const Line &line = lines.at(next);
        const int expected = static_cast<int>(entries.size()) + first;
        const int label = labelOf(line.text).first;
        if (label == expected || (label == 0 && line.ordinal == expected && line.startsBlock)) {
            entries.append(entryOf(line, expected));
            isInEntry = true;
            strangers = 0;
        } else if (endsList(line) || namesReferences(line.text) || (label == 1 && line.startsBlock)) {
            break;
        } else if (line.startsBlock) {
            isInEntry = false;
            if (++strangers > mostStrangers)
                break;
        } else if (isInEntry) {
            continueEntry(entries.last(), line);
        }
    }
    if (next == begin)
        ++next;
    return entries;
}

bool areReferences(const QList<Entry> &entries)
{
    const auto like = std::ranges::count_if(entries, [](const Entry &entry) { return looksLikeReference(entry.text); });
    return like > 0 && like * 2 > entries.size();
}

/// Behind a heading, without numbers: items of a list, else paragraphs for as long as they look like it.
QList<Entry> unnumbered(const QList<Line> &lines, qsizetype begin)
{
    QList<Entry> entries;
    const bool areItems = begin < lines.size() && lines.at(begin).isItem;
    for (qsizetype i = begin; i < lines.size(); ++i) {
        const Line &line = lines.at(i);
        if (endsList(line) || (areItems && line.startsBlock && !line.isItem))
            break;
        // One in a list may have no year.
        const bool isLike = looksLikeReference(line.text)
            || (!entries.isEmpty() && line.startsBlock && i + 1 < lines.size() && !endsList(lines.at(i + 1))
                && looksLikeReference(lines.at(i + 1).text));
        if (areItems ? line.startsBlock : isLike)
            entries.append({0, line.text, line.anchor, line.addresses});
        else if (!line.startsBlock && !entries.isEmpty())
            continueEntry(entries.last(), line);
        else
            break;
    }
    return entries;
}

qsizetype behindLastHeading(const QList<Line> &lines)
{
    for (qsizetype i = lines.size(); i > 0; --i) {
        if (namesReferences(lines.at(i - 1).text))
            return i;
    }
    return -1;
}

} // namespace

QList<Entry> listedEntries(const QList<Line> &lines)
{
    if (const qsizetype begin = behindLastHeading(lines); begin >= 0 && begin < lines.size()) {
        qsizetype next = 0;
        // A list in parts goes on where the last one ended.
        QList<Entry> entries = numberedRun(lines, begin, qMax(1, labelOf(lines.at(begin).text).first), next);
        if (entries.isEmpty())
            entries = unnumbered(lines, begin);
        if (!entries.isEmpty())
            return entries;
    }
    QList<Entry> last;
    for (qsizetype i = 0; i < lines.size();) {
        if (labelOf(lines.at(i).text).first != 1 && lines.at(i).ordinal != 1) {
            ++i;
            continue;
        }
        qsizetype next = 0;
        if (QList<Entry> entries = numberedRun(lines, i, 1, next); areReferences(entries))
            last = std::move(entries);
        i = next;
    }
    return last;
}

QList<Entry> entriesOnly(const QList<Line> &lines)
{
    QList<Entry> entries;
    qsizetype titled = 0;
    int number = 0;
    for (const Line &line : lines) {
        const int label = labelOf(line.text).first;
        const bool isNext = label > 0 && (entries.isEmpty() || label == number + 1);
        number = isNext ? label : 0;
        const Entry entry = entryOf(line, number);
        const bool isReference = looksLikeReference(entry.text) && stringFields(entry.text).has("title"_L1);
        titled += isReference ? 1 : 0;
        entries.append(entry);
    }
    // Prose has now and then a line that reads like a reference.
    return titled * 5 >= entries.size() * 4 ? entries : QList<Entry>();
}

} // namespace citation::reading
