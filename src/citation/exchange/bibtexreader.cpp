// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/bibtexfields.h"
#include "citation/exchange/bibtexnames.h"
#include "citation/exchange/bibtexparser.h"
#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/latex.h"
#include "citation/exchange/readers.h"
#include "citation/exchange/types.h"

#include <QHash>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

/// BibLaTeX's names of languages; others are taken as they are.
QString languageTag(const QString &name)
{
    static const QHash<QString, QString> tags =
        {{u"english"_s, u"en"_s},      {u"american"_s, u"en-US"_s}, {u"usenglish"_s, u"en-US"_s}, {u"british"_s, u"en-GB"_s},
         {u"ukenglish"_s, u"en-GB"_s}, {u"german"_s, u"de"_s},      {u"ngerman"_s, u"de"_s},      {u"french"_s, u"fr"_s},
         {u"spanish"_s, u"es"_s},      {u"italian"_s, u"it"_s},     {u"portuguese"_s, u"pt"_s},   {u"brazilian"_s, u"pt-BR"_s},
         {u"dutch"_s, u"nl"_s},        {u"danish"_s, u"da"_s},      {u"swedish"_s, u"sv"_s},      {u"norwegian"_s, u"nb"_s},
         {u"finnish"_s, u"fi"_s},      {u"polish"_s, u"pl"_s},      {u"czech"_s, u"cs"_s},        {u"russian"_s, u"ru"_s},
         {u"turkish"_s, u"tr"_s},      {u"greek"_s, u"el"_s},       {u"hebrew"_s, u"he"_s},       {u"arabic"_s, u"ar"_s},
         {u"chinese"_s, u"zh"_s},      {u"japanese"_s, u"ja"_s},    {u"hungarian"_s, u"hu"_s},    {u"latin"_s, u"la"_s}};
    return tags.value(name.toLower(), name);
}

/// In a date “~” is no tie but doubt.
Date day(const QString &latex)
{
    const auto date = fromEdtf(latex.trimmed());
    return date ? *date : fromText(fromLatex(latex, Reading::Plain));
}

class EntryReader
{
public:
    explicit EntryReader(BibEntry entry)
        : m_entry(std::move(entry))
    {
        for (const BibField &field : std::as_const(m_entry.fields))
            m_values.insert(field.name, field.value);
    }

    QJsonObject csl();

private:
    [[nodiscard]] QString text(QLatin1StringView name) const { return fromLatex(m_values.value(name), Reading::Plain); }
    void put(QLatin1StringView variable, const QString &text);
    void putFirst(QLatin1StringView variable, Reading reading, std::initializer_list<QLatin1StringView> names);
    void putRow(const BibRow &row, const QString &latex);
    void putType();
    void putNumbers();
    void putIssued();
    void putIdentifiers();

    BibEntry m_entry;
    QHash<QString, QString> m_values;
    QJsonObject m_csl;
    BibUsage m_usage;
};

void EntryReader::put(QLatin1StringView variable, const QString &text)
{
    if (!text.isEmpty() && !m_csl.contains(variable))
        m_csl.insert(variable, text);
}

void EntryReader::putFirst(QLatin1StringView variable, Reading reading, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        put(variable, fromLatex(m_values.value(name), reading));
}

void EntryReader::putType()
{
    QString type = typeOfBibTeX(m_entry.type);
    const QString subtype = text("entrysubtype"_L1);
    if (isCslType(subtype))
        type = subtype;
    else if (type == "article-journal"_L1 && isCslType(u"article-"_s + subtype))
        type = u"article-"_s + subtype;
    else if (m_entry.type == "misc"_L1 && m_values.contains(u"url"_s) && !m_values.contains(u"booktitle"_s))
        type = u"webpage"_s;
    m_csl.insert("type"_L1, type);
    m_usage = bibUsage(typeNames(type).csl);
}

void EntryReader::putRow(const BibRow &row, const QString &latex)
{
    switch (row.kind) {
    case BibKind::Title:
        put(row.csl, fromLatex(latex, Reading::Rich));
        break;
    case BibKind::Text: {
        const QString plain = fromLatex(latex, Reading::Plain);
        put(row.csl, row.csl == "language"_L1 ? languageTag(plain) : plain);
        break;
    }
    case BibKind::Verbatim:
        put(row.csl, fromLatex(latex, Reading::Verbatim));
        break;
    case BibKind::Names: {
        const BibNames names = fromBibNames(latex);
        insertNames(m_csl, row.csl, names.names);
        if (names.hasMore && row.csl == "author"_L1)
            m_csl.insert("authors-incomplete"_L1, true);
        break;
    }
    case BibKind::Date:
        insertDate(m_csl, row.csl, day(latex));
        break;
    case BibKind::Pages: {
        QString range = fromLatex(latex, Reading::Plain);
        put(row.csl, range.replace(u'–', u'-').replace(u'—', u'-').replace(" - "_L1, "-"_L1));
        break;
    }
    }
}

void EntryReader::putNumbers()
{
    const QString number = text("number"_L1);
    if (m_usage.isArticle)
        put("issue"_L1, number);
    else if (m_usage.isBook && m_values.contains(u"series"_s))
        put("collection-number"_L1, number);
    else
        put("number"_L1, number);
    putFirst("issue"_L1, Reading::Plain, {"issue"_L1});
    putFirst("collection-number"_L1, Reading::Plain, {"collection-number"_L1});
    const QString eid = text("eid"_L1);
    put(m_csl.contains("page"_L1) ? "number"_L1 : "page"_L1, eid);
    // What BibTeX prints where nothing is said.
    if (m_entry.type == "mastersthesis"_L1)
        put("genre"_L1, u"Master's thesis"_s);
    else if (m_entry.type == "phdthesis"_L1)
        put("genre"_L1, u"PhD thesis"_s);
    if (m_csl.value("genre"_L1) == "Thesis"_L1)
        m_csl.remove("genre"_L1);
}

void EntryReader::putIssued()
{
    Date issued = day(m_values.value(u"date"_s));
    if (issued.isEmpty())
        issued = day(m_values.value(u"year"_s));
    const QString month = text("month"_L1);
    const int number = month.toInt() > 0 ? month.toInt() : monthNamed(month);
    if (issued.from.year != 0 && issued.from.month == 0 && issued.from.season == 0 && issued.to.year == 0 && number >= 1
        && number <= 12) {
        issued.from.month = number;
        const int day = text("day"_L1).toInt();
        issued.from.day = day >= 1 && day <= 31 ? day : 0;
    }
    insertDate(m_csl, "issued"_L1, issued);
}

void EntryReader::putIdentifiers()
{
    QString doi = m_csl.value("DOI"_L1).toString();
    for (const QLatin1StringView prefix :
         {"https://doi.org/"_L1, "http://doi.org/"_L1, "https://dx.doi.org/"_L1, "http://dx.doi.org/"_L1, "doi:"_L1}) {
        if (doi.startsWith(prefix, Qt::CaseInsensitive))
            m_csl.insert("DOI"_L1, doi.sliced(prefix.size()).trimmed());
    }
    const QString eprintType = text(m_values.contains(u"eprinttype"_s) ? "eprinttype"_L1 : "archiveprefix"_L1);
    const QString eprint = text("eprint"_L1);
    if (eprintType.compare("pubmed"_L1, Qt::CaseInsensitive) == 0) {
        put("PMID"_L1, eprint);
    } else if (eprintType.compare("arxiv"_L1, Qt::CaseInsensitive) == 0 && !eprint.isEmpty()) {
        put("archive"_L1, u"arXiv"_s);
        put("archive_location"_L1, eprint);
    }
    if (!m_csl.contains("URL"_L1)) {
        // howpublished = {\url{…}}
        const QString address = fromLatex(m_values.value("howpublished"_L1), Reading::Verbatim);
        if (isLink(address))
            m_csl.insert("URL"_L1, address);
    }
}

QJsonObject EntryReader::csl()
{
    putType();
    for (const BibField &field : m_entry.fields) {
        if (const BibRow *row = bibRowOf(field.name))
            putRow(*row, field.value);
    }
    const Reading rich = Reading::Rich;
    if (m_usage.isInBook)
        putFirst("container-title"_L1, rich, {"booktitle"_L1, "maintitle"_L1, "journaltitle"_L1, "journal"_L1});
    else
        putFirst("container-title"_L1, rich, {"journaltitle"_L1, "journal"_L1, "booktitle"_L1, "maintitle"_L1});
    if (const QString subtitle = fromLatex(m_values.value("subtitle"_L1), rich); !subtitle.isEmpty())
        m_csl.insert("title"_L1, m_csl.value("title"_L1).toString() + u": "_s + subtitle);
    putFirst("publisher"_L1, Reading::Plain, {"publisher"_L1, "institution"_L1, "school"_L1, "organization"_L1});
    putNumbers();
    putIssued();
    putIdentifiers();
    return tidied(m_csl);
}

/// What an entry has from the one that its crossref names: a chapter from its book.
class Inheritance
{
public:
    explicit Inheritance(const QList<BibEntry> &entries)
    {
        for (const BibEntry &entry : entries)
            m_entries.insert(entry.key.toLower(), &entry);
    }

    [[nodiscard]] BibEntry whole(BibEntry entry)
    {
        const QString crossref = entry.value("crossref"_L1).trimmed().toLower();
        const BibEntry *parent = crossref.isEmpty() ? nullptr : m_entries.value(crossref);
        if (!parent)
            return entry;
        constexpr qsizetype longest = 1000;
        for (BibField field : parent->fields) {
            static const QStringList own = {u"crossref"_s, u"author"_s, u"abstract"_s, u"note"_s,
                                            u"keywords"_s, u"pages"_s,  u"doi"_s};
            if (field.name == "title"_L1)
                field.name = u"booktitle"_s;
            m_budget -= field.value.size() + entry.fields.size();
            if (field.value.size() <= longest && m_budget > 0 && !own.contains(field.name) && entry.value(field.name).isEmpty())
                entry.fields.append(field);
        }
        return entry;
    }

private:
    QHash<QString, const BibEntry *> m_entries;
    qsizetype m_budget = 16 * 1024 * 1024; ///< signs; many entries may name one that is long
};

} // namespace

base::Result<Read> readBibTeX(const QByteArray &text)
{
    const BibFile file = parseBibTeX(QString::fromUtf8(text));
    if (file.entries.isEmpty() && !file.problems.isEmpty())
        return std::unexpected(file.problems.first());
    if (file.entries.isEmpty() && !text.trimmed().isEmpty())
        return base::failure(base::ErrorCode::SourceInvalid, u"no BibTeX: there is no entry such as @article{key, …}"_s, {}, 1);
    Read read;
    read.problems = file.problems;
    Inheritance inheritance(file.entries);
    for (const BibEntry &entry : file.entries) {
        if (entry.type == "xdata"_L1 || entry.type == "set"_L1)
            continue;
        library::Reference reference;
        reference.key = entry.key;
        reference.csl = EntryReader(inheritance.whole(entry)).csl();
        reference.csl.insert("id"_L1, entry.key);
        read.references.append(reference);
        read.lines.append(entry.line);
    }
    return read;
}

} // namespace citation::exchange
