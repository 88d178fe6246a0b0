// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/qrcodeview.h"

#include <QPainter>

namespace gui {

namespace {

constexpr int goodSize = 264;
constexpr int smallestSize = 132;

int sideOf(const qrcode::Code &code)
{
    return code.size + 2 * qrcode::quietZone;
}

} // namespace

QImage picture(const qrcode::Code &code, int modulePixels)
{
    const int side = sideOf(code) * modulePixels;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size; ++column) {
            if (code.isDark(column, row))
                painter.fillRect((column + qrcode::quietZone) * modulePixels, (row + qrcode::quietZone) * modulePixels,
                                 modulePixels, modulePixels, Qt::black);
        }
    }
    return image;
}

void QrCodeView::setCode(const qrcode::Code &code)
{
    m_code = code;
    update();
}

QSize QrCodeView::sizeHint() const
{
    return {goodSize, goodSize};
}

QSize QrCodeView::minimumSizeHint() const
{
    return {smallestSize, smallestSize};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    if (m_code.size == 0)
        return;
    QPainter painter(this);
    // From here on a unit is a pixel of the screen, also where that is scaled by 1.25 or 1.5.
    const QTransform toScreen = painter.deviceTransform();
    const QRect room = toScreen.mapRect(QRectF(rect())).toAlignedRect();
    painter.setWorldTransform(toScreen.inverted(), true);
    const int pixels = qMax(1, qMin(room.width(), room.height()) / sideOf(m_code));
    QRect place(QPoint(), QSize(sideOf(m_code), sideOf(m_code)) * pixels);
    place.moveCenter(room.center());
    painter.drawImage(place.topLeft(), picture(m_code, pixels));
}

} // namespace gui
