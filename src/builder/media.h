// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "pack/records.h"

namespace builder {

/// By the name's suffix; empty where it is no picture that a page may show. A table of our own, so that every machine
/// gives the same pack.
[[nodiscard]] QByteArray mimeType(const QString &name);

/// What keeps a file from being packed, and what to do; empty where nothing does.
[[nodiscard]] QString mediaComplaint(const QString &file);

[[nodiscard]] base::Result<pack::MediaRecord> readMedia(const QString &path, const QString &file);

} // namespace builder
