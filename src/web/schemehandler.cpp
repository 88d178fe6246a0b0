// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/schemehandler.h"

#include "base/logging.h"
#include "web/streamdevice.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

namespace web {

namespace {

QWebEngineUrlRequestJob::Error jobError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ArticleMissing:
    case ErrorCode::MediaMissing:
    case ErrorCode::LibraryMissing:
        return QWebEngineUrlRequestJob::UrlNotFound;
    case ErrorCode::ArgumentInvalid:
        return QWebEngineUrlRequestJob::UrlInvalid;
    default:
        return QWebEngineUrlRequestJob::RequestFailed;
    }
}

} // namespace

SchemeHandler::SchemeHandler(Respond respond, QByteArray policy, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_respond(std::move(respond))
    , m_policy(std::move(policy))
{
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET"_ba) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    auto response = m_respond(job->requestUrl());
    // A view that went elsewhere or is gone takes its job with it: neither is the question run nor the answer used.
    connect(job, &QObject::destroyed, this, [response]() mutable { response.cancel(); });
    // A job may outlive its profile and with it this handler, so both must still be there.
    response.then(this, [this, asked = QPointer(job)](const Result<routes::Response> &answer) {
        if (asked)
            finish(asked, answer);
    });
}

void SchemeHandler::finish(QWebEngineUrlRequestJob *job, const Result<routes::Response> &response) const
{
    if (!response) {
        qCInfo(base::webLog) << "no answer for" << job->requestUrl() << response.error().detail;
        job->fail(jobError(response.error().code));
        return;
    }
    QMultiMap<QByteArray, QByteArray> headers{{"X-Content-Type-Options"_ba, "nosniff"_ba},
                                              {"Referrer-Policy"_ba, "no-referrer"_ba}};
    if (!m_policy.isEmpty())
        headers.insert("Content-Security-Policy"_ba, response->hasOwnLook ? render::documentSecurityPolicy() : m_policy);
    QByteArray type = response->mimeType;
    if (type.startsWith("text/") && !type.contains(';'))
        type += ";charset=utf-8";
    if (response->stream) {
        headers.insert("Accept-Ranges"_ba, "bytes"_ba);
        job->setAdditionalResponseHeaders(headers);
        job->reply(type, new StreamDevice(response->stream, job));
        return;
    }
    job->setAdditionalResponseHeaders(headers);
    auto *body = new QBuffer(job); // read until the job is gone
    body->setData(response->body);
    body->open(QIODevice::ReadOnly);
    job->reply(type, body);
}

} // namespace web
