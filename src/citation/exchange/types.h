// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace citation::exchange {

/// What a type of CSL 1.0.2 is called elsewhere.
struct TypeNames
{
    QLatin1StringView csl;
    QLatin1StringView bibtex;
    QLatin1StringView biblatex;
    QLatin1StringView ris;
    QLatin1StringView endNote; ///< EndNote's name of it
    int endNoteNumber = 0;
    QLatin1StringView word;
    QLatin1StringView modsGenre; ///< MARC genre terms
    bool isPart = false; ///< stands in something larger, which container-title names
};

/// The row of a type; that of “document” for unknown ones.
[[nodiscard]] TypeNames typeNames(const QString &csl);

/// Whether CSL 1.0.2 knows the type.
[[nodiscard]] bool isCslType(const QString &type);

/// The CSL type for an entry type of BibTeX or BibLaTeX, or one of RIS, in any case; “document” for unknown ones.
[[nodiscard]] QString typeOfBibTeX(const QString &type);
[[nodiscard]] QString typeOfRis(const QString &type);

} // namespace citation::exchange
