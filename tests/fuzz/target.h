// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls: hands any bytes to one parser. Must neither crash nor hang, whatever they are; gives 0.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace fuzz {

/// Sound inputs to begin from.
[[nodiscard]] QList<QByteArray> seeds();

} // namespace fuzz
