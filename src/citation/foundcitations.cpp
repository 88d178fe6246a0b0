// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/found.h"

#include "html/nodes.h"
#include "html/tree.h"

#include <QUrl>

namespace citation {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMarks = 50; ///< of one reference; nobody walks more

/// The id of an element, or of the nearest around it.
QString idAround(const GumboNode *node)
{
    for (; node && node->type == GUMBO_NODE_ELEMENT; node = node->parent) {
        if (const QString id = html::attribute(node, "id"); !id.isEmpty())
            return id;
    }
    return {};
}

/// For each place that links of the page lead to, the ids of where these links stand.
QHash<QString, QStringList> linksWithin(const QByteArray &html)
{
    QHash<QString, QStringList> links;
    const html::Tree tree(html, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    for (const GumboNode *node = tree.root(); node; node = html::nextNode(node, tree.root())) {
        const QString address = html::isElement(node, GUMBO_TAG_A) ? html::attribute(node, "href") : QString();
        if (!address.startsWith(u'#'))
            continue;
        QStringList &places = links[QUrl::fromPercentEncoding(address.sliced(1).toUtf8())];
        if (const QString id = idAround(node); !id.isEmpty() && places.size() < mostMarks)
            places.append(id);
    }
    return links;
}

QJsonObject cslOf(const FoundReference &found)
{
    if (found.csl.contains("title"_L1))
        return found.csl;
    QJsonObject csl{{u"type"_s, u"document"_s}, {u"title"_s, found.text}};
    for (const QString &field : {u"DOI"_s, u"PMID"_s, u"URL"_s}) {
        if (found.csl.contains(field))
            csl[field] = found.csl.value(field);
    }
    return csl;
}

} // namespace

QList<library::Citation> citationsInHtml(const QByteArray &html)
{
    const QList<FoundReference> references = referencesInHtml(html);
    if (references.isEmpty())
        return {};
    const QHash<QString, QStringList> links = linksWithin(html);
    QList<library::Citation> citations;
    for (const FoundReference &found : references) {
        library::Citation citation;
        citation.reference = {u"reference-%1"_s.arg(citations.size() + 1), cslOf(found), true};
        citation.number = found.number;
        citation.anchor = found.anchor;
        citation.marks = links.value(found.anchor);
        citation.places = qMax(1, static_cast<int>(citation.marks.size()));
        citations.append(citation);
    }
    return citations;
}

} // namespace citation
