// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme/theme.h"

#include <QApplication>
#include <QPalette>
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

QPalette darkPalette(bool contrast)
{
    const QColor window = contrast ? QColor(Qt::black) : QColor(0x23, 0x25, 0x29);
    const QColor base = contrast ? QColor(Qt::black) : QColor(0x1b, 0x1d, 0x20);
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
        return contrastTheme;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? QString(darkTheme) : QStringLiteral("light");
}

QColor pageBackground(const QString &theme)
{
    if (theme == contrastTheme)
        return Qt::black;
    if (theme == darkTheme)
        return {0x1b, 0x1d, 0x20};
    return theme == QLatin1StringView("sepia") ? QColor(0xf6, 0xee, 0xdd) : QColor(0xfd, 0xfc, 0xfa);
}

void applyToWindows(const QString &choice)
{
    const bool dark = choice == darkTheme || choice == contrastTheme;
    const Qt::ColorScheme wanted = choice == systemChoice ? Qt::ColorScheme::Unknown
                                   : dark                 ? Qt::ColorScheme::Dark
                                                          : Qt::ColorScheme::Light;
    QStyleHints *hints = QGuiApplication::styleHints();
    hints->setColorScheme(wanted);
    // Some platforms cannot be asked; there the palette is ours.
    const bool followed = wanted == Qt::ColorScheme::Unknown || hints->colorScheme() == wanted;
    if (dark && (!followed || choice == contrastTheme))
        QApplication::setPalette(darkPalette(choice == contrastTheme));
    else if (QApplication::testAttribute(Qt::AA_SetPalette))
        QApplication::setPalette(QPalette());
}

} // namespace gui
