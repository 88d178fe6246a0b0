// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <exception>
#include <type_traits>

// libzim throws: its own types, and whatever the standard library throws under it. Functions of this folder let that
// pass and say so; it ends in attempt(), which every call of the source goes through.
namespace sources {

/// What an exception of libzim means; `missing` where an entry was not found.
[[nodiscard]] base::Error errorOf(const std::exception &thrown, const base::Error &missing);

/// Runs `task`, which gives a Result; what it throws becomes an Error.
template<typename Task>
[[nodiscard]] std::invoke_result_t<Task> attempt(const base::Error &missing, Task task)
{
    try {
        return task();
    } catch (const std::exception &thrown) {
        return std::unexpected(errorOf(thrown, missing));
    }
}

} // namespace sources
