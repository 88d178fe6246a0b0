// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/text/errorbox.h"

#include "gui/text/errortext.h"

namespace gui {

QMessageBox *showError(const base::Error &error, QWidget *parent)
{
    const ErrorText text = errorText(error);
    auto *box = new QMessageBox(QMessageBox::Warning, text.title, text.title, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text.advice);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return box;
}

} // namespace gui
