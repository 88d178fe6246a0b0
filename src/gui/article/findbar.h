// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FindBar;
}

namespace gui {

/// Finds words in the open article. Hidden until begin(). GUI thread.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// Shows itself and takes the keyboard; what was typed last is selected.
    void begin();

    /// As the buttons do; begins where nothing was typed yet.
    void findNext();
    void findPrevious();

    /// Another page is there: finds the same words in it, where the bar is open.
    void findAgain();

    /// Shows “3 of 12”, or that there is nothing.
    void showCount(int active, int count);

signals:
    void findRequested(const QString &text, bool backwards);
    void ended();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void find(bool backwards);
    void end();
    void drawIcons();

    std::unique_ptr<Ui::FindBar> m_ui;
};

} // namespace gui
