// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/opening.h"

#include "sources/pack/packsource.h"
#include "sources/zim/zimsource.h"

namespace cli {

base::Result<std::unique_ptr<library::ArticleSource>> openLibrary(const QString &file)
{
    return sources::isZim(file) ? sources::openZim(file, sources::makeCacheBudget()) : sources::openPack(file);
}

} // namespace cli
