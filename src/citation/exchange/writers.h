// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

#include <QByteArray>
#include <QList>

/// One function a format. The references are tidied() before. Any thread; linear.
namespace citation::exchange {

enum class Dialect { BibTeX, BibLaTeX };

[[nodiscard]] QByteArray bibTeX(const QList<library::Reference> &references, Dialect dialect);
[[nodiscard]] QByteArray ris(const QList<library::Reference> &references);
[[nodiscard]] QByteArray endNote(const QList<library::Reference> &references);
[[nodiscard]] QByteArray endNoteXml(const QList<library::Reference> &references);
[[nodiscard]] QByteArray cslJson(const QList<library::Reference> &references);
[[nodiscard]] QByteArray csv(const QList<library::Reference> &references);
[[nodiscard]] QByteArray mods(const QList<library::Reference> &references);
[[nodiscard]] QByteArray wordXml(const QList<library::Reference> &references);

} // namespace citation::exchange
