// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/ris.h"

#include "citation/exchange/item.h"
#include "citation/exchange/markup.h"
#include "citation/exchange/names.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;
using enum RisKind;

constexpr RisRow rows[] = {
    {"AU"_L1, "author"_L1, Names},
    {"TI"_L1, "title"_L1, Text},
    {"ST"_L1, "title-short"_L1, Text},
    {"T2"_L1, "container-title"_L1, Text},
    {"J2"_L1, "container-title-short"_L1, Text},
    {"T3"_L1, "collection-title"_L1, Text},
    {"C3"_L1, "event-title"_L1, Text},
    {"A2"_L1, "editor"_L1, Names},
    {"A3"_L1, "collection-editor"_L1, Names},
    {"A4"_L1, "translator"_L1, Names},
    {"ET"_L1, "edition"_L1, Text},
    {"VL"_L1, "volume"_L1, Text},
    {"IS"_L1, "issue"_L1, Text},
    {"M1"_L1, "number"_L1, Text},
    {"NV"_L1, "number-of-volumes"_L1, Text},
    {"SE"_L1, "section"_L1, Text},
    {"PB"_L1, "publisher"_L1, Text},
    {"CY"_L1, "publisher-place"_L1, Text},
    {"M3"_L1, "genre"_L1, Text},
    {"LA"_L1, "language"_L1, Text},
    {"SN"_L1, "ISSN"_L1, Text},
    {"SN"_L1, "ISBN"_L1, Text},
    {"DO"_L1, "DOI"_L1, Text},
    {"AN"_L1, "PMID"_L1, Text},
    {"C2"_L1, "PMCID"_L1, Text},
    {"UR"_L1, "URL"_L1, Text},
    {"Y2"_L1, "accessed"_L1, Day},
    {"CN"_L1, "call-number"_L1, Text},
    {"AB"_L1, "abstract"_L1, Long},
    {"N1"_L1, "note"_L1, Long},
};

void put(QByteArray &file, QLatin1StringView tag, const QString &value)
{
    if (value.isEmpty())
        return;
    file += tag;
    file += "  - ";
    file += value.toUtf8();
    file += "\r\n";
}

void putRow(QByteArray &file, const QJsonObject &csl, const RisRow &row)
{
    switch (row.kind) {
    case Text:
        put(file, row.tag, field(csl, row.csl));
        break;
    case Long:
        // Lines without a tag are allowed, but not every reader knows them: each is a field of its own.
        for (const QString &line : longField(csl, row.csl).split(u'\n'))
            put(file, row.tag, onOneLine(line));
        break;
    case Names:
        for (const Name &name : names(csl, row.csl))
            put(file, row.tag, inverted(name));
        if (row.csl == "author"_L1 && hasMoreAuthors(csl))
            put(file, row.tag, u"et al."_s);
        break;
    case Day:
        put(file, row.tag, risDate(date(csl, row.csl)));
        break;
    }
}

QByteArray record(const QJsonObject &csl, const QString &key)
{
    QByteArray file;
    put(file, "TY"_L1, typeNames(field(csl, "type"_L1)).ris);
    put(file, "ID"_L1, key);
    for (const RisRow &row : rows)
        putRow(file, csl, row);
    if (!csl.contains("event-title"_L1)) // CSL before 1.0.2
        put(file, "C3"_L1, field(csl, "event"_L1));
    if (!csl.contains("edition"_L1))
        put(file, "ET"_L1, field(csl, "version"_L1));
    const Pages range = pages(csl);
    put(file, "SP"_L1, range.first);
    put(file, "EP"_L1, range.last);
    const Date issued = date(csl, "issued"_L1);
    if (issued.from.year > 0)
        put(file, "PY"_L1, edtf(exchange::Day{.year = issued.from.year}));
    put(file, "DA"_L1, risDate(issued));
    for (const QString &word : keywords(csl))
        put(file, "KW"_L1, word);
    if (!csl.contains("PMID"_L1)) // AN is a number of the data base
        put(file, "DB"_L1, field(csl, "source"_L1));
    return file + "ER  - \r\n";
}

} // namespace

std::span<const RisRow> risRows()
{
    return rows;
}

QString risDate(const Date &date)
{
    if (date.isEmpty())
        return {};
    const auto padded = [](int number) { return number > 0 ? u"%1"_s.arg(number, 2, 10, QChar(u'0')) : QString(); };
    QStringList rest;
    if (!date.literal.isEmpty())
        rest.append(date.literal);
    if (date.isCirca)
        rest.append(u"circa"_s);
    if (date.from.season > 0)
        rest.append(seasonName(date.from.season));
    if (date.to.year != 0 || date.isOpen)
        rest.append(u"to "_s + (date.isOpen ? u".."_s : edtf(date.to)));
    return u"%1/%2/%3/%4"_s.arg(edtf(exchange::Day{.year = date.from.year}), padded(date.from.month), padded(date.from.day),
                                rest.join(u"; "_s));
}

Date fromRisDate(const QString &text)
{
    const QStringList parts = text.trimmed().split(u'/');
    if (parts.size() < 2)
        return fromText(text);
    Date date = fromText(parts.at(0));
    if (!date.literal.isEmpty())
        return fromText(text);
    if (date.from.year != 0) {
        const int month = parts.at(1).toInt();
        date.from.month = month >= 1 && month <= 12 ? month : 0;
        const int day = parts.value(2).toInt();
        date.from.day = date.from.month > 0 && day >= 1 && day <= 31 ? day : 0;
    }
    const QString rest = parts.sliced(qMin<qsizetype>(3, parts.size())).join(u'/').trimmed();
    if (date.from.year == 0)
        return {.literal = rest};
    for (const QString &word : rest.split(u"; "_s, Qt::SkipEmptyParts)) {
        if (word == "circa"_L1)
            date.isCirca = true;
        else if (word == "to .."_L1)
            date.isOpen = true;
        else if (word.startsWith("to "_L1))
            date.to = fromText(word.sliced(3)).from;
        else if (date.from.month == 0)
            date.from.season = fromText(word + u" 2000"_s).from.season;
    }
    return date;
}

QByteArray ris(const QList<library::Reference> &references)
{
    const QStringList keys = legalKeys(references);
    QByteArray file;
    for (qsizetype i = 0; i < references.size(); ++i)
        file += record(references.at(i).csl, keys.at(i));
    return file;
}

} // namespace citation::exchange
