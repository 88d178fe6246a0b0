// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/latex.h"

#include "citation/exchange/latexsigns.h"
#include "citation/exchange/markup.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 64; // braces within braces; a person writes five

Tag tagOfCommand(QStringView command)
{
    if (command == "textit"_L1 || command == "emph"_L1 || command == "mkbibemph"_L1 || command == "textsl"_L1
        || command == "mathit"_L1)
        return Tag::Italic;
    if (command == "textbf"_L1 || command == "mathbf"_L1)
        return Tag::Bold;
    if (command == "textsuperscript"_L1)
        return Tag::Superscript;
    if (command == "textsubscript"_L1)
        return Tag::Subscript;
    return command == "textsc"_L1 ? Tag::SmallCaps : Tag::None;
}

/// {\it …}: from here to the end of the group.
Tag tagOfSwitch(QStringView command)
{
    if (command == "it"_L1 || command == "em"_L1 || command == "itshape"_L1 || command == "sl"_L1)
        return Tag::Italic;
    if (command == "bf"_L1 || command == "bfseries"_L1)
        return Tag::Bold;
    return command == "sc"_L1 || command == "scshape"_L1 ? Tag::SmallCaps : Tag::None;
}

bool isLetter(QChar sign)
{
    return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z');
}

class LatexReader
{
public:
    LatexReader(QStringView latex, Reading reading)
        : m_latex(latex)
        , m_reading(reading)
        , m_lastDollar(latex.lastIndexOf(u'$'))
    {
    }

    QString text()
    {
        while (m_at < m_latex.size()) {
            run();
            ++m_at; // a brace that nothing opened
        }
        return m_text;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_latex.size() ? m_latex.at(m_at + ahead) : QChar();
    }

    void wrap(Tag tag, qsizetype from)
    {
        if (tag == Tag::None || m_reading != Reading::Rich || m_text.size() == from)
            return;
        m_text.insert(from, openingTag(tag));
        m_text += closingTag(tag);
    }

    void run();
    void sign();
    void group();
    void command();
    void script(Tag tag);
    void accent(QChar mark);
    void argument();
    void skipBlanks();

    QStringView m_latex;
    QString m_text;
    qsizetype m_at = 0;
    Reading m_reading;
    qsizetype m_lastDollar; ///< a lone one is a currency
    int m_depth = 0;
    bool m_isMath = false;
    Tag m_switch = Tag::None;
    qsizetype m_switchFrom = 0;
};

/// To the end of the group, or of all.
void LatexReader::run()
{
    const Tag outer = m_switch;
    const qsizetype outerFrom = m_switchFrom;
    m_switch = Tag::None;
    while (m_at < m_latex.size() && peek() != u'}') {
        if (peek() == u'{')
            group();
        else if (peek() == u'\\')
            command();
        else
            sign();
    }
    wrap(m_switch, m_switchFrom);
    m_switch = outer;
    m_switchFrom = outerFrom;
}

/// What is no command and no brace.
void LatexReader::sign()
{
    const QChar sign = peek();
    ++m_at;
    const auto eat = [&](QChar wanted) {
        const bool isIt = peek() == wanted;
        m_at += isIt ? 1 : 0;
        return isIt;
    };
    if (m_reading == Reading::Verbatim) {
        m_text += sign;
        return;
    }
    if (sign == u'$' && (m_isMath || m_at <= m_lastDollar)) {
        m_isMath = !m_isMath;
    } else if (m_isMath && sign == u'^') {
        script(Tag::Superscript);
    } else if (m_isMath && sign == u'_') {
        script(Tag::Subscript);
    } else if (sign == u'~') {
        m_text += QChar(QChar::Nbsp);
    } else if (sign == u'-' && !m_isMath && eat(u'-')) {
        m_text += eat(u'-') ? u'—' : u'–';
    } else if (sign == u'`') {
        m_text += eat(u'`') ? u'“' : u'‘';
    } else if (sign == u'\'' && eat(u'\'')) {
        m_text += u'”';
    } else {
        m_text += sign;
    }
}

/// Braces print nothing. Two pairs around the same keep its case.
void LatexReader::group()
{
    ++m_at;
    if (m_depth >= deepest)
        return;
    ++m_depth;
    const qsizetype from = m_text.size();
    const bool isDouble = peek() == u'{' && peek(1) != u'\\';
    if (isDouble) {
        group();
        if (peek() == u'}')
            wrap(Tag::NoCase, from);
    }
    run();
    ++m_at;
    --m_depth;
}

void LatexReader::skipBlanks()
{
    while (peek().isSpace())
        ++m_at;
}

/// What a command is applied to: a group, a command, or one sign.
void LatexReader::argument()
{
    skipBlanks();
    if (m_at >= m_latex.size() || peek() == u'}' || m_depth >= deepest)
        return;
    ++m_depth;
    if (peek() == u'{') {
        ++m_at;
        run();
        ++m_at;
    } else if (peek() == u'\\') {
        command();
    } else {
        m_text += peek();
        if (peek().isHighSurrogate() && peek(1).isLowSurrogate())
            m_text += peek(1);
        m_at += peek().isHighSurrogate() ? 2 : 1;
    }
    --m_depth;
}

void LatexReader::script(Tag tag)
{
    const qsizetype from = m_text.size();
    argument();
    wrap(tag, from);
}

void LatexReader::accent(QChar mark)
{
    const qsizetype from = m_text.size();
    argument();
    QString letters = m_text.sliced(from);
    m_text.truncate(from);
    if (letters.isEmpty())
        return;
    if (letters.startsWith(u'ı'))
        letters[0] = u'i';
    else if (letters.startsWith(u'ȷ'))
        letters[0] = u'j';
    // Accents pile up outwards: \'{\^e} has the acute over the circumflex.
    qsizetype end = letters.at(0).isHighSurrogate() && letters.size() > 1 ? 2 : 1;
    while (end < letters.size() && letters.at(end).isMark())
        ++end;
    m_text += (letters.first(end) + mark).normalized(QString::NormalizationForm_C) + letters.sliced(end);
}

void LatexReader::command()
{
    ++m_at;
    qsizetype end = m_at;
    while (end < m_latex.size() && isLetter(m_latex.at(end)))
        ++end;
    const bool isWord = end > m_at;
    if (!isWord && end < m_latex.size())
        ++end;
    const QStringView name = m_latex.sliced(m_at, end - m_at);
    m_at = end;
    if (isWord)
        skipBlanks();
    if (const QChar mark = accentMark(name); !mark.isNull() && m_reading != Reading::Verbatim) {
        accent(mark);
    } else if (const QChar sign = commandSign(name); !sign.isNull()) {
        m_text += sign;
    } else if (const Tag tag = tagOfCommand(name); tag != Tag::None) {
        script(tag);
    } else if (const Tag tag = tagOfSwitch(name); tag != Tag::None) {
        wrap(m_switch, m_switchFrom);
        m_switch = tag;
        m_switchFrom = m_text.size();
    } else if (name == "mkbibquote"_L1 || name == "enquote"_L1) {
        m_text += u'“';
        argument();
        m_text += u'”';
    } else if (name == "href"_L1) {
        const qsizetype from = m_text.size();
        argument(); // the address; the text behind it is what is printed
        m_text.truncate(from);
    } else if (name == "\\"_L1 || name == " "_L1 || name == "\n"_L1 || name == "par"_L1 || name == "newline"_L1) {
        m_text += u' ';
    } else if (!isWord && QStringView(u"&%$#_{}~^").contains(name)) {
        m_text += name;
    }
}

} // namespace

QString fromLatex(QStringView latex, Reading reading)
{
    QString text;
    if (latex.contains(u'\\') || latex.contains(u'{') || latex.contains(u'}') || reading != Reading::Verbatim)
        text = LatexReader(latex, reading).text();
    else
        text = latex.toString();
    return onOneLine(text);
}

} // namespace citation::exchange
