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
/// of trying first, which halves the time to the first page and saves a hundred MiB. Before QApplication, after
/// cleanEnvironment(). True where software draws; then it also installs a message handler, in front of the one that is
/// there, that leaves out Qt's complaints of the missing GPU.
bool prepareEngine();

/// Keeps those complaints out while WebEngine starts, whatever message handler has come since. GUI thread.
class QuietStart
{
public:
    QuietStart();
    ~QuietStart();
    Q_DISABLE_COPY_MOVE(QuietStart)

private:
    QtMessageHandler m_current = nullptr; ///< null: nothing to put back
};

} // namespace web
