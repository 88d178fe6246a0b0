// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "web/profile.h"

#include <QHash>
#include <QTcpServer>
#include <QVariant>
#include <QWebEngineView>

namespace test {

/// A web server on this machine that nobody should call.
class Trap final : public QTcpServer
{
    Q_OBJECT

public:
    Trap();

    [[nodiscard]] QString address() const; ///< http://127.0.0.1:port

    int connections = 0; ///< opened
    int requests = 0; ///< of them, those that asked for something

private:
    void answer(QTcpSocket *socket);
};

/// Gives raw pages by path, past every sanitiser.
class Pages
{
public:
    void set(const QString &path, const QByteArray &html, const QByteArray &type = QByteArrayLiteral("text/html"));
    [[nodiscard]] web::Respond respond() const;

private:
    std::shared_ptr<QHash<QString, routes::Response>> m_pages = std::make_shared<QHash<QString, routes::Response>>();
};

/// Pages under “/” that try everything: whatever runs writes the title, whatever calls home calls the trap.
[[nodiscard]] Pages attack(const Trap &home);

/// Shows a page in the view, however it ends.
[[nodiscard]] bool load(QWebEngineView &view, const QString &url);

/// Nothing can be waited for where nothing is to happen: so this waits long enough for what the page started to go out,
/// and sees that the page is still there.
[[nodiscard]] bool isQuiet(QWebEnginePage *page);

/// What a script in our own world finds in the page.
[[nodiscard]] QVariant evaluate(QWebEnginePage *page, const QString &script);

/// The middle of the first element that a selector finds, in the view.
[[nodiscard]] QPoint placeOf(QWebEngineView *view, const QString &selector);

/// Clicks on it as a person would.
void click(QWebEngineView *view, const QString &selector, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {});

/// What the application does first thing in main(). `isNetworkInSight`: without what keeps every host from being found,
/// so that the defences before it show what they hold.
void prepareBrowsing(bool isNetworkInSight = false);

} // namespace test
