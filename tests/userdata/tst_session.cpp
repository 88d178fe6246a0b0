// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "userdata/session.h"

#include <QTemporaryDir>

using base::ErrorCode;
using userdata::Session;

class SessionTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void session_comesBackWhole();
    void firstStart_hasNoSession();
    void damagedSession_isRefused();
    void foreignAddresses_areLeftOut();
    void currentOutOfRange_isBroughtInside();

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("state/session.json"));
};

void SessionTest::session_comesBackWhole()
{
    const Session session{{QStringLiteral("Bücher/other.pandect")},
                          {{QUrl(QStringLiteral("pandect://myeloma/salvage-therapy#what")), QStringLiteral("Salvage"),
                            QByteArray("\0\1", 2)},
                           {QUrl(QStringLiteral("pandect://myeloma/")), QStringLiteral("Start"), {}}},
                          1};
    VERIFY_RESULT(userdata::writeSession(m_file, session));
    const auto read = userdata::readSession(m_file);
    VERIFY_RESULT(read);
    QVERIFY(*read == session);
}

void SessionTest::firstStart_hasNoSession()
{
    COMPARE_ERROR(userdata::readSession(m_dir.filePath(QStringLiteral("none.json"))), ErrorCode::FileMissing);
}

void SessionTest::damagedSession_isRefused()
{
    VERIFY_RESULT(userdata::writeSession(m_file, {}));
    VERIFY_RESULT(base::writeFileAtomically(m_file, "{\"tabs\": [{"));
    COMPARE_ERROR(userdata::readSession(m_file), ErrorCode::FileUnreadable);
}

void SessionTest::foreignAddresses_areLeftOut()
{
    VERIFY_RESULT(userdata::writeSession(m_file,
                                         {{},
                                          {{QUrl(QStringLiteral("file:///etc/passwd")), {}, {}},
                                           {QUrl(QStringLiteral("pandect://myeloma/mgus")), {}, {}}},
                                          0}));
    const auto read = userdata::readSession(m_file);
    VERIFY_RESULT(read);
    QCOMPARE(read->tabs.size(), 1);
    QCOMPARE(read->tabs.first().url.path(), QStringLiteral("/mgus"));
}

void SessionTest::currentOutOfRange_isBroughtInside()
{
    VERIFY_RESULT(userdata::writeSession(m_file, {{}, {{QUrl(QStringLiteral("pandect://myeloma/mgus")), {}, {}}}, 7}));
    QCOMPARE(userdata::readSession(m_file)->current, 0);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
