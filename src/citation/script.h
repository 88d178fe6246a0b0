// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>

namespace citation {

/// A JavaScript engine with nothing around it: no files, no network, no clock but Date. Script that runs too long or
/// eats too much memory is stopped. QuickJS, and not QJSEngine: that of Qt 6.8 loses values of objects and does not sort
/// stably. Beside ECMAScript's own, localeCompare() and the locale-aware changes of case follow ICU. Belongs to the
/// thread that made it.
class Script
{
public:
    Script();
    ~Script();
    Q_DISABLE_COPY_MOVE(Script)

    /// Gives scripts a global function of one text, which answers with a text.
    void offer(const char *name, QString (*answer)(const QString &));

    /// Runs a program. StyleInvalid with the script's own words where it throws.
    [[nodiscard]] base::Result<void> run(const QByteArray &program, const QByteArray &name);

    /// Calls a global function with JSON texts for its arguments; what it returns must be a string. StyleInvalid where it
    /// throws, Cancelled where it took longer than `patience`.
    [[nodiscard]] base::Result<QString> call(const char *function, const QList<QByteArray> &arguments,
                                             std::chrono::milliseconds patience = std::chrono::seconds(30));

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace citation
