// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace gui {

/// What a row of either tree is.
enum class RowKind {
    Letter,
    Range, ///< a part of a letter that holds many articles
    Topic,
    Article,
    Section, ///< of the open article
    Loading, ///< stands where rows will be
    Failure, ///< stands where rows could not be read
};

/// What the trees' models tell beside the usual roles.
enum TreeRole {
    KindRole = Qt::UserRole + 1, ///< a RowKind, as int
    PathRole, ///< the article's path; empty until it is known, and where the row is none
    AnchorRole, ///< of a section
    CountRole, ///< articles below, of letters and topics
};

} // namespace gui
