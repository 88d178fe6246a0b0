// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace builder {

enum class Stage { Reading, Rendering, Writing };

/// Told how far a build is: stage, articles done, articles in all. May be called often; on the caller's thread.
using Progress = std::function<void(Stage stage, qint64 done, qint64 total)>;

struct BuildOptions
{
    bool keepGoing = false; ///< collect everything that is broken instead of stopping at the first
    bool formatsReferences = false; ///< works also go in as they stand in lists, in all bundled styles; takes seconds
    bool fullText = true; ///< also store plain text, and indexes for search
    Progress progress;
};

struct BuildReport
{
    qint64 articles = 0;
    qint64 media = 0;
    qint64 references = 0;
    qint64 droppedAddresses = 0; ///< links and pictures of imported pages that lead nowhere
    QList<base::Error> broken; ///< with keepGoing: all that is broken; no pack was written unless empty
    QStringList uncited; ///< keys of the bibliography that no article cites; they stay out of the pack
    QList<base::Error> notes; ///< not wrong, but worth a look: a review date in the future
};

/// Turns the folder of an encyclopedia (resources/encyclopedia/FORMAT.md) into a pack. Deterministic: same input,
/// same bytes. Every error names file and line and says in its detail what is wrong and what to do. Blocks; uses
/// all cores.
[[nodiscard]] base::Result<BuildReport> build(const QString &folder, const QString &packFile, const BuildOptions &options = {});

} // namespace builder
