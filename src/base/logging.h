// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(storageLog) ///< pandect.storage: SQL that failed
Q_DECLARE_LOGGING_CATEGORY(libraryLog) ///< pandect.library: libraries opened, refused, closed
Q_DECLARE_LOGGING_CATEGORY(citationLog) ///< pandect.citation: styles that were left out
Q_DECLARE_LOGGING_CATEGORY(webLog) ///< pandect.web: requests and navigation that were refused

} // namespace base
