// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

void put(QByteArray &file, char tag, const QString &value)
{
    if (!value.isEmpty())
        file += QByteArray("%") + tag + ' ' + value.toUtf8() + "\r\n";
}

void putNames(QByteArray &file, char tag, const QList<Name> &names)
{
    for (const Name &name : names)
        put(file, tag, inverted(name) + (name.isBody() && !name.literal.contains(u',') ? u","_s : QString()));
}

/// Lines that follow must not look like a tag.
QString folded(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.trimmed();
        if (words.startsWith(u'%') && !lines.isEmpty())
            lines.last() += u' ' + words;
        else if (!words.isEmpty())
            lines.append(words);
    }
    return lines.join("\r\n"_L1);
}

bool isPeriodical(const QString &type)
{
    return type.startsWith("article-"_L1) || type.startsWith("review"_L1);
}

void putTitles(QByteArray &file, const QJsonObject &csl)
{
    put(file, 'T', field(csl, "title"_L1));
    put(file, isPeriodical(field(csl, "type"_L1)) ? 'J' : 'B', field(csl, "container-title"_L1));
    put(file, 'S', field(csl, "collection-title"_L1));
    put(file, '!', field(csl, "title-short"_L1));
}

void putDates(QByteArray &file, const QJsonObject &csl)
{
    const Date issued = date(csl, "issued"_L1);
    put(file, 'D', issued.literal.isEmpty() ? yearText(csl) : issued.literal);
    if (issued.from.month > 0 || issued.from.season > 0 || issued.to.year != 0)
        put(file, '8', edtf(issued));
    put(file, '[', edtf(date(csl, "accessed"_L1)));
}

QByteArray record(const QJsonObject &csl, const QString &key)
{
    QByteArray file;
    put(file, '0', typeNames(field(csl, "type"_L1)).endNote);
    putNames(file, 'A', names(csl, "author"_L1));
    if (hasMoreAuthors(csl))
        put(file, 'A', u"et al.,"_s);
    putNames(file, 'E', names(csl, "editor"_L1));
    putNames(file, 'Y', names(csl, "collection-editor"_L1));
    putNames(file, '?', names(csl, "translator"_L1));
    putTitles(file, csl);
    putDates(file, csl);
    put(file, 'V', field(csl, "volume"_L1));
    put(file, 'N', field(csl, csl.contains("issue"_L1) ? "issue"_L1 : "number"_L1));
    const Pages range = pages(csl);
    put(file, 'P', range.last.isEmpty() ? range.first : range.first + u'-' + range.last);
    put(file, '7', field(csl, "edition"_L1));
    put(file, '6', field(csl, "number-of-volumes"_L1));
    put(file, 'I', field(csl, "publisher"_L1));
    put(file, 'C', field(csl, csl.contains("publisher-place"_L1) ? "publisher-place"_L1 : "event-place"_L1));
    put(file, '9', field(csl, "genre"_L1));
    put(file, '@', field(csl, csl.contains("ISSN"_L1) ? "ISSN"_L1 : "ISBN"_L1));
    put(file, 'R', field(csl, "DOI"_L1));
    put(file, 'M', field(csl, "PMID"_L1));
    put(file, '2', field(csl, "PMCID"_L1));
    put(file, 'U', field(csl, "URL"_L1));
    put(file, 'G', field(csl, "language"_L1));
    for (const QString &word : keywords(csl))
        put(file, 'K', word);
    put(file, 'X', folded(longField(csl, "abstract"_L1)));
    put(file, 'Z', folded(longField(csl, "note"_L1)));
    put(file, 'F', key);
    return file;
}

} // namespace

QByteArray endNote(const QList<library::Reference> &references)
{
    const QStringList keys = legalKeys(references);
    QByteArray file;
    for (qsizetype i = 0; i < references.size(); ++i)
        file += record(references.at(i).csl, keys.at(i)) + "\r\n";
    return file;
}

} // namespace citation::exchange
