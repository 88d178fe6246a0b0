// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

/// The grammar of .bib files, without a look at what the fields mean.
namespace citation::exchange {

struct BibField
{
    QString name; ///< in lower case
    QString value; ///< LaTeX, without the outer braces or quotes; macros and # are resolved
};

struct BibEntry
{
    QString type; ///< in lower case
    QString key;
    QList<BibField> fields;
    int line = 0;

    /// The field's value; empty where there is none.
    [[nodiscard]] QString value(const QString &name) const;
};

struct BibFile
{
    QList<BibEntry> entries;
    QList<base::Error> problems; ///< entries that are broken; the next one is read again
};

/// Linear in the length of the text, whatever it holds; macros may make 16 million signs of it.
[[nodiscard]] BibFile parseBibTeX(const QString &text);

} // namespace citation::exchange
