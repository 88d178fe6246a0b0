// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/draft.h"

namespace builder {

/// Takes an HTML file apart: what its head says, its headings, and the body with an id at every heading. The
/// body is not sanitised yet. A file without anything to read is a problem.
[[nodiscard]] Draft htmlDraft(const QByteArray &text, const QString &file, const QString &path, Problems &problems);

} // namespace builder
