// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/stylebox.h"

#include "gui/citations/citationstyles.h"
#include "gui/text/errorbox.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace gui {

namespace {

constexpr int EntryRole = Qt::UserRole + 1; ///< what an entry does, as StyleBox::Entry

void addStyle(QComboBox &box, const citation::Style &style)
{
    box.addItem(styleLabel(style), style.name);
    box.setItemData(box.count() - 1, style.title, Qt::ToolTipRole);
}

} // namespace

StyleBox::StyleBox(QWidget *parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::activated, this, &StyleBox::obey);
}

void StyleBox::setStyles(CitationStyles &styles)
{
    m_styles = &styles;
    connect(&styles, &CitationStyles::changed, this, [this] {
        if (count() > 0)
            fill();
    });
    connect(&styles, &CitationStyles::styleAdded, this, [this](const QString &name) {
        if (m_adding == 0)
            return;
        --m_adding;
        choose(name);
        emit styleChosen(name);
    });
    connect(&styles, &CitationStyles::failed, this, [this](const base::Error &error) {
        if (m_adding > 0)
            --m_adding;
        else if (!std::exchange(m_isRemoving, false))
            return;
        showError(error, window())->setObjectName(QStringLiteral("styleErrorBox"));
    });
}

void StyleBox::setStyle(const QString &name)
{
    m_wanted = name;
    if (count() == 0)
        fill();
    else if (findData(name) >= 0)
        choose(name);
}

void StyleBox::fill()
{
    clear();
    for (const citation::Style &style : citation::bundledStyles())
        addStyle(*this, style);
    const QList<citation::Style> added = m_styles ? m_styles->added() : QList<citation::Style>();
    if (!added.isEmpty())
        insertSeparator(count());
    for (const citation::Style &style : added)
        addStyle(*this, style);
    if (m_styles && m_styles->canAdd()) {
        insertSeparator(count());
        if (!added.isEmpty())
            addEntry(tr("Remove This Style…"), Entry::Remove);
        addEntry(tr("Add Style…"), Entry::Add);
        setEntriesEnabled(false);
    }
    settle();
}

/// After the list changed: on what was asked for, or what was chosen; on the first where neither is there any more.
void StyleBox::settle()
{
    const bool isRemoving = std::exchange(m_isRemoving, false);
    if (m_wanted != m_style && findData(m_wanted) >= 0) {
        choose(m_wanted);
    } else if (const int index = m_style.isEmpty() ? -1 : findData(m_style); index >= 0) {
        setCurrentIndex(index);
    } else if (!m_styles || m_styles->isLoaded()) {
        const QString wanted = m_wanted; // it may come back
        choose(itemData(0).toString());
        if (isRemoving)
            emit styleChosen(m_style);
        else
            m_wanted = wanted;
    } else {
        setCurrentIndex(-1);
    }
}

void StyleBox::choose(const QString &name)
{
    m_wanted = name;
    m_style = name;
    setCurrentIndex(findData(name));
    emit styleChanged(name);
}

void StyleBox::obey(int index)
{
    const auto entry = static_cast<Entry>(itemData(index, EntryRole).toInt());
    if (entry == Entry::Style) {
        choose(itemData(index).toString());
        emit styleChosen(m_style);
        return;
    }
    setCurrentIndex(m_style.isEmpty() ? -1 : findData(m_style));
    if (entry == Entry::Add)
        chooseFile();
    else
        askToRemove();
}

void StyleBox::add(const QString &file)
{
    if (!m_styles || !m_styles->canAdd())
        return;
    ++m_adding;
    m_styles->add(file);
}

void StyleBox::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Add Citation Style"), {}, tr("Citation styles (*.csl);;All files (*)"));
    dialog->setObjectName(QStringLiteral("addStyleDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StyleBox::add);
    dialog->open();
}

void StyleBox::askToRemove()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove Style"),
                                tr("Remove the style “%1” from Pandect?").arg(itemText(findData(m_style))), QMessageBox::Cancel,
                                window());
    box->setObjectName(QStringLiteral("removeStyleBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("The file that you added it from stays where it is."));
    const auto *remove = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, name = m_style] {
        m_isRemoving = true;
        m_styles->remove(name);
    });
    box->open();
}

void StyleBox::addEntry(const QString &text, Entry entry)
{
    addItem(text);
    setItemData(count() - 1, static_cast<int>(entry), EntryRole);
}

void StyleBox::setEntriesEnabled(bool enabled)
{
    const auto *rows = qobject_cast<QStandardItemModel *>(model());
    for (int i = 0; rows && i < count(); ++i) {
        const auto entry = static_cast<Entry>(itemData(i, EntryRole).toInt());
        if (entry != Entry::Style)
            rows->item(i)->setEnabled(enabled && (entry == Entry::Add || citation::isAdded(m_style)));
    }
}

void StyleBox::showPopup()
{
    setEntriesEnabled(true);
    QComboBox::showPopup();
}

void StyleBox::hidePopup()
{
    QComboBox::hidePopup();
    setEntriesEnabled(false);
}

} // namespace gui
