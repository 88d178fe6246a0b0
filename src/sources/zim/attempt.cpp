// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/attempt.h"

#include <zim/error.h>

#include <new>
#include <stdexcept>
#include <system_error>

using base::ErrorCode;

namespace sources {

base::Error errorOf(const std::exception &thrown, const base::Error &missing)
{
    const auto is = [&thrown]<typename Type>(std::type_identity<Type>) { return dynamic_cast<const Type *>(&thrown) != nullptr; };
    if (is(std::type_identity<zim::EntryNotFound>()))
        return missing;
    const QString words = QString::fromUtf8(thrown.what()).simplified();
    if (is(std::type_identity<std::system_error>()))
        return {ErrorCode::FileUnreadable, words, missing.file, 0};
    // A broken offset asks for more memory than there is.
    if (is(std::type_identity<std::bad_alloc>()) || is(std::type_identity<std::length_error>()))
        return {ErrorCode::PackDamaged, QStringLiteral("a size in the file cannot be true"), missing.file, 0};
    return {ErrorCode::PackDamaged, words, missing.file, 0};
}

} // namespace sources
