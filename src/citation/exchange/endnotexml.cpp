// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"
#include "citation/exchange/xmlfile.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

void put(QXmlStreamWriter &xml, const QString &element, const QString &text)
{
    if (text.isEmpty())
        return;
    xml.writeStartElement(element);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            xml.writeEntityReference(u"#xD"_s); // EndNote's line break
        xml.writeCharacters(lines.at(i));
    }
    xml.writeEndElement();
}

void putNames(QXmlStreamWriter &xml, const QString &element, const QList<Name> &names, bool hasMore = false)
{
    if (names.isEmpty() && !hasMore)
        return;
    xml.writeStartElement(element);
    for (const Name &name : names) // a comma behind a body keeps EndNote from taking it apart
        put(xml, u"author"_s, inverted(name) + (name.isBody() && !name.literal.contains(u',') ? u","_s : QString()));
    if (hasMore)
        put(xml, u"author"_s, u"et al.,"_s);
    xml.writeEndElement();
}

void putTitles(QXmlStreamWriter &xml, const QJsonObject &csl, const TypeNames &type)
{
    xml.writeStartElement(u"titles"_s);
    put(xml, u"title"_s, field(csl, "title"_L1));
    put(xml, u"secondary-title"_s, field(csl, "container-title"_L1));
    put(xml, u"tertiary-title"_s, field(csl, "collection-title"_L1));
    put(xml, u"short-title"_s, field(csl, "title-short"_L1));
    xml.writeEndElement();
    const QString full = field(csl, "container-title"_L1);
    const QString brief = field(csl, "container-title-short"_L1);
    if (type.bibtex != "article"_L1 || (full.isEmpty() && brief.isEmpty()))
        return;
    xml.writeStartElement(u"periodical"_s);
    put(xml, u"full-title"_s, full);
    put(xml, u"abbr-1"_s, brief);
    xml.writeEndElement();
}

void putDates(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    const Date issued = date(csl, "issued"_L1);
    if (issued.isEmpty())
        return;
    xml.writeStartElement(u"dates"_s);
    put(xml, u"year"_s, issued.literal.isEmpty() ? yearText(csl) : issued.literal);
    if (issued.from.month > 0 || issued.from.season > 0 || issued.to.year != 0) {
        xml.writeStartElement(u"pub-dates"_s);
        put(xml, u"date"_s, edtf(issued));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void putUrls(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    if (!csl.contains("URL"_L1))
        return;
    xml.writeStartElement(u"urls"_s);
    xml.writeStartElement(u"web-urls"_s);
    put(xml, u"url"_s, field(csl, "URL"_L1));
    xml.writeEndElement();
    xml.writeEndElement();
}

void putKeywords(QXmlStreamWriter &xml, const QJsonObject &csl)
{
    const QStringList words = keywords(csl);
    if (words.isEmpty())
        return;
    xml.writeStartElement(u"keywords"_s);
    for (const QString &word : words)
        put(xml, u"keyword"_s, word);
    xml.writeEndElement();
}

/// In the order in which EndNote writes the elements.
void putRecord(QXmlStreamWriter &xml, const QJsonObject &csl, const QString &key, qsizetype number)
{
    const TypeNames type = typeNames(field(csl, "type"_L1));
    xml.writeStartElement(u"record"_s);
    put(xml, u"rec-number"_s, QString::number(number));
    xml.writeStartElement(u"ref-type"_s);
    xml.writeAttribute(u"name"_s, type.endNote);
    xml.writeCharacters(QString::number(type.endNoteNumber));
    xml.writeEndElement();
    xml.writeStartElement(u"contributors"_s);
    putNames(xml, u"authors"_s, names(csl, "author"_L1), hasMoreAuthors(csl));
    putNames(xml, u"secondary-authors"_s, names(csl, "editor"_L1));
    putNames(xml, u"tertiary-authors"_s, names(csl, "collection-editor"_L1));
    putNames(xml, u"subsidiary-authors"_s, names(csl, "translator"_L1));
    xml.writeEndElement();
    putTitles(xml, csl, type);
    const Pages range = pages(csl);
    put(xml, u"pages"_s, range.last.isEmpty() ? range.first : range.first + u'-' + range.last);
    put(xml, u"volume"_s, field(csl, "volume"_L1));
    put(xml, u"number"_s, field(csl, csl.contains("issue"_L1) ? "issue"_L1 : "number"_L1));
    put(xml, u"edition"_s, field(csl, "edition"_L1));
    putKeywords(xml, csl);
    putDates(xml, csl);
    put(xml, u"pub-location"_s, field(csl, "publisher-place"_L1));
    put(xml, u"publisher"_s, field(csl, "publisher"_L1));
    put(xml, u"isbn"_s, field(csl, csl.contains("ISSN"_L1) ? "ISSN"_L1 : "ISBN"_L1));
    put(xml, u"accession-num"_s, field(csl, "PMID"_L1));
    put(xml, u"label"_s, key);
    put(xml, u"abstract"_s, longField(csl, "abstract"_L1));
    put(xml, u"notes"_s, longField(csl, "note"_L1));
    put(xml, u"work-type"_s, field(csl, "genre"_L1));
    putUrls(xml, csl);
    put(xml, u"custom2"_s, field(csl, "PMCID"_L1));
    put(xml, u"electronic-resource-num"_s, field(csl, "DOI"_L1));
    put(xml, u"language"_s, field(csl, "language"_L1));
    put(xml, u"access-date"_s, edtf(date(csl, "accessed"_L1)));
    xml.writeEndElement();
}

} // namespace

QByteArray endNoteXml(const QList<library::Reference> &references)
{
    const auto begin = [](QXmlStreamWriter &xml) {
        xml.writeStartElement(u"xml"_s);
        xml.writeStartElement(u"records"_s);
    };
    return xmlFile(references, Layout::OneLine, begin, putRecord);
}

} // namespace citation::exchange
