// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QUrl>

#include <memory>

namespace Ui {
class ForeignLinkDialog;
}

namespace gui {

/// Shows an address outside the encyclopedia in full and asks before the browser gets it. Staying is the default.
class ForeignLinkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ForeignLinkDialog(const QUrl &url, QWidget *parent = nullptr);
    ~ForeignLinkDialog() override;

private:
    std::unique_ptr<Ui::ForeignLinkDialog> m_ui;
};

/// Asks without blocking, and opens the address where the answer is yes. Only http, https and mailto are ever
/// handed to the system; anything else is ignored.
void askToOpen(const QUrl &url, QWidget *window);

} // namespace gui
