// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/text/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>

using base::ErrorCode;

namespace gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui)
};

QString fileName(const base::Error &error)
{
    return error.file.isEmpty() ? Tr::tr("The file") : QFileInfo(error.file).fileName();
}

ErrorText fileText(const base::Error &error)
{
    const QString name = fileName(error);
    switch (error.code) {
    case ErrorCode::FileMissing:
        return {
            Tr::tr("%1 is not there").arg(name),
            Tr::tr(
                "It may have been moved, or the disk it is on was taken out. Bring it back, or open it from where it is now.")};
    case ErrorCode::FileEmpty:
        return {Tr::tr("%1 is empty").arg(name), Tr::tr("It was probably never copied to its end. Copy or download it again.")};
    case ErrorCode::FileUnreadable:
        return {Tr::tr("%1 cannot be read").arg(name),
                Tr::tr("The system refuses to read it. Check that you may read the file and that its disk is sound.")};
    case ErrorCode::FileUnwritable:
        return {Tr::tr("%1 cannot be written").arg(name), Tr::tr("Choose a folder that you may write to, with room left.")};
    case ErrorCode::NotAPack:
        return {Tr::tr("%1 is not an encyclopedia").arg(name),
                Tr::tr("Pandect opens files that end in .pandect or .zim. This one holds something else.")};
    case ErrorCode::LibrarySlow:
        return {Tr::tr("%1 takes too long to open").arg(name),
                Tr::tr("Nothing could be read of it in %1. If it is on a network or a sleeping disk, open it again.")
                    .arg(error.detail)};
    case ErrorCode::PackTooNew:
        return {Tr::tr("%1 was made for a newer Pandect").arg(name),
                Tr::tr("It has format %1. Install a newer Pandect to read it.").arg(error.detail)};
    default:
        return {Tr::tr("%1 is damaged").arg(name),
                Tr::tr("Part of it is missing or was changed. Everything else still works; copy or download this file again.")};
    }
}

ErrorText contentText(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::ArticleMissing:
        return {Tr::tr("There is no such article"),
                Tr::tr("This encyclopedia has nothing under “%1”. Try the search box or the alphabet.").arg(error.detail)};
    case ErrorCode::MediaMissing:
        return {Tr::tr("A picture is missing"), Tr::tr("The encyclopedia does not hold “%1”.").arg(error.detail)};
    case ErrorCode::LibraryMissing:
        return {Tr::tr("This encyclopedia is not open"), Tr::tr("Open its file from the File menu, then follow the link again.")};
    case ErrorCode::ContentTooLarge:
        return {Tr::tr("This article is too large to show"),
                Tr::tr("It has %1 bytes, more than any window could lay out.").arg(error.detail)};
    case ErrorCode::StyleInvalid:
        return {Tr::tr("%1 cannot be used as a citation style").arg(fileName(error)),
                Tr::tr("Styles are files that end in .csl, as the Zotero Style Repository offers them. What is wrong with this "
                       "one: %1.")
                    .arg(error.detail)};
    case ErrorCode::Cancelled:
        return {Tr::tr("Stopped"), Tr::tr("Nothing was changed.")};
    default:
        return {Tr::tr("That did not work"), Tr::tr("Try again. If it happens again, please report it with the words below.")};
    }
}

ErrorText zoteroText(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::ZoteroMissing:
        return {Tr::tr("Zotero is not running"), Tr::tr("Start Zotero on this computer, then send the references again.")};
    case ErrorCode::ZoteroSilent:
        return {Tr::tr("Zotero does not answer"),
                Tr::tr("Look whether it waits for you in a dialog of its own, then send the references again.")};
    case ErrorCode::ZoteroReadOnly:
        return {Tr::tr("Zotero may not change this library"),
                Tr::tr("Choose a library or collection of your own in Zotero, then send the references again.")};
    case ErrorCode::ZoteroHasThem:
        return {Tr::tr("Zotero has these references already"), Tr::tr("Nothing was changed.")};
    default:
        return {Tr::tr("Zotero did not take the references"),
                Tr::tr("It says: %1. Save them as a file instead, and import that in Zotero.").arg(error.detail)};
    }
}

} // namespace

ErrorText errorText(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::FileMissing:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::NotAPack:
    case ErrorCode::PackTooNew:
    case ErrorCode::PackDamaged:
    case ErrorCode::LibrarySlow:
        return fileText(error);
    case ErrorCode::ZoteroMissing:
    case ErrorCode::ZoteroSilent:
    case ErrorCode::ZoteroReadOnly:
    case ErrorCode::ZoteroHasThem:
    case ErrorCode::ZoteroRefused:
        return zoteroText(error);
    default:
        return contentText(error);
    }
}

render::Notice noticeOf(const base::Error &error, const QUrl &url)
{
    const ErrorText text = errorText(error);
    render::Notice notice;
    notice.title = text.title;
    notice.explanation = text.advice;
    const bool saysItself = error.code == ErrorCode::ArticleMissing || error.code == ErrorCode::LibraryMissing;
    notice.detail = saysItself ? url.toDisplayString() : error.detail;
    notice.suggestionsTitle = Tr::tr("Did you mean");
    return notice;
}

render::PageTexts pageTexts()
{
    render::PageTexts texts;
    texts.inShort = Tr::tr("In short");
    texts.alsoKnownAs = Tr::tr("Also known as");
    texts.facts = Tr::tr("Facts");
    texts.seeAlso = Tr::tr("See also");
    texts.references = Tr::tr("References");
    texts.notVerified = Tr::tr("Not verified");
    texts.notVerifiedHint = Tr::tr("This reference could not be confirmed in public sources.");
    texts.reviewed = Tr::tr("Reviewed");
    texts.citeThis = Tr::tr("Cite this article");
    texts.institutions = Tr::tr("Institutions");
    texts.top = Tr::tr("Top");
    texts.bottom = Tr::tr("Bottom");
    texts.topics = Tr::tr("Topics");
    texts.letters = Tr::tr("A to Z");
    texts.articles = Tr::tr("%1 articles");
    texts.figures = Tr::tr("%1 figures");
    texts.works = Tr::tr("%1 references");
    texts.terms = Tr::tr("%1 words explained");
    texts.edition = Tr::tr("Edition %1");
    texts.citedIn = Tr::tr("In: %1");
    texts.articleOfTheDay = Tr::tr("Article of the day");
    texts.readArticle = Tr::tr("Read the article");
    texts.latestReviews = Tr::tr("Recently reviewed");
    texts.glossary = Tr::tr("Glossary");
    texts.glossaryHint = Tr::tr("What the words of this encyclopedia mean, one sentence each.");
    texts.subscribe = Tr::tr("New content");
    texts.more = Tr::tr("And %1 more: the list beside the page has them all.");
    texts.readOn = Tr::tr("Choose a letter to leaf through the articles, or type a title in the search box.");
    texts.licence = Tr::tr("Licence %1");
    return texts;
}

} // namespace gui
