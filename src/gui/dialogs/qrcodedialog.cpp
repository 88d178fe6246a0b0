// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/qrcodedialog.h"

#include "base/atomicfile.h"
#include "gui/text/errorbox.h"
#include "ui_qrcodedialog.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QtConcurrentRun>
#include <QUrl>

namespace gui {

namespace {

constexpr int modulePixels = 12; ///< of pictures that are taken along: sharp in print, small as a file

base::Result<void> write(const qrcode::Code &code, const QString &file)
{
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return base::writeFileAtomically(file, qrcode::svg(code));
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    picture(code, modulePixels).save(&png, "PNG");
    return base::writeFileAtomically(file, png.data());
}

} // namespace

QrCodeDialog::QrCodeDialog(const QUrl &address, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::QrCodeDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    // Fully encoded, so that a host in look-alike letters shows itself, and the code holds what is shown.
    const QString text = address.toString(QUrl::FullyEncoded);
    m_ui->addressText->setPlainText(text);
    m_ui->addressText->setFixedHeight(m_ui->addressText->fontMetrics().lineSpacing() * 2 + 14);
    QPushButton *copy = m_ui->buttons->addButton(tr("&Copy Picture"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyButton"));
    QPushButton *save = m_ui->buttons->button(QDialogButtonBox::Save);
    save->setText(tr("&Save Picture…"));
    const auto code = qrcode::encoded(text);
    m_code = code.value_or(qrcode::Code());
    m_ui->codeView->setCode(m_code);
    m_ui->codeView->setVisible(code.has_value());
    if (!code)
        m_ui->hintLabel->setText(tr("This address is too long for a QR code. Copy it as text instead."));
    copy->setEnabled(code.has_value());
    save->setEnabled(code.has_value());
    m_ui->buttons->button(QDialogButtonBox::Close)->setFocus();
    connect(copy, &QPushButton::clicked, this, &QrCodeDialog::copyPicture);
    connect(save, &QPushButton::clicked, this, &QrCodeDialog::chooseFile);
    connect(this, &QrCodeDialog::failed, this, [this](const base::Error &error) { showError(error, this); });
}

QrCodeDialog::~QrCodeDialog() = default;

void QrCodeDialog::copyPicture() const
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture(m_code, modulePixels));
    data->setText(m_ui->addressText->toPlainText());
    data->setData(QStringLiteral("image/svg+xml"), qrcode::svg(m_code));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void QrCodeDialog::chooseFile()
{
    const QString png = tr("PNG picture (*.png)");
    const QString svg = tr("SVG drawing (*.svg)");
    auto *dialog = new QFileDialog(this, tr("Save QR Code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({png, svg});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(QStringLiteral("qr-code.png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg](const QString &filter) {
        dialog->setDefaultSuffix(filter == svg ? QStringLiteral("svg") : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &QrCodeDialog::saveTo);
    dialog->open();
}

void QrCodeDialog::saveTo(const QString &file)
{
    QtConcurrent::run(write, m_code, file).then(this, [this](const base::Result<void> &done) {
        if (done)
            emit saved();
        else
            emit failed(done.error());
    });
}

} // namespace gui
