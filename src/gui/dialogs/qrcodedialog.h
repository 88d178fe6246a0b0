// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "qrcode/qrcode.h"

#include <QDialog>

#include <memory>

class QUrl;
namespace Ui {
class QrCodeDialog;
}

namespace gui {

/// An address as a QR code, to be opened on a phone; also as text. Where it is too long for a code, only as text.
/// GUI thread.
class QrCodeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QrCodeDialog(const QUrl &address, QWidget *parent = nullptr);
    ~QrCodeDialog() override;

    /// Writes the picture, as SVG where the name says so, else as PNG.
    void saveTo(const QString &file);

signals:
    void saved();
    void failed(const base::Error &error);

private:
    void copyPicture() const;
    void chooseFile();

    std::unique_ptr<Ui::QrCodeDialog> m_ui;
    qrcode::Code m_code; ///< size 0: there is none
};

} // namespace gui
