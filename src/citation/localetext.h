// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// Text by the rules of a language, as ECMA-402 and CLDR have them. ICU; any thread.
namespace citation {

enum class Comparison {
    Exact, ///< as localeCompare() without options
    Loose, ///< base letters only, punctuation ignored, digits by their value
};

/// Less than, equal to or greater than 0. `locale`: BCP 47; empty or unknown: the root's order.
[[nodiscard]] int compared(const QString &left, const QString &right, const QString &locale, Comparison comparison);

[[nodiscard]] QString lowerCase(const QString &text, const QString &locale);
[[nodiscard]] QString upperCase(const QString &text, const QString &locale);

} // namespace citation
