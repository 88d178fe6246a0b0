// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/queryparser.h"

#include "search/querylexer.h"

#include <QSet>

#include <algorithm>

namespace search {

namespace {

using namespace Qt::StringLiterals;
using library::QueryField;
using library::QueryNode;
using library::QueryRepair;
using Kind = QueryNode::Kind;
using TokenKind = QueryToken::Kind;

constexpr int mostWords = 64; ///< more make a search slow and no better
constexpr int deepest = 16; ///< brackets within brackets

bool hasContent(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isLetterOrNumber() || sign.isSurrogate(); });
}

bool mayBeNear(const QueryNode &node)
{
    return node.field == QueryField::Anywhere
        && (node.kind == Kind::Word || node.kind == Kind::Phrase || node.kind == Kind::Near);
}

/// Reads tokens by recursive descent; every wrong turn is repaired and noted.
class Parser
{
public:
    explicit Parser(const QList<QueryToken> &tokens)
        : m_tokens(tokens)
    {
    }

    library::Query run();

private:
    QueryNode readAny(int depth);
    QueryNode readAll(int depth);
    void readUnit(QList<QueryNode> &units, int depth);
    void readBracket(QList<QueryNode> &units, int depth);
    void readExclusion(QList<QueryNode> &units, int depth);
    void readNear(QList<QueryNode> &units, int depth);
    void readField(QList<QueryNode> &units);
    void addWords(QList<QueryNode> &units, const QueryToken &token, QueryField field);
    void addStarred(QList<QueryNode> &units, const QString &text, QueryField field);
    void addLeaf(QList<QueryNode> &units, Kind kind, QueryField field, const QString &text);
    void repair(QueryRepair what) { m_repairs.insert(static_cast<int>(what)); }

    bool atEnd() const { return m_at >= m_tokens.size(); }
    bool sees(TokenKind kind) const { return !atEnd() && m_tokens.at(m_at).kind == kind; }

    const QList<QueryToken> &m_tokens;
    qsizetype m_at = 0;
    int m_words = 0;
    QSet<int> m_repairs;
};

void Parser::addLeaf(QList<QueryNode> &units, Kind kind, QueryField field, const QString &text)
{
    if (!hasContent(text))
        return;
    if (++m_words > mostWords) {
        repair(QueryRepair::TooLong);
        return;
    }
    units.append({kind, field, text, {}});
}

/// A word, or several where stars stand within.
void Parser::addWords(QList<QueryNode> &units, const QueryToken &token, QueryField field)
{
    const bool isFilter = field != QueryField::Anywhere && field != QueryField::Title;
    if (isFilter) {
        addLeaf(units, Kind::Filter, field, token.text);
    } else if (token.kind == TokenKind::Phrase) {
        addLeaf(units, Kind::Phrase, field, token.text);
    } else {
        addStarred(units, token.text, field);
    }
}

/// A word, with a star behind it where it is the beginning of one.
void Parser::addStarred(QList<QueryNode> &units, const QString &text, QueryField field)
{
    const QStringList parts = text.split(u'*', Qt::SkipEmptyParts);
    const bool starsOnlyBehind = parts.size() == 1 && !text.startsWith(u'*') && text.count(u'*') <= 1;
    if (starsOnlyBehind) {
        addLeaf(units, text.endsWith(u'*') ? Kind::Prefix : Kind::Word, field, parts.first());
        return;
    }
    repair(QueryRepair::StarStray);
    // A part may look like an operator now, which it was not.
    for (const QString &part : parts)
        addLeaf(units, Kind::Phrase, field, part);
}

void Parser::readField(QList<QueryNode> &units)
{
    const QueryToken &field = m_tokens.at(m_at++);
    const bool hasValue = field.closed && (sees(TokenKind::Word) || sees(TokenKind::Phrase));
    const qsizetype before = units.size();
    if (hasValue) {
        const QueryToken &value = m_tokens.at(m_at++);
        if (!value.closed)
            repair(QueryRepair::QuoteOpen);
        addWords(units, value, field.field);
    }
    if (units.size() == before && m_words <= mostWords)
        repair(QueryRepair::FieldEmpty);
}

void Parser::readBracket(QList<QueryNode> &units, int depth)
{
    ++m_at;
    if (depth >= deepest) {
        repair(QueryRepair::TooLong);
        return; // what stands within is read as if there were no bracket
    }
    QueryNode inner = readAny(depth + 1);
    if (sees(TokenKind::Close))
        ++m_at;
    else
        repair(QueryRepair::BracketOdd);
    if (inner.kind == Kind::All)
        units.append(inner.children);
    else
        units.append(inner);
}

void Parser::readExclusion(QList<QueryNode> &units, int depth)
{
    ++m_at;
    while (sees(TokenKind::Minus))
        ++m_at;
    QList<QueryNode> excluded;
    if (!atEnd() && !sees(TokenKind::Or) && !sees(TokenKind::And) && !sees(TokenKind::Close) && !sees(TokenKind::Near))
        readUnit(excluded, depth);
    if (excluded.isEmpty() || (excluded.size() == 1 && excluded.first().kind == Kind::Not))
        repair(QueryRepair::OperatorStray);
    else if (excluded.size() == 1)
        units.append({Kind::Not, QueryField::Anywhere, {}, excluded});
    else
        units.append({Kind::Not, QueryField::Anywhere, {}, {{Kind::All, QueryField::Anywhere, {}, excluded}}});
}

/// “one near other”: takes what was read last and what comes next. Between anything else it is a word like others.
void Parser::readNear(QList<QueryNode> &units, int depth)
{
    const QueryToken &token = m_tokens.at(m_at++);
    const bool hasRight = sees(TokenKind::Word) || sees(TokenKind::Phrase);
    if (units.isEmpty() || !mayBeNear(units.last()) || !hasRight) {
        addLeaf(units, Kind::Phrase, QueryField::Anywhere, token.text);
        return;
    }
    QList<QueryNode> right;
    readUnit(right, depth);
    if (right.isEmpty() || !mayBeNear(right.first())) {
        addLeaf(units, Kind::Phrase, QueryField::Anywhere, token.text);
        units.append(right);
        return;
    }
    QueryNode &left = units.last();
    if (left.kind == Kind::Near)
        left.children.append(right.takeFirst());
    else
        left = {Kind::Near, QueryField::Anywhere, {}, {left, right.takeFirst()}};
    units.append(right);
}

void Parser::readUnit(QList<QueryNode> &units, int depth)
{
    const QueryToken &token = m_tokens.at(m_at);
    switch (token.kind) {
    case TokenKind::Word:
    case TokenKind::Phrase:
        ++m_at;
        if (!token.closed)
            repair(QueryRepair::QuoteOpen);
        addWords(units, token, QueryField::Anywhere);
        break;
    case TokenKind::Field:
        readField(units);
        break;
    case TokenKind::Minus:
        readExclusion(units, depth);
        break;
    case TokenKind::Near:
        readNear(units, depth);
        break;
    case TokenKind::Open:
        readBracket(units, depth);
        break;
    case TokenKind::And: // between words it says what is so anyway
        ++m_at;
        if (units.isEmpty() || atEnd() || sees(TokenKind::And) || sees(TokenKind::Or) || sees(TokenKind::Close))
            repair(QueryRepair::OperatorStray);
        break;
    case TokenKind::Or:
    case TokenKind::Close:
        break; // not reached: both end readAll
    }
}

QueryNode Parser::readAll(int depth)
{
    QList<QueryNode> units;
    while (!atEnd() && !sees(TokenKind::Or)) {
        if (sees(TokenKind::Close)) {
            if (depth > 0)
                break;
            repair(QueryRepair::BracketOdd);
            ++m_at;
            continue;
        }
        readUnit(units, depth);
    }
    if (units.size() == 1 && units.first().kind != Kind::Not)
        return units.takeFirst();
    return {Kind::All, QueryField::Anywhere, {}, units};
}

QueryNode Parser::readAny(int depth)
{
    QList<QueryNode> choices;
    bool expectsMore = true;
    while (expectsMore) {
        const QueryNode all = readAll(depth);
        const bool isEmpty = all.kind == Kind::All && all.children.isEmpty();
        expectsMore = sees(TokenKind::Or);
        if (isEmpty && (expectsMore || !choices.isEmpty()))
            repair(QueryRepair::OperatorStray);
        if (!isEmpty && all.kind == Kind::Any)
            choices.append(all.children);
        else if (!isEmpty)
            choices.append(all);
        if (expectsMore)
            ++m_at;
    }
    if (choices.isEmpty())
        return {};
    return choices.size() == 1 ? choices.takeFirst() : QueryNode{Kind::Any, QueryField::Anywhere, {}, choices};
}

bool finds(const QueryNode &node)
{
    switch (node.kind) {
    case Kind::Not:
        return false;
    case Kind::All:
        return std::ranges::any_of(node.children, finds);
    case Kind::Any:
        return std::ranges::all_of(node.children, finds);
    default:
        return true;
    }
}

library::Query Parser::run()
{
    library::Query query;
    query.root = readAny(0);
    if (!query.isEmpty() && query.root.kind != Kind::All)
        query.root = {Kind::All, QueryField::Anywhere, {}, {query.root}};
    if (!query.isEmpty() && !finds(query.root))
        repair(QueryRepair::OnlyExclusions);
    QList<int> repairs = m_repairs.values();
    std::ranges::sort(repairs);
    for (const int each : std::as_const(repairs))
        query.repairs.append(static_cast<QueryRepair>(each));
    return query;
}

/// Whether it is read back as one word and nothing else.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar sign) { return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate(); });
}

QString written(const QueryNode &node, bool nested);

/// OR binds less than what stands side by side, so its children need no brackets.
QString writtenList(const QList<QueryNode> &nodes, const QString &between)
{
    QStringList parts;
    for (const QueryNode &node : nodes)
        parts.append(written(node, false));
    return parts.join(between);
}

QString written(const QueryNode &node, bool nested)
{
    const QString field = node.field == QueryField::Anywhere ? QString() : fieldName(node.field) + u':';
    switch (node.kind) {
    case Kind::All:
        return nested ? u'(' + writtenList(node.children, u" "_s) + u')' : writtenList(node.children, u" "_s);
    case Kind::Any: // the parser hands choices within choices up
        return u'(' + writtenList(node.children, u" OR "_s) + u')';
    case Kind::Not:
        return u'-' + written(node.children.first(), true);
    case Kind::Near:
        return writtenList(node.children, u" near "_s);
    case Kind::Prefix:
        return field + node.text + u'*';
    case Kind::Phrase:
        return field + u'"' + node.text + u'"';
    case Kind::Filter:
        return field + (isPlain(node.text) ? node.text : u'"' + node.text + u'"');
    case Kind::Word:
        break;
    }
    return field + node.text;
}

} // namespace

library::Query parseQuery(const QString &text)
{
    const QString clean = cleanQuery(text);
    library::Query query = Parser(queryTokens(clean)).run();
    query.text = clean;
    return query;
}

QString queryText(const library::Query &query)
{
    const QueryNode &root = query.root;
    if (root.children.size() == 1 && root.children.first().kind == Kind::Any)
        return writtenList(root.children.first().children, u" OR "_s);
    return written(root, false);
}

} // namespace search
