// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/foreignlinkdialog.h"

#include "ui_foreignlinkdialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace gui {

ForeignLinkDialog::ForeignLinkDialog(const QUrl &url, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ForeignLinkDialog>())
{
    m_ui->setupUi(this);
    // Fully encoded, so that a host in look-alike letters shows itself as xn--….
    const QString address = url.toString(QUrl::FullyEncoded);
    m_ui->addressText->setText(address);
    m_ui->addressText->setCursorPosition(0);
    m_ui->stayButton->setFocus();
    connect(m_ui->copyButton, &QPushButton::clicked, this, [address] { QGuiApplication::clipboard()->setText(address); });
}

ForeignLinkDialog::~ForeignLinkDialog() = default;

void askToOpen(const QUrl &url, QWidget *window)
{
    const QString scheme = url.scheme();
    if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https") && scheme != QLatin1StringView("mailto"))
        return;
    auto *dialog = new ForeignLinkDialog(url, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, window, [url] { QDesktopServices::openUrl(url); });
    dialog->open();
}

} // namespace gui
