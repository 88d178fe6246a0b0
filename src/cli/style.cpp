// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/style.h"

#include "base/atomicfile.h"
#include "citation/formatter.h"
#include "citation/processor.h"

#include <algorithm>

using base::Result;

namespace cli {

Result<citation::Style> styleOf(const QString &nameOrFile)
{
    const QList<citation::Style> &styles = citation::bundledStyles();
    const auto bundled = std::ranges::find(styles, nameOrFile, &citation::Style::name);
    if (bundled != styles.end())
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
    constexpr qsizetype atOnce = 20; // one call has 30 s, also on a slow machine
    QStringList entries;
    for (qsizetype first = 0; first < references.size(); first += atOnce) {
        const QList<library::Reference> some = references.mid(first, atOnce);
        const auto made = (*processor)->entriesAlone(some);
        if (!made)
            return std::unexpected(made.error());
        for (qsizetype i = 0; i < some.size(); ++i)
            entries.append(citation::plainEntry(citation::listEntry(made->value(i), some.at(i))));
    }
    return entries;
}

} // namespace cli
