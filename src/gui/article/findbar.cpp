// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/article/findbar.h"

#include "gui/icons/icon.h"
#include "ui_findbar.h"

#include <QKeyEvent>

namespace gui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    drawIcons();
    connect(m_ui->findText, &QLineEdit::textChanged, this, [this] { find(false); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_ui->previousButton, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &FindBar::end);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::drawIcons()
{
    m_ui->previousButton->setIcon(icon(QStringLiteral("previous"), palette()));
    m_ui->nextButton->setIcon(icon(QStringLiteral("next"), palette()));
    m_ui->closeButton->setIcon(icon(QStringLiteral("close"), palette()));
}

void FindBar::begin()
{
    show();
    m_ui->findText->setFocus(Qt::ShortcutFocusReason);
    m_ui->findText->selectAll();
}

void FindBar::findNext()
{
    if (m_ui->findText->text().isEmpty())
        begin();
    else
        find(false);
}

void FindBar::findPrevious()
{
    if (m_ui->findText->text().isEmpty())
        begin();
    else
        find(true);
}

void FindBar::findAgain()
{
    if (isVisible() && !m_ui->findText->text().isEmpty())
        find(false);
}

void FindBar::find(bool backwards)
{
    if (m_ui->findText->text().isEmpty())
        m_ui->countLabel->clear();
    emit findRequested(m_ui->findText->text(), backwards);
}

void FindBar::showCount(int active, int count)
{
    if (m_ui->findText->text().isEmpty())
        m_ui->countLabel->clear();
    else if (count == 0)
        m_ui->countLabel->setText(tr("Not in this article"));
    else
        m_ui->countLabel->setText(tr("%1 of %2").arg(active).arg(count));
    m_ui->nextButton->setEnabled(count > 0);
    m_ui->previousButton->setEnabled(count > 0);
}

void FindBar::end()
{
    hide();
    emit ended();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        end();
    else if (enter)
        find(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    QWidget::changeEvent(event);
}

} // namespace gui
