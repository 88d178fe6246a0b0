// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SourceWindow;
}

namespace gui {

class ColouredText;

/// The HTML of an article, highlighted, read only.
class SourceWindow : public QDialog
{
    Q_OBJECT

public:
    SourceWindow(const QString &title, const QString &html, QWidget *parent = nullptr);
    ~SourceWindow() override;

private:
    std::unique_ptr<ColouredText> m_colours; ///< goes before the document in m_ui
    std::unique_ptr<Ui::SourceWindow> m_ui;
};

} // namespace gui
