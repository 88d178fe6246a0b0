// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/bibliography.h"
#include "builder/glossary.h"
#include "builder/manifest.h"

#include <QSet>

namespace builder {

/// A file under articles/.
struct ArticleFile
{
    QString file;
    QString path; ///< the article's name: below articles/, without suffix
};

/// Everything that an article may refer to. Read by many threads, changed by none.
struct Catalogue
{
    QString folder;
    Manifest manifest;
    Bibliography bibliography;
    Glossary glossary;
    QSet<QString> articles; ///< paths, also of broken ones, so that one mistake is not told a hundred times
    QHash<QString, QString> canonical; ///< address on the web to path
};

/// All articles, in the order of their paths. Two files that would have one path, and names that FORMAT.md does not
/// allow, are problems.
[[nodiscard]] QList<ArticleFile> articleFiles(const QString &folder, Problems &problems);

/// Where an address in an article leads.
struct Target
{
    enum Kind {
        Nowhere,
        Here, ///< within the article itself
        Article,
        Media,
        Glossary, ///< a word of it, or its page
        Outside, ///< http, https, mailto or doi
    };

    Kind kind = Nowhere;
    QString path; ///< of the article, or of the picture in the pack
    QString file; ///< the picture's file
    QString anchor; ///< as written, without #; may be empty
    QByteArray address; ///< what to write into the page
};

/// Any thread.
[[nodiscard]] Target target(const QString &address, const QString &articlePath, const Catalogue &catalogue);

/// A path of the library as an address: “/…”, percent-encoded.
[[nodiscard]] QByteArray libraryAddress(const QString &path, const QString &anchor = {});

} // namespace builder
