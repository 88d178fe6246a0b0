// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>

namespace base {

/// A row number that cannot be mistaken for another table's. Invalid (0) until set.
template<typename Tag>
struct TypedId
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const TypedId &) const = default;
};

template<typename Tag>
size_t qHash(TypedId<Tag> id, size_t seed = 0) noexcept
{
    return static_cast<size_t>(id.value) ^ seed;
}

} // namespace base
