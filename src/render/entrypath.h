// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

// Names of articles and files are the library's, and may hold anything: “what?”, “a/../b”, “100 %”. An address is made of
// them here, and here alone, such that browsers and QUrl leave it as it is. Any thread.
namespace render {

/// Where names stand that an address would lose otherwise: with parts that browsers take for steps (“..”), and those that
/// begin like pages of our own (“~”). The name follows, with every sign but letters and digits encoded.
inline constexpr QLatin1StringView awkwardPrefix("~path/=");

/// The address of an article or file of the page's own library: “/a%20name”.
[[nodiscard]] QByteArray addressOfPath(const QString &path);

/// A link of a page that stands at `basePath`, made an address of the library: “/where/it%20leads?query#place”. Addresses
/// of the web stay; empty for what nobody should follow, and for media from elsewhere.
[[nodiscard]] QByteArray resolvedAddress(const QByteArray &address, const QString &basePath, bool isMedia);

} // namespace render
