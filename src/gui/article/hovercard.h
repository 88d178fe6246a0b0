// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace gui {

/// A small card beside the pointer that says what a link in the text stands for: a reference, a word of the glossary.
/// It comes after a moment, takes no clicks and no focus, and goes when the pointer does. GUI thread.
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    /// Shows rich text, after a moment where no card is shown; empty: takes the card away. `html` is trusted: escape what
    /// comes from elsewhere.
    void setText(const QString &html);

    [[nodiscard]] QString text() const;

private:
    void appear();

    QLabel *m_label;
    QTimer m_moment;
};

} // namespace gui
