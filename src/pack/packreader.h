// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"

#include <memory>

namespace pack {

/// Reads a pack. Blocks; belongs to the thread that opened it. Whatever the file holds, the worst answer is
/// PackDamaged.
class PackReader
{
public:
    /// FileMissing, FileEmpty, FileUnreadable, NotAPack, PackTooNew, PackDamaged.
    [[nodiscard]] static base::Result<PackReader> open(const QString &file);
    ~PackReader();
    PackReader(PackReader &&) noexcept;
    PackReader &operator=(PackReader &&) noexcept;

    [[nodiscard]] const Metadata &metadata() const;
    [[nodiscard]] base::Result<QList<LetterRecord>> letters();
    [[nodiscard]] base::Result<QList<TopicRecord>> topics();
    [[nodiscard]] base::Result<QList<InstitutionRecord>> institutions();

    /// The articles that cite the work of that key, in the order of the alphabet.
    [[nodiscard]] base::Result<QList<EntryRecord>> entriesCiting(const QString &key);

    /// Entries in HTML, in the order of the keys, in the style of that fingerprint. Empty where one of them is not there.
    [[nodiscard]] base::Result<QStringList> formatted(const QByteArray &fingerprint, const QStringList &keys);

    /// The work of that key; an empty key where there is none.
    [[nodiscard]] base::Result<ReferenceRecord> reference(const QString &key);

    /// The glossary, in the order of the alphabet.
    [[nodiscard]] base::Result<QList<TermRecord>> terms();

    /// The articles reviewed last, latest first, at most `limit`.
    [[nodiscard]] base::Result<QList<ReviewRecord>> latestReviews(int limit);

    /// From index `first` (0-based) in the order of the alphabet.
    [[nodiscard]] base::Result<QList<EntryRecord>> entries(qint64 first, qint64 count);
    [[nodiscard]] base::Result<QList<EntryRecord>> entriesOfTopic(qint64 topic);

    /// Titles and aliases whose key begins with `keyPrefix`, in the order of their keys.
    [[nodiscard]] base::Result<QList<TitleRecord>> titles(const QString &keyPrefix, int limit);

    [[nodiscard]] base::Result<ArticleRecord> article(const QString &path);

    /// ArticleMissing where there is none of that number.
    [[nodiscard]] base::Result<EntryRecord> entry(qint64 id);

    /// The plain text of an article; empty where the pack has none.
    [[nodiscard]] base::Result<QByteArray> plainText(qint64 article);

    /// Where an index stands; length 0 where there is none. PackDamaged where it is not all in the file; its bytes are
    /// not looked at, see verifyIndex().
    [[nodiscard]] base::Result<IndexLocation> index(IndexKind kind);

    /// The articles whose text links to this one, in the order of the alphabet.
    [[nodiscard]] base::Result<QList<EntryRecord>> linkingTo(qint64 article);

    [[nodiscard]] base::Result<MediaRecord> media(const QString &path);
    [[nodiscard]] base::Result<QStringList> mediaPaths();

private:
    class Private;
    explicit PackReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace pack
