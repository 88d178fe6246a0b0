// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace test {

/// A double of Zotero's connector: listens on a port of its own, keeps what it was sent, and answers what it was told to,
/// byte for byte.
class FakeZotero : public QTcpServer
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;

        [[nodiscard]] QJsonObject json() const;
    };

    /// Instead of an answer.
    enum class Fault { None, Silence, HangsUp, DripsForEver };

    FakeZotero();

    /// What it answers at a path; 404 where nothing was set.
    void answer(const QByteArray &path, int status, const QByteArray &body = {});
    void answerRaw(const QByteArray &path, const QByteArray &bytes) { m_answers.insert(path, bytes); }
    void fail(const QByteArray &path, Fault fault) { m_faults.insert(path, fault); }

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    /// The last one at a path; empty where there was none.
    [[nodiscard]] Request last(const QByteArray &path) const;

    static constexpr auto collectionPath = "/connector/getSelectedCollection";
    static constexpr auto savePath = "/connector/saveItems";

signals:
    void received(const QByteArray &path);

private:
    void read(QTcpSocket *socket, QByteArray &buffer);
    void reply(QTcpSocket *socket, const QByteArray &path);

    QHash<QByteArray, QByteArray> m_answers;
    QHash<QByteArray, Fault> m_faults;
    QList<Request> m_requests;
};

} // namespace test
