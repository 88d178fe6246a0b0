// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/style.h"

#include "base/atomicfile.h"
#include "citation/formatter.h"
#include "citation/processor.h"

using base::Result;

namespace cli {

Result<citation::Style> styleOf(const QString &nameOrFile)
{
    if (const citation::Style *bundled = citation::bundledStyle(nameOrFile))
        return *bundled;
    const auto text = base::readFile(nameOrFile);
    if (!text)
        return std::unexpected(text.error());
    return citation::readStyle(*text).transform_error([&](base::Error error) {
        error.file = nameOrFile;
        return error;
    });
}

Result<QStringList> entriesInStyle(const QString &nameOrFile, const QString &locale, const QList<library::Reference> &references)
{
    const auto style = styleOf(nameOrFile);
    if (!style)
        return std::unexpected(style.error());
    const auto processor = citation::Processor::create(*style, citation::localeFor(locale));
    if (!processor)
        return std::unexpected(processor.error());
    const auto made = (*processor)->entriesAlone(references);
    if (!made)
        return std::unexpected(made.error());
    QStringList entries;
    for (qsizetype i = 0; i < references.size(); ++i)
        entries.append(citation::plainEntry(citation::listEntry(made->value(i), references.at(i))));
    return entries;
}

} // namespace cli
