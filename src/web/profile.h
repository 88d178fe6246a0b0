// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routes/router.h"

#include <functional>
#include <memory>

class QWebEngineProfile;

namespace web {

/// Gives what is shown at an address, as Router::respond() does. GUI thread; never blocks.
using Respond = std::function<QFuture<base::Result<routes::Response>>(const QUrl &url)>;

/// The one profile of all article views: off the record, no disk cache, no cookies, no script, no spell checker; answers
/// pandect:// from the router and refuses every other address. `router` must outlive it; it must outlive the
/// views. GUI thread.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> makeProfile(const routes::Router &router);

/// The same over anything that gives pages.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> makeProfile(Respond respond);

} // namespace web
