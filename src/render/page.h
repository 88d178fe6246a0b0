// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace render {

/// How a page looks; all of it stands in attributes of <html>, so that a style sheet rules and no script is needed.
struct PageStyle
{
    QString theme = QStringLiteral("light"); ///< light, sepia, dark or contrast

    bool operator==(const PageStyle &) const = default;
};

/// Words on pages that are not the article's own; the window hands in translated ones.
struct PageTexts
{
    QString inShort = QStringLiteral("In short");
    QString alsoKnownAs = QStringLiteral("Also known as");
    QString facts = QStringLiteral("Facts");
    QString seeAlso = QStringLiteral("See also");
    QString references = QStringLiteral("References");
    QString notVerified = QStringLiteral("Not verified");
    QString notVerifiedHint = QStringLiteral("This reference could not be confirmed in public sources.");
    QString reviewed = QStringLiteral("Reviewed");
    QString citeThis = QStringLiteral("Cite this article");
    QString citedIn = QStringLiteral("In: %1"); ///< the encyclopedia, within the citation of an article
    QString institutions = QStringLiteral("Institutions");
    QString top = QStringLiteral("Top");
    QString bottom = QStringLiteral("Bottom");
    QString topics = QStringLiteral("Topics");
    QString letters = QStringLiteral("A to Z");
    QString articles = QStringLiteral("%1 articles");
    QString figures = QStringLiteral("%1 figures");
    QString works = QStringLiteral("%1 references");
    QString terms = QStringLiteral("%1 words explained");
    QString edition = QStringLiteral("Edition %1");
    QString articleOfTheDay = QStringLiteral("Article of the day");
    QString readArticle = QStringLiteral("Read the article");
    QString latestReviews = QStringLiteral("Recently reviewed");
    QString glossary = QStringLiteral("Glossary");
    QString glossaryHint = QStringLiteral("What the words of this encyclopedia mean, one sentence each.");
    QString subscribe = QStringLiteral("New content");
    QString more = QStringLiteral("And %1 more: the list beside the page has them all.");
    QString readOn = QStringLiteral("Choose a letter to leaf through the articles, or type a title in the search box.");
    QString licence = QStringLiteral("Licence %1");
};

/// A page that says why there is no article, and what to do.
struct Notice
{
    QString title;
    QString explanation;
    QString detail; ///< technical, small; may be empty
    QString suggestionsTitle; ///< “Did you mean”
    QList<library::ArticleEntry> suggestions;
};

/// What a start page tells of a library beside its title page.
struct Home
{
    QDate today;
    std::optional<library::Article> articleOfTheDay;
    QList<library::Topic> topics;
    QList<library::Review> latestReviews;
};

/// Articles under a title, as those of a letter or topic.
struct ArticleList
{
    QString title;
    QList<library::ArticleEntry> entries;
    qint64 more = 0; ///< articles that the list leaves out
    QList<library::Topic> subtopics;
};

/// Whole HTML5 pages, UTF-8, with a Content-Security-Policy in a meta element. Pure functions; any thread.
[[nodiscard]] QByteArray articlePage(const library::Article &article, const library::LibraryInfo &library, const PageStyle &style,
                                     const PageTexts &texts);
[[nodiscard]] QByteArray homePage(const library::LibraryInfo &library, const Home &home, const PageStyle &style,
                                  const PageTexts &texts);
[[nodiscard]] QByteArray listPage(const library::LibraryInfo &library, const ArticleList &list, const PageStyle &style,
                                  const PageTexts &texts);
[[nodiscard]] QByteArray glossaryPage(const library::LibraryInfo &library, const QList<library::Term> &terms,
                                      const PageStyle &style, const PageTexts &texts);
[[nodiscard]] QByteArray institutionsPage(const library::LibraryInfo &library, const PageStyle &style, const PageTexts &texts);
[[nodiscard]] QByteArray noticePage(const Notice &notice, const PageStyle &style);

/// default-src 'none'; only the library's own style sheets, pictures and fonts. Sent as a header and as a meta element.
[[nodiscard]] QByteArray contentSecurityPolicy();

/// The same for an article with a look of its own, which may have style rules and small pictures within the page.
[[nodiscard]] QByteArray documentSecurityPolicy();

/// The headings of a page with a look of its own that links can lead to, without its title. Any thread.
[[nodiscard]] QList<library::Section> sectionsOf(const QByteArray &documentHtml);

/// A file of the application's own that pages use, by name (“page.css”); empty where there is none.
[[nodiscard]] QByteArray webFile(const QString &name);

} // namespace render
