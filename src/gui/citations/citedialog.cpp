// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citedialog.h"

#include "citation/formatter.h"
#include "gui/citations/stylebox.h"
#include "ui_citedialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>

namespace gui {

CiteDialog::CiteDialog(const library::Reference &article, const QString &style, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CiteDialog>())
    , m_formatter(std::make_unique<citation::Formatter>())
    , m_card(citationCard({article, 1}, 1))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    fillWithStyles(*m_ui->styleBox);
    m_ui->styleBox->setCurrentIndex(m_ui->styleBox->findData(style));
    QPushButton *copyButton = m_ui->buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("copyButton"));
    copyButton->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, &CiteDialog::copy);
    connect(m_ui->styleBox, &QComboBox::activated, this, [this] {
        format();
        emit styleChosen(m_ui->styleBox->currentData().toString());
    });
    show(m_card.line);
    format();
}

CiteDialog::~CiteDialog() = default;

void CiteDialog::format()
{
    const citation::Style *style = styleNamed(m_ui->styleBox->currentData().toString());
    if (!style)
        return;
    const int number = ++m_order;
    m_formatter->format({*style, citation::localeFor(QLocale().bcp47Name()), {m_card.reference}})
        .then(this, [this, number](const base::Result<citation::Formatted> &made) {
            if (number == m_order && made && !made->html.isEmpty())
                show(richLine(made->html.first(), made->text.first()));
        });
}

void CiteDialog::show(const RichLine &line)
{
    m_card.line = line;
    m_ui->citationText->setHtml(htmlOf(line));
}

void CiteDialog::copy() const
{
    QGuiApplication::clipboard()->setMimeData(copied({m_card}).release());
}

} // namespace gui
