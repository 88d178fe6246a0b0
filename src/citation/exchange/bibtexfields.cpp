// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/bibtexfields.h"

#include "citation/exchange/types.h"

#include <algorithm>
#include <array>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;
using enum BibKind;

constexpr BibRow rows[] = {
    {"author"_L1, "author"_L1, "author"_L1, Names},
    {"title"_L1, "title"_L1, "title"_L1, Title},
    {"title-short"_L1, "shorttitle"_L1, "shorttitle"_L1, Title},
    {"container-title-short"_L1, "shortjournal"_L1, "shortjournal"_L1, Title},
    {"editor"_L1, "editor"_L1, "editor"_L1, Names},
    {"translator"_L1, "translator"_L1, "translator"_L1, Names},
    {"container-author"_L1, "bookauthor"_L1, "bookauthor"_L1, Names},
    {"collection-title"_L1, "series"_L1, "series"_L1, Title},
    {"edition"_L1, "edition"_L1, "edition"_L1, Text},
    {"volume"_L1, "volume"_L1, "volume"_L1, Text},
    {"number-of-volumes"_L1, "volumes"_L1, "volumes"_L1, Text},
    {"chapter-number"_L1, "chapter"_L1, "chapter"_L1, Text},
    {"page"_L1, "pages"_L1, "pages"_L1, Pages},
    {"number-of-pages"_L1, "pagetotal"_L1, "pagetotal"_L1, Text},
    {"publisher-place"_L1, "address"_L1, "location"_L1, Text},
    {"genre"_L1, "type"_L1, "type"_L1, Text},
    {"version"_L1, "version"_L1, "version"_L1, Text},
    {"event-title"_L1, "eventtitle"_L1, "eventtitle"_L1, Title},
    {"event-place"_L1, "venue"_L1, "venue"_L1, Text},
    {"event-date"_L1, "eventdate"_L1, "eventdate"_L1, Date},
    {"original-date"_L1, "origdate"_L1, "origdate"_L1, Date},
    {"original-title"_L1, "origtitle"_L1, "origtitle"_L1, Title},
    {"original-publisher"_L1, "origpublisher"_L1, "origpublisher"_L1, Text},
    {"original-publisher-place"_L1, "origlocation"_L1, "origlocation"_L1, Text},
    {"status"_L1, "pubstate"_L1, "pubstate"_L1, Text},
    {"DOI"_L1, "doi"_L1, "doi"_L1, Verbatim},
    {"PMID"_L1, "pmid"_L1, "pmid"_L1, Text},
    {"PMCID"_L1, "pmcid"_L1, "pmcid"_L1, Text},
    {"ISBN"_L1, "isbn"_L1, "isbn"_L1, Text},
    {"ISSN"_L1, "issn"_L1, "issn"_L1, Text},
    {"URL"_L1, "url"_L1, "url"_L1, Verbatim},
    {"accessed"_L1, "urldate"_L1, "urldate"_L1, Date},
    {"language"_L1, "language"_L1, "language"_L1, Text},
    {"call-number"_L1, "library"_L1, "library"_L1, Text},
    {"keyword"_L1, "keywords"_L1, "keywords"_L1, Text},
    {"abstract"_L1, "abstract"_L1, "abstract"_L1, Text},
    {"note"_L1, "note"_L1, "note"_L1, Text},
    {"annote"_L1, "annote"_L1, "annotation"_L1, Text},
};

constexpr QLatin1StringView otherTexts[] = {"archive"_L1,
                                            "archive_collection"_L1,
                                            "archive_location"_L1,
                                            "archive-place"_L1,
                                            "authority"_L1,
                                            "dimensions"_L1,
                                            "division"_L1,
                                            "jurisdiction"_L1,
                                            "medium"_L1,
                                            "part-number"_L1,
                                            "part-title"_L1,
                                            "printing-number"_L1,
                                            "references"_L1,
                                            "reviewed-genre"_L1,
                                            "reviewed-title"_L1,
                                            "scale"_L1,
                                            "section"_L1,
                                            "source"_L1,
                                            "supplement-number"_L1,
                                            "volume-title"_L1,
                                            "volume-title-short"_L1,
                                            "year-suffix"_L1,
                                            "journalAbbreviation"_L1};

constexpr QLatin1StringView otherDates[] = {"available-date"_L1, "submitted"_L1};

constexpr QLatin1StringView otherNames[] = {"chair"_L1,
                                            "collection-editor"_L1,
                                            "compiler"_L1,
                                            "composer"_L1,
                                            "contributor"_L1,
                                            "curator"_L1,
                                            "director"_L1,
                                            "editorial-director"_L1,
                                            "editor-translator"_L1,
                                            "executive-producer"_L1,
                                            "guest"_L1,
                                            "host"_L1,
                                            "illustrator"_L1,
                                            "interviewer"_L1,
                                            "narrator"_L1,
                                            "organizer"_L1,
                                            "original-author"_L1,
                                            "performer"_L1,
                                            "producer"_L1,
                                            "recipient"_L1,
                                            "reviewed-author"_L1,
                                            "script-writer"_L1,
                                            "series-creator"_L1};

constexpr size_t rowCount = std::size(rows) + std::size(otherTexts) + std::size(otherDates) + std::size(otherNames);

constexpr std::array<BibRow, rowCount> allRows = [] {
    std::array<BibRow, rowCount> all;
    auto next = std::ranges::copy(rows, all.begin()).out;
    for (const QLatin1StringView name : otherTexts)
        *next++ = {name, name, name, Text};
    for (const QLatin1StringView name : otherDates)
        *next++ = {name, name, name, Date};
    for (const QLatin1StringView name : otherNames)
        *next++ = {name, name, name, Names};
    return all;
}();

struct Alias
{
    QLatin1StringView field;
    QLatin1StringView known;
};

constexpr Alias aliases[] = {{"annotation"_L1, "annote"_L1},
                             {"place"_L1, "address"_L1},
                             {"keyword"_L1, "keywords"_L1},
                             {"page"_L1, "pages"_L1},
                             {"lastchecked"_L1, "urldate"_L1},
                             {"lastaccessed"_L1, "urldate"_L1},
                             {"accessed"_L1, "urldate"_L1},
                             {"numpages"_L1, "pagetotal"_L1},
                             {"link"_L1, "url"_L1},
                             {"abbrjournal"_L1, "shortjournal"_L1},
                             {"langid"_L1, "language"_L1},
                             {"city"_L1, "address"_L1}};

} // namespace

std::span<const BibRow> bibRows()
{
    return allRows;
}

const BibRow *bibRowOf(const QString &field)
{
    const auto alias = std::ranges::find(aliases, field, &Alias::field);
    const QString name = alias == std::end(aliases) ? field : QString(alias->known);
    const auto row = std::ranges::find_if(allRows, [name](const BibRow &each) {
        return name.compare(each.bibtex, Qt::CaseInsensitive) == 0 || name == each.biblatex;
    });
    return row == allRows.end() ? nullptr : &*row;
}

BibUsage bibUsage(QLatin1StringView cslType)
{
    const TypeNames type = typeNames(cslType);
    BibUsage usage;
    usage.isArticle = type.bibtex == "article"_L1 || cslType == "periodical"_L1;
    usage.isInBook = type.bibtex == "incollection"_L1 || type.bibtex == "inproceedings"_L1;
    usage.isBook = usage.isInBook || type.bibtex == "book"_L1;
    usage.publisher = cslType == "thesis"_L1 ? "school"_L1 : cslType == "report"_L1 ? "institution"_L1 : "publisher"_L1;
    return usage;
}

} // namespace citation::exchange
