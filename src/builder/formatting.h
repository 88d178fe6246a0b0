// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"

#include <QStringList>

namespace builder {

/// Works as entries of a list, in one style and locale.
struct FormattedStyle
{
    QByteArray fingerprint; ///< citation::fingerprint()
    QStringList entries; ///< in HTML, in the order of the references
};

/// Formats works in all bundled styles, in every locale of a language (BCP 47). What the pack `former` has of the same works is
/// taken from it; it need not be there. StyleInvalid where a style fails. Takes seconds for some hundred works; uses all cores.
[[nodiscard]] base::Result<QList<FormattedStyle>> formattedInAllStyles(const QList<pack::ReferenceRecord> &references,
                                                                       const QString &language, const QString &former);

} // namespace builder
