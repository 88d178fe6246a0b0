// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/packing.h"

#include "builder/darkfigures.h"
#include "builder/formatting.h"
#include "builder/indexing.h"
#include "library/alphabet.h"
#include "library/titlekey.h"
#include "pack/packwriter.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <optional>

using base::Result;

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// Where an article stands in the alphabet.
struct Place
{
    qsizetype letter;
    QString key;
    QString title;
    QString path;
    qsizetype index; ///< in the list that came in

    auto operator<=>(const Place &) const = default;
};

QList<Place> sortedPlaces(const QList<RenderedArticle> &articles, const library::Alphabet &alphabet)
{
    QList<Place> places;
    places.reserve(articles.size());
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const pack::EntryRecord &entry = articles.at(i).record.entry;
        places.append({alphabet.indexOf(entry.title), library::titleKey(entry.title), entry.title, entry.path, i});
    }
    std::ranges::sort(places);
    return places;
}

QList<pack::LetterRecord> letters(const QList<Place> &places, const library::Alphabet &alphabet)
{
    QList<pack::LetterRecord> letters;
    for (const QString &label : alphabet.labels())
        letters.append({label, 0, 0});
    for (const Place &place : places)
        ++letters[place.letter].count;
    qint64 first = 0;
    for (pack::LetterRecord &letter : letters) {
        letter.first = first;
        first += letter.count;
    }
    return letters;
}

/// A sample of bodies spread evenly, so that every kind of article is in it.
QList<QByteArray> sample(const QList<Place> &places, const QList<RenderedArticle> &articles)
{
    constexpr qsizetype samples = 1000;
    constexpr qsizetype partOfEach = 64 * 1024;
    QList<QByteArray> bodies;
    const qsizetype step = qMax(qsizetype(1), places.size() / samples);
    for (qsizetype i = 0; i < places.size(); i += step)
        bodies.append(articles.at(places.at(i).index).record.bodyHtml.left(partOfEach));
    return bodies;
}

class Packing
{
public:
    Packing(const QString &packFile, const Catalogue &catalogue, QList<RenderedArticle> &articles, pack::PackWriter writer)
        : m_catalogue(catalogue)
        , m_articles(articles)
        , m_writer(std::move(writer))
        , m_indexFolder(packFile + u".index-XXXXXX"_s)
    {
    }

    Result<Packed> run(const QString &former, const BuildOptions &options);

private:
    Result<void> writeFrame(const QList<Place> &places, const library::Alphabet &alphabet);
    Result<void> writeReferences();
    Result<void> writeFormatted(const QString &former);
    Result<void> writeMedia();
    Result<void> writeArticles(const QList<Place> &places, const library::Alphabet &alphabet, const Progress &progress);
    Result<void> beginIndex();
    Result<void> finishIndex();

    const Catalogue &m_catalogue;
    QList<RenderedArticle> &m_articles;
    QList<pack::ReferenceRecord> m_references; ///< those that are cited, in the order of their keys
    pack::PackWriter m_writer;
    QTemporaryDir m_indexFolder; ///< beside the pack: there is room for it
    std::optional<search::IndexWriter> m_index; ///< none: no full text is wanted
    Packed m_packed;
};

Result<void> Packing::writeFrame(const QList<Place> &places, const library::Alphabet &alphabet)
{
    if (auto done = m_writer.setLetters(letters(places, alphabet)); !done)
        return done;
    if (auto done = m_writer.setTopics(m_catalogue.manifest.topics); !done)
        return done;
    m_writer.setTerms(m_catalogue.glossary.terms);
    QList<pack::InstitutionRecord> institutions;
    for (const Manifest::Institution &institution : m_catalogue.manifest.institutions)
        institutions.append(institution.record);
    return m_writer.setInstitutions(institutions);
}

Result<void> Packing::writeReferences()
{
    QStringList keys;
    for (const RenderedArticle &article : std::as_const(m_articles)) {
        for (const pack::CitationRecord &citation : article.record.citations)
            keys.append(citation.reference.key);
    }
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        m_references.append(m_catalogue.bibliography.value(key));
        if (auto done = m_writer.addReference(m_references.last()); !done)
            return done;
    }
    m_packed.references = keys.size();
    return {};
}

Result<void> Packing::writeFormatted(const QString &former)
{
    const auto styles = formattedInAllStyles(m_references, m_catalogue.manifest.metadata.language, former);
    if (!styles)
        return std::unexpected(styles.error());
    for (const FormattedStyle &style : *styles) {
        if (auto done = m_writer.addFormatted(style.fingerprint, style.entries); !done)
            return done;
    }
    return {};
}

Result<void> Packing::writeMedia()
{
    struct Use
    {
        MediaUse picture;
        QString user;
    };
    std::map<QString, Use> uses; // in the order of their paths
    for (const Manifest::Institution &institution : m_catalogue.manifest.institutions) {
        const QString &logo = institution.record.logo;
        if (!logo.isEmpty())
            uses[logo] = {{logo, m_catalogue.folder + u'/' + logo, institution.line}, m_catalogue.manifest.file};
    }
    for (const RenderedArticle &article : std::as_const(m_articles)) {
        for (const MediaUse &use : article.media) {
            if (m_catalogue.articles.contains(use.path))
                return std::unexpected(problem(u"the picture “%1” has the path of an article; rename it"_s.arg(use.path),
                                               article.file, use.line));
            const auto [first, isNew] = uses.try_emplace(use.path, Use{use, article.file});
            if (!isNew && QDir::cleanPath(first->second.picture.file) != QDir::cleanPath(use.file))
                return std::unexpected(problem(u"two pictures would have the path “%1”; rename one of them"_s.arg(use.path),
                                               article.file, use.line));
        }
    }
    for (const auto &[path, use] : uses) {
        const auto media = readPicture(use.picture, m_catalogue.manifest);
        if (!media)
            return std::unexpected(media.error());
        if (auto done = m_writer.addMedia(*media); !done)
            return std::unexpected(problem(done.error().detail, use.user, use.picture.line));
    }
    m_packed.media = static_cast<qint64>(uses.size());
    return {};
}

Result<void> Packing::writeArticles(const QList<Place> &places, const library::Alphabet &alphabet, const Progress &progress)
{
    if (auto done = m_writer.trainDictionary(sample(places, m_articles)); !done)
        return done;
    qint64 written = 0;
    for (const Place &place : places) {
        pack::ArticleRecord &record = m_articles[place.index].record;
        QStringList keys = {place.key};
        for (const QString &alias : std::as_const(record.aliases))
            keys.append(library::titleKey(alias));
        if (auto done = m_writer.addArticle(record, keys); !done)
            return done;
        if (m_index)
            m_index->add(indexedArticle(record, alphabet.labels().at(place.letter), m_catalogue));
        record.plainText.clear();
        record.bodyHtml.clear(); // it is in the pack; memory is for those that are not
        if (progress)
            progress(Stage::Writing, ++written, places.size());
    }
    return {};
}

Result<void> Packing::beginIndex()
{
    if (!m_indexFolder.isValid())
        return base::failure(base::ErrorCode::FileUnwritable, m_indexFolder.errorString(), m_indexFolder.path());
    search::IndexOptions options{m_catalogue.manifest.metadata.language, m_articles.size(), 0};
    for (const RenderedArticle &article : std::as_const(m_articles))
        options.textSize += article.record.plainText.size();
    m_index.emplace(m_indexFolder.path(), options);
    return {};
}

Result<void> Packing::finishIndex()
{
    const QString text = m_indexFolder.filePath(u"text"_s);
    const QString names = m_indexFolder.filePath(u"names"_s);
    if (auto done = m_index->finish(text, names); !done)
        return done;
    m_writer.setIndex(pack::IndexKind::FullText, text);
    m_writer.setIndex(pack::IndexKind::Names, names);
    return {};
}

/// `former`: the pack that stood there before; it is replaced at the end.
Result<Packed> Packing::run(const QString &former, const BuildOptions &options)
{
    const library::Alphabet alphabet(m_catalogue.manifest.alphabet);
    const QList<Place> places = sortedPlaces(m_articles, alphabet);
    if (auto done = writeFrame(places, alphabet); !done)
        return std::unexpected(done.error());
    if (auto done = writeReferences(); !done)
        return std::unexpected(done.error());
    if (auto done = writeMedia(); !done)
        return std::unexpected(done.error());
    if (options.fullText) {
        if (auto begun = beginIndex(); !begun)
            return std::unexpected(begun.error());
    }
    if (auto done = writeArticles(places, alphabet, options.progress); !done)
        return std::unexpected(done.error());
    if (options.formatsReferences) {
        if (auto done = writeFormatted(former); !done)
            return std::unexpected(done.error());
    }
    if (m_index) {
        if (auto done = finishIndex(); !done)
            return std::unexpected(done.error());
    }
    if (auto done = m_writer.finish(); !done)
        return std::unexpected(done.error());
    return m_packed;
}

} // namespace

Result<Packed> writePack(const QString &packFile, const Catalogue &catalogue, QList<RenderedArticle> &articles,
                         const BuildOptions &options)
{
    pack::Metadata metadata = catalogue.manifest.metadata;
    for (const RenderedArticle &article : std::as_const(articles)) {
        if (article.record.reviewed.isValid() && !(article.record.reviewed <= metadata.reviewed))
            metadata.reviewed = article.record.reviewed;
    }
    QSet<QString> figures;
    for (const RenderedArticle &article : std::as_const(articles)) {
        for (const MediaUse &use : article.media) {
            if (!use.path.endsWith(".dark.svg"_L1)) // the same figure once more
                figures.insert(use.path);
        }
    }
    metadata.figureCount = figures.size();
    auto writer = pack::PackWriter::create(packFile, metadata);
    if (!writer)
        return std::unexpected(writer.error());
    return Packing(packFile, catalogue, articles, std::move(*writer)).run(packFile, options);
}

} // namespace builder
