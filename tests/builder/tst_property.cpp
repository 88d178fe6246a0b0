// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "builder/builder.h"
#include "builder/plaintext.h"
#include "sources/pack/packsource.h"

#include <QRandomGenerator>

/// Whatever a folder holds, build → read gives it back: random encyclopedias, written, built, opened as a reader
/// does, and compared article by article.
class Property : public test::TestCase
{
    Q_OBJECT

private slots:
    void randomEncyclopedia_comesBackWhole_data();
    void randomEncyclopedia_comesBackWhole();
};

namespace {

constexpr int articles = 25;

/// What was written, to compare with what is read.
struct Written
{
    QString path;
    QString title;
    QStringList aliases;
    QString words; ///< of the body, headings among them
    QStringList headings;
    int citations = 0; ///< places
};

QString word(QRandomGenerator &random)
{
    // Latin, accents, Greek, CJK, a sign of two code units; no Markdown.
    static const QStringList letters = QString::fromUtf8("a b c d e f g h i j k l m n o p é ö ß ñ κ λ 細 胞 ﬁ 𝔐").split(u' ');
    QString text;
    for (int i = random.bounded(1, 9); i > 0; --i)
        text += letters.at(random.bounded(letters.size()));
    return text;
}

QString sentence(QRandomGenerator &random, int words)
{
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(word(random));
    return text.join(u' ');
}

Written writeArticle(const test::SourceFolder &folder, QRandomGenerator &random, int number)
{
    Written written;
    written.path = QStringLiteral("article-%1").arg(number);
    written.title = sentence(random, random.bounded(1, 4)) + QStringLiteral(" %1").arg(number);
    for (int i = random.bounded(3); i > 0; --i)
        written.aliases.append(sentence(random, 2) + QStringLiteral(" alias %1-%2").arg(number).arg(i));
    QString body;
    QStringList parts;
    for (int section = random.bounded(4); section >= 0; --section) {
        const QString text = sentence(random, random.bounded(1, 120));
        body += text;
        parts.append(text);
        if (random.bounded(2) == 0) {
            body += QStringLiteral(" [@kyle2018]");
            ++written.citations;
        }
        const QString heading = sentence(random, 3) + QStringLiteral(" h%1").arg(section);
        body += QStringLiteral("\n\n## ") + heading + QStringLiteral("\n\n");
        parts.append(heading);
        written.headings.append(heading);
        const QString link = sentence(random, 2);
        body += QStringLiteral("See [%1](article-%2.md).\n\n").arg(link).arg(random.bounded(articles));
        parts.append(QStringLiteral("See %1.").arg(link));
    }
    written.words = parts.join(u' ');
    QByteArray source = test::article(written.title.toUtf8(), body.toUtf8());
    QByteArray aliases;
    for (const QString &alias : std::as_const(written.aliases))
        aliases += (aliases.isEmpty() ? "\"" : ", \"") + alias.toUtf8() + '"';
    source.replace("topics = ", "aliases = [" + aliases + "]\ntopics = ");
    folder.write(QStringLiteral("articles/%1.md").arg(written.path), source);
    return written;
}

} // namespace

void Property::randomEncyclopedia_comesBackWhole_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void Property::randomEncyclopedia_comesBackWhole()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const test::SourceFolder folder;
    QList<Written> all;
    for (int number = 0; number < articles; ++number)
        all.append(writeArticle(folder, random, number));
    const QString pack = folder.file(QStringLiteral("out.pandect"));
    VERIFY_RESULT(builder::build(folder.path(), pack));
    const auto source = sources::openPack(pack);
    VERIFY_RESULT(source);
    QCOMPARE((*source)->info()->articleCount, articles + 1);
    for (const Written &written : std::as_const(all)) {
        const auto read = (*source)->article(written.path);
        VERIFY_RESULT(read);
        QCOMPARE(read->entry.title, written.title);
        QCOMPARE(read->aliases, written.aliases);
        QStringList headings;
        for (const library::Section &section : read->sections)
            headings.append(section.title);
        QCOMPARE(headings, written.headings);
        QCOMPARE(read->citations.isEmpty() ? 0 : read->citations.first().places, written.citations);
        QByteArray body = read->bodyHtml;
        QString text = builder::plainText(body).simplified();
        text.remove(QStringLiteral(" [1]")).remove(QStringLiteral(" 1")).remove(QStringLiteral("1 "));
        QString expected = written.words.simplified();
        expected.remove(QStringLiteral(" 1")).remove(QStringLiteral("1 "));
        QCOMPARE(text, expected);
        const auto matches = (*source)->titlesStartingWith(written.title, 3);
        VERIFY_RESULT(matches);
        QCOMPARE(matches->first().entry.path, written.path);
    }
}

QTEST_GUILESS_MAIN(Property)
#include "tst_property.moc"
