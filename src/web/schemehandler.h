// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "web/profile.h"

#include <QWebEngineUrlSchemeHandler>

namespace web {

/// Hands requests for pandect:// to `respond` and its answers, with the content security policy, to WebEngine. What
/// WebEngine no longer waits for is cancelled. GUI thread.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    /// `policy` empty: none is sent.
    SchemeHandler(Respond respond, QByteArray policy, QObject *parent = nullptr);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    [[nodiscard]] QFuture<base::Result<routes::Response>> respond(const QUrl &url) const { return m_respond(url); }

private:
    void finish(QWebEngineUrlRequestJob *job, const base::Result<routes::Response> &response) const;

    Respond m_respond;
    QByteArray m_policy;
};

} // namespace web
