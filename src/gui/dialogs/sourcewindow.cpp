// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/sourcewindow.h"

#include "gui/text/colouredtext.h"
#include "ui_sourcewindow.h"

#include <QFontDatabase>

namespace gui {

SourceWindow::SourceWindow(const QString &title, const QString &html, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SourceWindow>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Source of %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->sourceText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->sourceText->setPlainText(html);
    m_colours = std::make_unique<ColouredText>(m_ui->sourceText->document(), palette());
    m_colours->setLanguage(QStringLiteral("HTML"));
}

SourceWindow::~SourceWindow()
{
    m_colours.reset(); // before the document it colours
}

} // namespace gui
