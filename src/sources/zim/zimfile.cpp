// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/zimfile.h"

#include "sources/zim/attempt.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#include <optional>

using base::ErrorCode;
using base::failure;
using base::Result;
using namespace Qt::StringLiterals;

namespace sources {

namespace {

constexpr char magic[] = {'Z', 'I', 'M', 4};
constexpr char packMagic[] = "SQLite format 3"; ///< so that no pack is searched for archives
constexpr qsizetype headerSize = 80;
constexpr qsizetype checksumSize = 16;
constexpr qint64 searched = qint64(16) << 20; ///< in bytes: how deep in another file an archive is looked for

QString firstPart(const QString &whole)
{
    return whole + "aa"_L1;
}

/// Where an archive stands within a file; the format's header tells its size.
struct Place
{
    qint64 offset = 0;
    qint64 size = 0;
};

std::optional<Place> archiveAt(const QByteArray &bytes, qsizetype offset, qint64 fileSize)
{
    constexpr qsizetype mimeListAt = 56;
    constexpr qsizetype checksumAt = 72;
    if (bytes.size() - offset < headerSize)
        return std::nullopt;
    const char *header = bytes.constData() + offset;
    const auto mimeList = qFromLittleEndian<quint64>(header + mimeListAt);
    const auto checksum = qFromLittleEndian<quint64>(header + checksumAt);
    if (mimeList != headerSize || checksum > static_cast<quint64>(fileSize))
        return std::nullopt;
    const Place place{offset, static_cast<qint64>(checksum) + checksumSize};
    return place.size <= fileSize - offset ? std::optional(place) : std::nullopt;
}

/// The first archive that stands whole within another file.
std::optional<Place> embeddedArchive(QFile &file)
{
    const QByteArray bytes = file.read(searched);
    const QByteArrayView wanted(magic, sizeof magic);
    for (qsizetype at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
        if (const auto place = archiveAt(bytes, at, file.size()))
            return place;
    }
    return std::nullopt;
}

Result<zim::Archive> openEmbedded(QFile &file, const QString &name)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file)
    return failure(ErrorCode::NotAPack, u"no ZIM header"_s, name);
#else
    const auto place = embeddedArchive(file);
    if (!place)
        return failure(ErrorCode::NotAPack, u"no ZIM header"_s, name);
    return attempt({ErrorCode::PackDamaged, {}, name, 0}, [&]() -> Result<zim::Archive> {
        return zim::Archive(file.handle(), static_cast<zim::offset_type>(place->offset),
                            static_cast<zim::size_type>(place->size));
    });
#endif
}

} // namespace

QString wholeName(const QString &file)
{
    static const QRegularExpression part(u"\\.zim[a-z]{2}$"_s);
    return part.match(file).hasMatch() ? file.chopped(2) : file;
}

bool looksLikeZim(const QString &file)
{
    const QString whole = wholeName(file);
    if (whole.endsWith(".zim"_L1))
        return true;
    QFile device(whole);
    if (!device.open(QIODevice::ReadOnly) || device.peek(sizeof packMagic - 1) == QByteArrayView(packMagic))
        return false;
    return device.peek(sizeof magic) == QByteArrayView(magic, sizeof magic) || embeddedArchive(device);
}

Result<zim::Archive> openArchive(const QString &file)
{
    const QString whole = wholeName(file);
    const bool isSplit = !QFileInfo::exists(whole) && QFileInfo::exists(firstPart(whole));
    const QFileInfo info(isSplit ? firstPart(whole) : whole);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {}, file);
    if (!info.isFile())
        return failure(ErrorCode::FileUnreadable, u"no regular file"_s, file);
    if (info.size() == 0)
        return failure(ErrorCode::FileEmpty, {}, file);
    QFile device(info.filePath());
    if (!device.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, device.errorString(), file);
    if (device.peek(sizeof magic) != QByteArrayView(magic, sizeof magic))
        return openEmbedded(device, file);
    return attempt({ErrorCode::PackDamaged, {}, file, 0},
                   [&]() -> Result<zim::Archive> { return zim::Archive(whole.toStdString()); });
}

} // namespace sources
