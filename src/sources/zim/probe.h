// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <chrono>

namespace sources {

/// Opens a file and reads a sample from all over it, within a tenth of a second if it is sound. Errors as openZim() gives
/// them. For a process of its own: libzim may take it along.
[[nodiscard]] base::Result<void> tryOut(const QString &file);

/// Lets a ZIM file into this process only when another has opened it and read from it: what ends that one, or keeps it
/// for too long, is refused here with that reason. A file is tried out once a run, as long as its size and date stay.
/// Any thread; blocks.
class ZimProbe
{
public:
    /// `program`: calls tryOut() on its one argument. Where it is not there, every file is let in.
    explicit ZimProbe(QString program, std::chrono::milliseconds patience = std::chrono::seconds(10));
    Q_DISABLE_COPY_MOVE(ZimProbe)

    /// PackDamaged where the other process died, LibrarySlow where it did not end in time. What it only found to be wrong
    /// is for openZim() to say.
    [[nodiscard]] base::Result<void> admit(const QString &file);

private:
    [[nodiscard]] base::Result<void> run(const QString &file) const;

    const QString m_program;
    const std::chrono::milliseconds m_patience;
    QMutex m_lock;
    QHash<QString, base::Result<void>> m_known;
};

} // namespace sources
