// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "pack/packreader.h"
#include "pack/verify.h"

#include <QTemporaryDir>

using base::ErrorCode;
using pack::IndexKind;

/// What stands behind the database: where it is, and what happens when it is not.
class Indexes : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void indexes_standBehindTheDatabase();
    void samePack_hasTheSameBytes();
    void packWithoutIndex_saysSo();
    void cutOffIndex_isDamagedAndTheRestReads();
    void flippedByteInAnIndex_isFoundByVerify();
    void plainText_isReadBack();

private:
    static constexpr int count = 200;
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("searchable.pandect"));
};

void Indexes::initTestCase()
{
    VERIFY_RESULT(test::writeSearchablePack(m_file, count));
}

void Indexes::indexes_standBehindTheDatabase()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto text = reader->index(IndexKind::FullText);
    const auto names = reader->index(IndexKind::Names);
    VERIFY_RESULT(text);
    VERIFY_RESULT(names);
    QCOMPARE(text->offset % 4096, 0);
    QCOMPARE(names->offset, text->offset + text->length);
    QCOMPARE(names->offset + names->length, QFileInfo(m_file).size());
    VERIFY_RESULT(pack::verifyIndex(m_file, *text));
    VERIFY_RESULT(pack::verifyIndex(m_file, *names));
    QCOMPARE(*pack::verify(m_file), QStringList());
}

void Indexes::samePack_hasTheSameBytes()
{
    const QString again = m_dir.filePath(QStringLiteral("again.pandect"));
    VERIFY_RESULT(test::writeSearchablePack(again, count));
    QVERIFY(*base::readFile(again) == *base::readFile(m_file));
}

void Indexes::packWithoutIndex_saysSo()
{
    const QString plain = m_dir.filePath(QStringLiteral("plain.pandect"));
    VERIFY_RESULT(test::writeSamplePack(plain, count));
    auto reader = pack::PackReader::open(plain);
    VERIFY_RESULT(reader);
    QCOMPARE(*reader->index(IndexKind::FullText), pack::IndexLocation());
    QCOMPARE(*reader->plainText(1), QByteArray());
}

void Indexes::cutOffIndex_isDamagedAndTheRestReads()
{
    const QString file = m_dir.filePath(QStringLiteral("cut.pandect"));
    QByteArray bytes = *base::readFile(m_file);
    bytes.chop(1);
    VERIFY_RESULT(base::writeFileAtomically(file, bytes));
    auto reader = pack::PackReader::open(file);
    VERIFY_RESULT(reader);
    VERIFY_RESULT(reader->index(IndexKind::FullText));
    COMPARE_ERROR(reader->index(IndexKind::Names), ErrorCode::PackDamaged);
    VERIFY_RESULT(reader->article(QStringLiteral("article-0000007")));
    QCOMPARE(pack::verify(file)->size(), 1);
}

void Indexes::flippedByteInAnIndex_isFoundByVerify()
{
    auto reader = pack::PackReader::open(m_file);
    const auto text = reader->index(IndexKind::FullText);
    QByteArray bytes = *base::readFile(m_file);
    const qsizetype at = text->offset + text->length / 2;
    bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
    const QString file = m_dir.filePath(QStringLiteral("flipped.pandect"));
    VERIFY_RESULT(base::writeFileAtomically(file, bytes));
    COMPARE_ERROR(pack::verifyIndex(file, *text), ErrorCode::PackDamaged);
    QCOMPARE(pack::verify(file)->size(), 1);
}

void Indexes::plainText_isReadBack()
{
    auto reader = pack::PackReader::open(m_file);
    const auto text = reader->plainText(count);
    VERIFY_RESULT(text);
    QVERIFY(text->contains("is common"));
    COMPARE_ERROR(reader->entry(count + 1), ErrorCode::ArticleMissing);
}

QTEST_GUILESS_MAIN(Indexes)
#include "tst_indexes.moc"
