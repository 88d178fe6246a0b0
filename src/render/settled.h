// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "html/tree.h"
#include "render/sanitiser.h"

#include <chrono>
#include <functional>
#include <optional>

namespace render {

/// Writes a tree down again, what is allowed of it, with the addresses that the policy gives.
using TreeWriter = std::function<QByteArray(const GumboNode *root, const AddressPolicy &policy)>;

/// What `write` makes of `html`, read and written again until nothing changes: what is read differently from how it was
/// written is how harmless text turns into an element. The policy is asked in the first round alone. Nothing where it takes
/// too many rounds, or longer than `patience` in all. `context`: see html::Tree. Any thread.
[[nodiscard]] std::optional<QByteArray> settled(const QByteArray &html, GumboTag context, std::chrono::milliseconds patience,
                                                const AddressPolicy &policy, const TreeWriter &write);

} // namespace render
