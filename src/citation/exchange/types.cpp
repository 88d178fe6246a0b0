// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/types.h"

#include <QHash>

#include <algorithm>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

// Where several CSL types share a foreign one, the first row is what it is read as.
// clang-format off
constexpr TypeNames table[] = {
    {"article-journal"_L1, "article"_L1, "article"_L1, "JOUR"_L1, "Journal Article"_L1, 17, "JournalArticle"_L1, "article"_L1, true},
    {"article-magazine"_L1, "article"_L1, "article"_L1, "MGZN"_L1, "Magazine Article"_L1, 19, "ArticleInAPeriodical"_L1, "article"_L1, true},
    {"article-newspaper"_L1, "article"_L1, "article"_L1, "NEWS"_L1, "Newspaper Article"_L1, 23, "ArticleInAPeriodical"_L1, "newspaper"_L1, true},
    {"article"_L1, "unpublished"_L1, "unpublished"_L1, "INPR"_L1, "Unpublished Work"_L1, 34, "Misc"_L1, "article"_L1, true},
    {"book"_L1, "book"_L1, "book"_L1, "BOOK"_L1, "Book"_L1, 6, "Book"_L1, "book"_L1, false},
    {"chapter"_L1, "incollection"_L1, "incollection"_L1, "CHAP"_L1, "Book Section"_L1, 5, "BookSection"_L1, "book"_L1, true},
    {"paper-conference"_L1, "inproceedings"_L1, "inproceedings"_L1, "CPAPER"_L1, "Conference Paper"_L1, 47, "ConferenceProceedings"_L1, "conference publication"_L1, true},
    {"thesis"_L1, "phdthesis"_L1, "thesis"_L1, "THES"_L1, "Thesis"_L1, 32, "Report"_L1, "thesis"_L1, false},
    {"report"_L1, "techreport"_L1, "report"_L1, "RPRT"_L1, "Report"_L1, 27, "Report"_L1, "technical report"_L1, false},
    {"webpage"_L1, "misc"_L1, "online"_L1, "ELEC"_L1, "Web Page"_L1, 12, "InternetSite"_L1, "web site"_L1, true},
    {"entry-encyclopedia"_L1, "incollection"_L1, "inreference"_L1, "ENCYC"_L1, "Encyclopedia"_L1, 53, "BookSection"_L1, "encyclopedia"_L1, true},
    {"entry-dictionary"_L1, "incollection"_L1, "inreference"_L1, "DICT"_L1, "Dictionary"_L1, 52, "BookSection"_L1, "dictionary"_L1, true},
    {"entry"_L1, "incollection"_L1, "inreference"_L1, "DICT"_L1, "Dictionary"_L1, 52, "BookSection"_L1, "dictionary"_L1, true},
    {"dataset"_L1, "misc"_L1, "dataset"_L1, "DATA"_L1, "Dataset"_L1, 59, "ElectronicSource"_L1, "database"_L1, true},
    {"software"_L1, "misc"_L1, "software"_L1, "COMP"_L1, "Computer Program"_L1, 9, "ElectronicSource"_L1, "computer program"_L1, true},
    {"patent"_L1, "misc"_L1, "patent"_L1, "PAT"_L1, "Patent"_L1, 25, "Patent"_L1, "patent"_L1, true},
    {"standard"_L1, "misc"_L1, "standard"_L1, "STAND"_L1, "Standard"_L1, 58, "Report"_L1, "standard or specification"_L1, true},
    {"legal_case"_L1, "misc"_L1, "jurisdiction"_L1, "CASE"_L1, "Case"_L1, 7, "Case"_L1, "law report or digest"_L1, true},
    {"legislation"_L1, "misc"_L1, "legislation"_L1, "STAT"_L1, "Statute"_L1, 31, "Misc"_L1, "legislation"_L1, true},
    {"bill"_L1, "misc"_L1, "legislation"_L1, "BILL"_L1, "Bill"_L1, 4, "Misc"_L1, "legislation"_L1, true},
    {"regulation"_L1, "misc"_L1, "legislation"_L1, "LEGAL"_L1, "Legal Rule or Regulation"_L1, 50, "Misc"_L1, "legislation"_L1, true},
    {"hearing"_L1, "misc"_L1, "legislation"_L1, "HEAR"_L1, "Hearing"_L1, 14, "Misc"_L1, "legal case and case notes"_L1, true},
    {"treaty"_L1, "misc"_L1, "legal"_L1, "LEGAL"_L1, "Legal Rule or Regulation"_L1, 50, "Misc"_L1, "treaty"_L1, true},
    {"review"_L1, "article"_L1, "review"_L1, "JOUR"_L1, "Journal Article"_L1, 17, "JournalArticle"_L1, "review"_L1, true},
    {"review-book"_L1, "article"_L1, "review"_L1, "JOUR"_L1, "Journal Article"_L1, 17, "JournalArticle"_L1, "review"_L1, true},
    {"manuscript"_L1, "unpublished"_L1, "unpublished"_L1, "UNPB"_L1, "Manuscript"_L1, 36, "Misc"_L1, ""_L1, false},
    {"pamphlet"_L1, "booklet"_L1, "booklet"_L1, "PAMP"_L1, "Pamphlet"_L1, 24, "Book"_L1, ""_L1, false},
    {"speech"_L1, "misc"_L1, "unpublished"_L1, "SLIDE"_L1, "Generic"_L1, 13, "Misc"_L1, "speech"_L1, true},
    {"post-weblog"_L1, "misc"_L1, "online"_L1, "BLOG"_L1, "Blog"_L1, 56, "DocumentFromInternetSite"_L1, "web site"_L1, true},
    {"post"_L1, "misc"_L1, "online"_L1, "ICOMM"_L1, "Web Page"_L1, 12, "DocumentFromInternetSite"_L1, "web site"_L1, true},
    {"map"_L1, "misc"_L1, "image"_L1, "MAP"_L1, "Map"_L1, 20, "Art"_L1, "map"_L1, true},
    {"graphic"_L1, "misc"_L1, "image"_L1, "ART"_L1, "Artwork"_L1, 2, "Art"_L1, "picture"_L1, true},
    {"figure"_L1, "misc"_L1, "image"_L1, "FIGURE"_L1, "Figure"_L1, 37, "Art"_L1, "picture"_L1, true},
    {"motion_picture"_L1, "misc"_L1, "movie"_L1, "MPCT"_L1, "Film or Broadcast"_L1, 21, "Film"_L1, "motion picture"_L1, true},
    {"broadcast"_L1, "misc"_L1, "video"_L1, "VIDEO"_L1, "Film or Broadcast"_L1, 21, "Film"_L1, "videorecording"_L1, true},
    {"song"_L1, "misc"_L1, "music"_L1, "SOUND"_L1, "Music"_L1, 61, "SoundRecording"_L1, "sound"_L1, true},
    {"musical_score"_L1, "misc"_L1, "music"_L1, "MUSIC"_L1, "Music"_L1, 61, "SoundRecording"_L1, "sound"_L1, true},
    {"performance"_L1, "misc"_L1, "performance"_L1, "SOUND"_L1, "Generic"_L1, 13, "Performance"_L1, ""_L1, true},
    {"interview"_L1, "misc"_L1, "misc"_L1, "PCOMM"_L1, "Interview"_L1, 63, "Interview"_L1, "interview"_L1, true},
    {"personal_communication"_L1, "misc"_L1, "letter"_L1, "PCOMM"_L1, "Personal Communication"_L1, 26, "Misc"_L1, "letter"_L1, true},
    {"classic"_L1, "misc"_L1, "misc"_L1, "CLSWK"_L1, "Classical Work"_L1, 49, "Misc"_L1, ""_L1, true},
    {"collection"_L1, "misc"_L1, "misc"_L1, "AGGR"_L1, "Aggregated Database"_L1, 55, "Misc"_L1, ""_L1, true},
    {"periodical"_L1, "misc"_L1, "periodical"_L1, "JFULL"_L1, "Serial"_L1, 57, "Misc"_L1, "periodical"_L1, false},
    {"event"_L1, "misc"_L1, "misc"_L1, "GEN"_L1, "Generic"_L1, 13, "Misc"_L1, ""_L1, true},
    {"document"_L1, "misc"_L1, "misc"_L1, "GEN"_L1, "Generic"_L1, 13, "Misc"_L1, ""_L1, true},
};
// clang-format on

struct Alias
{
    QLatin1StringView name;
    QLatin1StringView csl;
};

constexpr Alias bibTeXAliases[] = {
    {"misc"_L1, "document"_L1},
    {"unpublished"_L1, "manuscript"_L1},
    {"mastersthesis"_L1, "thesis"_L1},
    {"inbook"_L1, "chapter"_L1},
    {"suppbook"_L1, "chapter"_L1},
    {"bookinbook"_L1, "chapter"_L1},
    {"suppcollection"_L1, "chapter"_L1},
    {"conference"_L1, "paper-conference"_L1},
    {"proceedings"_L1, "book"_L1},
    {"mvbook"_L1, "book"_L1},
    {"collection"_L1, "book"_L1},
    {"mvcollection"_L1, "book"_L1},
    {"mvproceedings"_L1, "book"_L1},
    {"reference"_L1, "book"_L1},
    {"mvreference"_L1, "book"_L1},
    {"manual"_L1, "report"_L1},
    {"electronic"_L1, "webpage"_L1},
    {"www"_L1, "webpage"_L1},
    {"suppperiodical"_L1, "article-journal"_L1},
    {"artwork"_L1, "graphic"_L1},
    {"image"_L1, "graphic"_L1},
    {"audio"_L1, "song"_L1},
    {"legal"_L1, "treaty"_L1},
};

constexpr Alias risAliases[] = {
    {"GEN"_L1, "document"_L1},        {"EJOUR"_L1, "article-journal"_L1},
    {"JFULL"_L1, "periodical"_L1},    {"EBOOK"_L1, "book"_L1},
    {"ECHAP"_L1, "chapter"_L1},       {"CONF"_L1, "paper-conference"_L1},
    {"EDBOOK"_L1, "book"_L1},         {"SER"_L1, "book"_L1},
    {"WEB"_L1, "webpage"_L1},         {"LEGAL"_L1, "regulation"_L1},
    {"DBASE"_L1, "dataset"_L1},       {"UNBILL"_L1, "bill"_L1},
    {"GOVDOC"_L1, "report"_L1},       {"ABST"_L1, "article-journal"_L1},
    {"MANSCPT"_L1, "manuscript"_L1},  {"CHART"_L1, "figure"_L1},
    {"EQUA"_L1, "figure"_L1},         {"PCOMM"_L1, "personal_communication"_L1},
    {"ADVS"_L1, "motion_picture"_L1}, {"ANCIENT"_L1, "classic"_L1},
    {"MULTI"_L1, "webpage"_L1},       {"SLIDE"_L1, "speech"_L1},
};

template<typename Aliases>
QString found(const QString &type, const Aliases &aliases, std::initializer_list<QLatin1StringView TypeNames::*> columns)
{
    const auto isIt = [&](QLatin1StringView name) { return name.compare(type, Qt::CaseInsensitive) == 0; };
    if (const auto alias = std::ranges::find_if(aliases, isIt, &Alias::name); alias != std::end(aliases))
        return alias->csl;
    for (const auto column : columns) {
        if (const auto row = std::ranges::find_if(table, isIt, column); row != std::end(table))
            return row->csl;
    }
    return u"document"_s;
}

const TypeNames *rowOf(const QString &csl)
{
    const auto row = std::ranges::find(table, csl, &TypeNames::csl);
    return row == std::end(table) ? nullptr : row;
}

} // namespace

TypeNames typeNames(const QString &csl)
{
    const TypeNames *row = rowOf(csl);
    return row ? *row : table[std::size(table) - 1];
}

bool isCslType(const QString &type)
{
    return rowOf(type) != nullptr;
}

QString typeOfBibTeX(const QString &type)
{
    return found(type, bibTeXAliases, {&TypeNames::biblatex, &TypeNames::bibtex});
}

QString typeOfRis(const QString &type)
{
    return found(type, risAliases, {&TypeNames::ris});
}

} // namespace citation::exchange
