// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/bibtexparser.h"

#include "citation/exchange/dates.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <expected>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

template<typename T>
using Parsed = std::expected<T, QString>; ///< or what is wrong

bool isNameSign(QChar sign)
{
    return sign.isLetterOrNumber() || u"_-:.+/*!"_s.contains(sign);
}

class BibParser
{
public:
    explicit BibParser(const QString &text)
        : m_text(text)
    {
        for (int month = 1; month <= 12; ++month)
            m_macros.insert(monthMacro(month), monthMacro(month));
    }

    BibFile parse();

private:
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    void skipBlanks();
    void skipToEntry();
    [[nodiscard]] bool beginsEntry(qsizetype at) const;
    [[nodiscard]] int line();
    QString name();
    Parsed<void> entry();
    Parsed<void> fields(BibEntry &entry, QChar end);
    QString key(QChar end);
    Parsed<QString> value();
    Parsed<QString> piece();
    Parsed<QString> delimited(QChar end);

    QString m_text;
    BibFile m_file;
    QHash<QString, QString> m_macros;
    qsizetype m_at = 0;
    qsizetype m_counted = 0; ///< m_line is the line of this place
    int m_line = 1;
    int m_place = 1; ///< the line of the field that is read
    qsizetype m_budget = 16 * 1024 * 1024; ///< signs that macros may yet make: they can double and double
};

void BibParser::skipBlanks()
{
    while (peek().isSpace())
        ++m_at;
}

/// The line of where we are; only ever asked forwards.
int BibParser::line()
{
    for (; m_counted < m_at && m_counted < m_text.size(); ++m_counted)
        m_line += m_text.at(m_counted) == u'\n' ? 1 : 0;
    return m_line;
}

/// “@word{”
bool BibParser::beginsEntry(qsizetype at) const
{
    constexpr qsizetype longest = 40;
    if (m_text.at(at) != u'@')
        return false;
    const qsizetype end = qMin(m_text.size(), at + longest);
    qsizetype i = at + 1;
    while (i < end && m_text.at(i).isLetter())
        ++i;
    const bool hasWord = i > at + 1;
    while (i < end && m_text.at(i).isSpace())
        ++i;
    return hasWord && i < end && (m_text.at(i) == u'{' || m_text.at(i) == u'(');
}

void BibParser::skipToEntry()
{
    while (m_at < m_text.size() && !beginsEntry(m_at))
        ++m_at;
}

QString BibParser::name()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && isNameSign(m_text.at(m_at)))
        ++m_at;
    return m_text.sliced(from, m_at - from).toLower();
}

/// Behind the opening sign, to behind the closing one. An unclosed value ends where the next entry begins: else every
/// broken entry of a large file would be read to its end.
Parsed<QString> BibParser::delimited(QChar end)
{
    const qsizetype from = m_at;
    int depth = 0;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar sign = m_text.at(m_at);
        if (sign == end && depth == 0) {
            ++m_at;
            return m_text.sliced(from, m_at - from - 1);
        }
        if (sign == u'@' && m_at > 0 && m_text.at(m_at - 1) == u'\n' && beginsEntry(m_at))
            break;
        depth += sign == u'{' ? 1 : 0;
        depth -= sign == u'}' && depth > 0 ? 1 : 0;
    }
    return std::unexpected(u"a value has no end; close it with %1"_s.arg(end));
}

Parsed<QString> BibParser::piece()
{
    skipBlanks();
    if (peek() == u'{' || peek() == u'"') {
        const QChar end = peek() == u'{' ? u'}' : u'"';
        ++m_at;
        return delimited(end);
    }
    const QString word = name();
    if (word.isEmpty())
        return std::unexpected(u"a field without a value; write it in braces"_s);
    QString text = m_macros.value(word, word);
    m_budget -= text.size();
    if (m_budget < 0)
        return std::unexpected(u"the @string macros make too long a text; take them apart"_s);
    return text;
}

Parsed<QString> BibParser::value()
{
    auto text = piece();
    skipBlanks();
    while (text && peek() == u'#') {
        ++m_at;
        const auto next = piece();
        if (!next)
            return next;
        m_budget -= text->size();
        if (m_budget < 0)
            return std::unexpected(u"too long a text is put together with #; take it apart"_s);
        *text += *next;
        skipBlanks();
    }
    return text;
}

/// Whatever stands before the first comma; entries without a key begin with a field.
QString BibParser::key(QChar end)
{
    skipBlanks();
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text.at(m_at) != u',' && m_text.at(m_at) != end && m_text.at(m_at) != u'='
           && m_text.at(m_at) != u'\n')
        ++m_at;
    if (peek() == u'=') {
        m_at = from;
        return {};
    }
    return m_text.sliced(from, m_at - from).trimmed();
}

Parsed<void> BibParser::fields(BibEntry &entry, QChar end)
{
    QSet<QString> seen;
    while (true) {
        skipBlanks();
        while (peek() == u',') { // none, one, several: all are met with
            ++m_at;
            skipBlanks();
        }
        if (peek() == end) {
            ++m_at;
            return {};
        }
        m_place = line();
        const QString field = name();
        skipBlanks();
        if (m_at >= m_text.size() || beginsEntry(m_at)) {
            m_place = entry.line;
            return std::unexpected(u"the entry has no end; close it with %1"_s.arg(end));
        }
        if (field.isEmpty() || peek() != u'=')
            return std::unexpected(u"no field where one should be; write name = {value}"_s);
        ++m_at;
        const auto text = value();
        if (!text)
            return std::unexpected(text.error());
        if (!seen.contains(field))
            entry.fields.append({field, *text});
        seen.insert(field);
    }
}

Parsed<void> BibParser::entry()
{
    BibEntry entry;
    entry.line = line();
    m_place = entry.line;
    ++m_at;
    entry.type = name();
    skipBlanks();
    const QChar end = peek() == u'(' ? u')' : u'}';
    ++m_at;
    if (entry.type == "comment"_L1 || entry.type == "preamble"_L1) {
        const auto skipped = delimited(end);
        return {}; // a comment may be anything
    }
    if (entry.type != "string"_L1)
        entry.key = key(end);
    if (auto read = fields(entry, end); !read)
        return std::unexpected(u"@%1{%2: %3"_s.arg(entry.type, entry.key, read.error()));
    if (entry.type != "string"_L1) {
        m_file.entries.append(entry);
        return {};
    }
    for (const BibField &macro : std::as_const(entry.fields))
        m_macros.insert(macro.name, macro.value);
    return {};
}

BibFile BibParser::parse()
{
    for (skipToEntry(); m_at < m_text.size(); skipToEntry()) {
        const qsizetype from = m_at;
        if (const auto read = entry(); !read)
            m_file.problems.append({base::ErrorCode::SourceInvalid, read.error(), {}, m_place});
        m_at = qMax(m_at, from + 1);
    }
    return m_file;
}

} // namespace

QString BibEntry::value(const QString &name) const
{
    const auto field = std::ranges::find(fields, name, &BibField::name);
    return field == fields.end() ? QString() : field->value;
}

BibFile parseBibTeX(const QString &text)
{
    return BibParser(text).parse();
}

} // namespace citation::exchange
