// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/querylexer.h"

#include <algorithm>
#include <array>

namespace search {

namespace {

using namespace Qt::StringLiterals;
using library::QueryField;
using Kind = QueryToken::Kind;

constexpr qsizetype longest = 20'000; ///< of a query, in signs

struct FieldName
{
    QLatin1StringView name;
    QueryField field = QueryField::Anywhere;
};
constexpr std::array<FieldName, 5> fieldNames{{{"title"_L1, QueryField::Title},
                                               {"in"_L1, QueryField::Library},
                                               {"letter"_L1, QueryField::Letter},
                                               {"topic"_L1, QueryField::Topic},
                                               {"cites"_L1, QueryField::Cites}}};

bool isQuote(QChar sign)
{
    return sign == u'"' || sign == u'\u201c' || sign == u'\u201d' || sign == u'\u201e' || sign == u'\u00ab' || sign == u'\u00bb';
}

/// Where a word ends whatever stands around.
bool endsWord(QChar sign)
{
    return sign == u' ' || sign == u'(' || sign == u')' || sign == u'|' || isQuote(sign);
}

bool hasContent(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isLetterOrNumber() || sign.isSurrogate(); });
}

/// Joined emoji and Persian words need this one.
constexpr QChar joiner(u'\u200d');
constexpr QChar nonJoiner(u'\u200c');

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {
    }

    QList<QueryToken> run();

private:
    void readQuoted();
    void readWord();
    bool readField(QStringView word);
    void add(Kind kind, const QString &text = {}) { m_tokens.append({kind, text}); }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<QueryToken> m_tokens;
};

void Lexer::readQuoted()
{
    const qsizetype start = ++m_at;
    while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
        ++m_at;
    QueryToken token{Kind::Phrase, m_text.sliced(start, m_at - start).toString().simplified()};
    token.closed = m_at < m_text.size();
    ++m_at;
    m_tokens.append(token);
}

/// “title:” at the beginning of a word; what follows is read as a word or phrase of its own.
bool Lexer::readField(QStringView word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0)
        return false;
    const auto name = std::ranges::find_if(fieldNames, [&](const FieldName &each) {
        return word.first(colon).compare(each.name, Qt::CaseInsensitive) == 0;
    });
    if (name == fieldNames.end())
        return false;
    QueryToken token{Kind::Field, {}, name->field};
    const qsizetype behind = m_at + colon + 1;
    token.closed = behind < m_text.size() && m_text.at(behind) != u' '; // whether a value may follow
    m_tokens.append(token);
    m_at = behind;
    if (token.closed && colon + 1 < word.size()) {
        // The value is taken as it stands: “cites:10.1001/x” is no field within a field.
        const QStringView value = word.sliced(colon + 1);
        m_at += value.size();
        add(Kind::Word, value.toString());
    }
    return true;
}

void Lexer::readWord()
{
    qsizetype end = m_at;
    while (end < m_text.size() && !endsWord(m_text.at(end)))
        ++end;
    const QStringView word = m_text.sliced(m_at, end - m_at);
    if (readField(word))
        return;
    m_at = end;
    if (word == "OR"_L1)
        add(Kind::Or);
    else if (word == "AND"_L1)
        add(Kind::And);
    else if (word == "NOT"_L1)
        add(Kind::Minus);
    else if (word == "near"_L1 || word == "NEAR"_L1)
        add(Kind::Near, word.toString());
    else if (hasContent(word) || word == u'*')
        add(Kind::Word, word.toString());
}

QList<QueryToken> Lexer::run()
{
    while (m_at < m_text.size()) {
        const QChar sign = m_text.at(m_at);
        const bool atStart = m_at == 0 || endsWord(m_text.at(m_at - 1)) || m_text.at(m_at - 1) == u'-';
        if (isQuote(sign)) {
            readQuoted();
        } else if (sign == u'(' || sign == u')') {
            add(sign == u'(' ? Kind::Open : Kind::Close);
            ++m_at;
        } else if (sign == u'|') {
            add(Kind::Or);
            ++m_at;
        } else if (sign == u'-' && atStart) {
            const bool free = m_at + 1 == m_text.size() || m_text.at(m_at + 1) == u' '; // a dash between words
            if (!free && (m_tokens.isEmpty() || m_tokens.last().kind != Kind::Minus))
                add(Kind::Minus);
            ++m_at;
        } else if (sign == u' ') {
            ++m_at;
        } else {
            readWord();
        }
    }
    return std::move(m_tokens);
}

} // namespace

QString fieldName(QueryField field)
{
    const auto name = std::ranges::find(fieldNames, field, &FieldName::field);
    return name == fieldNames.end() ? QString() : name->name.toString();
}

QString cleanQuery(const QString &text)
{
    QString clean;
    clean.reserve(qMin(text.size(), longest));
    for (qsizetype i = 0; i < text.size() && clean.size() < longest; ++i) {
        const QChar sign = text.at(i);
        if (sign.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += sign;
            clean += text.at(++i);
        } else if (sign.isSurrogate() || sign.isSpace() || sign.category() == QChar::Other_Control || sign.isNonCharacter()) {
            clean += u' ';
        } else if (sign.category() != QChar::Other_Format || sign == joiner || sign == nonJoiner) {
            clean += sign;
        }
    }
    return clean.simplified();
}

QList<QueryToken> queryTokens(const QString &clean)
{
    return Lexer(clean).run();
}

} // namespace search
