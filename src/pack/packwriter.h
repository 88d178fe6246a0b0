// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"

#include <memory>

namespace pack {

/// Writes a pack, once, from beginning to end: topics, references and media may come at any time before the
/// articles that need them; articles come in the order of the alphabet. Nothing is seen at the target's name until
/// finish() has succeeded. The same calls give the same bytes. Stays on one thread; compresses on others.
class PackWriter
{
public:
    /// FileUnwritable where the target's folder cannot be written.
    [[nodiscard]] static base::Result<PackWriter> create(const QString &file, const Metadata &metadata);
    ~PackWriter(); ///< without finish(): leaves no file
    PackWriter(PackWriter &&) noexcept;
    PackWriter &operator=(PackWriter &&) noexcept;

    [[nodiscard]] base::Result<void> setLetters(const QList<LetterRecord> &letters);
    [[nodiscard]] base::Result<void> setTopics(const QList<TopicRecord> &topics);
    [[nodiscard]] base::Result<void> setInstitutions(const QList<InstitutionRecord> &institutions);
    /// The glossary, in the order of the alphabet. Its articles may come later.
    void setTerms(const QList<TermRecord> &terms);
    [[nodiscard]] base::Result<void> addReference(const ReferenceRecord &reference);
    /// One style's entries, in HTML, of the references in the order in which they were added. ArgumentInvalid where there are
    /// not as many.
    [[nodiscard]] base::Result<void> addFormatted(const QByteArray &fingerprint, const QStringList &entries);
    [[nodiscard]] base::Result<void> addMedia(const MediaRecord &media);

    /// A sample trains the dictionary; call before the first article, or never.
    [[nodiscard]] base::Result<void> trainDictionary(const QList<QByteArray> &bodies);

    /// `keys`: one folded key for the title, then one for each alias. ArgumentInvalid where a path comes twice or a
    /// citation's key was never added.
    [[nodiscard]] base::Result<void> addArticle(const ArticleRecord &article, const QStringList &keys);

    /// An index to stand behind the database; the file is read by finish() and stays the caller's.
    void setIndex(IndexKind kind, const QString &file);

    /// Writes what is left, checks links, renames into place. ArgumentInvalid with both paths on a link to nowhere.
    [[nodiscard]] base::Result<void> finish();

private:
    class Private;
    explicit PackWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace pack
