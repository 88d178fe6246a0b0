// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/requestpolicy.h"

#include "base/logging.h"
#include "routes/router.h"

using namespace Qt::StringLiterals;

namespace web {

bool isOurs(const QUrl &url)
{
    return url.isValid() && url.scheme() == routes::scheme && !url.host().isEmpty();
}

bool isForeign(const QUrl &url)
{
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1 || scheme == "doi"_L1);
}

void RequestPolicy::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (isOurs(info.requestUrl()) && info.requestMethod() == "GET"_ba)
        return;
    qCInfo(base::webLog) << "refused request" << info.requestMethod() << info.requestUrl();
    info.block(true);
}

} // namespace web
