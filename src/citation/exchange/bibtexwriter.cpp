// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/bibtexfields.h"
#include "citation/exchange/bibtexnames.h"
#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/latex.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

class EntryWriter
{
public:
    EntryWriter(const QJsonObject &csl, Dialect dialect)
        : m_csl(csl)
        , m_dialect(dialect)
        , m_charset(dialect == Dialect::BibTeX ? Charset::Ascii : Charset::Utf8)
        , m_type(field(csl, "type"_L1))
        , m_usage(bibUsage(QLatin1StringView(typeNames(m_type).csl)))
    {
    }

    QString entry(const QString &key);

private:
    [[nodiscard]] QString entryType() const;
    void put(QLatin1StringView name, const QString &value);
    void putText(QLatin1StringView name, QLatin1StringView variable);
    void putTitle(QLatin1StringView name, QLatin1StringView variable);
    void putRow(const BibRow &row);
    void putType(const QString &entryType);
    void putContainer();
    void putNumbers();
    void putIssued();

    const QJsonObject &m_csl;
    Dialect m_dialect;
    Charset m_charset;
    QString m_type;
    BibUsage m_usage;
    QString m_fields;
};

void EntryWriter::put(QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        m_fields += u",\n  %1 = {%2}"_s.arg(name, value);
}

void EntryWriter::putText(QLatin1StringView name, QLatin1StringView variable)
{
    put(name, toLatex(field(m_csl, variable), m_charset));
}

void EntryWriter::putTitle(QLatin1StringView name, QLatin1StringView variable)
{
    put(name, titleToLatex(richField(m_csl, variable), m_charset));
}

QString EntryWriter::entryType() const
{
    const TypeNames type = typeNames(m_type);
    if (m_dialect == Dialect::BibLaTeX)
        return type.biblatex;
    const bool isMaster = m_type == "thesis"_L1 && field(m_csl, "genre"_L1).contains("master"_L1, Qt::CaseInsensitive);
    return isMaster ? u"mastersthesis"_s : QString(type.bibtex);
}

/// What kind of thing it is, where the entry's type does not tell.
void EntryWriter::putType(const QString &entryType)
{
    if (!isCslType(m_type) || typeOfBibTeX(entryType) == m_type)
        return;
    const bool isPeriodical = m_type == "article-magazine"_L1 || m_type == "article-newspaper"_L1;
    put("entrysubtype"_L1, isPeriodical ? m_type.section(u'-', 1) : m_type);
}

void EntryWriter::putRow(const BibRow &row)
{
    const QLatin1StringView name = m_dialect == Dialect::BibTeX ? row.bibtex : row.biblatex;
    switch (row.kind) {
    case BibKind::Title:
        putTitle(name, row.csl);
        break;
    case BibKind::Text:
        putText(name, row.csl);
        break;
    case BibKind::Verbatim:
        put(name, verbatimToLatex(field(m_csl, row.csl)));
        break;
    case BibKind::Names:
        put(name, bibNames({names(m_csl, row.csl), row.csl == "author"_L1 && hasMoreAuthors(m_csl)}, m_charset));
        break;
    case BibKind::Date: {
        const Date day = date(m_csl, row.csl);
        put(name, day.literal.isEmpty() ? edtf(day) : toLatex(day.literal, m_charset));
        break;
    }
    case BibKind::Pages: {
        const Pages range = pages(m_csl);
        put(name,
            toLatex(range.first, m_charset) + (range.last.isEmpty() ? QString() : u"--"_s + toLatex(range.last, m_charset)));
        break;
    }
    }
}

void EntryWriter::putContainer()
{
    const QLatin1StringView journal = m_dialect == Dialect::BibTeX ? "journal"_L1 : "journaltitle"_L1;
    putTitle(m_usage.isArticle ? journal : "booktitle"_L1, "container-title"_L1);
    // Styles of BibTeX print nothing else that tells where a web page stands.
    if (m_dialect == Dialect::BibTeX && typeNames(m_type).bibtex == "misc"_L1)
        putTitle("howpublished"_L1, "container-title"_L1);
    const bool isReport = m_usage.publisher != "publisher"_L1;
    putText(isReport && m_dialect == Dialect::BibLaTeX ? "institution"_L1 : m_usage.publisher, "publisher"_L1);
}

void EntryWriter::putNumbers()
{
    const bool hasNumber = !field(m_csl, "number"_L1).isEmpty();
    const bool isNumbered = m_usage.isBook && !hasNumber && !field(m_csl, "collection-title"_L1).isEmpty();
    if (m_usage.isArticle) {
        putText("number"_L1, "issue"_L1);
        putText("eid"_L1, "number"_L1);
    } else {
        putText("number"_L1, isNumbered ? "collection-number"_L1 : "number"_L1);
        putText("issue"_L1, "issue"_L1);
    }
    if (!isNumbered)
        putText("collection-number"_L1, "collection-number"_L1);
    if (m_csl.contains("event"_L1) && !m_csl.contains("event-title"_L1)) // CSL before 1.0.2
        putTitle("eventtitle"_L1, "event"_L1);
    if (m_dialect == Dialect::BibLaTeX && !field(m_csl, "PMID"_L1).isEmpty()) {
        putText("eprint"_L1, "PMID"_L1);
        put("eprinttype"_L1, u"pubmed"_s);
    }
    if (m_type == "thesis"_L1 && field(m_csl, "genre"_L1).isEmpty())
        put("type"_L1, u"Thesis"_s); // else it would be printed as a doctor's
}

void EntryWriter::putIssued()
{
    const Date issued = date(m_csl, "issued"_L1);
    if (!issued.literal.isEmpty()) {
        put("year"_L1, toLatex(issued.literal, m_charset));
        return;
    }
    const bool isPlain = issued.to.year == 0 && !issued.isOpen && !issued.isCirca && issued.from.season == 0
        && issued.from.year > 0;
    if (m_dialect == Dialect::BibLaTeX || !isPlain)
        put("date"_L1, edtf(issued));
    if (m_dialect == Dialect::BibLaTeX || issued.from.year == 0)
        return;
    put("year"_L1, QString::number(issued.from.year));
    if (issued.from.month > 0)
        m_fields += u",\n  month = "_s + monthMacro(issued.from.month);
    if (issued.from.day > 0)
        put("day"_L1, QString::number(issued.from.day));
}

QString EntryWriter::entry(const QString &key)
{
    const QString type = entryType();
    const std::span<const BibRow> rows = bibRows();
    constexpr size_t headRows = 2; // author and title
    for (const BibRow &row : rows.first(headRows))
        putRow(row);
    putContainer();
    putIssued();
    for (const BibRow &row : rows.subspan(headRows))
        putRow(row);
    putNumbers();
    putType(type);
    return u"@%1{%2%3\n}\n"_s.arg(type, key, m_fields);
}

} // namespace

QByteArray bibTeX(const QList<library::Reference> &references, Dialect dialect)
{
    const QStringList keys = legalKeys(references);
    QByteArray file;
    for (qsizetype i = 0; i < references.size(); ++i) {
        if (i > 0)
            file += '\n';
        file += EntryWriter(references.at(i).csl, dialect).entry(keys.at(i)).toUtf8();
    }
    return file;
}

} // namespace citation::exchange
