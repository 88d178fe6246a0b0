// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/styles.h"

/// Styles that a reader added: files in a folder that holds nothing else. All of it blocks; any thread.
namespace citation {

/// What a folder of added styles holds.
struct AddedStyles
{
    QList<Style> styles; ///< by title; their names begin with “added/”, so that none hides one that comes along
    QList<base::Error> problems; ///< StyleInvalid or FileUnreadable, with the file: what could not be used and was left out

    bool operator==(const AddedStyles &) const = default;
};

/// Reads them. A folder that is not there is empty.
[[nodiscard]] AddedStyles addedStyles(const QString &folder);

/// Whether that is the name of an added style.
[[nodiscard]] bool isAdded(const QString &name);

/// Checks a style and copies its file into the folder, where it replaces an older one of the same name. One that comes with
/// the program is given as that, and not copied. StyleInvalid, FileMissing, FileUnreadable or FileUnwritable, with the file.
[[nodiscard]] base::Result<Style> addStyle(const QString &folder, const QString &file);

/// Takes an added style away for good. ArgumentInvalid for a name that no added style has, FileUnwritable where the system
/// refuses.
[[nodiscard]] base::Result<void> removeStyle(const QString &folder, const QString &name);

} // namespace citation
