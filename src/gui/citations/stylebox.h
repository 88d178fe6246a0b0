// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/styles.h"

#include <QComboBox>
#include <QPointer>

namespace gui {

class CitationStyles;

/// Chooses a citation style: those that come along, then those that the reader added, then entries to take the chosen one
/// of these away and to add one. The entries are reached in the open list alone: the wheel and the arrow keys pass styles
/// only. GUI thread.
class StyleBox : public QComboBox
{
    Q_OBJECT

public:
    explicit StyleBox(QWidget *parent = nullptr);

    /// What it lists; outlives the box. Filled at the first setStyle(): to read the styles takes a while.
    void setStyles(CitationStyles &styles);

    /// The chosen style's name; empty until there is one.
    [[nodiscard]] QString style() const { return m_style; }
    /// Chooses by name. One that is still being read is chosen when it is there; one that does not exist changes nothing.
    void setStyle(const QString &name);

    /// Adds a .csl file and chooses its style; says so where it cannot be used.
    void add(const QString &file);

    void showPopup() override;
    void hidePopup() override;

signals:
    /// Another style is chosen, by whomever.
    void styleChanged(const QString &name);
    /// A person chose it.
    void styleChosen(const QString &name);

private:
    enum class Entry { Style, Remove, Add };

    void fill();
    void settle();
    void choose(const QString &name);
    void obey(int index);
    void chooseFile();
    void askToRemove();
    void addEntry(const QString &text, Entry entry);
    void setEntriesEnabled(bool enabled);

    QPointer<CitationStyles> m_styles;
    QString m_style;
    QString m_wanted; ///< asked for before it was read
    int m_adding = 0; ///< files that were given and not yet answered
    bool m_isRemoving = false;
};

} // namespace gui
