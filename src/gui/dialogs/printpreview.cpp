// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/printpreview.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QPdfDocument>
#include <QPdfView>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

PrintPreview::PrintPreview(const QString &title, const QByteArray &pdf, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print Preview: %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(780, 900);
    auto *device = new QBuffer(this);
    device->setData(pdf);
    device->open(QIODevice::ReadOnly);
    auto *document = new QPdfDocument(this);
    document->load(device);
    auto *pages = new QPdfView(this);
    pages->setObjectName(QStringLiteral("pages"));
    pages->setPageMode(QPdfView::PageMode::MultiPage);
    pages->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    pages->setDocument(document);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *print = buttons->addButton(tr("&Print…"), QDialogButtonBox::AcceptRole);
    connect(print, &QPushButton::clicked, this, [this] {
        emit printRequested();
        close();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pages);
    layout->addWidget(buttons);
}

} // namespace gui
