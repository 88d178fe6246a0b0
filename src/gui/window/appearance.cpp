// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/appearance.h"

#include "gui/theme/theme.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <array>

using userdata::Setting;

namespace gui {

namespace {

constexpr std::array zoomSteps{50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
constexpr QLatin1StringView systemChoice("system");
constexpr std::array choices{systemChoice, QLatin1StringView("light"), QLatin1StringView("sepia"), QLatin1StringView("dark"),
                             QLatin1StringView("contrast")};

} // namespace

Appearance::Appearance(userdata::Settings &settings, routes::Router &router, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_router(router)
    , m_choice(settings.value(Setting::Theme).toString())
    , m_zoom(std::clamp(settings.value(Setting::ZoomPercent).toInt(), zoomSteps.front(), zoomSteps.back()))
{
    if (!std::ranges::contains(choices, m_choice))
        m_choice = systemChoice;
    applyToWindows(m_choice);
    apply();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == systemChoice)
            applyToWindows(m_choice);
        apply();
    });
}

QColor Appearance::background() const
{
    return pageBackground(m_theme);
}

void Appearance::choose(const QString &choice)
{
    m_choice = choice;
    m_settings.setValue(Setting::Theme, choice);
    applyToWindows(choice);
    apply();
}

void Appearance::apply()
{
    const QString theme = readingTheme(m_choice);
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_router.setStyle({theme});
    emit themeChanged();
}

void Appearance::setZoom(int percent)
{
    m_zoom = std::clamp(percent, zoomSteps.front(), zoomSteps.back());
    m_settings.setValue(Setting::ZoomPercent, m_zoom);
    emit zoomChanged(m_zoom);
}

void Appearance::zoomIn()
{
    const auto next = std::ranges::upper_bound(zoomSteps, m_zoom);
    setZoom(next == zoomSteps.end() ? zoomSteps.back() : *next);
}

void Appearance::zoomOut()
{
    const auto here = std::ranges::lower_bound(zoomSteps, m_zoom);
    setZoom(here == zoomSteps.begin() ? zoomSteps.front() : *std::prev(here));
}

} // namespace gui
