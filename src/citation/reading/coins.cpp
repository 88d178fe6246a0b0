// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/identifiers.h"
#include "citation/reading/citetext.h"

#include <QJsonArray>
#include <QMultiHash>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

using Pairs = QList<std::pair<QString, QString>>;

QString decoded(QStringView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8().replace('+', ' '))).simplified();
}

Pairs pairsOf(const QString &query)
{
    Pairs pairs;
    for (const QStringView piece : QStringView(query).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype sign = piece.indexOf(u'=');
        if (sign > 0)
            pairs.append({decoded(piece.first(sign)), decoded(piece.sliced(sign + 1))});
    }
    return pairs;
}

QString firstOf(const Pairs &pairs, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        for (const auto &[key, value] : pairs) {
            if (key == name && !value.isEmpty())
                return value;
        }
    }
    return {};
}

/// aulast and aufirst tell the first author again who stands among the au.
QJsonArray authorsOf(const Pairs &pairs)
{
    QJsonArray authors;
    const QString family = firstOf(pairs, {"rft.aulast"_L1});
    if (!family.isEmpty()) {
        QJsonObject first{{u"family"_s, family}};
        if (const QString given = firstOf(pairs, {"rft.aufirst"_L1, "rft.auinit"_L1}); !given.isEmpty())
            first.insert(u"given"_s, given);
        authors.append(first);
    }
    bool isFirst = true;
    for (const auto &[key, value] : pairs) {
        if (value.isEmpty() || (key != "rft.au"_L1 && key != "rft.aucorp"_L1))
            continue;
        const bool isAgain = isFirst && !family.isEmpty() && value.startsWith(family);
        isFirst = false;
        if (isAgain)
            continue;
        const qsizetype comma = value.indexOf(u", "_s);
        if (comma > 0 && key == "rft.au"_L1)
            authors.append(QJsonObject{{u"family"_s, value.first(comma)}, {u"given"_s, value.mid(comma + 2)}});
        else
            authors.append(QJsonObject{{u"literal"_s, value}});
    }
    return authors;
}

QString typeOf(const Pairs &pairs)
{
    const QString genre = firstOf(pairs, {"rft.genre"_L1});
    const QString format = firstOf(pairs, {"rft_val_fmt"_L1});
    if (format.endsWith(":journal"_L1))
        return genre == "preprint"_L1 ? u"article"_s : genre == "unknown"_L1 ? u"webpage"_s : u"article-journal"_s;
    if (format.endsWith(":book"_L1))
        return genre == "bookitem"_L1 ? u"chapter"_s : genre == "report"_L1 ? u"report"_s : u"book"_s;
    if (format.endsWith(":dissertation"_L1))
        return u"thesis"_s;
    return format.endsWith(":patent"_L1) ? u"patent"_s : u"document"_s;
}

void addIdentifiers(const Pairs &pairs, Fields &fields)
{
    for (const auto &[key, value] : pairs) {
        if (key != "rft_id"_L1)
            continue;
        if (value.startsWith("info:doi/"_L1))
            fields.add("DOI"_L1, normalised(Identifier::Doi, value.mid(9)), sure);
        else if (value.startsWith("info:pmid/"_L1))
            fields.add("PMID"_L1, normalised(Identifier::Pmid, value.mid(10)), sure);
        else
            fields.add(linkFields(value));
    }
    fields.add("ISBN"_L1, normalised(Identifier::Isbn, firstOf(pairs, {"rft.isbn"_L1})), sure);
    fields.add("ISSN"_L1, normalised(Identifier::Issn, firstOf(pairs, {"rft.issn"_L1, "rft.eissn"_L1})), sure);
}

} // namespace

Fields openUrlFields(const QString &query)
{
    const Pairs pairs = pairsOf(query);
    Fields fields;
    const QString part = firstOf(pairs, {"rft.atitle"_L1});
    const QString whole = firstOf(pairs, {"rft.jtitle"_L1, "rft.btitle"_L1, "rft.title"_L1, "rft.stitle"_L1});
    fields.add("title"_L1, part.isEmpty() ? whole : part, sure);
    if (fields.isEmpty())
        return fields;
    if (!part.isEmpty())
        fields.add("container-title"_L1, whole, sure);
    fields.add("type"_L1, typeOf(pairs), sure);
    fields.add("author"_L1, authorsOf(pairs), sure);
    const QString date = firstOf(pairs, {"rft.date"_L1});
    fields.add("issued"_L1, dateOf(date), sure);
    fields.add("volume"_L1, firstOf(pairs, {"rft.volume"_L1}), sure);
    fields.add("issue"_L1, firstOf(pairs, {"rft.issue"_L1}), sure);
    QString pages = firstOf(pairs, {"rft.pages"_L1});
    if (pages.isEmpty()) {
        const QString last = firstOf(pairs, {"rft.epage"_L1});
        pages = firstOf(pairs, {"rft.spage"_L1}) + (last.isEmpty() ? QString() : u'-' + last);
    }
    fields.add("page"_L1, pagesOf(pages), sure);
    fields.add("publisher"_L1, firstOf(pairs, {"rft.pub"_L1, "rft.inst"_L1, "rft.publisher"_L1}), sure);
    fields.add("publisher-place"_L1, firstOf(pairs, {"rft.place"_L1}), sure);
    fields.add("edition"_L1, firstOf(pairs, {"rft.edition"_L1}), sure);
    addIdentifiers(pairs, fields);
    return fields;
}

} // namespace citation::reading
