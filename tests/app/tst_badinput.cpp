// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "gui/article/articletab.h"
#include "gui/text/errortext.h"
#include "gui/window/mainwindow.h"
#include "gui/window/tabarea.h"
#include "pack/format.h"
#include "routes/router.h"
#include "sources/pack/packsource.h"
#include "userdata/settings.h"
#include "web/articleview.h"
#include "web/environment.h"
#include "web/profile.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineProfile>

/// Every kind of bad file, opened in the real window with the real reader: a page that says in words what was
/// found and what to do, and the library that was open goes on.
class BadInput : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void badFile_getsAPageInWords_data();
    void badFile_getsAPageInWords();
    void badFile_leavesTheOpenLibraryAlone();
    void readOnlyFile_opens();
    void fileRemovedWhileOpen_losesNothing();
    void missingArticle_offersTheNearestTitles();
    void damagedSettings_areSaidAndReplaced();
    void damagedSession_beginsAfresh();

private:
    struct Desk;
    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
};

/// A window and all it needs.
struct BadInput::Desk
{
    explicit Desk(const QString &sessionFile = {})
        : settings(folder.filePath(QStringLiteral("pandect.ini")))
        , libraries(sources::openPack)
        , router(libraries, gui::noticeOf)
        , profile(web::makeProfile(router))
        , window({libraries, router, settings, sessionFile})
    {
        window.resize(1000, 700);
        window.show();
        window.startPages(profile.get());
    }

    [[nodiscard]] gui::TabArea &tabs() { return *window.findChild<gui::TabArea *>(); }

    /// What the shown page said when it was last looked at.
    [[nodiscard]] QString pageText()
    {
        gui::ArticleTab *tab = tabs().currentTab();
        if (!tab || !tab->view())
            return {};
        tab->view()->page()->toPlainText([text = text](const QString &answer) { *text = answer; });
        return *text;
    }

    QTemporaryDir folder;
    userdata::Settings settings;
    library::LibraryService libraries;
    routes::Router router;
    std::unique_ptr<QWebEngineProfile> profile;
    gui::MainWindow window;
    std::shared_ptr<QString> text = std::make_shared<QString>(); ///< answers may come after the last look
};

void BadInput::initTestCase()
{
    const QString good = path("good.pandect");
    VERIFY_RESULT(test::writeSamplePack(good, 40));
    const QByteArray bytes = *base::readFile(good);
    VERIFY_RESULT(base::writeFileAtomically(path("empty.pandect"), {}));
    VERIFY_RESULT(base::writeFileAtomically(path("picture.pandect"), QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x')));
    VERIFY_RESULT(base::writeFileAtomically(path("truncated.pandect"), bytes.first(bytes.size() / 3)));
    QByteArray newer = bytes;
    // user_version stands at offset 60 of an SQLite header, big-endian (https://www.sqlite.org/fileformat2.html).
    const qint32 version = (pack::majorVersion + 1) * 1000;
    newer.replace(60, 4,
                  QByteArray{}
                      .append(char(version >> 24))
                      .append(char(version >> 16))
                      .append(char(version >> 8))
                      .append(char(version)));
    VERIFY_RESULT(base::writeFileAtomically(path("newer.pandect"), newer));
    QByteArray flipped = bytes;
    for (qsizetype i = 4096; i < qMin(qsizetype(3 * 4096), flipped.size()); ++i)
        flipped[i] = char(flipped[i] ^ 0x5a);
    VERIFY_RESULT(base::writeFileAtomically(path("flipped.pandect"), flipped));
    VERIFY_RESULT(base::writeFileAtomically(path("unreadable.pandect"), bytes));
    QVERIFY(QFile::setPermissions(path("unreadable.pandect"), {}));
}

void BadInput::badFile_getsAPageInWords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << path("nowhere.pandect") << QStringLiteral("nowhere.pandect is not there");
    QTest::newRow("empty") << path("empty.pandect") << QStringLiteral("empty.pandect is empty");
    QTest::newRow("not a pack") << path("picture.pandect") << QStringLiteral("picture.pandect is not an encyclopedia");
    QTest::newRow("truncated") << path("truncated.pandect") << QStringLiteral("truncated.pandect is damaged");
    QTest::newRow("newer version") << path("newer.pandect") << QStringLiteral("newer.pandect was made for a newer Pandect");
    QTest::newRow("flipped") << path("flipped.pandect") << QStringLiteral("flipped.pandect is damaged");
    QTest::newRow("unreadable") << path("unreadable.pandect") << QStringLiteral("unreadable.pandect cannot be read");
    QTest::newRow("folder") << m_dir.path() << QStringLiteral("cannot be read");
}

void BadInput::badFile_getsAPageInWords()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    Desk desk;
    desk.window.openLibrary(file);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.pageText().contains(says), qPrintable(desk.pageText()), 20'000);
}

void BadInput::badFile_leavesTheOpenLibraryAlone()
{
    Desk desk;
    desk.window.openLibrary(path("good.pandect"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Sample Encyclopedia")), 20'000);
    desk.window.openLibrary(path("truncated.pandect"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("is damaged")), 20'000);
    QCOMPARE(desk.tabs().count(), 2);
    desk.window.openAddress(routes::articleUrl(QStringLiteral("sample"), QStringLiteral("article-0000003")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Alias 3")), 20'000);
}

void BadInput::readOnlyFile_opens()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("read-only.pandect"));
    QVERIFY(QFile::copy(path("good.pandect"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner));
    Desk desk;
    desk.window.openLibrary(file);
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Sample Encyclopedia")), 20'000);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1); // no journal, no lock beside it
    QVERIFY(QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void BadInput::fileRemovedWhileOpen_losesNothing()
{
    const QString file = path("leaving.pandect");
    QVERIFY(QFile::copy(path("good.pandect"), file));
    Desk desk;
    desk.window.openLibrary(file);
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Sample Encyclopedia")), 20'000);
    QVERIFY(QFile::remove(file));
    // The system keeps an open file readable; where it does not, the page says that the file is not there.
    desk.window.openAddress(routes::articleUrl(QStringLiteral("sample"), QStringLiteral("article-0000005")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Alias 5")), 20'000);
}

void BadInput::missingArticle_offersTheNearestTitles()
{
    Desk desk;
    desk.window.openLibrary(path("good.pandect"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Sample Encyclopedia")), 20'000);
    desk.window.openAddress(routes::articleUrl(QStringLiteral("sample"), QStringLiteral("article-0000099")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("There is no such article")), 20'000);
    QVERIFY(desk.pageText().contains(QStringLiteral("Did you mean")));
    QVERIFY(desk.pageText().contains(QStringLiteral("Ärticle")));
}

void BadInput::damagedSettings_areSaidAndReplaced()
{
    const QString file = path("pandect.ini");
    VERIFY_RESULT(base::writeFileAtomically(file, QByteArray(300, '\0')));
    userdata::Settings settings(file);
    QVERIFY(QFile::exists(settings.setAside()));
    QCOMPARE(settings.value(userdata::Setting::Theme).toString(), QStringLiteral("system"));
}

void BadInput::damagedSession_beginsAfresh()
{
    const QString session = path("session.json");
    VERIFY_RESULT(base::writeFileAtomically(session, "{ not json"));
    Desk desk(session);
    desk.window.openLibrary(path("good.pandect"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pageText().contains(QStringLiteral("Sample Encyclopedia")), 20'000);
    QCOMPARE(desk.tabs().count(), 1);
}

int main(int argc, char **argv)
{
    web::registerScheme();
    web::prepareEngine();
    QApplication application(argc, argv);
    BadInput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_badinput.moc"
