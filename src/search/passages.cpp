// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/passages.h"

namespace search {

namespace {

constexpr char unitSeparator = 0x1f;
constexpr char recordSeparator = 0x1e;

QByteArray plain(const QString &text)
{
    return text.toUtf8().replace(unitSeparator, ' ').replace(recordSeparator, ' ');
}

} // namespace

QByteArray encodePassages(const QList<Passage> &passages)
{
    QByteArray bytes;
    for (const Passage &passage : passages)
        bytes += plain(passage.anchor) + unitSeparator + plain(passage.heading) + unitSeparator + plain(passage.text)
            + recordSeparator;
    return bytes;
}

QList<Passage> decodePassages(const QByteArray &bytes)
{
    QList<Passage> passages;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf(recordSeparator, at);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView record = QByteArrayView(bytes).sliced(at, end - at);
        const qsizetype first = record.indexOf(unitSeparator);
        const qsizetype second = first < 0 ? -1 : record.indexOf(unitSeparator, first + 1);
        if (second < 0)
            passages.append({{}, {}, QString::fromUtf8(record)});
        else
            passages.append({QString::fromUtf8(record.first(first)),
                             QString::fromUtf8(record.sliced(first + 1, second - first - 1)),
                             QString::fromUtf8(record.sliced(second + 1))});
        at = end + 1;
    }
    return passages;
}

} // namespace search
