// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcode/qrcode.h"

#include <qrencode.h>

#include <memory>

using base::ErrorCode;
using base::failure;

namespace qrcode {

namespace {

using namespace Qt::StringLiterals;

using Library = std::unique_ptr<QRcode, decltype(&QRcode_free)>; ///< a code as libqrencode has it

Code taken(const QRcode &made)
{
    Code code{made.width, QBitArray(static_cast<qsizetype>(made.width) * made.width)};
    for (qsizetype i = 0; i < code.dark.size(); ++i)
        code.dark.setBit(i, made.data[i] & 1);
    return code;
}

} // namespace

base::Result<Code> encoded(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return failure(ErrorCode::ArgumentInvalid, u"no text to encode"_s);
    if (bytes.contains('\0'))
        return failure(ErrorCode::ArgumentInvalid, u"the text holds a NUL"_s);
    for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
        const bool keepCase = true;
        if (const Library made(QRcode_encodeString(bytes.constData(), 0, level, QR_MODE_8, keepCase), QRcode_free); made)
            return taken(*made);
    }
    return failure(ErrorCode::ArgumentInvalid, u"%1 bytes are too many for a QR code"_s.arg(bytes.size()));
}

QByteArray svg(const Code &code)
{
    // Runs of a row are one rectangle: seams between neighbours would show at odd scales.
    QByteArray path;
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size; ++column) {
            const int first = column;
            while (column < code.size && code.isDark(column, row))
                ++column;
            if (column > first)
                path += "M%1 %2h%3v1h-%3z"_L1
                            .arg(QString::number(first + quietZone), QString::number(row + quietZone),
                                 QString::number(column - first))
                            .toLatin1();
        }
    }
    const QByteArray side = QByteArray::number(code.size + 2 * quietZone);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side + "\" shape-rendering=\"crispEdges\">\n"
        + "<path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "h-" + side + "z\"/>\n<path fill=\"#000\" d=\"" + path
        + "\"/>\n</svg>\n";
}

} // namespace qrcode
