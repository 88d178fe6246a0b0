// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"
#include "citation/exchange/xmlfile.h"

#include <QUuid>

/// Word's sources: ECMA-376 part 1, 22.6, shared-bibliography.xsd.
namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr auto wordNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"_L1;

class SourceWriter
{
public:
    SourceWriter(QXmlStreamWriter &xml, const QJsonObject &csl)
        : m_xml(xml)
        , m_csl(csl)
        , m_type(typeNames(field(csl, "type"_L1)))
    {
    }

    void write(const QString &key);

private:
    void put(const QString &element, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(wordNamespace, element, text);
    }
    void putField(const QString &element, QLatin1StringView variable) { put(element, field(m_csl, variable)); }
    void putNames(const QString &role, const QList<Name> &names);
    void putPeople();
    void putContainer();
    void putDate(const Date &date, const QString &suffix);

    QXmlStreamWriter &m_xml;
    const QJsonObject &m_csl;
    const TypeNames m_type;
};

/// A list of people, or one body: Word knows no list that has both, so bodies among people are people without a first
/// name.
void SourceWriter::putNames(const QString &role, const QList<Name> &names)
{
    if (names.isEmpty())
        return;
    m_xml.writeStartElement(wordNamespace, role);
    if (names.size() == 1 && names.first().isBody()) {
        put(u"Corporate"_s, names.first().literal);
        m_xml.writeEndElement();
        return;
    }
    m_xml.writeStartElement(wordNamespace, u"NameList"_s);
    for (const Name &name : names) {
        m_xml.writeStartElement(wordNamespace, u"Person"_s);
        const QString family = name.isBody() ? name.literal : wholeFamily(name);
        put(u"Last"_s, name.suffix.isEmpty() ? family : family + u", "_s + name.suffix);
        put(u"First"_s, wholeGiven(name));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void SourceWriter::putPeople()
{
    m_xml.writeStartElement(wordNamespace, u"Author"_s);
    QList<Name> authors = names(m_csl, "author"_L1);
    if (hasMoreAuthors(m_csl))
        authors.append({.literal = u"et al."_s}); // Word has no other place that tells it
    putNames(m_type.word == "Patent"_L1 ? u"Inventor"_s : u"Author"_s, authors);
    putNames(u"Editor"_s, names(m_csl, "editor"_L1));
    putNames(u"Translator"_s, names(m_csl, "translator"_L1));
    putNames(u"Director"_s, names(m_csl, "director"_L1));
    putNames(u"Composer"_s, names(m_csl, "composer"_L1));
    putNames(u"Performer"_s, names(m_csl, "performer"_L1));
    putNames(u"Interviewer"_s, names(m_csl, "interviewer"_L1));
    m_xml.writeEndElement();
}

void SourceWriter::putContainer()
{
    const QString container = field(m_csl, "container-title"_L1);
    if (m_type.word == "JournalArticle"_L1)
        put(u"JournalName"_s, container);
    else if (m_type.word == "ArticleInAPeriodical"_L1)
        put(u"PeriodicalTitle"_s, container);
    else if (m_type.word == "BookSection"_L1)
        put(u"BookTitle"_s, container);
    else if (m_type.word == "ConferenceProceedings"_L1)
        put(u"ConferenceName"_s, container.isEmpty() ? field(m_csl, "event-title"_L1) : container);
    else if (m_type.word == "InternetSite"_L1 || m_type.word == "DocumentFromInternetSite"_L1)
        put(u"InternetSiteTitle"_s, container);
    else
        put(u"PublicationTitle"_s, container);
}

void SourceWriter::putDate(const Date &date, const QString &suffix)
{
    put(u"Year"_s + suffix, date.from.year != 0 ? QString::number(date.from.year) : date.literal);
    const QString season = seasonName(date.from.season);
    put(u"Month"_s + suffix, date.from.month > 0 ? QString::number(date.from.month) : season);
    put(u"Day"_s + suffix, date.from.day > 0 ? QString::number(date.from.day) : QString());
}

void SourceWriter::write(const QString &key)
{
    m_xml.writeStartElement(wordNamespace, u"Source"_s);
    put(u"Tag"_s, key);
    put(u"SourceType"_s, m_type.word);
    // The same work is the same source, however often it is exported.
    put(u"Guid"_s, QUuid::createUuidV5(QUuid(), key).toString().toUpper());
    putPeople();
    putField(u"Title"_s, "title"_L1);
    putField(u"ShortTitle"_s, "title-short"_L1);
    putContainer();
    putDate(date(m_csl, "issued"_L1), {});
    putField(u"Volume"_s, "volume"_L1);
    putField(u"Issue"_s, "issue"_L1);
    const Pages range = pages(m_csl);
    put(u"Pages"_s, range.last.isEmpty() ? range.first : range.first + u'-' + range.last);
    putField(u"Edition"_s, "edition"_L1);
    putField(u"NumberVolumes"_s, "number-of-volumes"_L1);
    putField(u"ChapterNumber"_s, "chapter-number"_L1);
    putField(u"City"_s, "publisher-place"_L1);
    putField(m_type.word == "Report"_L1 ? u"Institution"_s : u"Publisher"_s, "publisher"_L1);
    putField(m_type.word == "Patent"_L1 ? u"PatentNumber"_s : u"CaseNumber"_s, "number"_L1);
    putField(m_type.csl == "thesis"_L1 ? u"ThesisType"_s : u"Type"_s, "genre"_L1);
    putField(u"Medium"_s, "medium"_L1);
    for (const QLatin1StringView number : {"ISBN"_L1, "ISSN"_L1}) {
        if (m_csl.contains(number))
            put(u"StandardNumber"_s, field(m_csl, number));
    }
    putField(u"DOI"_s, "DOI"_L1);
    putField(u"URL"_s, "URL"_L1);
    putDate(date(m_csl, "accessed"_L1), u"Accessed"_s);
    put(u"Comments"_s, longField(m_csl, "note"_L1));
    m_xml.writeEndElement();
}

} // namespace

QByteArray wordXml(const QList<library::Reference> &references)
{
    const auto begin = [](QXmlStreamWriter &xml) {
        xml.writeNamespace(wordNamespace, u"b"_s);
        xml.writeStartElement(wordNamespace, u"Sources"_s);
        xml.writeAttribute(u"SelectedStyle"_s, u""_s);
    };
    return xmlFile(references, Layout::Indented, begin,
                   [](QXmlStreamWriter &xml, const QJsonObject &csl, const QString &key, qsizetype) {
                       SourceWriter(xml, csl).write(key);
                   });
}

} // namespace citation::exchange
