// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citedialog.h"

#include "citation/formatter.h"
#include "gui/citations/citationstyles.h"
#include "gui/citations/stylebox.h"
#include "ui_citedialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>

namespace gui {

CiteDialog::CiteDialog(const library::Reference &article, CitationStyles &styles, const QString &style, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CiteDialog>())
    , m_formatter(std::make_unique<citation::Formatter>())
    , m_styles(styles)
    , m_card(citationCard({article, 1}, 1))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->styleBox->setStyles(styles);
    QPushButton *copyButton = m_ui->buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("copyButton"));
    copyButton->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, &CiteDialog::copy);
    connect(m_ui->styleBox, &StyleBox::styleChanged, this, &CiteDialog::format);
    connect(m_ui->styleBox, &StyleBox::styleChosen, this, &CiteDialog::styleChosen);
    show(m_card.line);
    m_ui->styleBox->setStyle(style);
}

CiteDialog::~CiteDialog() = default;

void CiteDialog::format()
{
    const citation::Style *found = m_styles.named(m_ui->styleBox->style());
    if (!found)
        return;
    const int number = ++m_order;
    m_formatter->format({*found, citation::localeFor(QLocale().bcp47Name()), {m_card.reference}})
        .then(this, [this, number, style = *found](const base::Result<citation::Formatted> &made) {
            if (number != m_order)
                return;
            const bool isMade = made && !made->html.isEmpty();
            m_ui->styleNotice->setVisible(!isMade);
            m_ui->styleNotice->setText(isMade ? QString() : brokenStyleText(style));
            show(isMade ? richLine(made->html.first(), made->text.first()) : RichLine{library::plainText(m_card.reference), {}});
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
