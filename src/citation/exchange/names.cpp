// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/names.h"

#include "citation/exchange/item.h"
#include "citation/exchange/markup.h"

#include <QJsonArray>
#include <QStringList>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    // “d’” and “al-” hug what follows.
    const bool hugs = first.endsWith(u'-') || first.endsWith(u'\'') || first.endsWith(u'\u2019');
    return hugs ? first + second : first + u' ' + second;
}

bool isParticle(QStringView word)
{
    static const QStringList known = {u"af"_s,  u"auf"_s, u"da"_s,    u"dal"_s, u"das"_s, u"de"_s,  u"degli"_s,
                                      u"dei"_s, u"del"_s, u"della"_s, u"dem"_s, u"den"_s, u"der"_s, u"des"_s,
                                      u"di"_s,  u"do"_s,  u"dos"_s,   u"du"_s,  u"la"_s,  u"las"_s, u"le"_s,
                                      u"los"_s, u"op"_s,  u"te"_s,    u"ten"_s, u"ter"_s, u"van"_s, u"vander"_s,
                                      u"vom"_s, u"von"_s, u"zu"_s,    u"zum"_s, u"zur"_s, u"d'"_s,  u"d\u2019"_s};
    return known.contains(word);
}

Name nameOf(const QJsonValue &value)
{
    if (value.isString())
        return {.literal = onOneLine(value.toString())};
    const QJsonObject person = value.toObject();
    Name name{field(person, "family"_L1),
              field(person, "given"_L1),
              field(person, "dropping-particle"_L1),
              field(person, "non-dropping-particle"_L1),
              field(person, "suffix"_L1),
              field(person, "literal"_L1)};
    if (name.isBody() && !name.family.isEmpty())
        name.literal.clear(); // both is against the schema; the parts say more
    if (name.family.isEmpty() && !name.isBody()) {
        // A body is all that a lone given name can be.
        name = {.literal = joined(joined(name.given, name.particle), name.suffix)};
    }
    return name;
}

} // namespace

QList<Name> names(const QJsonObject &csl, QLatin1StringView variable)
{
    const QJsonValue value = csl.value(variable);
    const QJsonArray people = value.isArray() ? value.toArray() : QJsonArray{value};
    QList<Name> names;
    for (const auto &each : people) {
        const Name name = nameOf(each);
        if (name.isBody() || !name.family.isEmpty())
            names.append(name);
    }
    return names;
}

void insertNames(QJsonObject &csl, QLatin1StringView variable, const QList<Name> &names)
{
    QJsonArray people;
    for (const Name &name : names) {
        QJsonObject person;
        const auto put = [&](QLatin1StringView member, const QString &text) {
            if (!text.isEmpty())
                person.insert(member, text);
        };
        put("family"_L1, name.family);
        put("given"_L1, name.given);
        put("dropping-particle"_L1, name.droppingParticle);
        put("non-dropping-particle"_L1, name.particle);
        put("suffix"_L1, name.suffix);
        put("literal"_L1, name.literal);
        if (!person.isEmpty())
            people.append(person);
    }
    if (!people.isEmpty())
        csl.insert(variable, people);
}

QString wholeFamily(const Name &name)
{
    return joined(name.particle, name.family);
}

QString wholeGiven(const Name &name)
{
    return joined(name.given, name.droppingParticle);
}

QString inverted(const Name &name)
{
    if (name.isBody()) {
        QString body = name.literal;
        if (const qsizetype comma = body.indexOf(u','); comma >= 0)
            body.insert(comma, u',');
        return body;
    }
    QString line = wholeFamily(name);
    const QString given = wholeGiven(name);
    if (!given.isEmpty() || !name.suffix.isEmpty())
        line += u", "_s + given;
    if (!name.suffix.isEmpty())
        line += u", "_s + name.suffix;
    return line;
}

Name fromInverted(const QString &line)
{
    const QString text = onOneLine(line);
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0)
        return {.literal = text};
    if (text.sliced(comma).startsWith(",,"_L1))
        return {.literal = text.first(comma) + text.sliced(comma + 1)};
    if (comma == text.size() - 1)
        return {.literal = text.first(comma)};
    Name name{.family = text.first(comma).trimmed(),
              .given = text.section(u',', 1, 1).trimmed(),
              .suffix = text.section(u',', 2).trimmed()};
    if (name.family.isEmpty())
        return {.literal = text};
    splitDroppingParticle(name);
    return name;
}

void splitDroppingParticle(Name &name)
{
    QStringList words = name.given.split(u' ', Qt::SkipEmptyParts);
    QStringList particles;
    while (words.size() > 1 && isParticle(words.constLast()))
        particles.prepend(words.takeLast());
    if (particles.isEmpty())
        return;
    name.given = words.join(u' ');
    name.droppingParticle = particles.join(u' ');
}

} // namespace citation::exchange
