// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/found.h"
#include "citation/identifiers.h"
#include "citation/reading/fields.h"
#include "citation/reading/names.h"

#include "html/nodes.h"
#include "html/tree.h"

#include <QMultiHash>

#include <array>

namespace citation {

using namespace reading;

namespace {

using namespace Qt::StringLiterals;

using Tags = QHash<QString, QStringList>;

Tags tagsOf(const GumboNode *root)
{
    Tags tags;
    for (const GumboNode *node = root; node; node = html::nextNode(node, root)) {
        if (!html::isElement(node, GUMBO_TAG_META))
            continue;
        const QString name = html::attribute(node, "name").trimmed().toLower();
        const QString content = html::attribute(node, "content").simplified();
        if (name.startsWith("citation_"_L1) && !content.isEmpty())
            tags[name.mid(9)].append(content);
    }
    return tags;
}

QString firstOf(const Tags &tags, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const auto values = tags.constFind(name); values != tags.constEnd())
            return values->constFirst();
    }
    return {};
}

QJsonArray authorsOf(const Tags &tags)
{
    QJsonArray authors;
    for (const QString &author : tags.value(u"author"_s)) {
        Names names = namesApart(author);
        const qsizetype space = author.lastIndexOf(u' ');
        // “Robert A. Kyle”: the tag is for people, one each.
        if (names.list.size() == 1 && names.list.at(0).toObject().contains("literal"_L1) && space > 0)
            names.list = {QJsonObject{{u"family"_s, author.mid(space + 1)}, {u"given"_s, author.first(space)}}};
        for (const auto &name : std::as_const(names.list))
            authors.append(name);
    }
    return authors;
}

QString typeOf(const Tags &tags)
{
    if (tags.contains(u"dissertation_institution"_s))
        return u"thesis"_s;
    if (tags.contains(u"technical_report_institution"_s))
        return u"report"_s;
    if (tags.contains(u"conference_title"_s) || tags.contains(u"conference"_s))
        return u"paper-conference"_s;
    if (tags.contains(u"inbook_title"_s))
        return u"chapter"_s;
    if (tags.contains(u"isbn"_s))
        return u"book"_s;
    return tags.contains(u"journal_title"_s) ? u"article-journal"_s : u"webpage"_s;
}

QString pages(const Tags &tags)
{
    const QString first = firstOf(tags, {"firstpage"_L1});
    const QString last = firstOf(tags, {"lastpage"_L1});
    return pagesOf(last.isEmpty() || last == first ? first : first + u'-' + last);
}

} // namespace

QJsonObject pageMetadata(const QByteArray &html)
{
    const html::Tree tree(html, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    if (!tree.root())
        return {};
    const Tags tags = tagsOf(tree.root());
    Fields fields;
    fields.add("title"_L1, firstOf(tags, {"title"_L1}), sure);
    if (fields.isEmpty())
        return {};
    fields.add("type"_L1, typeOf(tags), sure);
    fields.add("author"_L1, authorsOf(tags), sure);
    fields.add("container-title"_L1,
               firstOf(tags,
                       {"journal_title"_L1, "inbook_title"_L1, "conference_title"_L1, "conference"_L1, "journal_abbrev"_L1}),
               sure);
    fields.add("container-title-short"_L1, firstOf(tags, {"journal_abbrev"_L1}), sure);
    for (const QLatin1StringView name : {"publication_date"_L1, "date"_L1, "cover_date"_L1, "online_date"_L1, "year"_L1}) {
        // “2020/05/03” as well as “May 3, 2020”
        fields.add("issued"_L1, dateOf(firstOf(tags, {name}).replace(u'/', u'-')), sure);
        fields.add("issued"_L1, dateOf(firstOf(tags, {name})), sure);
    }
    fields.add("volume"_L1, firstOf(tags, {"volume"_L1}), sure);
    fields.add("issue"_L1, firstOf(tags, {"issue"_L1}), sure);
    fields.add("page"_L1, pages(tags), sure);
    fields.add("publisher"_L1, firstOf(tags, {"publisher"_L1, "dissertation_institution"_L1, "technical_report_institution"_L1}),
               sure);
    fields.add("language"_L1, firstOf(tags, {"language"_L1}), sure);
    fields.add("DOI"_L1, normalised(Identifier::Doi, firstOf(tags, {"doi"_L1})), sure);
    fields.add("PMID"_L1, normalised(Identifier::Pmid, firstOf(tags, {"pmid"_L1})), sure);
    fields.add("ISBN"_L1, normalised(Identifier::Isbn, firstOf(tags, {"isbn"_L1})), sure);
    fields.add("ISSN"_L1, normalised(Identifier::Issn, firstOf(tags, {"issn"_L1})), sure);
    fields.add(linkFields(firstOf(tags, {"public_url"_L1, "abstract_html_url"_L1, "fulltext_html_url"_L1, "pdf_url"_L1})));
    return fields.csl;
}

} // namespace citation
