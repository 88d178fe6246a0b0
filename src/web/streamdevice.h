// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/mediastream.h"

#include <QIODevice>
#include <QMutex>

#include <memory>

namespace web {

/// Hands a film or other large file to WebEngine a piece at a time, from wherever it seeks to: WebEngine itself answers a
/// Range request from a device that has a size. WebEngine reads on the thread that all its requests share, so nothing is
/// read from the disk there: a read gives what is at hand, or nothing, and the next piece is fetched on another
/// thread; then comes readyRead(). Made and deleted on the GUI thread.
class StreamDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit StreamDevice(std::shared_ptr<library::MediaStream> stream, QObject *parent = nullptr);
    ~StreamDevice() override;

    [[nodiscard]] qint64 size() const override;
    [[nodiscard]] bool isSequential() const override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Piece; ///< outlives the device while it is being fetched

    void fetch(qint64 first);

    std::shared_ptr<Piece> m_piece;
};

} // namespace web
