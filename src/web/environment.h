// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QStringList>

namespace web {

/// Takes away what would reach past the window into WebEngine or Qt: QTWEBENGINE_* and the like from the environment,
/// --webEngineArgs and what follows, -platform vnc and the like from the arguments. First thing in main(), before
/// QApplication. `arguments` is changed in place (argv[0] stays); gives what was removed, for the log.
QStringList cleanEnvironment(QStringList &arguments);

/// Declares pandect:// to WebEngine: a secure origin of its own, but not a local one, whose pages could link to
/// file://. Before QApplication.
void registerScheme();

/// True where the machine has a GPU that this person may use, or where that cannot be told. Any thread.
[[nodiscard]] bool hasGpu(const QDir &devices = QDir(QStringLiteral("/dev")));

/// Tells WebEngine at its start what no setting of a profile can: that no host on any network has an address (a page's
/// preconnect goes past every other defence), and, where there is no GPU, to draw in software from the start instead
/// of trying first, which halves the time to the first page. Before QApplication, after cleanEnvironment(). True where
/// software draws.
bool prepareEngine();

} // namespace web
