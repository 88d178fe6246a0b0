// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakezotero.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace test {

QJsonObject FakeZotero::Request::json() const
{
    return QJsonDocument::fromJson(body).object();
}

FakeZotero::FakeZotero()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            const auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QIODevice::readyRead, this, [this, socket, buffer] { read(socket, *buffer); });
            connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    answer(collectionPath, 200,
           R"({"libraryID":1,"libraryName":"My Library","libraryEditable":true,"editable":true,)"
           R"("id":null,"name":"My Library"})");
    answer(savePath, 201);
}

void FakeZotero::answer(const QByteArray &path, int status, const QByteArray &body)
{
    answerRaw(path,
              "HTTP/1.0 " + QByteArray::number(status) + " Words\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

FakeZotero::Request FakeZotero::last(const QByteArray &path) const
{
    for (qsizetype i = m_requests.size() - 1; i >= 0; --i) {
        if (m_requests.at(i).path == path)
            return m_requests.at(i);
    }
    return {};
}

void FakeZotero::read(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    Request request{words.value(0), words.value(1), {}, {}};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    request.body = buffer.sliced(end + 4);
    if (request.body.size() < request.headers.value("content-length").toLongLong())
        return;
    buffer.clear();
    m_requests.append(request);
    emit received(request.path);
    reply(socket, request.path);
}

void FakeZotero::reply(QTcpSocket *socket, const QByteArray &path)
{
    switch (m_faults.value(path)) {
    case Fault::Silence:
        return;
    case Fault::HangsUp:
        socket->abort();
        return;
    case Fault::DripsForEver: {
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        socket->write("HTTP/1.0 201 Created\r\nX-Drip: ");
        drip->start(5);
        return;
    }
    case Fault::None:
        socket->write(m_answers.value(path, "HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        socket->disconnectFromHost();
    }
}

} // namespace test
