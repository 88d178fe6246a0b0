// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDialog>

namespace gui {

/// The pages of an article as they will be printed. Made from a PDF, so that nothing waits for the printer.
class PrintPreview : public QDialog
{
    Q_OBJECT

public:
    PrintPreview(const QString &title, const QByteArray &pdf, QWidget *parent = nullptr);

signals:
    void printRequested();
};

} // namespace gui
