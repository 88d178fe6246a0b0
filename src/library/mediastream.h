// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace library {

/// A picture, film or other file that is read a piece at a time, since it may be larger than memory. Outlives the source
/// it came from. Any thread; reading blocks.
class MediaStream
{
public:
    virtual ~MediaStream() = default;

    [[nodiscard]] virtual qint64 size() const = 0;

    /// The bytes from `first` on, `count` of them or as many as there are. Errors as the source gives them.
    [[nodiscard]] virtual base::Result<QByteArray> read(qint64 first, qint64 count) = 0;

protected:
    MediaStream() = default;
    Q_DISABLE_COPY_MOVE(MediaStream)
};

} // namespace library
