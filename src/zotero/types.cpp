// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zotero/types.h"

#include <QHash>
#include <QStringTokenizer>

#include <algorithm>

namespace zotero {

namespace {

using namespace Qt::StringLiterals;

// clang-format off
constexpr ItemType types[] = {
    {"document"_L1, "publisher date"_L1, true, "author contributor editor translator reviewedAuthor"_L1},
    {"artwork"_L1, "medium>artworkMedium artworkSize date"_L1, true, "artist contributor"_L1},
    {"audioRecording"_L1, "medium>audioRecordingFormat seriesTitle volume numberOfVolumes place publisher>label date runningTime ISBN"_L1, true, "performer contributor composer wordsBy"_L1},
    {"bill"_L1, "number>billNumber code volume>codeVolume section pages>codePages authority>legislativeBody session history date"_L1, false, "sponsor cosponsor contributor"_L1},
    {"blogPost"_L1, "publicationTitle>blogTitle type>websiteType date"_L1, false, "author commenter contributor"_L1},
    {"book"_L1, "series seriesNumber volume numberOfVolumes edition place publisher date numPages ISBN"_L1, true, "author contributor editor translator seriesEditor"_L1},
    {"bookSection"_L1, "publicationTitle>bookTitle series seriesNumber volume numberOfVolumes edition place publisher date pages ISBN"_L1, true, "author contributor editor bookAuthor translator seriesEditor"_L1},
    {"case"_L1, "title>caseName authority>court date>dateDecided number>docketNumber reporter volume>reporterVolume pages>firstPage history"_L1, false, "author counsel contributor"_L1},
    {"computerProgram"_L1, "seriesTitle versionNumber date system place publisher>company programmingLanguage ISBN"_L1, true, "programmer contributor"_L1},
    {"conferencePaper"_L1, "date publicationTitle>proceedingsTitle conferenceName place publisher volume pages series DOI ISBN"_L1, true, "author contributor editor translator seriesEditor"_L1},
    {"dataset"_L1, "number>identifier type versionNumber date publisher>repository place>repositoryLocation medium>format DOI"_L1, true, "author contributor"_L1},
    {"dictionaryEntry"_L1, "publicationTitle>dictionaryTitle series seriesNumber volume numberOfVolumes edition place publisher date pages ISBN"_L1, true, "author contributor editor translator seriesEditor"_L1},
    {"encyclopediaArticle"_L1, "publicationTitle>encyclopediaTitle series seriesNumber volume numberOfVolumes edition place publisher date pages ISBN"_L1, true, "author contributor editor translator seriesEditor"_L1},
    {"film"_L1, "publisher>distributor date type>genre medium>videoRecordingFormat runningTime"_L1, true, "director contributor scriptwriter producer"_L1},
    {"forumPost"_L1, "publicationTitle>forumTitle type>postType date"_L1, false, "author contributor"_L1},
    {"hearing"_L1, "committee place publisher numberOfVolumes number>documentNumber pages authority>legislativeBody session history date"_L1, false, "contributor"_L1},
    {"interview"_L1, "date medium>interviewMedium"_L1, true, "interviewee contributor interviewer translator"_L1},
    {"journalArticle"_L1, "publicationTitle volume issue pages date series seriesTitle journalAbbreviation DOI ISSN"_L1, true, "author contributor editor translator reviewedAuthor"_L1},
    {"letter"_L1, "type>letterType date"_L1, true, "author contributor recipient"_L1},
    {"magazineArticle"_L1, "publicationTitle volume issue date pages ISSN"_L1, true, "author contributor translator reviewedAuthor"_L1},
    {"manuscript"_L1, "type>manuscriptType place date numPages"_L1, true, "author contributor translator"_L1},
    {"map"_L1, "type>mapType scale seriesTitle edition place publisher date ISBN"_L1, true, "cartographer contributor seriesEditor"_L1},
    {"newspaperArticle"_L1, "publicationTitle place edition date section pages ISSN"_L1, true, "author contributor translator reviewedAuthor"_L1},
    {"patent"_L1, "place authority>issuingAuthority number>patentNumber filingDate pages applicationNumber priorityNumbers date>issueDate references status>legalStatus"_L1, false, "inventor attorneyAgent contributor"_L1},
    {"preprint"_L1, "type>genre publisher>repository number>archiveID place date series seriesNumber DOI"_L1, true, "author contributor editor translator reviewedAuthor"_L1},
    {"presentation"_L1, "type>presentationType date place meetingName"_L1, false, "presenter contributor"_L1},
    {"report"_L1, "number>reportNumber type>reportType seriesTitle place publisher>institution date pages"_L1, true, "author contributor translator seriesEditor"_L1},
    {"standard"_L1, "authority>organization committee type number versionNumber status date publisher place DOI numPages"_L1, true, "author contributor"_L1},
    {"statute"_L1, "title>nameOfAct code codeNumber number>publicLawNumber date>dateEnacted pages section session history"_L1, false, "author contributor"_L1},
    {"thesis"_L1, "type>thesisType publisher>university place date numPages"_L1, true, "author contributor"_L1},
    {"tvBroadcast"_L1, "publicationTitle>programTitle number>episodeNumber medium>videoRecordingFormat place publisher>network date runningTime"_L1, true, "director scriptwriter producer castMember contributor guest"_L1},
    {"webpage"_L1, "publicationTitle>websiteTitle type>websiteType date"_L1, false, "author contributor translator"_L1},
};
// clang-format on

/// What a CSL type is; an exact one is what Zotero makes of its own kind.
struct Counterpart
{
    QLatin1StringView csl;
    QLatin1StringView zotero;
    bool isExact = true;
};

constexpr Counterpart counterparts[] = {
    {"article"_L1, "preprint"_L1},
    {"article-journal"_L1, "journalArticle"_L1},
    {"article-magazine"_L1, "magazineArticle"_L1},
    {"article-newspaper"_L1, "newspaperArticle"_L1},
    {"bill"_L1, "bill"_L1},
    {"book"_L1, "book"_L1},
    {"broadcast"_L1, "tvBroadcast"_L1},
    {"chapter"_L1, "bookSection"_L1},
    {"classic"_L1, "book"_L1, false},
    {"collection"_L1, "book"_L1, false},
    {"dataset"_L1, "dataset"_L1},
    {"document"_L1, "document"_L1},
    {"entry"_L1, "dictionaryEntry"_L1, false},
    {"entry-dictionary"_L1, "dictionaryEntry"_L1},
    {"entry-encyclopedia"_L1, "encyclopediaArticle"_L1},
    {"figure"_L1, "artwork"_L1, false},
    {"graphic"_L1, "artwork"_L1},
    {"hearing"_L1, "hearing"_L1},
    {"interview"_L1, "interview"_L1},
    {"legal_case"_L1, "case"_L1},
    {"legislation"_L1, "statute"_L1},
    {"manuscript"_L1, "manuscript"_L1},
    {"map"_L1, "map"_L1},
    {"motion_picture"_L1, "film"_L1},
    {"pamphlet"_L1, "book"_L1, false},
    {"paper-conference"_L1, "conferencePaper"_L1},
    {"patent"_L1, "patent"_L1},
    {"personal_communication"_L1, "letter"_L1},
    {"post"_L1, "forumPost"_L1},
    {"post-weblog"_L1, "blogPost"_L1},
    {"regulation"_L1, "statute"_L1, false},
    {"report"_L1, "report"_L1},
    {"review"_L1, "journalArticle"_L1, false},
    {"review-book"_L1, "journalArticle"_L1, false},
    {"software"_L1, "computerProgram"_L1},
    {"song"_L1, "audioRecording"_L1},
    {"speech"_L1, "presentation"_L1},
    {"standard"_L1, "standard"_L1},
    {"thesis"_L1, "thesis"_L1},
    {"treaty"_L1, "statute"_L1, false},
    {"webpage"_L1, "webpage"_L1},
};

constexpr Variable texts[] = {
    {"title"_L1, "title"_L1},
    {"abstract"_L1, "abstractNote"_L1},
    {"container-title"_L1, "publicationTitle reporter code"_L1},
    {"container-title-short"_L1, "journalAbbreviation"_L1},
    {"journalAbbreviation"_L1, "journalAbbreviation"_L1},
    {"collection-title"_L1, "seriesTitle series"_L1},
    {"collection-number"_L1, "seriesNumber"_L1},
    {"volume"_L1, "volume codeNumber"_L1},
    {"issue"_L1, "issue priorityNumbers"_L1},
    {"page"_L1, "pages"_L1},
    {"number"_L1, "number"_L1},
    {"edition"_L1, "edition"_L1},
    {"version"_L1, "versionNumber"_L1},
    {"number-of-pages"_L1, "numPages"_L1},
    {"number-of-volumes"_L1, "numberOfVolumes"_L1},
    {"chapter-number"_L1, "session"_L1},
    {"section"_L1, "section committee"_L1},
    {"publisher"_L1, "publisher"_L1},
    {"publisher-place"_L1, "place"_L1},
    {"event-title"_L1, "meetingName conferenceName"_L1},
    {"event"_L1, "meetingName conferenceName"_L1},
    {"event-place"_L1, "place"_L1},
    {"authority"_L1, "authority"_L1},
    {"genre"_L1, "type programmingLanguage"_L1},
    {"medium"_L1, "medium system"_L1},
    {"dimensions"_L1, "artworkSize runningTime"_L1},
    {"scale"_L1, "scale"_L1},
    {"references"_L1, "history references"_L1},
    {"status"_L1, "status"_L1},
    {"title-short"_L1, "shortTitle"_L1},
    {"shortTitle"_L1, "shortTitle"_L1},
    {"language"_L1, "language"_L1},
    {"license"_L1, "rights"_L1},
    {"archive"_L1, "archive"_L1},
    {"archive_location"_L1, "archiveLocation"_L1},
    {"source"_L1, "libraryCatalog"_L1},
    {"call-number"_L1, "callNumber applicationNumber"_L1},
    {"DOI"_L1, "DOI"_L1},
    {"ISBN"_L1, "ISBN"_L1},
    {"ISSN"_L1, "ISSN"_L1},
    {"URL"_L1, "url"_L1},
    // No field of their own: a line in Extra, where Zotero looks for them when it cites.
    {"PMID"_L1, ""_L1},
    {"PMCID"_L1, ""_L1},
    {"archive-place"_L1, ""_L1},
    {"division"_L1, ""_L1},
    {"original-publisher"_L1, ""_L1},
    {"original-publisher-place"_L1, ""_L1},
    {"original-title"_L1, ""_L1},
    {"part-number"_L1, ""_L1},
    {"part-title"_L1, ""_L1},
    {"printing-number"_L1, ""_L1},
    {"reviewed-genre"_L1, ""_L1},
    {"reviewed-title"_L1, ""_L1},
    {"supplement-number"_L1, ""_L1},
    {"volume-title"_L1, ""_L1},
};

constexpr Variable people[] = {
    {"author"_L1, "author"_L1},
    {"editor"_L1, "editor"_L1},
    {"translator"_L1, "translator"_L1},
    {"container-author"_L1, "bookAuthor"_L1},
    {"collection-editor"_L1, "seriesEditor"_L1},
    {"composer"_L1, "composer"_L1},
    {"contributor"_L1, "contributor"_L1},
    {"director"_L1, "director"_L1},
    {"guest"_L1, "guest"_L1},
    {"interviewer"_L1, "interviewer"_L1},
    {"performer"_L1, "castMember"_L1},
    {"producer"_L1, "producer"_L1},
    {"recipient"_L1, "recipient"_L1},
    {"reviewed-author"_L1, "reviewedAuthor"_L1},
    {"script-writer"_L1, "scriptwriter"_L1},
};

constexpr QLatin1StringView commonFields = "title abstractNote language shortTitle url accessDate rights extra"_L1;
constexpr QLatin1StringView archiveFields = "archive archiveLocation libraryCatalog callNumber"_L1;

bool contains(QLatin1StringView words, QLatin1StringView word)
{
    return std::ranges::any_of(qTokenize(words, u' '), [&](QLatin1StringView each) { return each == word; });
}

const Counterpart *counterpart(const QString &cslType)
{
    const auto found = std::ranges::find(counterparts, cslType, &Counterpart::csl);
    return found == std::end(counterparts) ? nullptr : found;
}

} // namespace

ItemType itemType(const QString &cslType)
{
    const Counterpart *found = counterpart(cslType);
    const auto type = std::ranges::find(types, found ? found->zotero : "document"_L1, &ItemType::name);
    return type == std::end(types) ? types[0] : *type;
}

bool isExact(const QString &cslType)
{
    const Counterpart *found = counterpart(cslType);
    return found && found->isExact;
}

QString fieldOf(const ItemType &type, QLatin1StringView baseField)
{
    for (const QLatin1StringView field : qTokenize(type.fields, u' ')) {
        const qsizetype arrow = field.indexOf('>'_L1);
        if ((arrow < 0 ? field : field.first(arrow)) == baseField)
            return field.sliced(arrow + 1);
    }
    const bool has = contains(commonFields, baseField) || (type.isArchived && contains(archiveFields, baseField));
    return has ? QString(baseField) : QString();
}

QString creatorOf(const ItemType &type, QLatin1StringView cslVariable)
{
    const auto found = std::ranges::find(people, cslVariable, &Variable::csl);
    if (found == std::end(people))
        return {};
    if (contains(type.creators, found->fields))
        return found->fields;
    const bool isMaker = cslVariable == "author"_L1
        || (cslVariable == "performer"_L1 && type.creators.startsWith("performer"_L1));
    return isMaker ? QString(type.creators.first(qMax(0, (type.creators + " "_L1).indexOf(u' ')))) : QString();
}

std::span<const Variable> textVariables()
{
    return texts;
}

std::span<const Variable> nameVariables()
{
    return people;
}

} // namespace zotero
