// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/latex.h"

#include "citation/exchange/latexsigns.h"
#include "citation/exchange/markup.h"

#include <QStringList>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

bool isCombining(QChar sign)
{
    return sign >= QChar(0x0300) && sign <= QChar(0x036f);
}

bool isAsciiLetter(QChar sign)
{
    return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z');
}

/// “{\'{\^e}}” for ế; empty where LaTeX has no accent for it.
QString accented(const QString &cluster)
{
    const QString apart = cluster.normalized(QString::NormalizationForm_D);
    if (apart.size() < 2 || !isAsciiLetter(apart.at(0)))
        return {};
    QString latex = apart.at(0);
    for (qsizetype i = 1; i < apart.size(); ++i) {
        const QLatin1StringView command = accentCommand(apart.at(i));
        if (command.isEmpty())
            return {};
        const bool isWord = isAsciiLetter(QChar(command.at(0)));
        if (isWord || i > 1)
            latex = u"{%1}"_s.arg(latex);
        latex = u'\\' + command + latex;
    }
    return u"{%1}"_s.arg(latex);
}

/// A sign that LaTeX takes for its own, or cannot be typed.
QString escaped(QChar sign, Charset charset)
{
    switch (sign.unicode()) {
    case u'&':
    case u'%':
    case u'$':
    case u'#':
    case u'_':
        return u'\\' + QString(sign);
    case u'\u00a0':
        return u"~"_s;
    case u'<':
    case u'>':
    case u'|':
        return charset == Charset::Ascii ? u"$%1$"_s.arg(sign) : QString(sign);
    case u'–':
        return charset == Charset::Ascii ? u"--"_s : QString(sign);
    case u'—':
        return charset == Charset::Ascii ? u"---"_s : QString(sign);
    case u'“':
        return charset == Charset::Ascii ? u"``"_s : QString(sign);
    case u'”':
        return charset == Charset::Ascii ? u"''"_s : QString(sign);
    default:
        break;
    }
    const bool isPlain = sign == u' ' || sign == u'\'' || sign == u'"';
    const bool isOwn = u"\\{}~^`"_s.contains(sign);
    if (isPlain || (charset == Charset::Utf8 && !isOwn))
        return sign;
    bool isMath = false;
    const QLatin1StringView command = signCommand(sign, isMath);
    if (command.isEmpty())
        return sign;
    return isMath ? u"$\\%1$"_s.arg(command) : u"{\\%1}"_s.arg(command);
}

/// Without looking at blanks; appends.
void appendLatex(QString &latex, QStringView text, Charset charset)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype end = i + 1;
        while (end < text.size() && isCombining(text.at(end)))
            ++end;
        const bool isAscii = end == i + 1 && text.at(i) < QChar(0x80);
        if (charset == Charset::Ascii && !isAscii) {
            const QString accent = accented(text.sliced(i, end - i).toString());
            if (!accent.isEmpty()) {
                latex += accent;
                i = end - 1;
                continue;
            }
        }
        // Two of these in a row would become another sign.
        const QChar sign = text.at(i);
        const QString escape = escaped(sign, charset);
        if ((escape.startsWith(u'-') && latex.endsWith(u'-')) || (escape.startsWith(u'\'') && latex.endsWith(u'\'')))
            latex += u"{}"_s;
        latex += escape;
    }
}

enum class Place { Begin, BehindColon, BehindStop, Within };

Place placeBehind(QStringView word)
{
    if (word.endsWith(u':'))
        return Place::BehindColon;
    return word.endsWith(u'.') || word.endsWith(u'?') || word.endsWith(u'!') ? Place::BehindStop : Place::Within;
}

/// Whether programs that read BibTeX would change a word's case: they make small letters of a title's, but for its first,
/// and a capital of the first behind a colon or a full stop.
bool keepsCase(QStringView word, Place place)
{
    bool isBegin = place != Place::Within;
    for (const QChar sign : word) {
        const bool changes = (sign.isUpper() && (!isBegin || place == Place::BehindStop))
            || (sign.isLower() && isBegin && place != Place::Begin);
        if (changes)
            return true;
        isBegin = isBegin && !sign.isLetterOrNumber();
    }
    return false;
}

/// `place`: of the next word.
void appendWords(QString &latex, const QString &text, Charset charset, Place &place)
{
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            latex += u' ';
        const QString &word = words.at(i);
        const bool isKept = keepsCase(word, place);
        if (isKept)
            latex += u'{';
        appendLatex(latex, word, charset);
        if (isKept)
            latex += u'}';
        if (!word.isEmpty())
            place = placeBehind(word);
    }
}

/// Braces that are even within each word can be written so that every reader knows them.
QString withBraces(QString latex, const QString &text)
{
    int depth = 0;
    for (const QChar sign : text) {
        depth += sign == u'{' ? 1 : sign == u'}' ? -1 : 0;
        if (depth < 0 || (depth > 0 && sign == u' '))
            return latex;
    }
    if (depth != 0)
        return latex;
    return latex.replace("{\\textbraceleft}"_L1, "\\{"_L1).replace("{\\textbraceright}"_L1, "\\}"_L1);
}

QLatin1StringView commandOf(Tag tag)
{
    switch (tag) {
    case Tag::Italic:
        return "\\textit{"_L1;
    case Tag::Bold:
        return "\\textbf{"_L1;
    case Tag::Superscript:
        return "\\textsuperscript{"_L1;
    case Tag::Subscript:
        return "\\textsubscript{"_L1;
    case Tag::SmallCaps:
        return "\\textsc{"_L1;
    case Tag::NoCase:
        return "{{"_L1;
    case Tag::None:
        break;
    }
    return {};
}

} // namespace

QString toLatex(const QString &text, Charset charset)
{
    QString latex;
    appendLatex(latex, onOneLine(text), charset);
    return withBraces(latex, text);
}

QString titleToLatex(const QString &rich, Charset charset)
{
    QString latex;
    int protections = 0;
    Place place = Place::Begin;
    for (const MarkupToken &token : markupTokens(onOneLine(rich))) {
        if (token.tag == Tag::NoCase)
            protections += token.opens ? 1 : -1;
        if (token.tag == Tag::None && protections > 0)
            appendLatex(latex, token.text, charset);
        else if (token.tag == Tag::None)
            appendWords(latex, token.text, charset, place);
        else if (token.opens)
            latex += commandOf(token.tag);
        else
            latex += token.tag == Tag::NoCase ? u"}}"_s : u"}"_s;
    }
    return withBraces(latex, rich);
}

QString verbatimToLatex(const QString &text)
{
    QString verbatim = onOneLine(text);
    // A brace or backslash would end the field too late or too early; an address has an encoding for it.
    verbatim.replace(u'{', "%7B"_L1).replace(u'}', "%7D"_L1).replace(u'\\', "%5C"_L1);
    return verbatim;
}

} // namespace citation::exchange
