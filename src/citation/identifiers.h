// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The numbers by which works and people are known: pure functions, any thread.
namespace citation {

enum class Identifier {
    Doi, ///< DOI Handbook, https://doi.org/10.1000/182
    Pmid, ///< PubMed: up to eight digits, no check digit
    Pmcid, ///< PubMed Central: PMC and digits
    Arxiv, ///< https://info.arxiv.org/help/arxiv_identifier.html, both schemes
    Isbn, ///< ISO 2108, ten or thirteen digits
    Issn, ///< ISO 3297
    Orcid, ///< ISO 7064, mod 11-2
};

/// The one form in which two spellings of an identifier are equal; empty where `text` is none, or its check digit is
/// wrong. `text` may be bare, labelled (“PMID: 123”) or an address of the registry's own (“https://doi.org/10.1/x”).
///
/// A DOI comes bare and in lower case, an ISBN with thirteen digits and no hyphens, an ISSN and an ORCID with hyphens,
/// a PMCID with its PMC, an arXiv identifier bare with the version it was given. What is normal already stays as it is.
[[nodiscard]] QString normalised(Identifier kind, const QString &text);

[[nodiscard]] bool isValid(Identifier kind, const QString &text);

/// Where in running text a DOI begun at its “10.” ends: brackets that are not the DOI's own and the sentence's stops
/// are left out, the <, >, ; and ( of the old SICI DOIs are not. The length; 0 where there is no DOI.
[[nodiscard]] qsizetype doiLength(QStringView text);

} // namespace citation
