// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplestyle.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/addedstyles.h"

#include <QDir>
#include <QTemporaryDir>

using base::ErrorCode;
using citation::addedStyles;
using citation::addStyle;
using citation::removeStyle;
using namespace Qt::StringLiterals;
using test::sampleStyle;

/// The folder of styles that a reader added.
class AddedStylesTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void cleanup() { m_dir = std::make_unique<QTemporaryDir>(); }
    void missingFolder_isEmpty();
    void addedStyle_isThereNextTime();
    void sameStyle_isReplaced();
    void bundledStyle_isNotCopied();
    void changedBundledStyle_standsBesideIt();
    void anotherName_needsItsStyle();
    void badFile_isRefused_data();
    void badFile_isRefused();
    void hostileName_staysInTheFolder();
    void damagedFile_isLeftOutWithItsReason();
    void readOnlyFolder_isSaid();
    void removedStyle_isGone();
    void foreignName_removesNothing();

private:
    QString folder() const { return m_dir->filePath(u"user/styles"_s); }
    QString file(const QString &name, const QByteArray &text) const
    {
        const QString path = m_dir->filePath(name);
        return base::writeFileAtomically(path, text) ? path : QString();
    }
    QStringList namesOf(const citation::AddedStyles &added) const
    {
        QStringList names;
        for (const citation::Style &style : added.styles)
            names.append(style.name);
        return names;
    }
    static QByteArray anotherNameOf(const QByteArray &parent)
    {
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info><title>Other</title>"
               "<id>http://example.org/other</id><link rel=\"independent-parent\" href=\"http://example.org/styles/"
            + parent + "\"/></info></style>";
    }

    std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();
};

void AddedStylesTest::missingFolder_isEmpty()
{
    QCOMPARE(addedStyles(folder()), citation::AddedStyles());
}

void AddedStylesTest::addedStyle_isThereNextTime()
{
    const auto added = addStyle(folder(), file(u"download (2).csl"_s, sampleStyle("Mine", "mine")));
    VERIFY_RESULT(added);
    QCOMPARE(added->name, u"added/mine"_s);
    QCOMPARE(added->title, u"Mine"_s);
    VERIFY_RESULT(addStyle(folder(), file(u"b.csl"_s, sampleStyle("Another", "zz"))));
    const citation::AddedStyles all = addedStyles(folder());
    QCOMPARE(namesOf(all), QStringList({u"added/zz"_s, u"added/mine"_s})); // by title
    QCOMPARE(all.styles.last(), *added);
    QVERIFY(all.problems.isEmpty());
}

void AddedStylesTest::sameStyle_isReplaced()
{
    VERIFY_RESULT(addStyle(folder(), file(u"a.csl"_s, sampleStyle("Old", "mine"))));
    VERIFY_RESULT(addStyle(folder(), file(u"b.csl"_s, sampleStyle("New", "mine"))));
    const citation::AddedStyles all = addedStyles(folder());
    QCOMPARE(all.styles.size(), 1);
    QCOMPARE(all.styles.first().title, u"New"_s);
}

void AddedStylesTest::bundledStyle_isNotCopied()
{
    const citation::Style &bundled = citation::bundledStyles().first();
    const auto added = addStyle(folder(), file(u"a.csl"_s, bundled.xml));
    VERIFY_RESULT(added);
    QCOMPARE(*added, bundled);
    QVERIFY(addedStyles(folder()).styles.isEmpty());
}

void AddedStylesTest::changedBundledStyle_standsBesideIt()
{
    const auto added = addStyle(folder(), file(u"apa.csl"_s, sampleStyle("APA, as we like it", "apa")));
    VERIFY_RESULT(added);
    QCOMPARE(added->name, u"added/apa"_s);
}

void AddedStylesTest::anotherName_needsItsStyle()
{
    const QString other = file(u"other.csl"_s, anotherNameOf("mine"));
    const auto refused = addStyle(folder(), other);
    COMPARE_ERROR(refused, ErrorCode::StyleInvalid);
    QVERIFY(refused.error().detail.contains(u"“mine”"_s));
    VERIFY_RESULT(addStyle(folder(), file(u"a.csl"_s, sampleStyle("Mine", "mine"))));
    const auto added = addStyle(folder(), other);
    VERIFY_RESULT(added);
    QCOMPARE(added->title, u"Other"_s);
    QCOMPARE(added->xml, sampleStyle("Mine", "mine"));
    QCOMPARE(addedStyles(folder()).styles.size(), 2);
    VERIFY_RESULT(removeStyle(folder(), u"added/mine"_s)); // and then it is none any more
    const citation::AddedStyles rest = addedStyles(folder());
    QVERIFY(rest.styles.isEmpty());
    QCOMPARE(rest.problems.size(), 1);
    VERIFY_RESULT(addStyle(folder(), file(u"apa.csl"_s, anotherNameOf("apa")))); // of one that comes along
}

void AddedStylesTest::badFile_isRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << u"text.csl"_s << static_cast<int>(ErrorCode::StyleInvalid);
    QTest::newRow("empty") << u"empty.csl"_s << static_cast<int>(ErrorCode::StyleInvalid);
    QTest::newRow("too large") << u"large.csl"_s << static_cast<int>(ErrorCode::StyleInvalid);
    QTest::newRow("folder") << u"."_s << static_cast<int>(ErrorCode::StyleInvalid);
    QTest::newRow("endless device") << u"/dev/zero"_s << static_cast<int>(ErrorCode::StyleInvalid);
    QTest::newRow("missing") << u"missing.csl"_s << static_cast<int>(ErrorCode::FileMissing);
}

void AddedStylesTest::badFile_isRefused()
{
    QFETCH(QString, path);
    QFETCH(int, code);
    file(u"text.csl"_s, "hello");
    file(u"empty.csl"_s, "");
    file(u"large.csl"_s, QByteArray(5'000'000, ' '));
    const QString given = QDir(m_dir->path()).absoluteFilePath(path);
    const auto added = addStyle(folder(), given);
    COMPARE_ERROR(added, static_cast<ErrorCode>(code));
    QCOMPARE(added.error().file, given);
    QVERIFY(!QDir(folder()).exists());
}

void AddedStylesTest::hostileName_staysInTheFolder()
{
    const QList<QByteArray> names{"..", "a/../..b", "..\\..\\x",           "C:x",     ".hidden",
                                  "",   "стиль",    QByteArray(5000, 'x'), "con&amp;"};
    for (const QByteArray &name : names)
        VERIFY_RESULT(addStyle(folder(), file(u"a.csl"_s, sampleStyle("Title", name))));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), names.size());
    QCOMPARE(QDir(folder() + u"/.."_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"styles"_s));
    QCOMPARE(addedStyles(folder()).styles.size(), names.size());
    for (const citation::Style &style : addedStyles(folder()).styles)
        VERIFY_RESULT(removeStyle(folder(), style.name));
    QVERIFY(QDir(folder()).isEmpty());
}

void AddedStylesTest::damagedFile_isLeftOutWithItsReason()
{
    VERIFY_RESULT(addStyle(folder(), file(u"a.csl"_s, sampleStyle("Mine", "mine"))));
    VERIFY_RESULT(addStyle(folder(), file(u"b.csl"_s, sampleStyle("Other", "other"))));
    const QString damaged = QDir(folder()).filePath(u"mine.csl"_s);
    VERIFY_RESULT(base::writeFileAtomically(damaged, sampleStyle("Mine", "mine").first(150)));
    const citation::AddedStyles all = addedStyles(folder());
    QCOMPARE(namesOf(all), QStringList(u"added/other"_s));
    QCOMPARE(all.problems.size(), 1);
    QCOMPARE(all.problems.first().code, ErrorCode::StyleInvalid);
    QCOMPARE(all.problems.first().file, damaged);
    QVERIFY(!all.problems.first().detail.isEmpty());
}

void AddedStylesTest::readOnlyFolder_isSaid()
{
    const QString blocked = file(u"blocked"_s, "a file where the folder should be");
    COMPARE_ERROR(addStyle(blocked, file(u"a.csl"_s, sampleStyle("Mine", "mine"))), ErrorCode::FileUnwritable);
}

void AddedStylesTest::removedStyle_isGone()
{
    VERIFY_RESULT(addStyle(folder(), file(u"a.csl"_s, sampleStyle("Mine", "mine"))));
    VERIFY_RESULT(removeStyle(folder(), u"added/mine"_s));
    QVERIFY(addedStyles(folder()).styles.isEmpty());
    COMPARE_ERROR(removeStyle(folder(), u"added/mine"_s), ErrorCode::ArgumentInvalid);
}

void AddedStylesTest::foreignName_removesNothing()
{
    VERIFY_RESULT(addStyle(folder(), file(u"outside.csl"_s, sampleStyle("Mine", "mine"))));
    for (const QString &name : {u"apa"_s, u"added/../../outside"_s, u"added/"_s, QString(), u"mine"_s, u"added/*"_s})
        COMPARE_ERROR(removeStyle(folder(), name), ErrorCode::ArgumentInvalid);
    QVERIFY(QFile::exists(m_dir->filePath(u"outside.csl"_s)));
    QCOMPARE(addedStyles(folder()).styles.size(), 1);
}

QTEST_GUILESS_MAIN(AddedStylesTest)
#include "tst_addedstyles.moc"
