// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace search {

/// What of an article is looked for.
struct IndexedArticle
{
    QString title;
    QStringList aliases;
    QByteArray passages; ///< see encodePassages
    QString letter; ///< the label it stands under
    QStringList topics; ///< names and titles of its topics and of those above them
    QStringList works; ///< keys and DOIs of what it cites
    QString workWords; ///< titles and authors of what it cites
};

struct IndexOptions
{
    QString language; ///< BCP 47
    qint64 articles = 0; ///< how many there will be
    qint64 textSize = 0; ///< of all passages together, about, in bytes; says how finely pairs of words are told apart
};

/// Writes the two indexes of a library, full text and names, each a Xapian database in one file, to open with Index and
/// NameIndex. Analyses on all cores. The same calls give the same bytes, however many cores there are. Belongs to
/// one thread.
class IndexWriter
{
public:
    /// Works in `folder`, which must exist and stays the caller's to remove.
    IndexWriter(const QString &folder, const IndexOptions &options);
    ~IndexWriter(); ///< waits for what is under way
    Q_DISABLE_COPY_MOVE(IndexWriter)

    /// Adds the next article; they are numbered from 1. Waits where too much is under way.
    void add(const IndexedArticle &article);

    /// Writes both files, in the folder or elsewhere. DatabaseFailed with Xapian's words where it could not.
    [[nodiscard]] base::Result<void> finish(const QString &textFile, const QString &namesFile);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace search
