// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qrcode/qrcode.h"

#include <QImage>
#include <QWidget>

namespace gui {

/// Shows a QR code as large as there is room for, each module a whole number of the screen's own pixels whatever the
/// scale, so that its edges stay sharp. Dark on light in every theme: many readers know no other. GUI thread.
class QrCodeView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setCode(const qrcode::Code &code);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qrcode::Code m_code;
};

/// The code with its quiet zone, so many pixels a module. Any thread.
[[nodiscard]] QImage picture(const qrcode::Code &code, int modulePixels);

} // namespace gui
