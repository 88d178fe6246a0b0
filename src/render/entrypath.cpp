// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/entrypath.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace render {

namespace {

bool isStep(const QString &part)
{
    return part.isEmpty() || part == QLatin1StringView(".") || part == QLatin1StringView("..");
}

bool isAwkward(const QString &path)
{
    return path.startsWith(u'~') || std::ranges::any_of(path.split(u'/'), isStep);
}

/// The scheme that an address begins with, in small letters; empty where it is relative.
QByteArray schemeOf(const QByteArray &address)
{
    const qsizetype colon = address.indexOf(':');
    const QByteArray scheme = address.first(qMax(qsizetype(0), colon)).toLower();
    const auto isSign = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '+' || sign == '-' || sign == '.';
    };
    const bool isOne = !scheme.isEmpty() && scheme.front() >= 'a' && scheme.front() <= 'z' && std::ranges::all_of(scheme, isSign);
    return isOne ? scheme : QByteArray();
}

/// A query or fragment as it stands, but for signs that would end it early; what is encoded already stays.
QByteArray tail(const QByteArray &text)
{
    QByteArray out;
    for (const char sign : text) {
        const bool isPlain = sign > ' ' && sign < 0x7f && !QByteArrayView("\"'<>\\`").contains(sign);
        out += isPlain ? QByteArray(1, sign) : '%' + QByteArray(1, sign).toHex().toUpper();
    }
    return out;
}

/// The library's name for what a path leads to from `basePath`, both with “/” between parts.
QString joined(const QString &basePath, const QByteArray &path)
{
    QStringList parts;
    if (!path.startsWith('/')) {
        parts = basePath.split(u'/');
        parts.removeLast();
    }
    const QList<QByteArray> steps = path.split('/');
    for (qsizetype i = path.startsWith('/') ? 1 : 0; i < steps.size(); ++i) {
        const QByteArray plain = QByteArray(steps.at(i)).replace("%2e", ".").replace("%2E", ".");
        const bool isLast = i == steps.size() - 1;
        if (plain == "..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (plain != ".") {
            parts.append(QString::fromUtf8(QByteArray::fromPercentEncoding(steps.at(i))));
            continue;
        }
        if (isLast)
            parts.append(QString());
    }
    return parts.join(u'/');
}

/// Pictures and fonts that an address holds itself.
bool isDataOfMedia(const QByteArray &address)
{
    const QByteArray kind = address.first(qMin(address.size(), qsizetype(32))).toLower();
    return kind.startsWith("data:image/") || kind.startsWith("data:font/") || kind.startsWith("data:application/font")
        || kind.startsWith("data:application/x-font");
}

QByteArray withScheme(const QByteArray &address, const QByteArray &scheme, bool isMedia)
{
    if (isMedia)
        return isDataOfMedia(address) ? address : QByteArray();
    const bool known = scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "doi";
    return known ? address : QByteArray();
}

} // namespace

QByteArray addressOfPath(const QString &path)
{
    if (isAwkward(path))
        return '/' + QByteArray(awkwardPrefix.data(), awkwardPrefix.size()) + QUrl::toPercentEncoding(path);
    return '/' + QUrl::toPercentEncoding(path, "/!$()*+,;=:@");
}

QByteArray resolvedAddress(const QByteArray &address, const QString &basePath, bool isMedia)
{
    if (address.startsWith('#'))
        return isMedia ? QByteArray() : address;
    if (const QByteArray scheme = schemeOf(address); !scheme.isEmpty())
        return withScheme(address, scheme, isMedia);
    const QByteArray slashes = QByteArray(address).replace('\\', '/');
    if (slashes.startsWith("//"))
        return isMedia ? QByteArray() : "https:" + slashes;
    const qsizetype place = address.indexOf('#');
    const QByteArray fragment = place < 0 ? QByteArray() : address.sliced(place + 1);
    const QByteArray rest = place < 0 ? address : address.first(place);
    const qsizetype mark = rest.indexOf('?');
    const QByteArray path = mark < 0 ? rest : rest.first(mark);
    QByteArray resolved = addressOfPath(path.isEmpty() ? basePath : joined(basePath, path));
    if (mark >= 0)
        resolved += '?' + tail(rest.sliced(mark + 1));
    if (!fragment.isEmpty())
        resolved += '#' + tail(fragment);
    return resolved;
}

} // namespace render
