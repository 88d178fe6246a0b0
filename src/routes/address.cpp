// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routes/address.h"

#include "render/entrypath.h"
#include "routes/router.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace routes {

namespace {

constexpr auto institutionsName = "~institutions"_L1;
constexpr auto glossaryName = "~glossary"_L1;
constexpr auto letterPrefix = "~letter/"_L1;
constexpr auto topicPrefix = "~topic/"_L1;
constexpr auto webPrefix = "~web/"_L1;
constexpr auto mediaPrefix = "media/"_L1;

QUrl urlOf(const QString &libraryId, const QString &path, const QString &fragment = {})
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(libraryId);
    url.setPath(path, QUrl::TolerantMode); // what is encoded in it stays
    if (!fragment.isEmpty())
        url.setFragment(fragment, QUrl::DecodedMode);
    return url;
}

} // namespace

Address addressOf(const QUrl &url)
{
    if (!url.isValid() || url.scheme() != scheme)
        return {};
    const QString libraryId = url.host(QUrl::FullyDecoded);
    QString name = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyDecoded);
    if (name.startsWith(u'/'))
        name.remove(0, 1);
    if (name.isEmpty())
        return {Address::Kind::Home, libraryId, {}};
    if (name == institutionsName)
        return {Address::Kind::Institutions, libraryId, {}};
    if (name == glossaryName)
        return {Address::Kind::Glossary, libraryId, {}};
    if (name.startsWith(letterPrefix))
        return {Address::Kind::Letter, libraryId, name.sliced(letterPrefix.size())};
    if (name.startsWith(topicPrefix))
        return {Address::Kind::Topic, libraryId, name.sliced(topicPrefix.size())};
    if (name.startsWith(webPrefix))
        return {Address::Kind::WebFile, libraryId, name.sliced(webPrefix.size())};
    if (name.startsWith(render::awkwardPrefix))
        name.remove(0, render::awkwardPrefix.size());
    Address address{Address::Kind::Path, libraryId, name, {}};
    if (url.hasQuery())
        address.otherNames = {name + u'?' + url.query(QUrl::FullyEncoded), name + u'?' + url.query(QUrl::FullyDecoded)};
    return address;
}

bool isFileName(const QString &name)
{
    static const QSet<QString> suffixes{
        u"apng"_s, u"avif"_s, u"bmp"_s, u"css"_s,  u"eot"_s,  u"gif"_s,  u"ico"_s,   u"jpeg"_s, u"jpg"_s,
        u"mp3"_s,  u"mp4"_s,  u"oga"_s, u"ogg"_s,  u"ogv"_s,  u"opus"_s, u"otf"_s,   u"pdf"_s,  u"png"_s,
        u"svg"_s,  u"ttf"_s,  u"vtt"_s, u"webm"_s, u"webp"_s, u"woff"_s, u"woff2"_s,
    };
    if (name.startsWith(mediaPrefix))
        return true;
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot >= 0 && suffixes.contains(name.sliced(dot + 1).toLower());
}

QUrl homeUrl(const QString &libraryId)
{
    return urlOf(libraryId, u"/"_s);
}

QUrl articleUrl(const QString &libraryId, const QString &path, const QString &fragment)
{
    return urlOf(libraryId, QString::fromLatin1(render::addressOfPath(path)), fragment);
}

QUrl institutionsUrl(const QString &libraryId)
{
    return urlOf(libraryId, u'/' + institutionsName);
}

QUrl glossaryUrl(const QString &libraryId)
{
    return urlOf(libraryId, u'/' + glossaryName);
}

QString articlePath(const QUrl &url)
{
    const Address address = addressOf(url);
    return address.kind == Address::Kind::Path ? address.name : QString();
}

int referenceNumber(const QUrl &url)
{
    constexpr auto prefix = "reference-"_L1;
    const QString place = url.fragment();
    return place.startsWith(prefix) ? qMax(0, place.sliced(prefix.size()).toInt()) : 0;
}

} // namespace routes
