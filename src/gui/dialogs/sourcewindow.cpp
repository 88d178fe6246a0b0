// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/sourcewindow.h"

#include "ui_sourcewindow.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>

namespace gui {

/// The repository must live as long as the highlighter that colours the document.
class SourceWindow::Highlighting
{
public:
    explicit Highlighting(QTextDocument *document, const QPalette &palette)
        : m_highlighter(document)
    {
        m_highlighter.setTheme(m_repository.themeForPalette(palette));
        m_highlighter.setDefinition(m_repository.definitionForName(QStringLiteral("HTML")));
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::SyntaxHighlighter m_highlighter;
};

SourceWindow::SourceWindow(const QString &title, const QString &html, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SourceWindow>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Source of %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->sourceText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->sourceText->setPlainText(html);
    m_highlighting = std::make_unique<Highlighting>(m_ui->sourceText->document(), palette());
}

SourceWindow::~SourceWindow()
{
    m_highlighting.reset(); // before the document it colours
}

} // namespace gui
