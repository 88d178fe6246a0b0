// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/verify.h"

#include "pack/clusterreader.h"
#include "pack/format.h"
#include "pack/packreader.h"
#include "storage/database.h"

#include <QCryptographicHash>
#include <QFile>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

/// Gathers what a query finds wrong, one line a row.
void collect(const storage::Database &database, const QString &sql, const QString &sentence, QStringList &findings)
{
    auto statement = database.prepare(sql);
    if (!statement) {
        findings.append(statement.error().detail);
        return;
    }
    for (;;) {
        const auto row = statement->step();
        if (!row) {
            findings.append(row.error().detail);
            return;
        }
        if (!*row)
            return;
        findings.append(sentence.arg(statement->text(0), statement->text(1)));
    }
}

void checkStructure(const storage::Database &database, QStringList &findings)
{
    const auto integrity =
        database.integer(QStringLiteral("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
    if (!integrity || *integrity > 0)
        collect(database, QStringLiteral("SELECT integrity_check, '' FROM pragma_integrity_check"),
                QStringLiteral("database: %1%2"), findings);
    collect(database, QStringLiteral("SELECT \"table\", rowid FROM pragma_foreign_key_check"),
            QStringLiteral("table %1, row %2 points to nothing"), findings);
    collect(database,
            QStringLiteral("SELECT label, count FROM letter AS l WHERE first + count > (SELECT count(*) FROM article)"
                           " OR (count > 0 AND first < 0)"),
            QStringLiteral("letter %1 counts %2 articles that are not there"), findings);
    collect(database,
            QStringLiteral("SELECT value, (SELECT count(*) FROM article) FROM meta WHERE key = 'article_count'"
                           " AND CAST(value AS INTEGER) <> (SELECT count(*) FROM article)"),
            QStringLiteral("the title page says %1 articles, there are %2"), findings);
    collect(database, QStringLiteral("SELECT article, reference FROM citation WHERE reference NOT IN (SELECT id FROM reference)"),
            QStringLiteral("article %1 cites reference %2, which is not there"), findings);
    collect(database, QStringLiteral("SELECT key, '' FROM reference WHERE id NOT IN (SELECT reference FROM citation)"),
            QStringLiteral("reference %1 is never cited%2"), findings);
    collect(database, QStringLiteral("SELECT path, '' FROM article WHERE path IN (SELECT path FROM media)"),
            QStringLiteral("%1 is both an article and a picture%2"), findings);
}

Result<void> checkClusters(const storage::Database &database, const Progress &progress, QStringList &findings)
{
    const auto count = database.integer(QStringLiteral("SELECT max(id) FROM cluster"));
    if (!count) {
        findings.append(count.error().detail);
        return {};
    }
    ClusterReader clusters(database);
    for (qint64 id = 1; id <= *count; ++id) {
        if (const auto inflated = clusters.inflate(id); !inflated)
            findings.append(inflated.error().detail);
        if (progress && !progress(0.5 * static_cast<double>(id) / static_cast<double>(*count)))
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

Result<void> checkRecords(PackReader &reader, const Progress &progress, QStringList &findings)
{
    constexpr qint64 pageSize = 1000;
    const qint64 count = qMax(qint64(1), reader.metadata().articleCount);
    for (qint64 first = 0;; first += pageSize) {
        const auto entries = reader.entries(first, pageSize);
        if (!entries) {
            findings.append(entries.error().detail);
            break;
        }
        if (entries->isEmpty())
            break;
        for (const EntryRecord &entry : *entries) {
            if (const auto article = reader.article(entry.path); !article)
                findings.append(QStringLiteral("%1: %2").arg(entry.path, article.error().detail));
            if (const auto text = reader.plainText(entry.id); !text)
                findings.append(QStringLiteral("%1: %2").arg(entry.path, text.error().detail));
        }
        if (progress && !progress(qMin(1.0, 0.5 + 0.5 * static_cast<double>(first) / static_cast<double>(count))))
            return failure(ErrorCode::Cancelled);
    }
    const auto paths = reader.mediaPaths();
    if (!paths) {
        findings.append(paths.error().detail);
        return {};
    }
    for (const QString &path : *paths) {
        if (const auto media = reader.media(path); !media)
            findings.append(QStringLiteral("%1: %2").arg(path, media.error().detail));
    }
    return {};
}

void checkIndexes(PackReader &reader, const QString &file, QStringList &findings)
{
    for (const IndexKind kind : {IndexKind::FullText, IndexKind::Names}) {
        const auto sound = reader.index(kind).and_then([&](const IndexLocation &location) {
            return verifyIndex(file, location);
        });
        if (!sound)
            findings.append(sound.error().detail);
    }
}

} // namespace

Result<void> verifyIndex(const QString &file, const IndexLocation &location)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly) || !device.seek(location.offset))
        return failure(ErrorCode::FileUnreadable, device.errorString(), file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    constexpr qint64 piece = 1024 * 1024;
    for (qint64 left = location.length; left > 0;) {
        const QByteArray bytes = device.read(qMin(left, piece));
        if (bytes.isEmpty())
            return failure(ErrorCode::FileUnreadable, device.errorString(), file);
        hash.addData(bytes);
        left -= bytes.size();
    }
    if (location.length > 0 && hash.result() != location.checksum)
        return failure(ErrorCode::PackDamaged, QStringLiteral("an index fails its checksum"), file);
    return {};
}

Result<QStringList> verify(const QString &file, const Progress &progress)
{
    auto reader = PackReader::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    auto database = storage::Database::openImmutable(file);
    if (!database)
        return std::unexpected(database.error());
    QStringList findings;
    checkStructure(*database, findings);
    if (auto done = checkClusters(*database, progress, findings); !done)
        return std::unexpected(done.error());
    checkIndexes(*reader, file, findings);
    if (auto done = checkRecords(*reader, progress, findings); !done)
        return std::unexpected(done.error());
    return findings;
}

} // namespace pack
