// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/draft.h"

namespace builder {

/// Takes a Markdown file apart: TOML between two +++ lines, then the body. What breaks the rules is added to the
/// problems; the draft is of no use then.
[[nodiscard]] Draft markdownDraft(const QByteArray &text, const QString &file, const QString &path, Problems &problems);

} // namespace builder
