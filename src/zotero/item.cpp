// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zotero/item.h"

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "zotero/types.h"

#include <QJsonArray>
#include <QStringTokenizer>

namespace zotero {

namespace {

using namespace Qt::StringLiterals;
namespace exchange = citation::exchange;

/// Puts one work into Zotero's fields, piece by piece.
class Writer
{
public:
    explicit Writer(const QJsonObject &csl)
        : m_csl(csl)
        , m_cslType(exchange::field(csl, "type"_L1))
        , m_type(itemType(m_cslType))
    {
        m_item["itemType"_L1] = m_type.name;
        if (!isExact(m_cslType) && !m_cslType.isEmpty())
            addExtra("Type"_L1, m_cslType);
    }

    void writeTexts();
    void writeDates();
    void writeNames();
    [[nodiscard]] QJsonObject finished();

private:
    [[nodiscard]] QString text(QLatin1StringView variable) const;
    [[nodiscard]] bool put(QLatin1StringView fields, const QString &text);
    void addExtra(QLatin1StringView label, const QString &text) { m_extra.append(label + ": "_L1 + text); }

    const QJsonObject &m_csl;
    QString m_cslType;
    ItemType m_type;
    QJsonObject m_item;
    QStringList m_extra; ///< lines
};

QString Writer::text(QLatin1StringView variable) const
{
    if (variable == "abstract"_L1)
        return exchange::longField(m_csl, variable);
    if (variable == "title"_L1) // Zotero shows the italics of a title
        return exchange::richField(m_csl, variable).simplified();
    return exchange::field(m_csl, variable);
}

/// Into the first of the fields that this kind has; false where it has none, or that one is taken.
bool Writer::put(QLatin1StringView fields, const QString &text)
{
    for (const QLatin1StringView candidate : qTokenize(fields, u' ')) {
        const QString field = fieldOf(m_type, candidate);
        if (field.isEmpty())
            continue;
        if (m_item.contains(field))
            return m_item.value(field).toString() == text;
        m_item[field] = text;
        return true;
    }
    return false;
}

void Writer::writeTexts()
{
    for (const Variable &variable : textVariables()) {
        const QString value = text(variable.csl);
        if (!value.isEmpty() && !put(variable.fields, value))
            addExtra(variable.csl, value.simplified());
    }
}

/// A date as Zotero reads one; free text where it is more than a day.
QString dateText(const exchange::Date &date)
{
    const exchange::Day &day = date.from;
    if (day.year == 0)
        return date.literal;
    QString text = exchange::edtf(day);
    if (day.year < 0)
        text = QString::number(-day.year) + u" BC"_s;
    else if (day.season > 0)
        text = exchange::seasonName(day.season) + u' ' + QString::number(day.year);
    if (date.isCirca)
        text = u"c. "_s + text;
    if (date.to.year != 0)
        text += u'/' + exchange::edtf(date.to);
    return text;
}

void Writer::writeDates()
{
    for (const Variable &variable : {Variable{"issued"_L1, "date"_L1},
                                     {"submitted"_L1, "filingDate"_L1},
                                     {"original-date"_L1, ""_L1},
                                     {"event-date"_L1, ""_L1}}) {
        const QString value = dateText(exchange::date(m_csl, variable.csl)).simplified();
        if (!value.isEmpty() && !put(variable.fields, value))
            addExtra(variable.csl, value);
    }
    // Here Zotero takes nothing but a day.
    const exchange::Day accessed = exchange::date(m_csl, "accessed"_L1).from;
    if (accessed.day > 0 && accessed.year > 0)
        m_item["accessDate"_L1] = exchange::edtf(accessed);
}

QString givenOf(const exchange::Name &name)
{
    const QString given = exchange::wholeGiven(name);
    return name.suffix.isEmpty() ? given : given + u", "_s + name.suffix;
}

QJsonObject creator(const exchange::Name &name, const QString &type)
{
    if (name.isBody() || givenOf(name).isEmpty())
        return {{"name"_L1, name.isBody() ? name.literal : exchange::wholeFamily(name)}, {"creatorType"_L1, type}};
    return {{"lastName"_L1, exchange::wholeFamily(name)}, {"firstName"_L1, givenOf(name)}, {"creatorType"_L1, type}};
}

void Writer::writeNames()
{
    QJsonArray creators;
    for (const Variable &variable : nameVariables()) {
        const QString type = creatorOf(m_type, variable.csl);
        const QList<exchange::Name> names = exchange::names(m_csl, variable.csl);
        for (const exchange::Name &name : names) {
            if (!type.isEmpty())
                creators.append(creator(name, type));
            else
                addExtra(variable.csl, name.isBody() ? name.literal : exchange::wholeFamily(name) + u" || "_s + givenOf(name));
        }
    }
    m_item["creators"_L1] = creators;
    if (exchange::hasMoreAuthors(m_csl))
        m_extra.append(u"Authors: et al."_s);
}

QJsonObject Writer::finished()
{
    QJsonArray tags;
    const QStringList words = exchange::keywords(m_csl);
    for (const QString &word : words)
        tags.append(word);
    m_item["tags"_L1] = tags;
    if (const QString note = exchange::longField(m_csl, "note"_L1); !note.isEmpty())
        m_extra.append(note);
    if (!m_extra.isEmpty())
        m_item["extra"_L1] = m_extra.join(u'\n');
    for (const auto list : {"notes"_L1, "attachments"_L1, "seeAlso"_L1})
        m_item[list] = QJsonArray();
    return m_item;
}

} // namespace

QJsonObject item(const library::Reference &reference)
{
    const QJsonObject csl = exchange::tidied(reference.csl);
    Writer writer(csl);
    writer.writeTexts();
    writer.writeDates();
    writer.writeNames();
    QJsonObject made = writer.finished();
    made["id"_L1] = reference.key;
    if (!reference.verified) {
        QJsonArray tags = made.value("tags"_L1).toArray();
        tags.append(u"not verified"_s);
        made["tags"_L1] = tags;
    }
    return made;
}

} // namespace zotero
