// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QTextStream>

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
}

/// One to eight small wounds: bytes changed, a part cut out, a part doubled, the end torn off.
QByteArray wounded(QByteArray input, QRandomGenerator &random)
{
    const int wounds = 1 + random.bounded(8);
    for (int i = 0; i < wounds && !input.isEmpty(); ++i) {
        const qsizetype at = random.bounded(input.size());
        const qsizetype length = random.bounded(qMin<qsizetype>(64, input.size() - at) + 1);
        switch (random.bounded(10)) {
        case 0:
            input.remove(at, length);
            break;
        case 1:
            input.insert(at, input.mid(at, length));
            break;
        case 2:
            input.truncate(at);
            break;
        case 3:
            input[at] = static_cast<char>(0xff);
            break;
        default:
            input[at] = static_cast<char>(random.bounded(256));
        }
    }
    return input;
}

int writeSeeds(const QString &folder)
{
    int number = 0;
    for (const QByteArray &seed : fuzz::seeds()) {
        const QString file = QDir(folder).filePath(QStringLiteral("seed-%1").arg(number++));
        if (!QDir().mkpath(folder) || !base::writeFileAtomically(file, seed))
            return 1;
    }
    return 0;
}

} // namespace

/// Without a fuzzer: no arguments runs the seeds and wounded copies of them, always the same ones; --seeds FOLDER writes
/// them for a fuzzer to begin from; files are run as they are, which is how a finding is looked at again.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() == 2 && arguments.first() == QLatin1String("--seeds"))
        return writeSeeds(arguments.last());
    for (const QString &file : arguments) {
        const auto input = base::readFile(file);
        if (!input)
            return 1;
        run(*input);
    }
    if (!arguments.isEmpty())
        return 0;
    constexpr int copies = 400;
    const QList<QByteArray> seeds = fuzz::seeds();
    QRandomGenerator random(20261124);
    for (const QByteArray &seed : seeds)
        run(seed);
    for (int i = 0; i < copies; ++i)
        run(wounded(seeds.at(i % seeds.size()), random));
    QTextStream(stdout) << seeds.size() << " seeds and " << copies << " wounded copies" << Qt::endl;
    return 0;
}
