// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zotero/connector.h"

#include "zotero/item.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QtConcurrentRun>
#include <QTimer>
#include <QUuid>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace zotero {

namespace {

using namespace Qt::StringLiterals;

/// Without the collection's name references are saved just as well.
constexpr std::chrono::milliseconds patienceForCollection(2000);
/// A library of thousands of collections names them all.
constexpr qsizetype longestAnswer = 8 * 1024 * 1024;
constexpr qsizetype longestName = 100;

QByteArray body(const QList<library::Reference> &references, const QUrl &page)
{
    QJsonArray items;
    for (const library::Reference &reference : references)
        items.append(item(reference));
    return QJsonDocument(QJsonObject{{"sessionID"_L1, QUuid::createUuid().toString(QUuid::Id128)},
                                     {"uri"_L1, page.toString(QUrl::FullyEncoded)},
                                     {"items"_L1, items}})
        .toJson(QJsonDocument::Compact);
}

/// An answer as far as it is of use.
struct Answer
{
    int status = 0; ///< of HTTP; 0: there was none
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString words; ///< of the system, where there was no answer
    QByteArray content;
};

/// The name of the place where references will land. Where Zotero may not write it goes elsewhere, and does not say where.
QString collectionOf(const Answer &answer)
{
    const QJsonObject place = QJsonDocument::fromJson(answer.content).object();
    const bool isWritable = place.value("editable"_L1).toBool(true) && place.value("libraryEditable"_L1).toBool(true);
    if (answer.status != 200 || !isWritable)
        return {};
    const QString name = place.value("name"_L1).toString();
    return (name.isEmpty() ? place.value("libraryName"_L1).toString() : name).simplified().left(longestName);
}

Result<Saved> outcome(const Answer &answer, const Saved &saved)
{
    if (answer.status == 201 || answer.status == 200)
        return saved;
    if (answer.status == 409)
        return failure(ErrorCode::ZoteroHasThem);
    const QJsonObject said = QJsonDocument::fromJson(answer.content).object();
    if (answer.status == 500 && said.contains("libraryEditable"_L1) && !said.value("libraryEditable"_L1).toBool())
        return failure(ErrorCode::ZoteroReadOnly);
    if (answer.status == 0 && answer.error == QNetworkReply::ConnectionRefusedError)
        return failure(ErrorCode::ZoteroMissing, answer.words);
    if (answer.status == 0)
        return failure(ErrorCode::ZoteroRefused, answer.words);
    const QString words = QString::fromUtf8(answer.content.first(qMin<qsizetype>(answer.content.size(), 200))).simplified();
    return failure(ErrorCode::ZoteroRefused, u"HTTP %1 %2"_s.arg(answer.status).arg(words).trimmed());
}

/// One attempt, from the first question to the last answer. Lives until the next.
class Attempt : public QObject
{
public:
    Attempt(QString agent, quint16 port, std::chrono::milliseconds patience);

    [[nodiscard]] QFuture<Result<Saved>> begin(const QList<library::Reference> &references, const QUrl &page);
    void stop();

private:
    template<typename Next>
    void post(QLatin1StringView path, const QByteArray &content, std::chrono::milliseconds patience, Next next);
    void send(const QByteArray &content);
    void end(const Result<Saved> &result);

    QString m_agent;
    quint16 m_port;
    std::chrono::milliseconds m_patience;
    QNetworkAccessManager m_network; ///< of this attempt alone: no connection is kept
    QPromise<Result<Saved>> m_promise;
    Saved m_saved;
    bool m_hasEnded = false;
};

Attempt::Attempt(QString agent, quint16 port, std::chrono::milliseconds patience)
    : m_agent(std::move(agent))
    , m_port(port)
    , m_patience(patience)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QFuture<Result<Saved>> Attempt::begin(const QList<library::Reference> &references, const QUrl &page)
{
    m_promise.start();
    m_saved.count = static_cast<int>(references.size());
    QtConcurrent::run(body, references, page).then(this, [this](const QByteArray &content) {
        if (m_hasEnded)
            return;
        post("getSelectedCollection"_L1, "{}", qMin(m_patience, patienceForCollection), [this, content](const Answer &answer) {
            m_saved.collection = collectionOf(answer);
            if (answer.status == 0 && answer.error == QNetworkReply::ConnectionRefusedError)
                end(outcome(answer, m_saved));
            else
                send(content);
        });
    });
    return m_promise.future();
}

void Attempt::send(const QByteArray &content)
{
    post("saveItems"_L1, content, m_patience, [this](const Answer &answer) {
        if (answer.status == 0 && answer.error == QNetworkReply::OperationCanceledError)
            end(failure(ErrorCode::ZoteroSilent));
        else
            end(outcome(answer, m_saved));
    });
}

/// `next` gets the answer, or one without status where none came in time.
template<typename Next>
void Attempt::post(QLatin1StringView path, const QByteArray &content, std::chrono::milliseconds patience, Next next)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/connector/%2"_s.arg(QString::number(m_port), path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    request.setHeader(QNetworkRequest::UserAgentHeader, m_agent); // Zotero drops what begins with Mozilla, which Qt's does
    request.setRawHeader("X-Zotero-Connector-API-Version", "3");
    request.setRawHeader("Accept-Encoding", "identity"); // nothing to unpack, nothing that swells
    request.setRawHeader("Connection", "close");
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_network.post(request, content);
    reply->setParent(this);
    // Of the whole answer: one that drips in byte by byte must end, too.
    auto *limit = new QTimer(reply);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, reply, &QNetworkReply::abort);
    limit->start(patience);
    const auto answer = std::make_shared<Answer>();
    const auto read = [reply, answer] {
        const QByteArray more = reply->readAll();
        answer->content += more.first(qMin(more.size(), longestAnswer - answer->content.size()));
    };
    connect(reply, &QIODevice::readyRead, reply, read);
    connect(reply, &QNetworkReply::finished, this, [this, reply, answer, read, next] {
        reply->deleteLater();
        if (m_hasEnded)
            return;
        if (reply->isOpen())
            read();
        answer->status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer->error = reply->error();
        answer->words = reply->errorString();
        next(*answer);
    });
}

void Attempt::stop()
{
    end(failure(ErrorCode::Cancelled));
    for (QNetworkReply *reply : findChildren<QNetworkReply *>())
        reply->abort();
}

void Attempt::end(const Result<Saved> &result)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace

class Connector::Private
{
public:
    QString agent;
    quint16 port = 0;
    std::chrono::milliseconds patience{};
    std::unique_ptr<Attempt> attempt;
};

Connector::Connector(const QString &version, quint16 port, std::chrono::milliseconds patience)
    : d(std::make_unique<Private>())
{
    d->agent = u"Pandect/"_s + version;
    d->port = port;
    d->patience = patience;
}

Connector::~Connector()
{
    cancel();
}

QFuture<Result<Saved>> Connector::save(const QList<library::Reference> &references, const QUrl &page)
{
    cancel();
    if (d->attempt) // not deleted at once: this may be called from within its answer
        d->attempt.release()->deleteLater();
    d->attempt = std::make_unique<Attempt>(d->agent, d->port, d->patience);
    return d->attempt->begin(references, page);
}

void Connector::cancel()
{
    if (d->attempt)
        d->attempt->stop();
}

} // namespace zotero
