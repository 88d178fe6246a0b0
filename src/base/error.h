// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace base {

/// What went wrong, to branch and test on. Sentences for people are made from it in gui/ and cli/.
enum class ErrorCode {
    FileMissing, ///< nothing at that path
    FileEmpty, ///< a file of zero bytes
    FileUnreadable, ///< there, but the system refuses to read it
    FileUnwritable, ///< cannot be created, written or renamed
    NotAPack, ///< a file of another kind than any library
    PackTooNew, ///< made by a newer Pandect; detail: the version found
    PackDamaged, ///< a library truncated, overwritten or failing a checksum; detail: what was found
    LibrarySlow, ///< a file that was not read in time; detail: how long was waited
    ContentTooLarge, ///< an article larger than anybody could show; detail: its size
    ArticleMissing, ///< no article at that path; detail: the path
    MediaMissing, ///< no picture or file at that path; detail: the path
    IndexMissing, ///< no index to search the full text with
    LibraryMissing, ///< no open library of that id
    SourceInvalid, ///< an encyclopedia's source breaks a rule; file and line are set
    StyleInvalid, ///< a citation style breaks its rules; detail: what is wrong
    ArgumentInvalid, ///< a caller or a command line asked for something impossible
    DatabaseFailed, ///< SQLite refused for another reason; detail: its words
    ZoteroMissing, ///< no Zotero listens on this computer
    ZoteroSilent, ///< it did not answer in time
    ZoteroReadOnly, ///< it may not change the library that is open in it
    ZoteroHasThem, ///< it was sent the very same before
    ZoteroRefused, ///< it answered, but did not do it; detail: its words
    Cancelled, ///< nobody waits for the answer any more
};

/// A failure as a value. `detail` is technical and never translated; `file` and `line` (from 1)
/// are set where the failure has a place in a text.
struct [[nodiscard]] Error
{
    ErrorCode code = ErrorCode::DatabaseFailed;
    QString detail;
    QString file;
    int line = 0;

    bool operator==(const Error &) const = default;
};

} // namespace base
