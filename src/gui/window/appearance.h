// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes/router.h"
#include "userdata/settings.h"

#include <QColor>
#include <QObject>

namespace gui {

/// How articles look: the reading theme, which follows the system unless a person chose another, and the size of
/// the text. Remembers both and tells the router. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(userdata::Settings &settings, routes::Router &router, QObject *parent = nullptr);

    /// system, light, sepia, dark or contrast.
    [[nodiscard]] QString choice() const { return m_choice; }
    void choose(const QString &choice);

    /// The theme in force: light, sepia, dark or contrast.
    [[nodiscard]] QString theme() const { return m_theme; }
    [[nodiscard]] QColor background() const;

    /// In percent, 50 to 300.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);
    void zoomIn();
    void zoomOut();

signals:
    void themeChanged();
    void zoomChanged(int percent);

private:
    void apply();

    userdata::Settings &m_settings;
    routes::Router &m_router;
    QString m_choice;
    QString m_theme;
    int m_zoom;
};

} // namespace gui
