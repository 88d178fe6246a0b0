// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/jsonlines.h"

#include <QSet>

namespace builder {

namespace {

/// The offset behind the closing quote of the string that begins at `start`.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

bool isMemberName(const QByteArray &json, qsizetype afterString)
{
    while (afterString < json.size() && QByteArrayView(" \t\r\n").contains(json.at(afterString)))
        ++afterString;
    return afterString < json.size() && json.at(afterString) == ':';
}

} // namespace

JsonLines jsonLines(const QByteArray &json)
{
    JsonLines found;
    QList<QSet<QByteArray>> open; // the names seen in each object or array around
    int line = 1;
    bool itemFollows = true; // in the outermost array, behind its bracket or a comma
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (open.size() == 1 && itemFollows && !QByteArrayView(" \t\r\n]").contains(json.at(at))) {
            found.items.append(line);
            itemFollows = false;
        }
        switch (json.at(at)) {
        case '\n':
            ++line;
            break;
        case '{':
        case '[':
            open.append(QSet<QByteArray>());
            break;
        case '}':
        case ']':
            if (!open.isEmpty())
                open.removeLast();
            break;
        case '"': {
            const qsizetype end = endOfString(json, at);
            const QByteArray name = json.mid(at + 1, end - at - 2);
            if (!open.isEmpty() && isMemberName(json, end)) {
                if (open.last().contains(name))
                    found.duplicates.append({QString::fromUtf8(name), line});
                open.last().insert(name);
            }
            at = end - 1;
            break;
        }
        case ',':
            itemFollows = itemFollows || open.size() == 1;
            break;
        default:
            break;
        }
    }
    return found;
}

} // namespace builder
