// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace builder {

/// HTML as text to read: blocks on lines of their own, list items with a dash, cells of a table apart, no citation
/// marks without their number. Any thread.
[[nodiscard]] QString plainText(const QByteArray &html);

} // namespace builder
