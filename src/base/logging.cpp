// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

namespace base {

Q_LOGGING_CATEGORY(storageLog, "pandect.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(libraryLog, "pandect.library", QtWarningMsg)
Q_LOGGING_CATEGORY(citationLog, "pandect.citation", QtWarningMsg)
Q_LOGGING_CATEGORY(webLog, "pandect.web", QtCriticalMsg)

} // namespace base
