// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/verify.h"

#include <QStringList>

namespace builder {

struct CheckReport
{
    /// Damage, links to nowhere, citations without an entry, entries never cited, DOIs that are none, reviews in the
    /// future, articles of the encyclopedia's own authors without a reference.
    QStringList findings;
};

/// Checks a whole pack: pack::verify first, then, where it is sound, what its articles say. Blocks.
[[nodiscard]] base::Result<CheckReport> check(const QString &packFile, const pack::Progress &progress = {});

} // namespace builder
