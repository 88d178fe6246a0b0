// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/streamdevice.h"

#include <QThreadPool>

#include <cstring>

namespace web {

namespace {

constexpr qint64 pieceSize = qint64(512) << 10; ///< in bytes; half a second of a film

} // namespace

/// The piece at hand, shared with the thread that fetches the next.
struct StreamDevice::Piece
{
    std::shared_ptr<library::MediaStream> stream;
    QMutex lock;
    StreamDevice *device = nullptr; ///< null: it is gone
    qint64 first = 0;
    QByteArray bytes;
    bool isFetching = false;
    bool isBroken = false;
};

StreamDevice::StreamDevice(std::shared_ptr<library::MediaStream> stream, QObject *parent)
    : QIODevice(parent)
    , m_piece(std::make_shared<Piece>())
{
    m_piece->stream = std::move(stream);
    m_piece->device = this;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

StreamDevice::~StreamDevice()
{
    const QMutexLocker locker(&m_piece->lock);
    m_piece->device = nullptr;
}

qint64 StreamDevice::size() const
{
    return m_piece->stream->size();
}

qint64 StreamDevice::readData(char *data, qint64 most)
{
    const QMutexLocker locker(&m_piece->lock);
    const qint64 at = pos() - m_piece->first;
    const qint64 left = m_piece->bytes.size() - at;
    if (at < 0 || left <= 0) {
        if (m_piece->isBroken)
            return -1;
        if (pos() < size())
            fetch(pos());
        return 0;
    }
    const qint64 count = qMin(most, left);
    std::memcpy(data, m_piece->bytes.constData() + at, static_cast<size_t>(count));
    return count;
}

/// Under the lock.
void StreamDevice::fetch(qint64 first)
{
    if (std::exchange(m_piece->isFetching, true))
        return;
    QThreadPool::globalInstance()->start([piece = m_piece, first] {
        auto bytes = piece->stream->read(first, pieceSize);
        const QMutexLocker locker(&piece->lock);
        piece->isFetching = false;
        piece->isBroken = !bytes || bytes->isEmpty();
        piece->first = first;
        piece->bytes = std::move(bytes).value_or(QByteArray());
        // Told on the device's own thread, where it may be gone by then.
        if (piece->device)
            QMetaObject::invokeMethod(piece->device, &QIODevice::readyRead, Qt::QueuedConnection);
    });
}

} // namespace web
