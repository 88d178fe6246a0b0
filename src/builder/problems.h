// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>

namespace builder {

using Problems = QList<base::Error>;

/// What a source breaks, where, and what to do about it (“what is wrong; what to do”).
[[nodiscard]] inline base::Error problem(QString whatAndRemedy, QString file, int line)
{
    return {base::ErrorCode::SourceInvalid, std::move(whatAndRemedy), std::move(file), line};
}

/// A text with the line where it stands, from 1.
struct LineText
{
    QString value;
    int line = 0;
};

} // namespace builder
