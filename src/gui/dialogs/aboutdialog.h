// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/article.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AboutDialog;
}

namespace gui {

/// Versions of the program, its libraries and the open encyclopedia, and the licences they come under.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const library::LibraryInfo &library, QWidget *parent = nullptr);
    ~AboutDialog() override;

private:
    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace gui
