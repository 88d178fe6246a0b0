// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pack/packsource.h"

#include "library/matches.h"
#include "library/titlekey.h"
#include "pack/packreader.h"
#include "sources/pack/packsearch.h"

#include <QJsonDocument>

using base::Result;

namespace sources {

namespace {

library::ArticleEntry entry(const pack::EntryRecord &record)
{
    return {library::ArticleId{record.id}, record.path, record.title};
}

QList<library::ArticleEntry> entryList(const QList<pack::EntryRecord> &records)
{
    QList<library::ArticleEntry> entries;
    entries.reserve(records.size());
    for (const pack::EntryRecord &record : records)
        entries.append(entry(record));
    return entries;
}

library::Article article(const pack::ArticleRecord &record)
{
    library::Article article;
    article.entry = entry(record.entry);
    article.heading = record.heading.isEmpty() ? record.entry.title : record.heading;
    article.aliases = record.aliases;
    article.summaryHtml = record.summaryHtml;
    article.bodyHtml = record.bodyHtml;
    for (const pack::FactRecord &fact : record.facts)
        article.facts.append({fact.label, fact.valueHtml});
    for (const pack::SectionRecord &section : record.sections)
        article.sections.append({section.level, section.anchor, section.title});
    for (const qint64 topic : record.topics)
        article.topics.append(library::TopicId{topic});
    for (const pack::CitationRecord &citation : record.citations) {
        const pack::ReferenceRecord &reference = citation.reference;
        article.citations.append({{reference.key, QJsonDocument::fromJson(reference.csl).object(), reference.verified},
                                  citation.places});
    }
    article.authors = record.authors;
    article.reviewed = record.reviewed;
    article.seeAlso = entryList(record.seeAlsoEntries);
    return article;
}

class PackSource final : public library::ArticleSource
{
public:
    PackSource(const QString &file, pack::PackReader reader)
        : m_reader(std::move(reader))
        , m_search(file, m_reader)
    {
    }

    library::SourceFeatures features() const override
    {
        const library::SourceFeatures always = library::SourceFeature::Topics | library::SourceFeature::Citations;
        return m_search.hasFullText() ? always | library::SourceFeature::FullText : always;
    }

    Result<library::LibraryInfo> info() override;

    Result<QList<library::ArticleEntry>> entries(qint64 first, qint64 count) override
    {
        return m_reader.entries(first, count).transform(entryList);
    }

    Result<QList<library::Topic>> topics() override;

    Result<QList<library::ArticleEntry>> entriesOfTopic(library::TopicId topic) override
    {
        return m_reader.entriesOfTopic(topic.value).transform(entryList);
    }

    Result<QList<library::ArticleEntry>> articlesCiting(const QString &key) override
    {
        return m_reader.entriesCiting(key).transform(entryList);
    }

    Result<QStringList> formatted(const QByteArray &style, const QStringList &keys) override
    {
        return m_reader.formatted(style, keys);
    }

    Result<QList<library::Term>> glossary() override;
    Result<QList<library::Review>> latestReviews(int limit) override;
    Result<QList<library::TitleMatch>> titlesStartingWith(const QString &text, int limit) override;

    Result<QList<library::TitleMatch>> suggestions(const QString &text, int limit) override
    {
        return titlesStartingWith(text, limit).and_then([&](const QList<library::TitleMatch> &matches) {
            return m_search.suggestions(text, limit, matches);
        });
    }

    Result<library::Hits> search(const library::SearchRequest &request) override { return m_search.search(request); }

    Result<library::Article> article(const QString &path) override { return m_reader.article(path).transform(sources::article); }

    Result<library::Media> media(const QString &path) override
    {
        return m_reader.media(path).transform([](const pack::MediaRecord &record) {
            return library::Media{record.mime, record.content};
        });
    }

private:
    pack::PackReader m_reader;
    PackSearch m_search; ///< asks the reader
};

Result<library::LibraryInfo> PackSource::info()
{
    const pack::Metadata &metadata = m_reader.metadata();
    library::LibraryInfo info{metadata.id,
                              metadata.title,
                              metadata.description,
                              metadata.language,
                              metadata.publisher,
                              metadata.licence,
                              metadata.edition,
                              metadata.reviewed,
                              metadata.subscribe,
                              metadata.articleCount,
                              metadata.referenceCount,
                              metadata.unverifiedCount,
                              metadata.termCount,
                              metadata.figureCount,
                              {},
                              {}};
    info.entryCount = metadata.articleCount;
    const auto letters = m_reader.letters();
    if (!letters)
        return std::unexpected(letters.error());
    for (const pack::LetterRecord &letter : *letters)
        info.letters.append({letter.label, letter.first, letter.count});
    const auto institutions = m_reader.institutions();
    if (!institutions)
        return std::unexpected(institutions.error());
    for (const pack::InstitutionRecord &institution : *institutions)
        info.institutions.append({institution.name, institution.role, institution.logo});
    return info;
}

Result<QList<library::Topic>> PackSource::topics()
{
    return m_reader.topics().transform([](const QList<pack::TopicRecord> &records) {
        QList<library::Topic> topics;
        for (const pack::TopicRecord &record : records)
            topics.append({library::TopicId{record.id}, library::TopicId{record.parent}, record.title, record.articleCount});
        return topics;
    });
}

Result<QList<library::Term>> PackSource::glossary()
{
    return m_reader.terms().transform([](const QList<pack::TermRecord> &records) {
        QList<library::Term> terms;
        for (const pack::TermRecord &record : records)
            terms.append({record.anchor, record.term, record.definition, entry(record.article)});
        return terms;
    });
}

Result<QList<library::Review>> PackSource::latestReviews(int limit)
{
    return m_reader.latestReviews(limit).transform([](const QList<pack::ReviewRecord> &records) {
        QList<library::Review> reviews;
        for (const pack::ReviewRecord &record : records)
            reviews.append({entry(record.entry), record.day});
        return reviews;
    });
}

Result<QList<library::TitleMatch>> PackSource::titlesStartingWith(const QString &text, int limit)
{
    const QString key = library::titleKey(text);
    // An article may match by title and aliases; a few rows more make up for those that fall together.
    const auto records = m_reader.titles(key, limit * 2 + 8);
    if (!records)
        return std::unexpected(records.error());
    QList<library::TitleMatch> matches;
    for (const pack::TitleRecord &record : *records)
        matches.append({entry(record.entry), record.alias, record.key == key});
    return library::bestMatches(matches, text, limit);
}

} // namespace

Result<std::unique_ptr<library::ArticleSource>> openPack(const QString &file)
{
    auto reader = pack::PackReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    return std::make_unique<PackSource>(file, std::move(*reader));
}

} // namespace sources
