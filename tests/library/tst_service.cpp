// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesource.h"
#include "testcase.h"

#include "library/libraryservice.h"

#include <QThread>

using base::ErrorCode;
using base::Result;
using library::ArticleSource;

class Service : public test::TestCase
{
    Q_OBJECT

private slots:
    void openedLibrary_answers();
    void refusedFile_isAnErrorAndTheRestStaysOpen();
    void unknownLibrary_isSaidAtOnce();
    void everyQuestion_runsOnTheLibrarysOwnThread();
    void deletedOwner_isNeverCalled();
    void cancelledQuestion_isNeverAsked();
    void closedLibrary_answersWhatWasAskedBefore();
    void reopenedLibrary_replacesTheOld();

private:
    static Result<std::unique_ptr<ArticleSource>> open(const QString &file)
    {
        if (file == QLatin1String("bad"))
            return base::failure(ErrorCode::PackDamaged, {}, file);
        return std::make_unique<test::FakeSource>(30, file);
    }
};

void Service::openedLibrary_answers()
{
    library::LibraryService service(open);
    QVERIFY(!service.isOpen(QStringLiteral("one")));
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    QVERIFY(service.isOpen(QStringLiteral("one")));
    const auto entries = service.ask(QStringLiteral("one"), [](ArticleSource &source) { return source.entries(0, 5); }).result();
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 5);
}

void Service::refusedFile_isAnErrorAndTheRestStaysOpen()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    COMPARE_ERROR(service.open(QStringLiteral("bad")).result(), ErrorCode::PackDamaged);
    QVERIFY(service.isOpen(QStringLiteral("one")));
}

void Service::unknownLibrary_isSaidAtOnce()
{
    library::LibraryService service(open);
    const auto future = service.ask(QStringLiteral("none"), [](ArticleSource &source) { return source.topics(); });
    QVERIFY(future.isFinished());
    COMPARE_ERROR(future.result(), ErrorCode::LibraryMissing);
}

void Service::everyQuestion_runsOnTheLibrarysOwnThread()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    const auto thread = [&] {
        return *service.ask(QStringLiteral("one"), [](ArticleSource &) -> Result<QThread *> { return QThread::currentThread(); })
                    .result();
    };
    QVERIFY(thread() != QThread::currentThread());
    QCOMPARE(thread(), thread());
}

void Service::deletedOwner_isNeverCalled()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    QSemaphore hold;
    bool called = false;
    auto owner = std::make_unique<QObject>();
    auto future = service.ask(QStringLiteral("one"), [&](ArticleSource &source) {
        hold.acquire();
        return source.topics();
    });
    future.then(owner.get(), [&](const auto &) { called = true; });
    owner.reset();
    hold.release();
    future.waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void Service::cancelledQuestion_isNeverAsked()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    QSemaphore hold;
    bool asked = false;
    auto first = service.ask(QStringLiteral("one"), [&](ArticleSource &source) {
        hold.acquire();
        return source.topics();
    });
    auto second = service.ask(QStringLiteral("one"), [&](ArticleSource &source) {
        asked = true;
        return source.topics();
    });
    second.cancel();
    hold.release();
    first.waitForFinished();
    second.waitForFinished();
    QVERIFY(!asked);
}

void Service::closedLibrary_answersWhatWasAskedBefore()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    QSemaphore hold;
    auto answer = service.ask(QStringLiteral("one"), [&](ArticleSource &source) {
        hold.acquire();
        return source.topics();
    });
    service.close(QStringLiteral("one"));
    QVERIFY(!service.isOpen(QStringLiteral("one")));
    hold.release();
    VERIFY_RESULT(answer.result());
}

void Service::reopenedLibrary_replacesTheOld()
{
    library::LibraryService service(open);
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    VERIFY_RESULT(service.open(QStringLiteral("one")).result());
    VERIFY_RESULT(service.open(QStringLiteral("two")).result());
    VERIFY_RESULT(service.ask(QStringLiteral("one"), [](ArticleSource &source) { return source.topics(); }).result());
}

QTEST_GUILESS_MAIN(Service)
#include "tst_service.moc"
