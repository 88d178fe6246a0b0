// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace builder {

/// Where things stand in a JSON text, which QJsonDocument does not tell.
struct JsonLines
{
    struct Duplicate
    {
        QString member;
        int line = 0;
    };

    QList<int> items; ///< the line on which each item of the outermost array begins
    QList<Duplicate> duplicates; ///< members that an object has twice; QJsonDocument keeps the last without a word
};

/// `json` must be sound JSON.
[[nodiscard]] JsonLines jsonLines(const QByteArray &json);

} // namespace builder
