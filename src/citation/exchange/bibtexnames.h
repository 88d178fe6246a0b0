// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/exchange/latex.h"
#include "citation/exchange/names.h"

/// Lists of names as BibTeX has them: “von Last, Jr, First and {A Body} and others”.
namespace citation::exchange {

struct BibNames
{
    QList<Name> names;
    bool hasMore = false; ///< “and others”
};

[[nodiscard]] QString bibNames(const BibNames &names, Charset charset);

/// Reads the same, also “First von Last”, and BibLaTeX's “family=…, given=…”.
[[nodiscard]] BibNames fromBibNames(const QString &latex);

} // namespace citation::exchange
