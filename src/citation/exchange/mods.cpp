// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"
#include "citation/exchange/xmlfile.h"

/// MODS 3.7 (https://www.loc.gov/standards/mods/).
namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr auto modsNamespace = "http://www.loc.gov/mods/v3"_L1;

void put(QXmlStreamWriter &xml, const QString &element, const QString &text, const QXmlStreamAttributes &attributes = {})
{
    if (text.isEmpty())
        return;
    xml.writeStartElement(element);
    xml.writeAttributes(attributes);
    xml.writeCharacters(text);
    xml.writeEndElement();
}

QXmlStreamAttributes with(const QString &name, const QString &value)
{
    QXmlStreamAttributes attributes;
    attributes.append(name, value);
    return attributes;
}

void putTitle(QXmlStreamWriter &xml, const QString &title, const QString &type = {})
{
    if (title.isEmpty())
        return;
    xml.writeStartElement(u"titleInfo"_s);
    if (!type.isEmpty())
        xml.writeAttribute(u"type"_s, type);
    put(xml, u"title"_s, title);
    xml.writeEndElement();
}

void putRole(QXmlStreamWriter &xml, const QString &relator)
{
    QXmlStreamAttributes attributes = with(u"authority"_s, u"marcrelator"_s);
    attributes.append(u"type"_s, u"code"_s);
    xml.writeStartElement(u"role"_s);
    put(xml, u"roleTerm"_s, relator, attributes);
    xml.writeEndElement();
}

void putNames(QXmlStreamWriter &xml, const QList<Name> &names, const QString &relator, bool hasMore = false)
{
    for (const Name &name : names) {
        xml.writeStartElement(u"name"_s);
        xml.writeAttribute(u"type"_s, name.isBody() ? u"corporate"_s : u"personal"_s);
        put(xml, u"namePart"_s, name.literal);
        put(xml, u"namePart"_s, wholeFamily(name), with(u"type"_s, u"family"_s));
        put(xml, u"namePart"_s, wholeGiven(name), with(u"type"_s, u"given"_s));
        put(xml, u"namePart"_s, name.suffix, with(u"type"_s, u"termsOfAddress"_s));
        putRole(xml, relator);
        xml.writeEndElement();
    }
    if (!hasMore)
        return;
    xml.writeStartElement(u"name"_s);
    xml.writeEmptyElement(u"etal"_s);
    putRole(xml, relator);
    xml.writeEndElement();
}

void putPeople(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    struct Role
    {
        QLatin1StringView variable;
        QLatin1StringView relator;
    };
    constexpr Role roles[] = {{"translator"_L1, "trl"_L1},  {"composer"_L1, "cmp"_L1},    {"director"_L1, "drt"_L1},
                              {"illustrator"_L1, "ill"_L1}, {"interviewer"_L1, "ivr"_L1}, {"recipient"_L1, "rcp"_L1},
                              {"compiler"_L1, "com"_L1},    {"contributor"_L1, "ctb"_L1}, {"producer"_L1, "pro"_L1},
                              {"performer"_L1, "prf"_L1},   {"narrator"_L1, "nrt"_L1}};
    putNames(xml, names(csl, "author"_L1), u"aut"_s, hasMoreAuthors(csl));
    for (const Role &role : roles)
        putNames(xml, names(csl, role.variable), role.relator);
}

void putDay(QXmlStreamWriter &xml, const QString &element, const Day &day, const QString &point, bool isCirca)
{
    QXmlStreamAttributes attributes;
    if (day.season == 0)
        attributes.append(u"encoding"_s, u"w3cdtf"_s);
    if (!point.isEmpty())
        attributes.append(u"point"_s, point);
    if (isCirca)
        attributes.append(u"qualifier"_s, u"approximate"_s);
    const QString season = day.season > 0 ? seasonName(day.season) + u' ' + QString::number(day.year) : QString();
    put(xml, element, season.isEmpty() ? edtf(day) : season, attributes);
}

void putDate(QXmlStreamWriter &xml, const QString &element, const Date &date)
{
    put(xml, element, date.literal);
    if (date.from.year == 0)
        return;
    const bool isRange = date.to.year != 0;
    putDay(xml, element, date.from, isRange ? u"start"_s : QString(), date.isCirca);
    if (isRange)
        putDay(xml, element, date.to, u"end"_s, date.isCirca);
}

void putOrigin(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    xml.writeStartElement(u"originInfo"_s);
    if (const QString place = field(csl, "publisher-place"_L1); !place.isEmpty()) {
        xml.writeStartElement(u"place"_s);
        put(xml, u"placeTerm"_s, place, with(u"type"_s, u"text"_s));
        xml.writeEndElement();
    }
    put(xml, u"publisher"_s, field(csl, "publisher"_L1));
    putDate(xml, u"dateIssued"_s, date(csl, "issued"_L1));
    put(xml, u"edition"_s, field(csl, "edition"_L1));
    xml.writeEndElement();
}

void putDetail(QXmlStreamWriter &xml, const QString &type, const QString &number)
{
    if (number.isEmpty())
        return;
    xml.writeStartElement(u"detail"_s);
    xml.writeAttribute(u"type"_s, type);
    put(xml, u"number"_s, number);
    xml.writeEndElement();
}

void putPart(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    const Pages range = pages(csl);
    const QString volume = field(csl, "volume"_L1);
    const QString issue = field(csl, "issue"_L1);
    const QString chapter = field(csl, "chapter-number"_L1);
    if (volume.isEmpty() && issue.isEmpty() && chapter.isEmpty() && range.first.isEmpty())
        return;
    xml.writeStartElement(u"part"_s);
    putDetail(xml, u"volume"_s, volume);
    putDetail(xml, u"issue"_s, issue);
    putDetail(xml, u"chapter"_s, chapter);
    if (!range.first.isEmpty()) {
        xml.writeStartElement(u"extent"_s);
        xml.writeAttribute(u"unit"_s, u"page"_s);
        const bool isList = range.last.isEmpty() && range.first.contains(u',');
        put(xml, isList ? u"list"_s : u"start"_s, range.first);
        put(xml, u"end"_s, range.last);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void putIdentifiers(QXmlStreamWriter &xml, const QJsonObject &csl, std::initializer_list<QLatin1StringView> variables)
{
    for (const QLatin1StringView variable : variables) {
        const QString type = variable == "PMCID"_L1 ? u"pmc"_s : QString(variable).toLower();
        put(xml, u"identifier"_s, field(csl, variable), with(u"type"_s, type));
    }
}

/// What the work stands in, with its editors; of a whole book they and the rest are its own.
void putHost(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    const QString container = field(csl, "container-title"_L1);
    if (container.isEmpty()) {
        putNames(xml, names(csl, "editor"_L1), u"edt"_s);
        putOrigin(xml, csl);
        putPart(xml, csl);
        putIdentifiers(xml, csl, {"ISSN"_L1, "ISBN"_L1});
        return;
    }
    xml.writeStartElement(u"relatedItem"_s);
    xml.writeAttribute(u"type"_s, u"host"_s);
    putTitle(xml, container);
    putTitle(xml, field(csl, "container-title-short"_L1), u"abbreviated"_s);
    putNames(xml, names(csl, "container-author"_L1), u"aut"_s);
    putNames(xml, names(csl, "editor"_L1), u"edt"_s);
    putOrigin(xml, csl);
    putPart(xml, csl);
    putIdentifiers(xml, csl, {"ISSN"_L1, "ISBN"_L1});
    if (typeNames(field(csl, "type"_L1)).bibtex == "article"_L1)
        put(xml, u"genre"_s, u"periodical"_s, with(u"authority"_s, u"marcgt"_s));
    xml.writeEndElement();
}

void putLocation(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    const QString url = field(csl, "URL"_L1);
    if (url.isEmpty())
        return;
    const QString accessed = edtf(date(csl, "accessed"_L1).from);
    xml.writeStartElement(u"location"_s);
    put(xml, u"url"_s, url, accessed.isEmpty() ? QXmlStreamAttributes() : with(u"dateLastAccessed"_s, accessed));
    xml.writeEndElement();
}

void putRest(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    if (const QString series = field(csl, "collection-title"_L1); !series.isEmpty()) {
        xml.writeStartElement(u"relatedItem"_s);
        xml.writeAttribute(u"type"_s, u"series"_s);
        putTitle(xml, series);
        putNames(xml, names(csl, "collection-editor"_L1), u"edt"_s);
        xml.writeEndElement();
    }
    if (const QString language = field(csl, "language"_L1); !language.isEmpty()) {
        QXmlStreamAttributes attributes = with(u"type"_s, u"code"_s);
        attributes.append(u"authority"_s, u"rfc3066"_s);
        xml.writeStartElement(u"language"_s);
        put(xml, u"languageTerm"_s, language, attributes);
        xml.writeEndElement();
    }
    put(xml, u"abstract"_s, longField(csl, "abstract"_L1));
    put(xml, u"note"_s, longField(csl, "note"_L1));
    for (const QString &word : keywords(csl)) {
        xml.writeStartElement(u"subject"_s);
        put(xml, u"topic"_s, word);
        xml.writeEndElement();
    }
}

void putItem(QXmlStreamWriter &xml, const QJsonObject &csl, const QString &key)
{
    const TypeNames type = typeNames(field(csl, "type"_L1));
    const QString genre = field(csl, "genre"_L1);
    xml.writeStartElement(u"mods"_s);
    xml.writeAttribute(u"version"_s, u"3.7"_s);
    putTitle(xml, field(csl, "title"_L1));
    putTitle(xml, field(csl, "title-short"_L1), u"abbreviated"_s);
    putPeople(xml, csl);
    put(xml, u"typeOfResource"_s, u"text"_s);
    put(xml, u"genre"_s, type.modsGenre, with(u"authority"_s, u"marcgt"_s));
    put(xml, u"genre"_s, genre);
    putHost(xml, csl);
    putRest(xml, csl);
    putIdentifiers(xml, csl, {"DOI"_L1, "PMID"_L1, "PMCID"_L1});
    put(xml, u"identifier"_s, field(csl, "number"_L1), with(u"type"_s, u"report number"_s));
    put(xml, u"identifier"_s, key, with(u"type"_s, u"citekey"_s));
    putLocation(xml, csl);
    xml.writeEndElement();
}

} // namespace

QByteArray mods(const QList<library::Reference> &references)
{
    const auto begin = [](QXmlStreamWriter &xml) {
        xml.writeStartElement(u"modsCollection"_s);
        xml.writeDefaultNamespace(modsNamespace);
    };
    return xmlFile(references, Layout::Indented, begin,
                   [](QXmlStreamWriter &xml, const QJsonObject &csl, const QString &key, qsizetype) { putItem(xml, csl, key); });
}

} // namespace citation::exchange
