// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/reading/fields.h"
#include "citation/reading/richtext.h"

namespace citation::reading {

/// What a rendered citation template of Wikipedia tells (Citation Style 1: https://en.wikipedia.org/wiki/Help:Citation_Style_1).
/// `cite` is the text of a <cite class="citation KIND">.
[[nodiscard]] Fields citeFields(const RichText &cite, const QString &kind);

/// What a COinS span tells: an OpenURL query, https://www.niso.org/standards-committees/openurl.
[[nodiscard]] Fields openUrlFields(const QString &query);

} // namespace citation::reading
