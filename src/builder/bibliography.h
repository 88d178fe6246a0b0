// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/problems.h"
#include "pack/records.h"

#include <QHash>
#include <QStringList>

namespace builder {

/// The works that may be cited, by key.
using Bibliography = QHash<QString, pack::ReferenceRecord>;

/// Reads FOLDER/bibliography.json (CSL-JSON), bibliography.bib (BibTeX, BibLaTeX) and bibliography.ris (RIS), those that
/// are there; none is an empty bibliography. What is wrong with them is added to the problems.
[[nodiscard]] Bibliography readBibliography(const QString &folder, Problems &problems);

/// The names of those that are there, for people; bibliography.json where there is none.
[[nodiscard]] QStringList bibliographyNames(const QString &folder);

/// Whether a DOI has the shape of one: 10, the registrant's number, a slash, a name without spaces.
[[nodiscard]] bool isDoi(const QString &text);

} // namespace builder
