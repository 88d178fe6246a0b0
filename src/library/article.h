// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/typedid.h"
#include "library/reference.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace library {

class MediaStream;

using ArticleId = base::TypedId<struct ArticleTag>; ///< from 1, in the order of the alphabet
using TopicId = base::TypedId<struct TopicTag>;

/// A row of a list or tree: enough to show and to open.
struct ArticleEntry
{
    ArticleId id;
    QString path; ///< the article's name for ever, as in pandect://<library>/<path>
    QString title;

    bool operator==(const ArticleEntry &) const = default;
};

/// A heading within an article.
struct Section
{
    int level = 2; ///< 2 to 6, as in h2 to h6
    QString anchor; ///< the fragment that leads there
    QString title;

    bool operator==(const Section &) const = default;
};

/// A row of the facts box. The value is sanitised HTML without blocks.
struct Fact
{
    QString label;
    QByteArray valueHtml;

    bool operator==(const Fact &) const = default;
};

struct Topic
{
    TopicId id;
    TopicId parent; ///< invalid at the top
    QString title;
    qint64 articleCount = 0; ///< its own, without those of sub-topics

    bool operator==(const Topic &) const = default;
};

/// One article, whole. HTML members are UTF-8 fragments, sanitised when the pack was built and
/// again before they are shown.
struct Article
{
    ArticleEntry entry;
    QString heading; ///< stands over the article; equals the title where none was given
    QStringList aliases;
    QByteArray summaryHtml; ///< “In short”; may be empty
    QByteArray bodyHtml;
    QList<Fact> facts;
    QList<Section> sections; ///< in reading order
    QList<TopicId> topics;
    QList<Citation> citations; ///< in reading order; the first is [1]
    QStringList authors;
    QDate reviewed; ///< null where unknown
    QList<ArticleEntry> seeAlso;
    /// A whole HTML page with a look of its own, in place of everything that is shown above; never sanitised before.
    /// Its addresses are relative to the entry's path. Empty: the article is made of its parts.
    QByteArray documentHtml;

    bool operator==(const Article &) const = default;
};

/// An article and when it was last compared with its sources.
struct Review
{
    ArticleEntry entry;
    QDate day;

    bool operator==(const Review &) const = default;
};

/// A word of the glossary.
struct Term
{
    QString anchor; ///< its place on the glossary's page
    QString term;
    QString definition; ///< one sentence, plain text
    ArticleEntry article; ///< to read on; invalid id where there is none

    bool operator==(const Term &) const = default;
};

/// A picture or other file that articles show.
struct Media
{
    QByteArray mimeType;
    QByteArray content;
    std::shared_ptr<MediaStream> stream; ///< what is too large to be read whole, in place of the content; else null

    bool operator==(const Media &) const = default;
};

/// One button of the alphabet: a run of articles that stand together in the order.
struct Letter
{
    QString label; ///< “A”, “Ö”, “#”
    qint64 first = 0; ///< index of its first article, from 0
    qint64 count = 0; ///< 0: no article, button disabled

    bool operator==(const Letter &) const = default;
};

struct Institution
{
    QString name;
    QString role; ///< may be empty
    QString logoPath; ///< media path; may be empty

    bool operator==(const Institution &) const = default;
};

/// What a library says of itself.
struct LibraryInfo
{
    QString id; ///< the host in pandect://<id>/…
    QString title;
    QString description;
    QString language; ///< BCP 47
    QString publisher;
    QString licence; ///< SPDX where there is one
    QString edition; ///< such as 2026-11
    QDate reviewed; ///< latest review of any article; null where unknown
    QString subscribe; ///< how to get new content, one paragraph; may be empty
    qint64 articleCount = 0;
    qint64 referenceCount = 0; ///< works that articles cite; 0 where unknown
    qint64 unverifiedCount = 0; ///< of these works, those that could not be confirmed
    qint64 termCount = 0; ///< words in the glossary
    qint64 figureCount = 0; ///< pictures that articles show; 0 where unknown
    QList<Letter> letters;
    QList<Institution> institutions;
    qint64 entryCount = 0; ///< rows of the alphabet: articles, and in some libraries their other names
    QString mainPath; ///< the article that the library would begin with; empty: none
    QString identity; ///< of this very file, where its format has one; another edition has another
    QByteArray icon; ///< a small picture, PNG as a rule; may be empty

    bool operator==(const LibraryInfo &) const = default;
};

/// How a title is like what was typed.
enum class TitleLikeness {
    Beginning, ///< it begins so, or is it
    Words, ///< it has all the words, in any order
    Similar, ///< it would, but for a slip of the pen
};

/// A title or alias that a person may mean.
struct TitleMatch
{
    ArticleEntry entry;
    QString alias; ///< the alias that matched; empty: the title did
    bool exact = false; ///< equal to what was typed, but for case and accents
    TitleLikeness likeness = TitleLikeness::Beginning;

    bool operator==(const TitleMatch &) const = default;
};

} // namespace library
