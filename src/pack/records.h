// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

/// What a pack holds, as plain values. They mirror the schema, not the domain; sources/pack translates.
namespace pack {

struct Metadata
{
    QString id;
    QString title;
    QString description;
    QString language;
    QString publisher;
    QString licence;
    QString edition;
    QDate reviewed;
    QString subscribe; ///< how to get new content, one paragraph; may be empty
    qint64 figureCount = 0; ///< pictures that articles show
    qint64 articleCount = 0; ///< this and the next two are set by the writer
    qint64 referenceCount = 0;
    qint64 unverifiedCount = 0; ///< references that could not be confirmed
    qint64 termCount = 0; ///< of the glossary

    bool operator==(const Metadata &) const = default;
};

struct LetterRecord
{
    QString label;
    qint64 first = 0;
    qint64 count = 0;

    bool operator==(const LetterRecord &) const = default;
};

struct TopicRecord
{
    qint64 id = 0; ///< from 1
    qint64 parent = 0; ///< 0 at the top
    QString name;
    QString title;
    qint64 articleCount = 0; ///< set by the reader

    bool operator==(const TopicRecord &) const = default;
};

struct InstitutionRecord
{
    QString name;
    QString role;
    QString logo;

    bool operator==(const InstitutionRecord &) const = default;
};

struct ReferenceRecord
{
    QString key;
    QByteArray csl; ///< compact JSON
    bool verified = true;

    bool operator==(const ReferenceRecord &) const = default;
};

struct CitationRecord
{
    ReferenceRecord reference; ///< the writer looks at the key only
    int places = 1;

    bool operator==(const CitationRecord &) const = default;
};

struct SectionRecord
{
    int level = 2;
    QString anchor;
    QString title;

    bool operator==(const SectionRecord &) const = default;
};

struct FactRecord
{
    QString label;
    QByteArray valueHtml;

    bool operator==(const FactRecord &) const = default;
};

/// A row of the index.
struct EntryRecord
{
    qint64 id = 0;
    QString path;
    QString title;

    bool operator==(const EntryRecord &) const = default;
};

struct ArticleRecord
{
    EntryRecord entry; ///< the writer sets the id
    QString heading;
    QStringList aliases;
    QByteArray summaryHtml;
    QByteArray bodyHtml;
    QList<FactRecord> facts;
    QList<SectionRecord> sections;
    QDate reviewed;
    QStringList authors;
    QList<qint64> topics;
    QList<CitationRecord> citations; ///< in reading order
    QStringList seeAlso; ///< paths, when writing
    QStringList links; ///< paths of articles linked from the text, in order, each once; writing only
    QList<EntryRecord> seeAlsoEntries; ///< when reading
    QByteArray plainText; ///< for search and its excerpts, see search/passages.h; may be empty; writing only

    bool operator==(const ArticleRecord &) const = default;
};

/// The indexes that may stand behind the database.
enum class IndexKind {
    FullText, ///< what articles say
    Names, ///< titles and other names, also misspelt
};

/// A run of bytes in the pack's file.
struct IndexLocation
{
    qint64 offset = 0;
    qint64 length = 0; ///< 0: there is no such index
    QByteArray checksum; ///< SHA-256

    bool operator==(const IndexLocation &) const = default;
};

struct MediaRecord
{
    QString path;
    QByteArray mime;
    QByteArray content;

    bool operator==(const MediaRecord &) const = default;
};

/// A word of the glossary.
struct TermRecord
{
    QString anchor; ///< its place on the glossary's page
    QString term;
    QString definition; ///< plain text
    EntryRecord article; ///< to read on; an empty path where there is none; the writer looks at the path only

    bool operator==(const TermRecord &) const = default;
};

/// An article and when it was last reviewed.
struct ReviewRecord
{
    EntryRecord entry;
    QDate day;

    bool operator==(const ReviewRecord &) const = default;
};

struct TitleRecord
{
    EntryRecord entry;
    QString alias; ///< empty: the title itself
    QString key;

    bool operator==(const TitleRecord &) const = default;
};

/// The part of an article that is compressed: heading, aliases, summary, body, facts, sections, review date,
/// as a CBOR map (RFC 8949) with text keys; unknown keys are ignored.
[[nodiscard]] QByteArray encodeBody(const ArticleRecord &article);

/// Fills the compressed part of `article`. PackDamaged where it is no such map.
[[nodiscard]] base::Result<void> decodeBody(const QByteArray &cbor, ArticleRecord &article);

/// Ascending ids, each as its difference to the one before, in LEB128.
[[nodiscard]] QByteArray encodeIds(const QList<qint64> &ids);

/// PackDamaged where they are not ascending or the last one is cut off.
[[nodiscard]] base::Result<QList<qint64>> decodeIds(const QByteArray &bytes);

} // namespace pack
