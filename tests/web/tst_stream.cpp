// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsing.h"
#include "testcase.h"

#include "library/mediastream.h"
#include "web/streamdevice.h"

#include <QApplication>
#include <QMutex>
#include <QSignalSpy>
#include <QtEndian>
#include <QWebEngineProfile>

using namespace Qt::StringLiterals;

namespace {

/// A sound of so many seconds, made where it is asked for, that remembers what was.
class Tone final : public library::MediaStream
{
public:
    explicit Tone(int seconds)
        : m_size(headerSize + qint64(rate) * seconds)
    {
    }

    qint64 size() const override { return m_size; }

    base::Result<QByteArray> read(qint64 first, qint64 count) override
    {
        const QMutexLocker locker(&m_lock);
        if (isBroken)
            return base::failure(base::ErrorCode::PackDamaged, u"told to fail"_s);
        count = qBound(0LL, count, m_size - first);
        bytesRead += count;
        furthest = qMax(furthest, first);
        QByteArray bytes(count, '\x80');
        if (first < headerSize)
            bytes.replace(0, headerSize - first, header().sliced(first, qMin(count, headerSize - first)));
        return bytes;
    }

    qint64 read() const
    {
        const QMutexLocker locker(&m_lock);
        return bytesRead;
    }

    qint64 furthestRead() const
    {
        const QMutexLocker locker(&m_lock);
        return furthest;
    }

    std::atomic<bool> isBroken = false;

private:
    static constexpr int rate = 44'100;
    static constexpr qint64 headerSize = 44;

    /// WAV, one channel of eight bits.
    QByteArray header() const
    {
        QByteArray bytes("RIFF....WAVEfmt ................data....");
        bytes.resize(headerSize);
        const auto put = [&bytes](qsizetype at, auto number) { qToLittleEndian(number, bytes.data() + at); };
        put(4, static_cast<quint32>(m_size - 8));
        put(16, quint32(16));
        put(20, quint16(1));
        put(22, quint16(1));
        put(24, quint32(rate));
        put(28, quint32(rate));
        put(32, quint16(1));
        put(34, quint16(8));
        bytes.replace(36, 4, "data");
        put(40, static_cast<quint32>(m_size - headerSize));
        return bytes;
    }

    const qint64 m_size;
    mutable QMutex m_lock;
    qint64 bytesRead = 0;
    qint64 furthest = 0;
};

/// All that can be had of a device, as somebody reads it who waits for readyRead().
QByteArray everything(QIODevice &device, qint64 from)
{
    QByteArray all;
    if (!device.seek(from))
        return all;
    QSignalSpy more(&device, &QIODevice::readyRead);
    while (!device.atEnd()) {
        const QByteArray piece = device.read(100'000);
        all += piece;
        if (piece.isEmpty() && !more.wait(5000))
            break;
    }
    return all;
}

} // namespace

/// Films and sounds that are larger than anybody wants in memory.
class StreamTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void device_givesWhatTheStreamHolds();
    void device_ofABrokenStream_ends();
    void device_isDeletedWhileItReads();
    void sound_isSoughtWithoutReadingAllBefore();
};

void StreamTest::device_givesWhatTheStreamHolds()
{
    const auto tone = std::make_shared<Tone>(60);
    web::StreamDevice device(tone);
    QCOMPARE(device.size(), tone->size());
    QCOMPARE(everything(device, 0), tone->read(0, tone->size()).value());
    QCOMPARE(everything(device, 2'000'000), tone->read(2'000'000, tone->size()).value());
}

void StreamTest::device_ofABrokenStream_ends()
{
    const auto tone = std::make_shared<Tone>(60);
    tone->isBroken = true;
    web::StreamDevice device(tone);
    QSignalSpy more(&device, &QIODevice::readyRead);
    QVERIFY(device.read(100).isEmpty());
    QVERIFY(more.wait(5000));
    char sign = 0;
    QCOMPARE(device.read(&sign, 1), -1);
}

void StreamTest::device_isDeletedWhileItReads()
{
    for (int i = 0; i < 50; ++i) {
        web::StreamDevice device(std::make_shared<Tone>(60));
        QVERIFY(device.read(100).isEmpty());
    }
}

void StreamTest::sound_isSoughtWithoutReadingAllBefore()
{
    const auto tone = std::make_shared<Tone>(3600); // 151 MiB
    const auto profile = web::makeProfile([tone](const QUrl &url) {
        const bool isTone = url.path() == "/tone.wav"_L1;
        return QtFuture::makeReadyValueFuture(base::Result<routes::Response>(
            isTone ? routes::Response{"audio/wav", {}, false, tone}
                   : routes::Response{"text/html",
                                      "<title>sound</title><audio controls preload=metadata src=\"/tone.wav\"></audio>",
                                      true,
                                      {}}));
    });
    QWebEngineView view(profile.get());
    view.show();
    QVERIFY(test::load(view, u"pandect://lib/page"_s));
    const auto ask = [&view](const char *what) {
        return test::evaluate(view.page(), u"document.querySelector('audio')."_s + QLatin1StringView(what)).toDouble();
    };
    QTRY_COMPARE_WITH_TIMEOUT(qRound(ask("duration")), 3600, test::patience);
    ask("currentTime = 3000");
    QTRY_VERIFY_WITH_TIMEOUT(ask("readyState") >= 2 && ask("seeking") == 0, test::patience);
    QCOMPARE(qRound(ask("currentTime")), 3000);
    QVERIFY(tone->furthestRead() > tone->size() / 2);
    qInfo("%.1f of %.1f MiB read", static_cast<double>(tone->read()) / (1 << 20), static_cast<double>(tone->size()) / (1 << 20));
    QVERIFY(tone->read() < tone->size() / 2);
}

int main(int argc, char **argv)
{
    test::prepareBrowsing();
    QApplication application(argc, argv);
    const auto engine = web::makeProfile(test::Pages().respond()); // started before a test counts its warnings
    StreamTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stream.moc"
