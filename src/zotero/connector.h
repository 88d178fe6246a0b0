// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "library/reference.h"

#include <QFuture>
#include <QUrl>

#include <chrono>
#include <memory>

namespace zotero {

/// Where Zotero listens on this computer, unless somebody changed its settings.
inline constexpr quint16 standardPort = 23119;

/// What came of it.
struct Saved
{
    int count = 0;
    QString collection; ///< where they are, as Zotero calls it; empty where it did not say

    bool operator==(const Saved &) const = default;
};

/// Hands references to the Zotero that runs on this computer (https://www.zotero.org/support/dev/client_coding/
/// connector_http_server). Talks to 127.0.0.1 alone, and only while it saves: no proxy, no redirects, no cookies, nothing
/// kept. Belongs to one thread with an event loop; nothing blocks.
class Connector
{
public:
    /// `version`: of this program, which Zotero is told.
    explicit Connector(const QString &version, quint16 port = standardPort,
                       std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~Connector();
    Q_DISABLE_COPY_MOVE(Connector)

    /// Saves references where Zotero's window stands just now; `page` is where they were found. What is being saved is
    /// cancelled first.
    /// ZoteroMissing where nobody listens, ZoteroSilent where no answer came in time, ZoteroReadOnly, ZoteroHasThem where it
    /// was asked the same before, ZoteroRefused with what it said, Cancelled.
    [[nodiscard]] QFuture<base::Result<Saved>> save(const QList<library::Reference> &references, const QUrl &page);

    /// Gives up. What Zotero has received by then it may keep.
    void cancel();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zotero
