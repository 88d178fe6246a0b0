// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

namespace gui {

namespace {

const QLatin1StringView systemChoice("system");
const QLatin1StringView darkTheme("dark");
const QLatin1StringView contrastTheme("contrast");

/// Qt 6.8 does not tell that the system wants high contrast; pure black under pure white text does.
bool systemWantsContrast()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window) == QColor(Qt::black) && palette.color(QPalette::WindowText) == QColor(Qt::white);
}

QPalette lightPalette()
{
    const QColor window(0xf3, 0xf1, 0xec);
    const QColor base(0xfd, 0xfc, 0xf9);
    const QColor text(0x24, 0x22, 0x1f);
    QPalette palette(text, window, Qt::white, QColor(0xb9, 0xb4, 0xaa), QColor(0xd6, 0xd2, 0xca), text, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, QColor(0x7a, 0x1f, 0x3d));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1d, 0x4f, 0x86));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x76, 0x71, 0x69));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xa8, 0xa4, 0x9c));
    return palette;
}

QPalette darkPalette(bool contrast)
{
    const QColor window = contrast ? QColor(Qt::black) : QColor(0x23, 0x25, 0x29);
    const QColor base = contrast ? QColor(Qt::black) : QColor(0x17, 0x18, 0x1b);
    const QColor text = contrast ? QColor(Qt::white) : QColor(0xe4, 0xe2, 0xdd);
    QPalette palette(text, window, window.lighter(130), window.darker(140), window.lighter(115), text, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, window);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, contrast ? QColor(0xff, 0xe0, 0x00) : QColor(0x8f, 0x3b, 0x5a));
    palette.setColor(QPalette::HighlightedText, contrast ? QColor(Qt::black) : QColor(Qt::white));
    palette.setColor(QPalette::Link, contrast ? QColor(0xff, 0xe0, 0x00) : QColor(0xe0, 0x9a, 0xb4));
    palette.setColor(QPalette::ToolTipBase, window.lighter(120));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, contrast ? QColor(0xc8, 0xc8, 0xc8) : QColor(0x9a, 0x98, 0x93));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7d, 0x7c, 0x79));
    return palette;
}

} // namespace

QString readingTheme(const QString &choice)
{
    if (choice != systemChoice)
        return choice;
    if (systemWantsContrast())
        return QString(contrastTheme);
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? QString(darkTheme) : QStringLiteral("light");
}

QColor pageBackground(const QString &theme)
{
    if (theme == contrastTheme)
        return Qt::black;
    if (theme == darkTheme)
        return {0x17, 0x18, 0x1b};
    return theme == QLatin1StringView("sepia") ? QColor(0xf5, 0xeb, 0xd8) : QColor(0xfd, 0xfc, 0xf9);
}

void applyToWindows(const QString &choice)
{
    const bool isDark = choice == darkTheme || choice == contrastTheme;
    QStyleHints *hints = QGuiApplication::styleHints();
    if (choice == systemChoice)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(isDark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    // Windows and macOS colour their own controls. Fusion, which most Linux desktops get, takes ours, in the colours of
    // the pages; so does whoever asked for contrast.
    if (choice == contrastTheme)
        QApplication::setPalette(darkPalette(true));
    else if (QApplication::style()->name() != QLatin1StringView("fusion"))
        QApplication::setPalette(QPalette());
    else
        QApplication::setPalette(isDark || hints->colorScheme() == Qt::ColorScheme::Dark ? darkPalette(false) : lightPalette());
}

} // namespace gui
