// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/verify.h"

#include <QStringList>

namespace builder {

struct CheckReport
{
    QStringList findings; ///< wrong: damage, dangling links, citations without an entry, DOIs that are none
    QStringList notes; ///< worth a look: a review in the future, an article without reference
};

/// Checks a whole pack: pack::verify first, then, where it is sound, what its articles say. Blocks.
[[nodiscard]] base::Result<CheckReport> check(const QString &packFile, const pack::Progress &progress = {});

} // namespace builder
