// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace base {

/// A value or an Error. The one alias, so that the compiler baseline is a question of one file.
template<typename T>
using Result = std::expected<T, Error>;

/// An Error ready to return from a function that gives a Result.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString detail = {}, QString file = {}, int line = 0)
{
    return std::unexpected(Error{code, std::move(detail), std::move(file), line});
}

} // namespace base
