// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/query.h"

#include <QStringList>

namespace gui {

/// What was wrong with a query and how it was read all the same: a sentence each, in the person's language.
[[nodiscard]] QStringList repairTexts(const QList<library::QueryRepair> &repairs);

} // namespace gui
