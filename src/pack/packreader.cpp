// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/packreader.h"

#include "pack/appendix.h"
#include "pack/format.h"
#include "pack/packreaderprivate.h"

#include <QFileInfo>
#include <QHash>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

/// A file that is SQLite but no pack, or one from the future, is told apart before anything else is read.
Result<void> checkVersion(const storage::Database &database, const QString &file)
{
    const auto application = database.integer(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return failure(ErrorCode::PackDamaged, application.error().detail, file);
    if (*application != applicationId)
        return failure(ErrorCode::NotAPack, QStringLiteral("an SQLite database of another program"), file);
    const auto version = database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return failure(ErrorCode::PackDamaged, version.error().detail, file);
    const qint64 major = *version / 1000;
    if (major > majorVersion)
        return failure(ErrorCode::PackTooNew, QStringLiteral("%1.%2").arg(major).arg(*version % 1000), file);
    if (major < 1)
        return failure(ErrorCode::PackDamaged, QStringLiteral("version %1").arg(*version), file);
    return {};
}

EntryRecord entryOf(const storage::Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2)};
}

/// The smallest text that is greater than every text beginning with `prefix`, in UTF-8 byte order.
QString endOfPrefix(const QString &prefix)
{
    constexpr char32_t lastSign = 0x10ffff;
    return prefix + QString::fromUcs4(&lastSign, 1);
}

} // namespace

PackReader::PackReader(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

PackReader::~PackReader() = default;
PackReader::PackReader(PackReader &&) noexcept = default;
PackReader &PackReader::operator=(PackReader &&) noexcept = default;

Result<PackReader> PackReader::open(const QString &file)
{
    auto database = storage::Database::openImmutable(file);
    if (!database)
        return std::unexpected(database.error());
    if (auto version = checkVersion(*database, file); !version)
        return std::unexpected(version.error());
    auto d = std::make_unique<Private>(std::move(*database));
    d->file = file;
    if (auto read = d->readMetadata(); !read)
        return failure(ErrorCode::PackDamaged, read.error().detail, file);
    return PackReader(std::move(d));
}

Result<void> PackReader::Private::readMetadata()
{
    QHash<QString, QString> values;
    auto read = rows(QStringLiteral("SELECT key, value FROM meta"), std::tuple(),
                     [&](const storage::Statement &row) { values.insert(row.text(0), row.text(1)); });
    if (!read)
        return read;
    metadata.id = values.value(QStringLiteral("id"));
    metadata.title = values.value(QStringLiteral("title"));
    metadata.description = values.value(QStringLiteral("description"));
    metadata.language = values.value(QStringLiteral("language"));
    metadata.publisher = values.value(QStringLiteral("publisher"));
    metadata.licence = values.value(QStringLiteral("licence"));
    metadata.edition = values.value(QStringLiteral("edition"));
    metadata.reviewed = QDate::fromString(values.value(QStringLiteral("reviewed")), Qt::ISODate);
    metadata.subscribe = values.value(QStringLiteral("subscribe"));
    metadata.articleCount = values.value(QStringLiteral("article_count")).toLongLong();
    metadata.referenceCount = values.value(QStringLiteral("reference_count")).toLongLong();
    metadata.unverifiedCount = values.value(QStringLiteral("unverified_count")).toLongLong();
    metadata.termCount = values.value(QStringLiteral("term_count")).toLongLong();
    metadata.figureCount = values.value(QStringLiteral("figure_count")).toLongLong();
    if (metadata.id.isEmpty() || metadata.title.isEmpty())
        return failure(ErrorCode::PackDamaged, QStringLiteral("no id or title"));
    const auto version = database.integer(QStringLiteral("PRAGMA user_version"));
    constexpr qint64 firstWithGlossary = 1001;
    constexpr qint64 firstWithTexts = 1002;
    hasGlossary = version && *version >= firstWithGlossary;
    hasTexts = version && *version >= firstWithTexts;
    return {};
}

const Metadata &PackReader::metadata() const
{
    return d->metadata;
}

Result<QList<LetterRecord>> PackReader::letters()
{
    const auto letter = [](const storage::Statement &row) { return LetterRecord{row.text(0), row.integer(1), row.integer(2)}; };
    return d->list(QStringLiteral("SELECT label, first, count FROM letter ORDER BY position"), std::tuple(), letter);
}

Result<QList<TopicRecord>> PackReader::topics()
{
    const auto sql = QStringLiteral("SELECT id, parent, name, title, (SELECT count(*) FROM article_topic WHERE topic = topic.id)"
                                    " FROM topic ORDER BY id");
    return d->list(sql, std::tuple(), [](const storage::Statement &row) {
        return TopicRecord{row.integer(0), row.integer(1), row.text(2), row.text(3), row.integer(4)};
    });
}

Result<QList<InstitutionRecord>> PackReader::institutions()
{
    const auto institution = [](const storage::Statement &row) {
        return InstitutionRecord{row.text(0), row.text(1), row.text(2)};
    };
    return d->list(QStringLiteral("SELECT name, role, logo FROM institution ORDER BY position"), std::tuple(), institution);
}

Result<QList<EntryRecord>> PackReader::entriesCiting(const QString &key)
{
    const auto sql =
        QStringLiteral("SELECT article.id, path, title FROM reference JOIN citation ON reference.id = citation.reference"
                       " JOIN article ON article.id = citation.article WHERE reference.key = ? ORDER BY citation.article");
    return d->list(sql, std::tuple(key), entryOf);
}

Result<QStringList> PackReader::formatted(const QByteArray &fingerprint, const QStringList &keys)
{
    QStringList entries;
    if (!d->hasTexts)
        return entries;
    const auto sql = QStringLiteral("SELECT formatted.cluster, formatted.start, formatted.size FROM style, reference, formatted"
                                    " WHERE style.fingerprint = ? AND reference.key = ?"
                                    " AND formatted.style = style.id AND formatted.reference = reference.id");
    for (const QString &key : keys) {
        const auto entry = d->recordOf(sql, std::tuple(QString::fromLatin1(fingerprint), key));
        if (!entry)
            return std::unexpected(entry.error());
        if (entry->isEmpty())
            return QStringList();
        entries.append(QString::fromUtf8(*entry));
    }
    return entries;
}

Result<ReferenceRecord> PackReader::reference(const QString &key)
{
    ReferenceRecord reference;
    const auto done = d->rows(QStringLiteral("SELECT key, csl, verified FROM reference WHERE key = ?"), std::tuple(key),
                              [&](const storage::Statement &row) {
                                  reference = {row.text(0), row.text(1).toUtf8(), row.integer(2) != 0};
                              });
    if (!done)
        return std::unexpected(done.error());
    return reference;
}

Result<QList<TermRecord>> PackReader::terms()
{
    if (!d->hasGlossary)
        return QList<TermRecord>();
    const auto sql = QStringLiteral("SELECT article.id, path, title, anchor, term, definition FROM term"
                                    " LEFT JOIN article ON article.id = term.article ORDER BY term.id");
    return d->list(sql, std::tuple(),
                   [](const storage::Statement &row) { return TermRecord{row.text(3), row.text(4), row.text(5), entryOf(row)}; });
}

Result<QList<ReviewRecord>> PackReader::latestReviews(int limit)
{
    if (!d->hasGlossary)
        return QList<ReviewRecord>();
    const auto sql = QStringLiteral("SELECT article.id, path, title, day FROM review JOIN article ON article.id = review.article"
                                    " ORDER BY day DESC, review.article LIMIT ?");
    return d->list(sql, std::tuple(limit), [](const storage::Statement &row) {
        return ReviewRecord{entryOf(row), QDate::fromString(row.text(3), Qt::ISODate)};
    });
}

Result<QList<EntryRecord>> PackReader::entries(qint64 first, qint64 count)
{
    const auto sql = QStringLiteral("SELECT id, path, title FROM article WHERE id > ? ORDER BY id LIMIT ?");
    return d->list(sql, std::tuple(first, count), entryOf);
}

Result<QList<EntryRecord>> PackReader::entriesOfTopic(qint64 topic)
{
    const auto sql = QStringLiteral("SELECT id, path, title FROM article_topic JOIN article ON id = article"
                                    " WHERE topic = ? ORDER BY article");
    return d->list(sql, std::tuple(topic), entryOf);
}

Result<QList<TitleRecord>> PackReader::titles(const QString &keyPrefix, int limit)
{
    const auto sql = QStringLiteral("SELECT article.id, path, title, title.text, title.key FROM title"
                                    " JOIN article ON article.id = title.article"
                                    " WHERE title.key >= ? AND title.key < ? ORDER BY title.key, title.article LIMIT ?");
    return d->list(sql, std::tuple(keyPrefix, endOfPrefix(keyPrefix), limit),
                   [](const storage::Statement &row) { return TitleRecord{entryOf(row), row.text(3), row.text(4)}; });
}

Result<void> PackReader::Private::readRelations(ArticleRecord &article)
{
    const std::tuple id(article.entry.id);
    auto sql = QStringLiteral("SELECT topic FROM article_topic WHERE article = ? ORDER BY topic");
    auto read = rows(sql, id, [&](const storage::Statement &row) { article.topics.append(row.integer(0)); });
    if (!read)
        return read;
    sql = QStringLiteral("SELECT key, csl, verified, places FROM citation JOIN reference ON id = reference"
                         " WHERE article = ? ORDER BY number");
    read = rows(sql, id, [&](const storage::Statement &row) {
        const ReferenceRecord reference{row.text(0), row.text(1).toUtf8(), row.integer(2) != 0};
        article.citations.append({reference, static_cast<int>(row.integer(3))});
    });
    if (!read)
        return read;
    sql = QStringLiteral("SELECT name FROM article_contributor JOIN contributor ON id = contributor"
                         " WHERE article = ? ORDER BY position");
    read = rows(sql, id, [&](const storage::Statement &row) { article.authors.append(row.text(0)); });
    if (!read)
        return read;
    sql = QStringLiteral("SELECT id, path, title FROM see_also JOIN article ON id = target"
                         " WHERE article = ? ORDER BY position");
    return rows(sql, id, [&](const storage::Statement &row) { article.seeAlsoEntries.append(entryOf(row)); });
}

Result<ArticleRecord> PackReader::article(const QString &path)
{
    ArticleRecord article;
    qint64 cluster = 0;
    qint64 start = 0;
    qint64 size = 0;
    const auto sql = QStringLiteral("SELECT id, path, title, cluster, start, size FROM article WHERE path = ?");
    auto found = d->rows(sql, std::tuple(path), [&](const storage::Statement &row) {
        article.entry = entryOf(row);
        cluster = row.integer(3);
        start = row.integer(4);
        size = row.integer(5);
    });
    if (!found)
        return std::unexpected(found.error());
    if (article.entry.id == 0)
        return failure(ErrorCode::ArticleMissing, path);
    const auto record = d->clusters.record(cluster, start, size);
    if (!record)
        return std::unexpected(record.error());
    if (auto decoded = decodeBody(*record, article); !decoded)
        return std::unexpected(decoded.error());
    return d->readRelations(article).transform([&] { return article; });
}

Result<EntryRecord> PackReader::entry(qint64 id)
{
    const auto found = d->list(QStringLiteral("SELECT id, path, title FROM article WHERE id = ?"), std::tuple(id), entryOf);
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::ArticleMissing, QString::number(id));
    return found->first();
}

Result<QByteArray> PackReader::plainText(qint64 article)
{
    if (!d->hasTexts)
        return QByteArray();
    return d->recordOf(QStringLiteral("SELECT cluster, start, size FROM article_text WHERE article = ?"), std::tuple(article));
}

Result<IndexLocation> PackReader::index(IndexKind kind)
{
    return readLocation(d->database, kind, QFileInfo(d->file).size());
}

Result<QList<EntryRecord>> PackReader::linkingTo(qint64 article)
{
    const auto ids = d->recordOf(QStringLiteral("SELECT cluster, start, size FROM backlink WHERE article = ?"),
                                 std::tuple(article))
                         .and_then(decodeIds);
    if (!ids)
        return std::unexpected(ids.error());
    QList<EntryRecord> entries;
    const auto sql = QStringLiteral("SELECT id, path, title FROM article WHERE id = ?");
    for (const qint64 id : *ids) {
        auto read = d->rows(sql, std::tuple(id), [&](const storage::Statement &row) { entries.append(entryOf(row)); });
        if (!read)
            return std::unexpected(read.error());
    }
    return entries;
}

Result<MediaRecord> PackReader::media(const QString &path)
{
    MediaRecord media;
    qint64 cluster = 0;
    qint64 start = 0;
    qint64 size = 0;
    const auto sql = QStringLiteral("SELECT path, mime, cluster, start, size FROM media WHERE path = ?");
    auto found = d->rows(sql, std::tuple(path), [&](const storage::Statement &row) {
        media.path = row.text(0);
        media.mime = row.text(1).toLatin1();
        cluster = row.integer(2);
        start = row.integer(3);
        size = row.integer(4);
    });
    if (!found)
        return std::unexpected(found.error());
    if (media.path.isEmpty())
        return failure(ErrorCode::MediaMissing, path);
    return d->clusters.record(cluster, start, size).transform([&](const QByteArray &content) {
        media.content = content;
        return media;
    });
}

Result<QStringList> PackReader::mediaPaths()
{
    return d->list(QStringLiteral("SELECT path FROM media ORDER BY path"), std::tuple(),
                   [](const storage::Statement &row) { return row.text(0); });
}

} // namespace pack
