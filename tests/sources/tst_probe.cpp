// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplezim.h"
#include "testcase.h"

#include "sources/zim/probe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// A file is read by another process before it is by this one.
class ProbeTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void soundFile_isAdmittedSoon();
    void brokenFile_isAdmittedToBeRefusedHere();
    void deathOfTheOther_refusesTheFile();
    void silenceOfTheOther_refusesTheFile();
    void fileIsTriedOnce_asLongAsItStays();
    void withoutProgram_everythingIsAdmitted();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }

    /// A program of that script, which gets the file's name.
    QString program(const QString &name, const QByteArray &script) const
    {
        QFile written(file(name));
        if (!written.open(QIODevice::WriteOnly))
            return {};
        written.write("#!/bin/sh\n" + script + "\n");
        written.close();
        written.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        return written.fileName();
    }

    QTemporaryDir m_dir;
};

void ProbeTest::initTestCase()
{
    test::writeZim(file(u"good.zim"_s), test::sampleEntries(2000));
    QFile broken(file(u"broken.zim"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("ZIM\x04" + QByteArray(500, 'x'));
}

void ProbeTest::soundFile_isAdmittedSoon()
{
    sources::ZimProbe probe(QStringLiteral(PROBE));
    QElapsedTimer clock;
    clock.start();
    VERIFY_RESULT(probe.admit(file(u"good.zim"_s)));
    qInfo("tried out in %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 2000);
    VERIFY_RESULT(sources::tryOut(file(u"good.zim"_s)));
}

void ProbeTest::brokenFile_isAdmittedToBeRefusedHere()
{
    sources::ZimProbe probe(QStringLiteral(PROBE));
    VERIFY_RESULT(probe.admit(file(u"broken.zim"_s)));
    VERIFY_RESULT(probe.admit(file(u"none.zim"_s)));
    COMPARE_ERROR(sources::tryOut(file(u"broken.zim"_s)), ErrorCode::PackDamaged);
}

void ProbeTest::deathOfTheOther_refusesTheFile()
{
    sources::ZimProbe probe(program(u"dies"_s, "kill -ABRT $$"));
    const auto refused = probe.admit(file(u"good.zim"_s));
    COMPARE_ERROR(refused, ErrorCode::PackDamaged);
    QCOMPARE(refused.error().file, file(u"good.zim"_s));
    QVERIFY(refused.error().detail.contains(u"signal 6"_s));
}

void ProbeTest::silenceOfTheOther_refusesTheFile()
{
    sources::ZimProbe probe(program(u"hangs"_s, "exec tail -f /dev/null"), std::chrono::milliseconds(200));
    COMPARE_ERROR(probe.admit(file(u"good.zim"_s)), ErrorCode::LibrarySlow);
}

void ProbeTest::fileIsTriedOnce_asLongAsItStays()
{
    sources::ZimProbe probe(program(u"counts"_s, "echo once >> \"$1.count\""));
    const auto count = [this] { return QFile(file(u"some.zim.count"_s)).size() / 5; };
    test::writeZim(file(u"some.zim"_s), test::sampleEntries(3));
    VERIFY_RESULT(probe.admit(file(u"some.zim"_s)));
    VERIFY_RESULT(probe.admit(file(u"some.zim"_s)));
    QCOMPARE(count(), 1);
    QFile::remove(file(u"some.zim"_s));
    test::writeZim(file(u"some.zim"_s), test::sampleEntries(30));
    VERIFY_RESULT(probe.admit(file(u"some.zim"_s)));
    QCOMPARE(count(), 2);
}

void ProbeTest::withoutProgram_everythingIsAdmitted()
{
    sources::ZimProbe probe(file(u"no such program"_s));
    VERIFY_RESULT(probe.admit(file(u"good.zim"_s)));
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "tst_probe.moc"
