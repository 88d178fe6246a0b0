// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace web {

/// An address that a view may open: pandect:// with a library. Any thread.
[[nodiscard]] bool isOurs(const QUrl &url);

/// An address that a person may want to open elsewhere: http, https, mailto, doi. All that is neither ours nor this
/// is nobody's business (file:, javascript:, chrome:, …). Any thread.
[[nodiscard]] bool isForeign(const QUrl &url);

/// Refuses every request that is not a plain GET of pandect://. It sees what navigation does not: pictures, fetches,
/// sockets, beacons. GUI thread.
class RequestPolicy final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace web
