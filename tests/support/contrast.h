// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace test {

/// The contrast of two colours written #rrggbb, from 1 to 21 (WCAG 2, relative luminance).
[[nodiscard]] double contrast(const QString &one, const QString &other);

} // namespace test
