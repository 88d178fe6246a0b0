// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/readers.h"
#include "citation/exchange/ris.h"
#include "citation/exchange/types.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

struct RisField
{
    QString tag;
    QString value;
};

struct RisRecord
{
    QList<RisField> fields;
    int line = 0;
    bool isClosed = false;

    [[nodiscard]] QString value(std::initializer_list<QLatin1StringView> tags) const
    {
        for (const QLatin1StringView tag : tags) {
            const auto field = std::ranges::find(fields, tag, &RisField::tag);
            if (field != fields.end() && !field->value.isEmpty())
                return field->value;
        }
        return {};
    }

    [[nodiscard]] QStringList values(std::initializer_list<QLatin1StringView> tags) const
    {
        QStringList values;
        for (const RisField &field : fields) {
            if (std::ranges::find(tags, field.tag) != tags.end() && !field.value.isEmpty())
                values.append(field.value);
        }
        return values;
    }
};

void put(QJsonObject &csl, QLatin1StringView variable, const QString &text)
{
    if (!text.isEmpty() && !csl.contains(variable))
        csl.insert(variable, text);
}

void putTitles(QJsonObject &csl, const RisRecord &record, const QString &type)
{
    const bool isWhole = type == "book"_L1;
    put(csl, "title"_L1,
        isWhole ? record.value({"TI"_L1, "T1"_L1, "BT"_L1, "CT"_L1}) : record.value({"TI"_L1, "T1"_L1, "CT"_L1}));
    put(csl, "title-short"_L1, record.value({"ST"_L1}));
    const QString full = isWhole ? record.value({"T2"_L1}) : record.value({"T2"_L1, "JF"_L1, "JO"_L1, "BT"_L1});
    const QString brief = record.value({"J2"_L1, "JA"_L1, "J1"_L1});
    put(csl, "container-title"_L1, full.isEmpty() ? brief : full);
    if (brief != full)
        put(csl, "container-title-short"_L1, full.isEmpty() ? QString() : brief);
    put(csl, "collection-title"_L1, record.value({"T3"_L1}));
}

void putNames(QJsonObject &csl, QLatin1StringView variable, const QStringList &lines)
{
    QList<Name> people;
    for (const QString &line : lines) {
        if (line == "et al."_L1 || line == "et al"_L1 || line == "et al.,"_L1)
            csl.insert("authors-incomplete"_L1, true);
        else
            people.append(fromInverted(line));
    }
    insertNames(csl, variable, people);
}

void putIssued(QJsonObject &csl, const RisRecord &record)
{
    const QString year = record.value({"PY"_L1, "Y1"_L1});
    const QString day = record.value({"DA"_L1});
    Date issued = fromRisDate(day);
    if (issued.from.year == 0 && !year.isEmpty()) {
        // “PY - 2019”, “DA - May 3”
        const Date whole = day.isEmpty() ? Date() : fromText(day + u' ' + year);
        issued = whole.from.year != 0 ? whole : fromRisDate(year);
    }
    insertDate(csl, "issued"_L1, issued);
    insertDate(csl, "accessed"_L1, fromRisDate(record.value({"Y2"_L1})));
}

void putNumbers(QJsonObject &csl, const RisRecord &record, const QString &type)
{
    const QString first = record.value({"SP"_L1});
    const QString last = record.value({"EP"_L1});
    put(csl, "page"_L1,
        first.isEmpty() || last.isEmpty() || last == first ? first + (first.isEmpty() ? last : QString()) : first + u'-' + last);
    put(csl, "number"_L1, record.value({"M1"_L1}));
    const bool isNumbered = type == "report"_L1 || type == "patent"_L1 || type == "standard"_L1;
    put(csl, isNumbered ? "number"_L1 : "issue"_L1, record.value({"IS"_L1, "CP"_L1}));
    if (isNumbered)
        put(csl, "issue"_L1, csl.value("number"_L1) == record.value({"IS"_L1}) ? QString() : record.value({"IS"_L1}));
    static const QRegularExpression issn(u"^\\d{4}-?\\d{3}[\\dXx]( \\(.*\\))?$"_s);
    for (const QString &number : record.values({"SN"_L1}))
        put(csl, issn.match(number).hasMatch() ? "ISSN"_L1 : "ISBN"_L1, number);
}

void putIdentifiers(QJsonObject &csl, const RisRecord &record)
{
    static const QRegularExpression pubMed(u"^\\d{1,8}$"_s);
    const QString base = record.value({"DB"_L1});
    const QString number = record.value({"AN"_L1});
    const bool isPubMed = base.isEmpty() || base.contains("pubmed"_L1, Qt::CaseInsensitive)
        || base.contains("medline"_L1, Qt::CaseInsensitive);
    if (isPubMed && pubMed.match(number).hasMatch())
        put(csl, "PMID"_L1, number);
    put(csl, "source"_L1, base);
    if (const QString central = record.value({"C2"_L1}); central.startsWith("PMC"_L1))
        put(csl, "PMCID"_L1, central);
    const QString genre = record.value({"M3"_L1});
    put(csl, genre.startsWith("10."_L1) && genre.contains(u'/') ? "DOI"_L1 : "genre"_L1, genre);
    QString doi = record.value({"DO"_L1});
    static const QRegularExpression prefix(u"^(https?://(dx\\.)?doi\\.org/|doi:\\s*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    put(csl, "DOI"_L1, doi.remove(prefix));
    put(csl, "URL"_L1, record.value({"UR"_L1, "L2"_L1}));
}

library::Reference reference(const RisRecord &record)
{
    const QString type = typeOfRis(record.value({"TY"_L1}));
    QJsonObject csl{{u"type"_s, type}};
    putTitles(csl, record, type);
    putNames(csl, "author"_L1, record.values({"AU"_L1, "A1"_L1}));
    putNames(csl, "editor"_L1, record.values({"A2"_L1, "ED"_L1}));
    putNames(csl, "collection-editor"_L1, record.values({"A3"_L1}));
    putNames(csl, "translator"_L1, record.values({"A4"_L1, "TA"_L1}));
    putIssued(csl, record);
    putNumbers(csl, record, type);
    putIdentifiers(csl, record);
    if (type == "software"_L1 || type == "dataset"_L1)
        put(csl, "version"_L1, record.value({"ET"_L1}));
    const QStringList abstract = record.values({"AB"_L1});
    put(csl, "abstract"_L1, abstract.isEmpty() ? record.value({"N2"_L1}) : abstract.join(u'\n'));
    put(csl, "note"_L1, record.values({"N1"_L1}).join(u'\n'));
    put(csl, "keyword"_L1, record.values({"KW"_L1}).join(", "_L1));
    for (const RisRow &row : risRows()) { // the rest, which needs no thought
        if (row.kind == RisKind::Text && row.tag != "C2"_L1 && row.tag != "AN"_L1 && row.tag != "SN"_L1 && row.tag != "IS"_L1
            && (row.tag != "ET"_L1 || !csl.contains("version"_L1)))
            put(csl, row.csl, record.value({row.tag}));
    }
    const QString key = record.value({"ID"_L1});
    if (!key.isEmpty())
        csl.insert("id"_L1, key);
    return {key, tidied(csl), true};
}

class RisParser
{
public:
    Read read;

    void line(const QString &line, int number);
    void finish();

private:
    void report(const QString &what, int line) { read.problems.append({base::ErrorCode::SourceInvalid, what, {}, line}); }

    RisRecord m_record;
    bool m_isOpen = false;
    bool m_isLost = false; ///< a line outside of a record was reported
};

void RisParser::finish()
{
    if (!m_isOpen)
        return;
    if (!m_record.isClosed)
        report(u"the record has no end; close it with “ER  - ”"_s, m_record.line);
    read.references.append(reference(m_record));
    read.lines.append(m_record.line);
    m_record = {};
    m_isOpen = false;
}

void RisParser::line(const QString &line, int number)
{
    static const QRegularExpression shape(u"^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$"_s);
    const auto match = shape.match(line);
    const QString tag = match.captured(1);
    const QString value = match.captured(2).trimmed();
    if (tag == "TY"_L1) {
        finish();
        m_isOpen = true;
        m_isLost = false;
        m_record.line = number;
    }
    if (tag == "ER"_L1 && m_isOpen) {
        m_record.isClosed = true;
        finish();
    } else if (m_isOpen && match.hasMatch()) {
        m_record.fields.append({tag, value});
    } else if (m_isOpen && !line.trimmed().isEmpty()) {
        RisField &last = m_record.fields.last();
        const bool isLong = last.tag == "AB"_L1 || last.tag == "N1"_L1 || last.tag == "N2"_L1;
        last.value += (isLong ? u'\n' : u' ') + line.trimmed();
    } else if (!m_isOpen && !line.trimmed().isEmpty() && !m_isLost) {
        report(u"outside of a record; begin each with “TY  - ”"_s, number);
        m_isLost = true;
    }
}

} // namespace

base::Result<Read> readRis(const QByteArray &text)
{
    RisParser parser;
    int number = 0;
    for (const QByteArray &line : text.split('\n'))
        parser.line(QString::fromUtf8(line), ++number);
    parser.finish();
    if (parser.read.references.isEmpty() && !parser.read.problems.isEmpty())
        return base::failure(base::ErrorCode::SourceInvalid, u"no RIS: no record begins with “TY  - ”"_s, {},
                             parser.read.problems.constFirst().line);
    return parser.read;
}

} // namespace citation::exchange
