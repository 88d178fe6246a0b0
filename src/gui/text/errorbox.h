// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QMessageBox>

namespace gui {

/// Tells a person of a failure: what happened, and what to do. Opened over `parent`, waits for nothing and goes by itself.
/// GUI thread.
QMessageBox *showError(const base::Error &error, QWidget *parent);

} // namespace gui
