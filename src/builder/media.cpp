// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/media.h"

#include "base/atomicfile.h"

#include <QFileInfo>
#include <QHash>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// A printed page scanned at 600 dpi has about ten.
constexpr qint64 largestPicture = 64 * 1024 * 1024;

} // namespace

QByteArray mimeType(const QString &name)
{
    static const QHash<QString, QByteArray> types = {
        {u"avif"_s, "image/avif"}, {u"gif"_s, "image/gif"},     {u"jpeg"_s, "image/jpeg"}, {u"jpg"_s, "image/jpeg"},
        {u"png"_s, "image/png"},   {u"svg"_s, "image/svg+xml"}, {u"webp"_s, "image/webp"},
    };
    return types.value(QFileInfo(name).suffix().toLower());
}

QString mediaComplaint(const QString &file)
{
    const QFileInfo info(file);
    const QString name = info.fileName();
    if (!info.isFile())
        return u"there is no picture “%1”; add the file or correct its name"_s.arg(name);
    if (mimeType(name).isEmpty())
        return u"“%1” is of no kind that pages show; use SVG, PNG, JPEG, WebP, AVIF or GIF"_s.arg(name);
    if (info.size() == 0)
        return u"the picture “%1” is empty; replace the file"_s.arg(name);
    if (info.size() > largestPicture)
        return u"“%1” is larger than %2 MiB; make it smaller"_s.arg(name).arg(largestPicture / (1024 * 1024));
    return {};
}

base::Result<pack::MediaRecord> readMedia(const QString &path, const QString &file)
{
    return base::readFile(file).transform([&](const QByteArray &content) {
        return pack::MediaRecord{path, mimeType(path), content};
    });
}

} // namespace builder
