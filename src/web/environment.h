// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace web {

/// Takes away what would reach past the window into WebEngine or Qt: QTWEBENGINE_* and the like from the environment,
/// --webEngineArgs and what follows, -platform vnc and the like from the arguments. First thing in main(), before
/// QApplication. `arguments` is changed in place (argv[0] stays); gives what was removed, for the log.
QStringList cleanEnvironment(QStringList &arguments);

/// Declares pandect:// to WebEngine: secure and local. Before QApplication.
void registerScheme();

} // namespace web
