// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/packwriter.h"

#include "pack/appendix.h"
#include "pack/clusterwriter.h"
#include "pack/format.h"
#include "pack/insert.h"
#include "pack/tables.h"
#include "storage/transaction.h"

#include <QFile>
#include <QHash>

#include <map>
#include <optional>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

struct SeeAlso
{
    qint64 article;
    qint64 position;
    QString target;
};

} // namespace

class PackWriter::Private
{
public:
    Private(QString target, storage::Database opened)
        : file(std::move(target))
        , database(std::move(opened))
    {
    }

    ~Private()
    {
        if (!finished)
            QFile::remove(partName());
    }

    [[nodiscard]] QString partName() const { return file + QStringLiteral(".part"); }
    [[nodiscard]] Result<void> writeMeta(const QString &key, const QString &value);
    [[nodiscard]] Result<void> writeMetadata();
    [[nodiscard]] Result<qint64> contributorId(const QString &name);
    [[nodiscard]] Result<void> writeRelations(qint64 id, const ArticleRecord &article);
    [[nodiscard]] Result<void> writeSeeAlso();
    [[nodiscard]] Result<void> writeBacklinks();
    [[nodiscard]] std::unexpected<base::Error> linkToNowhere(qint64 article, const QString &target) const;

    QString file;
    Metadata metadata;
    storage::Database database;
    std::optional<ClusterWriter> clusters;
    bool finished = false;

    QHash<QString, qint64> articleIds;
    QHash<QString, qint64> referenceIds;
    QHash<QString, qint64> contributorIds;
    QHash<QString, QList<qint64>> linking; ///< by path, the articles whose text links there, in ascending order
    QList<SeeAlso> seeAlso;
    std::map<IndexKind, QString> indexFiles;
    QList<TermRecord> terms;
    qint64 mediaCount = 0;
    qint64 styleCount = 0;
    qint64 unverifiedCount = 0;

    std::optional<storage::Statement> insertMeta, insertArticle, insertTitle, insertTopic, insertCitation, insertSeeAlso,
        insertContributor, insertAuthor, insertReference, insertMedia, insertBacklink, insertReview, insertText, insertStyle,
        insertFormatted;
};

PackWriter::PackWriter(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

PackWriter::~PackWriter() = default;
PackWriter::PackWriter(PackWriter &&) noexcept = default;
PackWriter &PackWriter::operator=(PackWriter &&) noexcept = default;

Result<PackWriter> PackWriter::create(const QString &file, const Metadata &metadata)
{
    auto database = storage::Database::createForBulk(file + QStringLiteral(".part"));
    if (!database)
        return failure(ErrorCode::FileUnwritable, database.error().detail, file);
    auto d = std::make_unique<Private>(file, std::move(*database));
    d->metadata = metadata;
    const auto sql = schema();
    if (!sql)
        return std::unexpected(sql.error());
    for (const QString &script :
         {QStringLiteral("PRAGMA application_id = %1;\nPRAGMA user_version = %2;\nBEGIN;\n").arg(applicationId).arg(userVersion),
          *sql}) {
        if (auto done = d->database.executeScript(script); !done)
            return std::unexpected(done.error());
    }
    d->clusters.emplace(d->database);
    return PackWriter(std::move(d));
}

Result<void> PackWriter::Private::writeMeta(const QString &key, const QString &value)
{
    return insert(insertMeta, database, QStringLiteral("INSERT INTO meta VALUES (?, ?)"), key, value);
}

Result<void> PackWriter::Private::writeMetadata()
{
    const std::initializer_list<std::pair<const char *, QString>> rows = {
        {"article_count", QString::number(articleIds.size())},
        {"description", metadata.description},
        {"edition", metadata.edition},
        {"figure_count", QString::number(metadata.figureCount)},
        {"id", metadata.id},
        {"language", metadata.language},
        {"licence", metadata.licence},
        {"publisher", metadata.publisher},
        {"reference_count", QString::number(referenceIds.size())},
        {"reviewed", metadata.reviewed.toString(Qt::ISODate)},
        {"subscribe", metadata.subscribe},
        {"term_count", QString::number(terms.size())},
        {"title", metadata.title},
        {"unverified_count", QString::number(unverifiedCount)},
    };
    for (const auto &[key, value] : rows) {
        if (auto done = writeMeta(QLatin1String(key), notNull(value)); !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::setLetters(const QList<LetterRecord> &letters)
{
    return insertLetters(d->database, letters);
}

Result<void> PackWriter::setTopics(const QList<TopicRecord> &topics)
{
    return insertTopics(d->database, topics);
}

Result<void> PackWriter::setInstitutions(const QList<InstitutionRecord> &institutions)
{
    return insertInstitutions(d->database, institutions);
}

void PackWriter::setTerms(const QList<TermRecord> &terms)
{
    d->terms = terms;
}

Result<void> PackWriter::addReference(const ReferenceRecord &reference)
{
    if (d->referenceIds.contains(reference.key))
        return failure(ErrorCode::ArgumentInvalid, QStringLiteral("reference %1 comes twice").arg(reference.key));
    const qint64 id = d->referenceIds.size() + 1;
    d->referenceIds.insert(reference.key, id);
    d->unverifiedCount += reference.verified ? 0 : 1;
    return insert(d->insertReference, d->database, QStringLiteral("INSERT INTO reference VALUES (?, ?, ?, ?)"), id, reference.key,
                  QString::fromUtf8(reference.csl), reference.verified ? 1 : 0);
}

Result<void> PackWriter::addFormatted(const QByteArray &fingerprint, const QStringList &entries)
{
    if (entries.size() != d->referenceIds.size())
        return failure(ErrorCode::ArgumentInvalid,
                       QStringLiteral("%1 entries for %2 references").arg(entries.size()).arg(d->referenceIds.size()));
    const qint64 style = ++d->styleCount;
    if (auto done = insert(d->insertStyle, d->database, QStringLiteral("INSERT INTO style VALUES (?, ?)"), style,
                           QString::fromLatin1(fingerprint));
        !done)
        return done;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto location = d->clusters->add(entries.at(i).toUtf8());
        if (!location)
            return std::unexpected(location.error());
        if (auto done = insert(d->insertFormatted, d->database, QStringLiteral("INSERT INTO formatted VALUES (?, ?, ?, ?, ?)"),
                               style, i + 1, location->cluster, location->start, location->size);
            !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::addMedia(const MediaRecord &media)
{
    // SVG and the like are text; everything else comes compressed already.
    const bool squeeze = media.mime.startsWith("text/") || media.mime.contains("xml") || media.mime.contains("json");
    const auto location = d->clusters->add(media.content, squeeze ? Packing::Squeezed : Packing::Stored);
    if (!location)
        return failure(location.error().code, location.error().detail, media.path);
    return insert(d->insertMedia, d->database, QStringLiteral("INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)"), ++d->mediaCount,
                  media.path, QString::fromLatin1(media.mime), location->cluster, location->start, location->size);
}

Result<void> PackWriter::trainDictionary(const QList<QByteArray> &bodies)
{
    return d->clusters->trainDictionary(bodies);
}

Result<qint64> PackWriter::Private::contributorId(const QString &name)
{
    if (const auto known = contributorIds.constFind(name); known != contributorIds.cend())
        return *known;
    const qint64 id = contributorIds.size() + 1;
    contributorIds.insert(name, id);
    if (auto done = insert(insertContributor, database, QStringLiteral("INSERT INTO contributor VALUES (?, ?)"), id, name); !done)
        return std::unexpected(done.error());
    return id;
}

Result<void> PackWriter::Private::writeRelations(qint64 id, const ArticleRecord &article)
{
    for (const qint64 topic : article.topics) {
        if (auto done = insert(insertTopic, database, QStringLiteral("INSERT OR IGNORE INTO article_topic VALUES (?, ?)"), topic,
                               id);
            !done)
            return done;
    }
    qint64 number = 0;
    for (const CitationRecord &citation : article.citations) {
        const qint64 reference = referenceIds.value(citation.reference.key);
        if (reference == 0)
            return failure(ErrorCode::ArgumentInvalid,
                           QStringLiteral("%1 cites %2, which was never added").arg(article.entry.path, citation.reference.key));
        if (auto done = insert(insertCitation, database, QStringLiteral("INSERT INTO citation VALUES (?, ?, ?, ?)"), id, ++number,
                               reference, citation.places);
            !done)
            return done;
    }
    qint64 position = 0;
    for (const QString &author : article.authors) {
        const auto contributor = contributorId(author);
        if (!contributor)
            return std::unexpected(contributor.error());
        if (auto done = insert(insertAuthor, database, QStringLiteral("INSERT INTO article_contributor VALUES (?, ?, ?)"), id,
                               position++, *contributor);
            !done)
            return done;
    }
    for (qsizetype i = 0; i < article.seeAlso.size(); ++i)
        seeAlso.append({id, i, article.seeAlso.at(i)});
    for (const QString &target : article.links) {
        QList<qint64> &articles = linking[target];
        if (articles.isEmpty() || articles.last() != id)
            articles.append(id);
    }
    return {};
}

Result<void> PackWriter::addArticle(const ArticleRecord &article, const QStringList &keys)
{
    const qint64 id = d->articleIds.size() + 1;
    if (d->articleIds.contains(article.entry.path))
        return failure(ErrorCode::ArgumentInvalid, QStringLiteral("the path %1 comes twice").arg(article.entry.path));
    if (keys.size() != 1 + article.aliases.size())
        return failure(ErrorCode::ArgumentInvalid, QStringLiteral("%1 has not one key a name").arg(article.entry.path));
    d->articleIds.insert(article.entry.path, id);

    const auto location = d->clusters->add(encodeBody(article));
    if (!location)
        return failure(location.error().code, location.error().detail, article.entry.path);
    if (auto done = insert(d->insertArticle, d->database, QStringLiteral("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)"), id,
                           article.entry.path, article.entry.title, location->cluster, location->start, location->size);
        !done)
        return done;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString text = notNull(i == 0 ? QString() : article.aliases.at(i - 1));
        if (auto done = insert(d->insertTitle, d->database, QStringLiteral("INSERT OR IGNORE INTO title VALUES (?, ?, ?)"),
                               keys.at(i), id, text);
            !done)
            return done;
    }
    if (!article.plainText.isEmpty()) {
        const auto text = d->clusters->add(article.plainText, Packing::Text);
        if (!text)
            return failure(text.error().code, text.error().detail, article.entry.path);
        if (auto done = insert(d->insertText, d->database, QStringLiteral("INSERT INTO article_text VALUES (?, ?, ?, ?)"), id,
                               text->cluster, text->start, text->size);
            !done)
            return done;
    }
    if (article.reviewed.isValid()) {
        if (auto done = insert(d->insertReview, d->database, QStringLiteral("INSERT INTO review VALUES (?, ?)"),
                               article.reviewed.toString(Qt::ISODate), id);
            !done)
            return done;
    }
    return d->writeRelations(id, article);
}

std::unexpected<base::Error> PackWriter::Private::linkToNowhere(qint64 article, const QString &target) const
{
    return failure(ErrorCode::ArgumentInvalid,
                   QStringLiteral("%1 links to %2, which is no article").arg(articleIds.key(article), target));
}

Result<void> PackWriter::Private::writeSeeAlso()
{
    for (const SeeAlso &each : std::as_const(seeAlso)) {
        const qint64 target = articleIds.value(each.target);
        if (target == 0)
            return linkToNowhere(each.article, each.target);
        if (auto done = insert(insertSeeAlso, database, QStringLiteral("INSERT INTO see_also VALUES (?, ?, ?)"), each.article,
                               each.position, target);
            !done)
            return done;
    }
    return {};
}

Result<void> PackWriter::Private::writeBacklinks()
{
    std::map<qint64, const QList<qint64> *> ordered;
    for (auto each = linking.cbegin(); each != linking.cend(); ++each) {
        const qint64 id = articleIds.value(each.key());
        if (id == 0)
            return linkToNowhere(each.value().first(), each.key());
        ordered.emplace(id, &each.value());
    }
    for (const auto &[id, articles] : ordered) {
        const auto location = clusters->add(encodeIds(*articles));
        if (!location)
            return std::unexpected(location.error());
        if (auto done = insert(insertBacklink, database, QStringLiteral("INSERT INTO backlink VALUES (?, ?, ?, ?)"), id,
                               location->cluster, location->start, location->size);
            !done)
            return done;
    }
    return {};
}

void PackWriter::setIndex(IndexKind kind, const QString &file)
{
    d->indexFiles[kind] = file;
}

Result<void> PackWriter::finish()
{
    if (auto done = insertTerms(d->database, d->terms, d->articleIds); !done)
        return done;
    if (auto done = d->writeSeeAlso(); !done)
        return done;
    if (auto done = d->writeBacklinks(); !done)
        return done;
    if (auto done = d->clusters->flush(); !done)
        return done;
    if (auto done = d->writeMetadata(); !done)
        return done;
    for (const auto &[kind, index] : d->indexFiles) {
        if (auto done = announceIndex(d->database, kind, index); !done)
            return done;
    }
    // Statements hold the connection; VACUUM wants it alone, and lays the tables out one after the other.
    for (auto *statement : {&d->insertMeta, &d->insertArticle, &d->insertTitle, &d->insertTopic, &d->insertCitation,
                            &d->insertSeeAlso, &d->insertBacklink, &d->insertContributor, &d->insertAuthor, &d->insertReference,
                            &d->insertMedia, &d->insertReview, &d->insertText, &d->insertStyle, &d->insertFormatted})
        statement->reset();
    if (auto done = d->database.executeScript(QStringLiteral("COMMIT;\nVACUUM;\n")); !done)
        return done;
    d->clusters.reset();
    if (auto done = placeIndexes(d->database, d->indexFiles); !done)
        return done;
    const QString part = d->partName();
    {
        const storage::Database closing = std::move(d->database);
    }
    for (const auto &[kind, index] : d->indexFiles) {
        if (auto done = appendFile(part, index); !done)
            return done;
    }
    // rename(2) replaces at once; QFile::rename would refuse an existing target.
    if (QFile::exists(d->file) && !QFile::remove(d->file))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot replace it"), d->file);
    if (!QFile::rename(part, d->file))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot rename %1").arg(part), d->file);
    d->finished = true;
    return {};
}

} // namespace pack
