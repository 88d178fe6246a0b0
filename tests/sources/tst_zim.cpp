// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplezim.h"
#include "testcase.h"

#include "library/mediastream.h"
#include "sources/zim/metadata.h"
#include "sources/zim/zimsource.h"

#include <QFile>
#include <QTemporaryDir>

using base::ErrorCode;
using namespace Qt::StringLiterals;
using Source = std::unique_ptr<library::ArticleSource>;

/// What is particular to ZIM files; what they share with every source is in tst_conformance.
class Zim : public test::TestCase
{
    Q_OBJECT

private slots:
    void title_isFoundHoweverItIsWritten_data();
    void title_isFoundHoweverItIsWritten();
    void letters_areThoseOfTheTitles();
    void lettersOfAnotherScript_areItsOwn();
    void archiveWithoutListing_listsItsPages();
    void path_isTakenAsItIs_data();
    void path_isTakenAsItIs();
    void redirections_endSomewhere();
    void largeFile_isReadInPieces();
    void anyPart_opensTheWhole();
    void archiveWithinAnotherFile_opens();
    void hopelessFile_isRefused_data();
    void hopelessFile_isRefused();
    void replacedFile_isNotMixedWithTheOld();
    void metadata_isTold();
    void id_isThatOfTheNextEdition_data();
    void id_isThatOfTheNextEdition();
    void language_isATag_data();
    void language_isATag();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }

    Source open(const QString &name, qint64 cache = sources::defaultZimCache)
    {
        auto source = sources::openZim(file(name), sources::makeCacheBudget(cache));
        return source ? std::move(*source) : nullptr;
    }

    QTemporaryDir m_dir;
};

namespace {

test::ZimEntry page(const QString &path, const QString &title = {})
{
    return {path, title, "text/html", "<p>" + path.toUtf8() + "</p>", {}, true};
}

} // namespace

void Zim::title_isFoundHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::newRow("as it is") << u"Æther wind"_s << u"x1"_s;
    QTest::newRow("small letters") << u"mcdonald's law"_s << u"x2"_s;
    QTest::newRow("capitals") << u"MCDONALD"_s << u"x2"_s;
    QTest::newRow("without accents") << u"elan vital"_s << u"x3"_s;
    QTest::newRow("with accents that are none") << u"gátter 00077"_s << u"words/Gatter 00077"_s;
    QTest::newRow("another gap") << u"r iss"_s << u"x4"_s;
    QTest::newRow("exact case first") << u"AS"_s << u"x6"_s;
    QTest::newRow("begins small") << u"eBay"_s << u"x7"_s;
    QTest::newRow("Cyrillic") << u"ёлка"_s << u"x8"_s;
}

void Zim::title_isFoundHoweverItIsWritten()
{
    QFETCH(QString, typed);
    QFETCH(QString, path);
    if (!QFile::exists(file(u"titles.zim"_s))) {
        QList<test::ZimEntry> entries = test::sampleEntries(3000);
        entries += {page(u"x1"_s, u"Æther wind"_s), page(u"x2"_s, u"McDonald's law"_s),
                    page(u"x3"_s, u"Élan vital"_s), page(u"x4"_s, u"R-ISS"_s),
                    page(u"x5"_s, u"As"_s),         page(u"x6"_s, u"AS"_s),
                    page(u"x7"_s, u"eBay"_s),       page(u"x8"_s, u"Ёлка"_s)};
        test::writeZim(file(u"titles.zim"_s), entries);
    }
    const Source source = open(u"titles.zim"_s);
    QVERIFY(source);
    const auto matches = source->titlesStartingWith(typed, 5);
    VERIFY_RESULT(matches);
    QVERIFY(!matches->isEmpty());
    QCOMPARE(matches->first().entry.path, path);
}

void Zim::letters_areThoseOfTheTitles()
{
    test::writeZim(file(u"letters.zim"_s),
                   {page(u"1"_s, u"apple"_s), page(u"2"_s, u"Apple"_s), page(u"3"_s, u"Äpfel"_s), page(u"4"_s, u"Zoo"_s),
                    page(u"5"_s, u"1984"_s), page(u"6"_s, u"Ωmega"_s), page(u"7"_s, u"林"_s), page(u"8"_s, u"(in brackets)"_s)});
    const Source source = open(u"letters.zim"_s);
    QVERIFY(source);
    const auto info = source->info();
    QStringList said;
    for (const library::Letter &letter : info->letters) {
        if (letter.count > 0)
            said.append(letter.label + QString::number(letter.count));
    }
    QCOMPARE(said, QStringList({u"#4"_s, u"A3"_s, u"Z1"_s}));
    QCOMPARE(info->letters.size(), 27);
    QStringList titles;
    const auto rows = source->entries(0, 20);
    VERIFY_RESULT(rows);
    for (const auto &entry : *rows)
        titles.append(entry.title);
    QCOMPARE(titles,
             QStringList({u"(in brackets)"_s, u"1984"_s, u"Ωmega"_s, u"林"_s, u"Apple"_s, u"apple"_s, u"Äpfel"_s, u"Zoo"_s}));
}

void Zim::lettersOfAnotherScript_areItsOwn()
{
    test::writeZim(file(u"belarusian.zim"_s),
                   {page(u"1"_s, u"Беларусь"_s), page(u"2"_s, u"Ёлка"_s), page(u"3"_s, u"елка"_s),
                    page(u"4"_s, u"Індыйская кухня"_s), page(u"5"_s, u"Linux"_s)},
                   {.language = "bel"});
    const Source source = open(u"belarusian.zim"_s);
    QVERIFY(source);
    const auto info = source->info();
    QStringList labels;
    for (const library::Letter &letter : info->letters)
        labels.append(letter.label);
    QCOMPARE(labels, QStringList({u"#"_s, u"Б"_s, u"Е"_s, u"Ё"_s, u"І"_s}));
    QCOMPARE(info->letters.first().count, 1);
}

void Zim::archiveWithoutListing_listsItsPages()
{
    QList<test::ZimEntry> entries = test::sampleEntries(20);
    for (test::ZimEntry &entry : entries)
        entry.isListed = false;
    test::writeZim(file(u"unlisted.zim"_s), entries);
    const Source source = open(u"unlisted.zim"_s);
    QVERIFY(source);
    QCOMPARE(source->info()->entryCount, 20);
    const auto rows = source->entries(0, 100);
    VERIFY_RESULT(rows);
    for (const auto &row : *rows)
        QCOMPARE(source->article(row.path)->entry, row);
}

void Zim::path_isTakenAsItIs_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : {u"what?.html"_s, u"a#b%41.html"_s, u"a/../up.html"_s, u"~letter/A"_s, u"ünï code/日本.html"_s,
                                u"A/B"_s, u"q?a=b&c=d"_s, u"two//slashes"_s, u"plus+plus"_s, u"%2e%2e/x"_s, u"back\\slash"_s})
        QTest::newRow(qPrintable(path)) << path;
}

void Zim::path_isTakenAsItIs()
{
    QFETCH(QString, path);
    test::writeZim(file(u"paths.zim"_s), {page(path), page(u"other"_s)});
    const Source source = open(u"paths.zim"_s);
    QVERIFY(source);
    const auto article = source->article(path);
    VERIFY_RESULT(article);
    QCOMPARE(article->entry.path, path);
    QCOMPARE(article->documentHtml, "<p>" + path.toUtf8() + "</p>");
    QFile::remove(file(u"paths.zim"_s));
}

void Zim::redirections_endSomewhere()
{
    const auto ring = [](const QString &path, const QString &target) { return test::ZimEntry{path, path, {}, {}, target, true}; };
    test::writeZim(file(u"ring.zim"_s),
                   {page(u"end"_s), ring(u"one"_s, u"two"_s), ring(u"two"_s, u"one"_s), ring(u"first"_s, u"second"_s),
                    ring(u"second"_s, u"end"_s)});
    const Source source = open(u"ring.zim"_s);
    QVERIFY(source);
    COMPARE_ERROR(source->article(u"one"_s), ErrorCode::ArticleMissing);
    COMPARE_ERROR(source->media(u"one"_s), ErrorCode::MediaMissing);
    QCOMPARE(source->article(u"first"_s)->entry.path, u"end"_s);
    QVERIFY(source->titlesStartingWith(u"one"_s, 5)->isEmpty());
}

void Zim::largeFile_isReadInPieces()
{
    QByteArray film;
    for (int i = 0; i < 3'000'000; ++i)
        film += QByteArray::number(i % 100).rightJustified(2, '0');
    test::writeZim(file(u"film.zim"_s), {page(u"page"_s), {u"film.webm"_s, {}, "video/webm", film, {}, false}});
    const Source source = open(u"film.zim"_s);
    QVERIFY(source);
    const auto media = source->media(u"film.webm"_s);
    VERIFY_RESULT(media);
    QCOMPARE(media->mimeType, "video/webm"_ba);
    QVERIFY(media->content.isEmpty() && media->stream);
    QCOMPARE(media->stream->size(), film.size());
    QCOMPARE(media->stream->read(5'000'000, 100).value(), film.mid(5'000'000, 100));
    QCOMPARE(media->stream->read(film.size() - 10, 100).value(), film.last(10));
    QVERIFY(media->stream->read(film.size(), 10)->isEmpty());
    QVERIFY(media->stream->read(-1, 10)->isEmpty());
}

void Zim::anyPart_opensTheWhole()
{
    test::writeZim(file(u"whole.zim"_s), test::sampleEntries(50));
    QFile whole(file(u"whole.zim"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const qsizetype part = bytes.size() / 3 + 1;
    for (int i = 0; i < 3; ++i) {
        QFile piece(file(u"split.zima%1"_s.arg(QChar(u'a' + i))));
        QVERIFY(piece.open(QIODevice::WriteOnly));
        piece.write(bytes.mid(i * part, part));
    }
    for (const QString &name : {u"split.zimaa"_s, u"split.zimac"_s, u"split.zim"_s}) {
        QVERIFY(sources::isZim(file(name)));
        const Source source = open(name);
        QVERIFY(source);
        QCOMPARE(source->info()->articleCount, 50);
    }
    QVERIFY(QFile::remove(file(u"split.zimab"_s)));
    COMPARE_ERROR(sources::openZim(file(u"split.zim"_s), sources::makeCacheBudget()), ErrorCode::PackDamaged);
}

void Zim::archiveWithinAnotherFile_opens()
{
    test::writeZim(file(u"inner.zim"_s), test::sampleEntries(30));
    QFile inner(file(u"inner.zim"_s));
    QVERIFY(inner.open(QIODevice::ReadOnly));
    QFile outer(file(u"outer.bin"_s));
    QVERIFY(outer.open(QIODevice::WriteOnly));
    outer.write("BEGIN ZIM\x04 no archive yet" + inner.readAll() + "END");
    outer.close();
    QVERIFY(sources::isZim(outer.fileName()));
    const Source source = open(u"outer.bin"_s);
    QVERIFY(source);
    QCOMPARE(source->info()->articleCount, 30);
    VERIFY_RESULT(source->article(source->entries(3, 1)->first().path));
}

void Zim::hopelessFile_isRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::FileEmpty);
    QTest::newRow("text") << "Once upon a time."_ba << static_cast<int>(ErrorCode::NotAPack);
    QTest::newRow("magic alone") << QByteArray("ZIM\x04") << static_cast<int>(ErrorCode::PackDamaged);
    QTest::newRow("magic and zeros") << "ZIM\x04" + QByteArray(200, '\0') << static_cast<int>(ErrorCode::PackDamaged);
    QTest::newRow("magic and ones") << "ZIM\x04" + QByteArray(200, '\xff') << static_cast<int>(ErrorCode::PackDamaged);
}

void Zim::hopelessFile_isRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFile broken(file(u"broken.zim"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(content);
    broken.close();
    const auto refused = sources::openZim(broken.fileName(), sources::makeCacheBudget());
    COMPARE_ERROR(refused, static_cast<ErrorCode>(code));
    QCOMPARE(refused.error().file, broken.fileName());
    COMPARE_ERROR(sources::openZim(file(u"none.zim"_s), sources::makeCacheBudget()), ErrorCode::FileMissing);
    COMPARE_ERROR(sources::openZim(m_dir.path(), sources::makeCacheBudget()), ErrorCode::FileUnreadable);
}

void Zim::replacedFile_isNotMixedWithTheOld()
{
    test::writeZim(file(u"now.zim"_s), test::sampleEntries(40));
    const Source source = open(u"now.zim"_s, 0); // nothing may be kept, so that every question opens it anew
    QVERIFY(source);
    const QString path = source->entries(5, 1)->first().path;
    VERIFY_RESULT(source->article(path));
    VERIFY_RESULT(source->article(path));
    QVERIFY(QFile::remove(file(u"now.zim"_s)));
    COMPARE_ERROR(source->article(path), ErrorCode::FileMissing);
    test::writeZim(file(u"now.zim"_s), test::sampleEntries(4));
    COMPARE_ERROR(source->article(path), ErrorCode::PackDamaged);
}

void Zim::metadata_isTold()
{
    test::writeZim(file(u"told.zim"_s), test::sampleEntries(30), {.mainPath = "words/Batter 00000"});
    const Source source = open(u"told.zim"_s);
    QVERIFY(source);
    const auto info = source->info();
    VERIFY_RESULT(info);
    QCOMPARE(info->id, u"sample-en-all.zim"_s);
    QCOMPARE(info->title, u"Sample Library"_s);
    QCOMPARE(info->language, u"en"_s);
    QCOMPARE(info->publisher, u"Press of Tests"_s);
    QCOMPARE(info->licence, u"CC-BY-SA-4.0"_s);
    QCOMPARE(info->edition, u"2026-11"_s);
    QCOMPARE(info->mainPath, u"words/Batter 00000"_s);
    QCOMPARE(info->articleCount, 30);
    QCOMPARE(info->entryCount, 40);
    QCOMPARE(info->figureCount, 1);
    QCOMPARE(info->identity.size(), 36);
}

void Zim::id_isThatOfTheNextEdition_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    const QString uuid = u"0123ABCD-0000-4000-8000-000000000000"_s;
    QTest::newRow("plain") << u"wikipedia_en_all"_s << u"wikipedia-en-all.zim"_s;
    QTest::newRow("points and capitals") << u"Kiwix.Wikibooks_be"_s << u"kiwix-wikibooks-be.zim"_s;
    QTest::newRow("none") << QString() << uuid.toLower() + u".zim"_s;
    QTest::newRow("bars alone") << u"__"_s << uuid.toLower() + u".zim"_s;
    QTest::newRow("no host") << u"//evil/../@x:80"_s << u"evil-----x-80-579f1c6a.zim"_s;
}

void Zim::id_isThatOfTheNextEdition()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(sources::libraryIdOf(name, u"0123ABCD-0000-4000-8000-000000000000"_s), id);
    QVERIFY(sources::libraryIdOf(u"Вікі"_s, {}) != sources::libraryIdOf(u"Вики"_s, {}));
    QVERIFY(sources::libraryIdOf(QString(300, u'x'), {}).size() < 63);
}

void Zim::language_isATag_data()
{
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("tag");
    QTest::newRow("three letters") << u"eng"_s << u"en"_s;
    QTest::newRow("two letters") << u"be"_s << u"be"_s;
    QTest::newRow("several") << u"deu,fra"_s << u"de"_s;
    QTest::newRow("without two letters") << u"ast"_s << u"ast"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("nonsense") << u"<b>"_s << QString();
}

void Zim::language_isATag()
{
    QFETCH(QString, codes);
    QFETCH(QString, tag);
    QCOMPARE(sources::languageTag(codes), tag);
}

QTEST_GUILESS_MAIN(Zim)
#include "tst_zim.moc"
