// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace library {

/// What a title is found by: case, accents and kinds of space and sign ignored, so that “Waldenstrom” finds
/// “Waldenström” and “r iss” finds “R-ISS”. Written into packs: a change is a new pack version. Any thread.
[[nodiscard]] QString titleKey(const QString &title);

} // namespace library
