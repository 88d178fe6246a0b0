// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

#include <QList>

namespace test {

/// References of a CSL-JSON file: the bundled encyclopedia's, those of the shared test data (none where it is absent), or
/// data/exchange/hard.json, one of each type with what is hard to write.
enum class Sample { Bundled, Shared, Hard };
[[nodiscard]] QList<library::Reference> sampleReferences(Sample sample);

/// A field in a form in which two can be compared: names as people read them, pages with one kind of dash, titles without
/// markup where `plain`.
[[nodiscard]] QString comparable(const QJsonObject &csl, QLatin1StringView variable, bool plain);

} // namespace test
