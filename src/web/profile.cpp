// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/profile.h"

#include "base/logging.h"
#include "web/environment.h"
#include "web/requestpolicy.h"
#include "web/schemehandler.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace web {

namespace {

void restrictPages(QWebEngineSettings &settings)
{
    for (const auto attribute : {
             QWebEngineSettings::JavascriptEnabled,
             QWebEngineSettings::JavascriptCanOpenWindows,
             QWebEngineSettings::JavascriptCanAccessClipboard,
             QWebEngineSettings::JavascriptCanPaste,
             QWebEngineSettings::LocalStorageEnabled,
             QWebEngineSettings::LocalContentCanAccessRemoteUrls,
             QWebEngineSettings::LocalContentCanAccessFileUrls,
             QWebEngineSettings::HyperlinkAuditingEnabled,
             QWebEngineSettings::ErrorPageEnabled,
             QWebEngineSettings::PluginsEnabled,
             QWebEngineSettings::PdfViewerEnabled,
             QWebEngineSettings::FullScreenSupportEnabled,
             QWebEngineSettings::ScreenCaptureEnabled,
             QWebEngineSettings::WebGLEnabled,
             QWebEngineSettings::ReadingFromCanvasEnabled,
             QWebEngineSettings::AutoLoadIconsForPage,
             QWebEngineSettings::TouchIconsEnabled,
             QWebEngineSettings::AllowRunningInsecureContent,
             QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
             QWebEngineSettings::AllowWindowActivationFromJavaScript,
             QWebEngineSettings::DnsPrefetchEnabled,
             QWebEngineSettings::NavigateOnDropEnabled,
         })
        settings.setAttribute(attribute, false);
    settings.setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    settings.setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
    settings.setDefaultTextEncoding(QStringLiteral("utf-8"));
}

} // namespace

std::unique_ptr<QWebEngineProfile> makeProfile(const routes::Router &router)
{
    return makeProfile([&router](const QUrl &url) { return router.respond(url); });
}

std::unique_ptr<QWebEngineProfile> makeProfile(Respond respond)
{
    const QuietStart quiet; // the first profile starts WebEngine
    auto profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    profile->cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    profile->setPushServiceEnabled(false);
    restrictPages(*profile->settings());
    profile->setUrlRequestInterceptor(new RequestPolicy(profile.get()));
    profile->installUrlSchemeHandler(
        QByteArray(routes::scheme.data()),
        new SchemeHandler(std::move(respond), render::contentSecurityPolicy(), profile.get()));
    QObject::connect(profile.get(), &QWebEngineProfile::downloadRequested, profile.get(),
                     [](QWebEngineDownloadRequest *download) {
                         qCInfo(base::webLog) << "refused download" << download->url();
                         download->cancel();
                     });
    return profile;
}

} // namespace web
