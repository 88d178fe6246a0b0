// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/indexing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// Names and titles of a topic and of those above it.
void appendTopic(qint64 id, const QList<pack::TopicRecord> &topics, QStringList &names)
{
    // Parents stand before their children, so this ends.
    while (id > 0) {
        const auto topic = std::ranges::find(topics, id, &pack::TopicRecord::id);
        if (topic == topics.end())
            return;
        names << topic->name << topic->title;
        id = topic->parent < id ? topic->parent : 0;
    }
}

void appendWork(const pack::ReferenceRecord &work, search::IndexedArticle &article)
{
    const QJsonObject csl = QJsonDocument::fromJson(work.csl).object();
    article.works.append(work.key);
    if (const QString doi = csl.value("DOI"_L1).toString(); !doi.isEmpty())
        article.works.append(doi);
    article.workWords += csl.value("title"_L1).toString() + u'\n';
    const QJsonArray authors = csl.value("author"_L1).toArray();
    for (const auto &author : authors)
        article.workWords += author.toObject().value("family"_L1).toString() + u'\n';
}

} // namespace

search::IndexedArticle indexedArticle(const pack::ArticleRecord &article, const QString &letter, const Catalogue &catalogue)
{
    search::IndexedArticle indexed;
    indexed.title = article.entry.title;
    indexed.aliases = article.aliases;
    indexed.passages = article.plainText;
    indexed.letter = letter;
    for (const qint64 topic : article.topics)
        appendTopic(topic, catalogue.manifest.topics, indexed.topics);
    indexed.topics.removeDuplicates();
    for (const pack::CitationRecord &citation : article.citations)
        appendWork(catalogue.bibliography.value(citation.reference.key), indexed);
    return indexed;
}

} // namespace builder
