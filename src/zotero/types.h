// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

/// Zotero's data model (https://github.com/zotero/zotero-schema), as far as CSL has a counterpart for it. Any thread.
namespace zotero {

/// A kind of item: which fields it has, who makes it.
struct ItemType
{
    QLatin1StringView name;
    /// Beside those that all have. “publicationTitle>bookTitle”: the base field, and what it is called here.
    QLatin1StringView fields;
    bool isArchived = false; ///< has archive, archiveLocation, libraryCatalog and callNumber
    QLatin1StringView creators; ///< the first is who an author is here
};

/// The kind for a CSL type; “document” for what Zotero has no counterpart for.
[[nodiscard]] ItemType itemType(const QString &cslType);

/// Whether Zotero takes the kind back to that very CSL type.
[[nodiscard]] bool isExact(const QString &cslType);

/// What a kind calls a base field; empty where it has none such.
[[nodiscard]] QString fieldOf(const ItemType &type, QLatin1StringView baseField);

/// The creators of a kind for a CSL name variable; empty where it has none such.
[[nodiscard]] QString creatorOf(const ItemType &type, QLatin1StringView cslVariable);

/// A CSL variable and the fields that may hold it: the first that the kind has does.
struct Variable
{
    QLatin1StringView csl;
    QLatin1StringView fields;
};

/// All variables that hold text; where two want one field, the first has it.
[[nodiscard]] std::span<const Variable> textVariables();

/// All variables that hold names.
[[nodiscard]] std::span<const Variable> nameVariables();

} // namespace zotero
