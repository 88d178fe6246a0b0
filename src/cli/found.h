// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "citation/found.h"
#include "library/reference.h"

namespace cli {

/// The references of a page (.html, .htm, .xhtml) or a text, read from its words; none is no error.
[[nodiscard]] base::Result<QList<citation::FoundReference>> referencesOfFile(const QString &path);

/// What a page tells of itself in its head; ArgumentInvalid where it tells nothing.
[[nodiscard]] base::Result<library::Reference> ownReferenceOf(const QString &path);

/// A line each: number; = where every field is certain, ? where one is in doubt, - where only the raw text can be told.
void printLines(const QList<citation::FoundReference> &found);

/// As CSL-JSON, with the raw text and each field's confidence in “custom”.
void printJson(const QList<citation::FoundReference> &found);

/// As other programs take them: where no title was found, the raw text stands for it.
[[nodiscard]] QList<library::Reference> asReferences(const QList<citation::FoundReference> &found);

} // namespace cli
