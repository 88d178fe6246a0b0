// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

/// The constants of the .pandect format. The schema, with what every column means, is resources/sql/pack.sql.
namespace pack {

/// SQLite's application_id: “Pndt”. Tells file(1) and us what the file is.
inline constexpr qint64 applicationId = 0x506e6474;

/// user_version = major * 1000 + minor. Readers refuse a newer major and ignore a newer minor.
inline constexpr int majorVersion = 1;
inline constexpr int minorVersion = 2;
inline constexpr qint64 userVersion = majorVersion * 1000 + minorVersion;

/// Raw bytes that a cluster is filled to. Opening an article inflates one cluster, so this bounds the wait (under a
/// millisecond); half of it makes packs a tenth larger.
inline constexpr qsizetype clusterSize = 512 * 1024;

/// The same for plain text, of which a page of search results reads twenty at once: 256 KiB double its time.
inline constexpr qsizetype textClusterSize = 128 * 1024;

/// A single article or picture larger than this is refused, so that a hostile pack cannot eat the memory.
inline constexpr qsizetype largestRecord = 256 * 1024 * 1024;

/// Where a record lies.
struct Location
{
    qint64 cluster = 0;
    qint64 start = 0; ///< in bytes, in the inflated cluster
    qint64 size = 0; ///< in bytes
};

} // namespace pack
