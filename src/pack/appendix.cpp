// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/appendix.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

using namespace Qt::StringLiterals;

QString nameOf(IndexKind kind)
{
    return kind == IndexKind::FullText ? u"fulltext"_s : u"names"_s;
}

/// Always as many digits, so that filling it in moves no byte of the database.
QString offsetText(qint64 offset)
{
    constexpr int digits = 20;
    return u"%1"_s.arg(offset, digits, 10, QLatin1Char('0'));
}

Result<void> setMeta(storage::Database &database, const QString &key, const QString &value)
{
    auto statement = database.prepare(u"INSERT OR REPLACE INTO meta VALUES (?, ?)"_s);
    if (!statement)
        return std::unexpected(statement.error());
    return statement->run(key, value);
}

} // namespace

Result<void> announceIndex(storage::Database &database, IndexKind kind, const QString &file)
{
    QFile device(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!device.open(QIODevice::ReadOnly) || !hash.addData(&device))
        return failure(ErrorCode::FileUnreadable, device.errorString(), file);
    const std::initializer_list<std::pair<QString, QString>> rows = {
        {u"_checksum"_s, QString::fromLatin1(hash.result().toHex())},
        {u"_length"_s, QString::number(device.size())},
        {u"_offset"_s, offsetText(0)},
    };
    for (const auto &[key, value] : rows) {
        if (auto done = setMeta(database, nameOf(kind) + key, value); !done)
            return done;
    }
    return {};
}

Result<void> placeIndexes(storage::Database &database, const std::map<IndexKind, QString> &files)
{
    if (files.empty())
        return {};
    const auto pages = database.integer(u"PRAGMA page_count"_s);
    const auto pageSize = database.integer(u"PRAGMA page_size"_s);
    if (!pages || !pageSize)
        return std::unexpected(pages ? pageSize.error() : pages.error());
    qint64 offset = *pages * *pageSize;
    for (const auto &[kind, file] : files) {
        if (auto done = setMeta(database, nameOf(kind) + u"_offset"_s, offsetText(offset)); !done)
            return done;
        offset += QFileInfo(file).size();
    }
    return {};
}

Result<void> appendFile(const QString &target, const QString &file)
{
    QFile from(file);
    QFile to(target);
    if (!from.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, from.errorString(), file);
    if (!to.open(QIODevice::Append))
        return failure(ErrorCode::FileUnwritable, to.errorString(), target);
    constexpr qint64 piece = 1024 * 1024;
    for (QByteArray bytes = from.read(piece); !bytes.isEmpty(); bytes = from.read(piece)) {
        if (to.write(bytes) != bytes.size())
            return failure(ErrorCode::FileUnwritable, to.errorString(), target);
    }
    if (from.error() != QFileDevice::NoError || !to.flush())
        return failure(ErrorCode::FileUnwritable, to.errorString(), target);
    return {};
}

Result<IndexLocation> readLocation(const storage::Database &database, IndexKind kind, qint64 fileSize)
{
    IndexLocation location;
    auto statement = database.prepare(u"SELECT value FROM meta WHERE key = ?"_s);
    if (!statement)
        return std::unexpected(statement.error());
    const auto value = [&](const QString &suffix) -> Result<QString> {
        if (auto run = statement->run(nameOf(kind) + suffix); !run)
            return std::unexpected(run.error());
        return statement->step().transform([&](bool isThere) { return isThere ? statement->text(0) : QString(); });
    };
    const auto offset = value(u"_offset"_s);
    const auto length = value(u"_length"_s);
    const auto checksum = value(u"_checksum"_s);
    for (const auto *read : {&offset, &length, &checksum}) {
        if (!*read)
            return std::unexpected(read->error());
    }
    if (offset->isEmpty())
        return location;
    location = {offset->toLongLong(), length->toLongLong(), QByteArray::fromHex(checksum->toLatin1())};
    if (location.offset <= 0 || location.length <= 0 || location.offset > fileSize
        || location.length > fileSize - location.offset)
        return failure(ErrorCode::PackDamaged, u"the index of %1 is not all in the file"_s.arg(nameOf(kind)));
    return location;
}

} // namespace pack
