// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <optional>

class QCommandLineParser;

namespace cli {

/// UTF-8 to standard output, whatever the locale.
void print(const QString &text);

/// A file's bytes to standard output.
void printBytes(const QByteArray &bytes);

/// To standard error, as it is.
void complainRaw(const QString &text);

/// “pandect-pack: error: …”
void complain(const QString &text);

/// “file:line: error: what; what to do”, with a sentence for the code where the error has none of its own.
void complain(const base::Error &error);

/// The same with “note:”.
void note(const base::Error &error);

/// Reads a command's arguments: --help is answered here, and so is what is wrong or too few or too many. An exit
/// code, or nothing: go on.
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype positionals);

/// A line on standard error that is written over and over; silent where that is no terminal.
class ProgressLine
{
public:
    explicit ProgressLine(bool quiet = false);
    ~ProgressLine(); ///< takes the line away
    Q_DISABLE_COPY_MOVE(ProgressLine)

    /// `done` from 0 to 1.
    void show(const QString &what, double done);

private:
    bool m_visible;
    bool m_drawn = false;
    QElapsedTimer m_sinceDrawn;
};

} // namespace cli
