// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/metadata.h"

#include "sources/zim/listing.h"

#include <zim/error.h>
#include <zim/item.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sources {

namespace {

constexpr zim::size_type longestText = 16 << 10; ///< in bytes, of what is read of a publisher's words
constexpr zim::size_type largestIcon = 256 << 10; ///< in bytes
constexpr unsigned iconSize = 48; ///< in pixels; the one that all publishers make

QString metadata(const zim::Archive &archive, const char *name)
{
    try {
        const zim::Item item = archive.getMetadataItem(name);
        const zim::Blob blob = item.getData(0, std::min(item.getSize(), longestText));
        return QString::fromUtf8(blob.data(), static_cast<qsizetype>(blob.size())).simplified();
    } catch (const zim::EntryNotFound &) {
        return {};
    }
}

QByteArray iconOf(const zim::Archive &archive)
{
    try {
        const zim::Item item = archive.getIllustrationItem(iconSize);
        if (item.getSize() > largestIcon)
            return {};
        const zim::Blob blob = item.getData();
        return {blob.data(), static_cast<qsizetype>(blob.size())};
    } catch (const zim::EntryNotFound &) {
        return {};
    }
}

QString mainPathOf(const zim::Archive &archive)
{
    try {
        const zim::Item item = archive.getMainEntry().getItem(true);
        return item.getMimetype().starts_with("text/html") && item.getSize() > 0 ? textOf(item.getPath()) : QString();
    } catch (const zim::EntryNotFound &) {
        return {};
    } catch (const zim::InvalidType &) { // redirects that end nowhere
        return {};
    }
}

/// “2019-08” of “2019-08-14”.
QString editionOf(const QString &date)
{
    static const QRegularExpression day(u"^(\\d{4}-\\d{2})-\\d{2}$"_s);
    const auto match = day.match(date);
    return match.hasMatch() ? match.captured(1) : date;
}

/// The sum of a publisher's counts (“image/png=1;text/html=85”) of types that begin so.
qint64 counted(const QString &counter, QLatin1StringView type)
{
    qint64 sum = 0;
    for (const QString &part : counter.split(u';')) {
        if (part.startsWith(type))
            sum += qMax(0LL, part.sliced(part.lastIndexOf(u'=') + 1).toLongLong());
    }
    return sum;
}

} // namespace

QString libraryIdOf(const QString &name, const QString &uuid)
{
    constexpr qsizetype longest = 48; // a label of a host has 63 signs at most
    QString label;
    bool isWhole = name.size() <= longest;
    for (const QChar sign : name.toLower().left(longest)) {
        const bool isPlain = (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9');
        label += isPlain ? sign : u'-';
        isWhole = isWhole && (isPlain || sign == u'_' || sign == u'-' || sign == u' ' || sign == u'.');
    }
    static const QRegularExpression edges(u"^-+|-+$"_s);
    label.remove(edges);
    if (name.isEmpty() || (label.isEmpty() && isWhole))
        return uuid.toLower() + ".zim"_L1;
    if (!isWhole) { // “Вікі” and “Вики” would be one
        const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
        label += (label.isEmpty() ? QString() : u"-"_s) + QString::fromLatin1(hash);
    }
    return label + ".zim"_L1;
}

QString languageTag(const QString &codes)
{
    const QString code = codes.section(u',', 0, 0).trimmed();
    const QLocale::Language language = QLocale::codeToLanguage(code.section(u'-', 0, 0));
    return language == QLocale::AnyLanguage || language == QLocale::C ? QString() : QLocale::languageToCode(language);
}

library::LibraryInfo describe(const zim::Archive &archive, const QString &file)
{
    library::LibraryInfo info;
    info.identity = textOf(static_cast<std::string>(archive.getUuid()));
    info.id = libraryIdOf(metadata(archive, "Name"), info.identity);
    info.title = metadata(archive, "Title");
    if (info.title.isEmpty())
        info.title = QFileInfo(file).completeBaseName();
    info.description = metadata(archive, "Description");
    info.language = languageTag(metadata(archive, "Language"));
    info.publisher = metadata(archive, "Publisher");
    info.licence = metadata(archive, "License");
    info.edition = editionOf(metadata(archive, "Date"));
    info.mainPath = mainPathOf(archive);
    info.icon = iconOf(archive);
    const QString counter = metadata(archive, "Counter");
    info.articleCount = counted(counter, "text/html"_L1);
    info.figureCount = counted(counter, "image/"_L1);
    return info;
}

} // namespace sources
