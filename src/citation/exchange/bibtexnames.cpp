// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/bibtexnames.h"

#include <QStringList>

#include <algorithm>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

bool startsLow(QStringView word)
{
    const auto letter = std::ranges::find_if(word, [](QChar sign) { return sign.isLetter(); });
    return letter != word.end() && letter->isLower();
}

bool holdsAnd(const QString &text)
{
    return text.split(u' ').contains("and"_L1, Qt::CaseInsensitive);
}

/// A part of a name, in braces where BibTeX would take it apart otherwise.
QString part(const QString &text, Charset charset, bool isFamily)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const bool isTaken = isFamily
        && (std::ranges::any_of(words, startsLow) || text.compare("others"_L1, Qt::CaseInsensitive) == 0);
    const QString latex = toLatex(text, charset);
    return isTaken || text.contains(u',') || text.contains(u'=') || holdsAnd(text) ? u"{%1}"_s.arg(latex) : latex;
}

QString bibName(const Name &name, Charset charset)
{
    if (name.isBody())
        return u"{%1}"_s.arg(toLatex(name.literal, charset));
    const QString given = wholeGiven(name);
    QString line = name.particle.isEmpty() ? QString() : toLatex(name.particle, charset);
    if (!line.isEmpty() && !line.endsWith(u'\'') && !line.endsWith(u'-'))
        line += u' ';
    const bool isAlone = given.isEmpty() && name.suffix.isEmpty() && line.isEmpty();
    if (isAlone && name.family.contains(u' '))
        return u"{%1}"_s.arg(toLatex(name.family, charset));
    line += part(name.family, charset, !isAlone || holdsAnd(name.family));
    if (!name.suffix.isEmpty())
        line += u", "_s + part(name.suffix, charset, false);
    if (!given.isEmpty() || !name.suffix.isEmpty() || !name.particle.isEmpty())
        line += u", "_s + part(given, charset, false);
    return line.trimmed();
}

/// Splits at a separator outside of braces.
QStringList apart(const QString &text, bool (*isSeparator)(QStringView text, qsizetype at, qsizetype &length))
{
    QStringList parts;
    qsizetype from = 0;
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        depth += text.at(at) == u'{' ? 1 : 0;
        depth -= text.at(at) == u'}' && depth > 0 ? 1 : 0;
        qsizetype length = 0;
        if (depth > 0 || !isSeparator(text, at, length))
            continue;
        parts.append(text.sliced(from, at - from).trimmed());
        from = at + length;
        at = from - 1;
    }
    parts.append(text.sliced(from).trimmed());
    return parts;
}

bool isAnd(QStringView text, qsizetype at, qsizetype &length)
{
    length = 4; // the blank behind is left, so that “A and and B” is two separators
    return at + length < text.size() && text.at(at).isSpace() && text.at(at + length).isSpace()
        && text.sliced(at + 1, 3).compare("and"_L1, Qt::CaseInsensitive) == 0;
}

bool isComma(QStringView text, qsizetype at, qsizetype &length)
{
    length = 1;
    return text.at(at) == u',';
}

bool isBlank(QStringView text, qsizetype at, qsizetype &length)
{
    length = 1;
    return text.at(at).isSpace() || text.at(at) == u'~';
}

QStringList wordsOf(const QString &text)
{
    QStringList words = apart(text, isBlank);
    words.removeAll(QString());
    return words;
}

/// A word that BibTeX takes for a particle: its first letter, outside of braces, is a small one.
bool isLow(const QString &word)
{
    if (word.startsWith(u'{') && !word.startsWith("{\\"_L1))
        return false;
    return startsLow(fromLatex(word, Reading::Plain));
}

QString text(const QString &latex)
{
    return fromLatex(latex, Reading::Plain).replace(QChar(QChar::Nbsp), u' ');
}

/// The particle at the front and the family name behind it.
void setFamily(Name &name, const QStringList &words)
{
    qsizetype particles = 0;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (isLow(words.at(i)))
            particles = i + 1;
    }
    name.particle = text(words.first(particles).join(u' '));
    name.family = text(words.sliced(particles).join(u' '));
}

bool isOneGroup(const QString &latex)
{
    if (!latex.startsWith(u'{') || latex.startsWith("{\\"_L1))
        return false;
    int depth = 0;
    for (qsizetype i = 0; i < latex.size(); ++i) {
        depth += latex.at(i) == u'{' ? 1 : latex.at(i) == u'}' ? -1 : 0;
        if (depth == 0)
            return i == latex.size() - 1;
    }
    return false;
}

/// “family=Beethoven, given=Ludwig, prefix=van, useprefix=false”
Name fromExtended(const QStringList &parts)
{
    Name name;
    QString prefix;
    bool useprefix = false;
    for (const QString &part : parts) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = text(part.section(u'=', 1).trimmed());
        if (key == "family"_L1)
            name.family = value;
        else if (key == "given"_L1)
            name.given = value;
        else if (key == "suffix"_L1)
            name.suffix = value;
        else if (key == "prefix"_L1)
            prefix = value;
        else if (key == "useprefix"_L1)
            useprefix = value == "true"_L1;
    }
    (useprefix ? name.particle : name.droppingParticle) = prefix;
    return name;
}

Name fromBibName(const QString &latex)
{
    if (isOneGroup(latex))
        return {.literal = text(latex)};
    const QStringList parts = apart(latex, isComma);
    if (latex.startsWith("family="_L1) || latex.startsWith("given="_L1))
        return fromExtended(parts);
    Name name;
    if (parts.size() == 1) {
        const QStringList words = wordsOf(latex);
        qsizetype first = 0;
        while (first + 1 < words.size() && !isLow(words.at(first)))
            ++first;
        name.given = text(words.first(first).join(u' '));
        setFamily(name, words.sliced(first));
        return name;
    }
    setFamily(name, wordsOf(parts.at(0)));
    name.given = text(parts.at(parts.size() > 2 ? 2 : 1));
    if (parts.size() > 2)
        name.suffix = text(parts.at(1));
    splitDroppingParticle(name);
    if (name.family.isEmpty())
        return {.literal = text(latex)};
    return name;
}

} // namespace

QString bibNames(const BibNames &names, Charset charset)
{
    QStringList list;
    for (const Name &name : names.names)
        list.append(bibName(name, charset));
    if (names.hasMore)
        list.append(u"others"_s);
    return list.join(" and "_L1);
}

BibNames fromBibNames(const QString &latex)
{
    BibNames names;
    for (const QString &each : apart(latex, isAnd)) {
        if (each.isEmpty())
            continue;
        if (each == "others"_L1 || each == "et al."_L1 || each == "et al"_L1)
            names.hasMore = true;
        else if (const Name name = fromBibName(each); name.isBody() || !name.family.isEmpty())
            names.names.append(name);
    }
    return names;
}

} // namespace citation::exchange
