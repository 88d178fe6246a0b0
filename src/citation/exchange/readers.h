// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/exchange.h"

/// One function a format, over UTF-8 whose lines end in \n. What is not UTF-8 becomes U+FFFD. Any thread; linear.
namespace citation::exchange {

[[nodiscard]] base::Result<Read> readBibTeX(const QByteArray &text);
[[nodiscard]] base::Result<Read> readRis(const QByteArray &text);
[[nodiscard]] base::Result<Read> readCslJson(const QByteArray &text);

} // namespace citation::exchange
