// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/indexwriter.h"

#include "search/documents.h"
#include "search/terms.h"

#include <QDir>
#include <QFile>
#include <QFuture>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <deque>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace search {

namespace {

using namespace Qt::StringLiterals;

/// A shard is what one thread indexes at once. Xapian writes what it holds in memory after 10,000 documents, and merging
/// within a database is what makes it slow; the text bounds the memory.
constexpr qsizetype shardArticles = 10'000;
constexpr qsizetype shardBytes = 24 * 1024 * 1024;
constexpr qsizetype shardsAtOnce = 64; ///< merged in one go: each takes a few file descriptors

struct Shard
{
    QString folder;
    qint64 firstId = 1;
    QList<IndexedArticle> articles;
};

Xapian::WritableDatabase created(const QString &folder)
{
    constexpr int flags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST
        | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;
    return Xapian::WritableDatabase(QFile::encodeName(folder).toStdString(), flags);
}

QString textFolder(const QString &shard)
{
    return shard + "/text"_L1;
}
QString namesFolder(const QString &shard)
{
    return shard + "/names"_L1;
}

void writeShard(const Shard &shard, const IndexOptions &options)
{
    Analyser analyser(options.language);
    const int pairBits = pairBitsFor(options);
    QDir().mkpath(shard.folder);
    Xapian::WritableDatabase text = created(textFolder(shard.folder));
    Xapian::WritableDatabase names = created(namesFolder(shard.folder));
    qint64 id = shard.firstId;
    for (const IndexedArticle &article : shard.articles) {
        text.add_document(textDocument(article, analyser, pairBits));
        names.add_document(nameDocument(id, article.title, {}));
        for (const QString &alias : article.aliases) {
            if (!alias.isEmpty())
                names.add_document(nameDocument(id, article.title, alias));
        }
        ++id;
    }
    for (Xapian::WritableDatabase *database : {&text, &names}) {
        database->set_metadata(formatKey, std::to_string(indexFormat));
        database->set_metadata(languageKey, options.language.toStdString());
    }
    text.set_metadata(pairBitsKey, std::to_string(pairBits));
    text.commit();
    names.commit();
}

/// What went wrong, or nothing: exceptions end here.
QString shardComplaint(const Shard &shard, const IndexOptions &options)
{
    try {
        writeShard(shard, options);
    } catch (const Xapian::Error &error) {
        return QString::fromStdString(error.get_description());
    }
    return {};
}

void compact(const QStringList &folders, const QString &target, unsigned flags)
{
    Xapian::Database all;
    for (const QString &folder : folders)
        all.add_database(Xapian::Database(QFile::encodeName(folder).toStdString()));
    all.compact(QFile::encodeName(target).toStdString(), flags | Xapian::Compactor::FULL);
}

/// Many databases become one; the numbers of their documents go on from one to the next.
void merge(QStringList folders, const QString &target)
{
    for (int round = 0; folders.size() > shardsAtOnce; ++round) {
        QStringList merged;
        for (qsizetype i = 0; i < folders.size(); i += shardsAtOnce) {
            merged.append(u"%1-%2-%3"_s.arg(target).arg(round).arg(i));
            compact(folders.mid(i, shardsAtOnce), merged.last(), 0);
        }
        for (const QString &folder : std::as_const(folders))
            QDir(folder).removeRecursively();
        folders = merged;
    }
    compact(folders, target, Xapian::DBCOMPACT_SINGLE_FILE);
    for (const QString &folder : std::as_const(folders))
        QDir(folder).removeRecursively();
}

/// Xapian gives every database a random identifier (16 bytes behind magic and version), which would make each build
/// another file.
Result<void> clearIdentifier(const QString &file)
{
    constexpr QByteArrayView magic("\x0f\x0dXapian Glass");
    constexpr qint64 place = 16;
    constexpr qsizetype size = 16;
    QFile device(file);
    if (!device.open(QIODevice::ReadWrite) || device.read(magic.size()) != magic || !device.seek(place)
        || device.write(QByteArray(size, '\1')) != size)
        return failure(ErrorCode::DatabaseFailed, u"not what Xapian writes: %1"_s.arg(device.errorString()), file);
    return {};
}

} // namespace

class IndexWriter::Private
{
public:
    void startShard();

    QString folder;
    IndexOptions options;
    Shard open; ///< being filled
    qsizetype openBytes = 0;
    qint64 lastId = 0;
    QStringList shards;
    QString complaint;
    std::deque<QFuture<QString>> running;
    QThreadPool threads;
};

void IndexWriter::Private::startShard()
{
    open.folder = u"%1/shard-%2"_s.arg(folder).arg(shards.size());
    shards.append(open.folder);
    running.push_back(QtConcurrent::run(&threads, [shard = std::exchange(open, {}), options = options] {
        return shardComplaint(shard, options);
    }));
    openBytes = 0;
    // One more than there are threads, so that none is idle while the next is gathered.
    while (running.size() > static_cast<size_t>(threads.maxThreadCount())) {
        if (const QString told = running.front().result(); !told.isEmpty())
            complaint = told;
        running.pop_front();
    }
}

IndexWriter::IndexWriter(const QString &folder, const IndexOptions &options)
    : d(std::make_unique<Private>())
{
    d->folder = folder;
    d->options = options;
}

IndexWriter::~IndexWriter()
{
    d->threads.waitForDone();
}

void IndexWriter::add(const IndexedArticle &article)
{
    ++d->lastId;
    if (d->open.articles.isEmpty())
        d->open.firstId = d->lastId;
    d->open.articles.append(article);
    d->openBytes += article.passages.size();
    if (d->open.articles.size() >= shardArticles || d->openBytes >= shardBytes)
        d->startShard();
}

Result<void> IndexWriter::finish(const QString &textFile, const QString &namesFile)
{
    if (!d->open.articles.isEmpty() || d->shards.isEmpty())
        d->startShard();
    for (QFuture<QString> &future : d->running) {
        if (const QString told = future.result(); !told.isEmpty())
            d->complaint = told;
    }
    d->running.clear();
    if (!d->complaint.isEmpty())
        return failure(ErrorCode::DatabaseFailed, d->complaint);
    QStringList texts;
    QStringList names;
    for (const QString &shard : std::as_const(d->shards)) {
        texts.append(textFolder(shard));
        names.append(namesFolder(shard));
    }
    try {
        merge(texts, textFile);
        merge(names, namesFile);
    } catch (const Xapian::Error &error) {
        return failure(ErrorCode::DatabaseFailed, QString::fromStdString(error.get_description()));
    }
    return clearIdentifier(textFile).and_then([&] { return clearIdentifier(namesFile); });
}

} // namespace search
