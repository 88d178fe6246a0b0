// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QBitArray>

/// Text as a QR code (ISO/IEC 18004), for cameras to read: pure functions, any thread.
namespace qrcode {

/// How many light modules a reader needs around a code.
inline constexpr int quietZone = 4;

/// A square of modules, without the quiet zone.
struct Code
{
    int size = 0; ///< modules a side, 21 to 177
    QBitArray dark; ///< row by row

    [[nodiscard]] bool isDark(int column, int row) const { return dark.testBit(static_cast<qsizetype>(row) * size + column); }
    bool operator==(const Code &) const = default;
};

/// The smallest code that holds the text in UTF-8, with 15 % of it to spare for damage, or 7 % where it holds no more.
/// 0.1 ms for an address, 2 ms for what is longest. ArgumentInvalid for no text, a NUL in it, or more than 2,953 bytes.
[[nodiscard]] base::Result<Code> encoded(const QString &text);

/// A drawing of the code with its quiet zone, dark on light: SVG, a unit a module.
[[nodiscard]] QByteArray svg(const Code &code);

} // namespace qrcode
