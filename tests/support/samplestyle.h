// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace test {

/// A small citation style, as a reader may add it: prints the title between » and «. With `inside` instead, whatever that is.
inline QByteArray sampleStyle(const QByteArray &title, const QByteArray &name,
                              const QByteArray &inside = "<text variable=\"title\" prefix=\"»\" suffix=\"«\"/>")
{
    return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\"><info><title>" + title
        + "</title><id>http://example.org/styles/" + name + "</id></info><citation><layout>" + inside
        + "</layout></citation><bibliography><layout>" + inside + "</layout></bibliography></style>";
}

/// One that reads as sound and fails in use: the processor knows no such element.
inline QByteArray brokenStyle(const QByteArray &title, const QByteArray &name)
{
    return sampleStyle(title, name, "<scroll variable=\"title\"/>");
}

} // namespace test
