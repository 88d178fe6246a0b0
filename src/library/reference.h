// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace library {

/// A work that articles cite, as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
struct Reference
{
    QString key; ///< as the author wrote it in [@key]
    QJsonObject csl;
    bool verified = true; ///< false: could not be confirmed; readers are told

    bool operator==(const Reference &) const = default;
};

/// A reference as one article cites it.
struct Citation
{
    Reference reference;
    int places = 1; ///< how often the article cites it; its marks are #citation-<number>-1 … -<places>
    /// Where an article with a look of its own has it; all empty in articles of ours.
    int number = 0; ///< as the page counts it; 0: as its place in the list
    QString anchor; ///< what its marks in the text lead to
    QStringList marks; ///< where to find these marks

    bool operator==(const Citation &) const = default;
};

/// One line in plain text: authors, title, where it appeared, year. No style of any journal; those are
/// the citation sidebar's. Any thread.
[[nodiscard]] QString plainText(const Reference &reference);

/// The address to look a work up at: DOI first, then PubMed, then its own URL; empty where it has none.
[[nodiscard]] QString address(const Reference &reference);

} // namespace library
