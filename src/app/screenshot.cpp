// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screenshot.h"

#include "gui/window/mainwindow.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>
#include <QWindow>

#include <memory>

namespace app {

namespace {

constexpr int betweenLooksMilliseconds = 150;
constexpr int longestWaitMilliseconds = 30'000;
constexpr int stillLooks = 3; ///< so many equal pictures in a row are a page that stands still

/// What is really on the screen where the platform lets us look (X11, Windows); else what the window paints.
QImage picture(gui::MainWindow &window)
{
    const QPixmap seen = window.screen()->grabWindow(window.winId());
    return (seen.isNull() ? window.grab() : seen).toImage();
}

void end(bool written, const QString &sentence)
{
    if (!written)
        qCritical("%s", qPrintable(sentence));
    QApplication::exit(written ? 0 : 1);
}

} // namespace

void takeScreenshot(gui::MainWindow &window, const QString &file)
{
    auto *timer = new QTimer(&window);
    timer->setInterval(betweenLooksMilliseconds);
    const auto last = std::make_shared<QImage>();
    const auto still = std::make_shared<int>(0);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, file, timer, last, still] {
        const QImage now = picture(window);
        *still = now == *last ? *still + 1 : 0;
        *last = now;
        if (*still < stillLooks)
            return;
        timer->stop();
        end(now.save(file), QStringLiteral("cannot write %1").arg(file));
    });
    QObject::connect(&window, &gui::MainWindow::pageShown, timer, [timer] { timer->start(); });
    QTimer::singleShot(longestWaitMilliseconds, &window, [] { end(false, QStringLiteral("no page was shown in time")); });
}

} // namespace app
