// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

namespace zotero {

/// A work as an item that Zotero's connector takes, in the fields that its kind has there. What has no field goes into Extra
/// by its CSL name, where Zotero finds it when it cites. Linear in its size; any thread.
[[nodiscard]] QJsonObject item(const library::Reference &reference);

} // namespace zotero
