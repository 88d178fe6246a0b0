// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange.h"

#include "citation/exchange/item.h"
#include "citation/exchange/readers.h"
#include "citation/exchange/writers.h"

#include <algorithm>

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr FormatInfo allFormats[] = {
    {Format::BibTeX, "bibtex"_L1, "BibTeX"_L1, "bib"_L1, "text/x-bibtex"_L1, true, "BibTeX"_L1},
    {Format::BibLaTeX, "biblatex"_L1, "BibLaTeX"_L1, "bib"_L1, "text/x-bibtex"_L1, true, "BibTeX"_L1},
    {Format::Ris, "ris"_L1, "RIS"_L1, "ris"_L1, "application/x-research-info-systems"_L1, true, ""_L1},
    {Format::EndNote, "endnote"_L1, "EndNote"_L1, "enw"_L1, "application/x-endnote-refer"_L1, false, ""_L1},
    {Format::EndNoteXml, "endnote-xml"_L1, "EndNote XML"_L1, "xml"_L1, "application/xml"_L1, false, "XML"_L1},
    {Format::CslJson, "csl-json"_L1, "CSL-JSON"_L1, "json"_L1, "application/vnd.citationstyles.csl+json"_L1, true, "JSON"_L1},
    {Format::Csv, "csv"_L1, "CSV"_L1, "csv"_L1, "text/csv"_L1, false, "CSV"_L1},
    {Format::Mods, "mods"_L1, "MODS"_L1, "xml"_L1, "application/mods+xml"_L1, false, "XML"_L1},
    {Format::WordXml, "word-xml"_L1, "Word XML"_L1, "xml"_L1, "application/xml"_L1, false, "XML"_L1},
};

} // namespace

std::span<const FormatInfo> formats()
{
    return allFormats;
}

const FormatInfo *formatNamed(QStringView id)
{
    const auto found = std::ranges::find_if(allFormats, [id](const FormatInfo &info) {
        return id.compare(info.id, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(allFormats) ? nullptr : found;
}

QByteArray written(const QList<library::Reference> &references, Format format)
{
    const QList<library::Reference> tidy = exchange::tidied(references);
    switch (format) {
    case Format::BibTeX:
        return exchange::bibTeX(tidy, exchange::Dialect::BibTeX);
    case Format::BibLaTeX:
        return exchange::bibTeX(tidy, exchange::Dialect::BibLaTeX);
    case Format::Ris:
        return exchange::ris(tidy);
    case Format::EndNote:
        return exchange::endNote(tidy);
    case Format::EndNoteXml:
        return exchange::endNoteXml(tidy);
    case Format::CslJson:
        return exchange::cslJson(tidy);
    case Format::Csv:
        return exchange::csv(tidy);
    case Format::Mods:
        return exchange::mods(tidy);
    case Format::WordXml:
        return exchange::wordXml(tidy);
    }
    return {};
}

base::Result<Read> read(const QByteArray &text, Format format)
{
    QByteArray lines = text;
    if (lines.startsWith("\xef\xbb\xbf"))
        lines.remove(0, 3);
    lines.replace("\r\n", "\n").replace('\r', '\n');
    switch (format) {
    case Format::BibTeX:
    case Format::BibLaTeX:
        return exchange::readBibTeX(lines);
    case Format::Ris:
        return exchange::readRis(lines);
    case Format::CslJson:
        return exchange::readCslJson(lines);
    case Format::EndNote:
    case Format::EndNoteXml:
    case Format::Csv:
    case Format::Mods:
    case Format::WordXml:
        break;
    }
    return base::failure(base::ErrorCode::ArgumentInvalid, u"this format is only written"_s);
}

} // namespace citation
