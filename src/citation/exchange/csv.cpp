// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/writers.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView columns[] = {"type"_L1,        "author"_L1,
                                         "title"_L1,       "container-title"_L1,
                                         "volume"_L1,      "issue"_L1,
                                         "page"_L1,        "issued"_L1,
                                         "editor"_L1,      "translator"_L1,
                                         "publisher"_L1,   "publisher-place"_L1,
                                         "edition"_L1,     "collection-title"_L1,
                                         "number"_L1,      "genre"_L1,
                                         "event-title"_L1, "DOI"_L1,
                                         "PMID"_L1,        "PMCID"_L1,
                                         "ISBN"_L1,        "ISSN"_L1,
                                         "URL"_L1,         "accessed"_L1,
                                         "language"_L1,    "keyword"_L1,
                                         "abstract"_L1,    "note"_L1};

/// RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe: a title must not compute.
QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t"_s.contains(text.at(0)))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u';'))
        return text;
    return u"\"%1\""_s.arg(text.replace(u'"', "\"\""_L1));
}

QString value(const QJsonObject &csl, QLatin1StringView column)
{
    if (column == "issued"_L1 || column == "accessed"_L1) {
        const Date day = date(csl, column);
        return day.literal.isEmpty() ? edtf(day) : day.literal;
    }
    if (csl.value(column).isArray()) {
        QStringList list;
        for (const Name &name : names(csl, column))
            list.append(name.isBody() ? name.literal : inverted(name));
        if (column == "author"_L1 && hasMoreAuthors(csl))
            list.append(u"et al."_s);
        return list.join("; "_L1);
    }
    return column == "abstract"_L1 || column == "note"_L1 ? longField(csl, column) : field(csl, column);
}

} // namespace

QByteArray csv(const QList<library::Reference> &references)
{
    // With the mark without which the most used spreadsheet takes UTF-8 for another encoding.
    QByteArray file = "\xef\xbb\xbfkey";
    for (const QLatin1StringView column : columns)
        file += ',' + QByteArray(column.data(), column.size());
    file += ",verified\r\n";
    for (const library::Reference &reference : references) {
        file += cell(reference.key).toUtf8();
        for (const QLatin1StringView column : columns)
            file += ',' + cell(value(reference.csl, column)).toUtf8();
        file += reference.verified ? ",yes\r\n" : ",no\r\n";
    }
    return file;
}

} // namespace citation::exchange
