// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

/// Which field of BibTeX and BibLaTeX holds which variable of CSL.
namespace citation::exchange {

enum class BibKind { Title, Text, Verbatim, Names, Date, Pages };

struct BibRow
{
    QLatin1StringView csl;
    QLatin1StringView bibtex; ///< what BibTeX's styles and their users call it
    QLatin1StringView biblatex;
    BibKind kind = BibKind::Text;
};

/// What the same field holds in every type of entry. Variables that no style of BibTeX knows keep their CSL names, which
/// BibTeX passes over.
[[nodiscard]] std::span<const BibRow> bibRows();

/// The row for a field, by its name in any dialect or an alias of it; null where there is none.
[[nodiscard]] const BibRow *bibRowOf(const QString &field);

/// How a type of CSL uses `number` and the fields for what it stands in and who made it.
struct BibUsage
{
    bool isArticle = false; ///< container in journal, issue in number
    bool isInBook = false; ///< container in booktitle
    bool isBook = false; ///< number counts within the series
    QLatin1StringView publisher; ///< institution, school or publisher
};
[[nodiscard]] BibUsage bibUsage(QLatin1StringView cslType);

} // namespace citation::exchange
