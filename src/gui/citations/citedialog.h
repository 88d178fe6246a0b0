// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationcard.h"

#include <QDialog>

#include <memory>

namespace citation {
class Formatter;
}
namespace Ui {
class CiteDialog;
}

namespace gui {

class CitationStyles;

/// The open article as a reference of its own, in a style to choose, ready to be copied. GUI thread.
class CiteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `styles` outlive the dialog.
    CiteDialog(const library::Reference &article, CitationStyles &styles, const QString &style, QWidget *parent = nullptr);
    ~CiteDialog() override;

signals:
    void styleChosen(const QString &name);

private:
    void format();
    void show(const RichLine &line);
    void copy() const;

    std::unique_ptr<Ui::CiteDialog> m_ui;
    std::unique_ptr<citation::Formatter> m_formatter;
    CitationStyles &m_styles;
    CitationCard m_card; ///< what is shown and copied
    int m_order = 0; ///< number of the newest; older answers are dropped
};

} // namespace gui
