// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundled.h"
#include "testcase.h"

#include "builder/plaintext.h"
#include "builder/prose.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using builder::ProseBlock;
using Kind = builder::ProseBlock::Kind;

/// How the bundled encyclopedia reads.
class Language : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void articles_areOfAReadableLength();
    void medianGrade_isThatOfASchool();
    void sentences_standInOneArticleOnly();
    void everyHeading_hasTextBelow();
    void abbreviations_areSpelledOutAtFirstUse();
    void namesThatAreNoAbbreviations_areUsed();

private:
    test::Bundled m_bundled;
};

namespace {

QList<ProseBlock> blocksOf(const library::Article &article)
{
    QByteArray facts;
    for (const library::Fact &fact : article.facts)
        facts += "<table><tr><th>" + fact.label.toHtmlEscaped().toUtf8() + "</th><td>" + fact.valueHtml + "</td></tr></table>";
    return builder::prose(article.summaryHtml + facts + article.bodyHtml);
}

/// What two sentences share, however they are punctuated.
QString essence(const QString &sentence)
{
    static const QRegularExpression signs(u"[^\\p{L}\\p{N}]+"_s);
    return sentence.toLower().replace(signs, u" "_s).trimmed();
}

/// Two capitals or more make an abbreviation; a plural s does not count.
const QRegularExpression &abbreviation()
{
    static const QRegularExpression found(u"(?<![\\w-])([A-Za-z]*[A-Z][a-z]*[A-Z][A-Za-z]*?)s?(?![\\w])"_s);
    return found;
}

} // namespace

void Language::initTestCase()
{
    const bool isBuilt = m_bundled.build();
    QVERIFY2(isBuilt, qPrintable(m_bundled.problems().join(u'\n')));
}

void Language::articles_areOfAReadableLength()
{
    QStringList wrong;
    for (const library::Article &article : m_bundled.articles()) {
        const QString text = builder::plainText(article.summaryHtml + article.bodyHtml);
        const qsizetype words = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size();
        if (words < 400 || words > 1200)
            wrong.append(u"%1: %2 words"_s.arg(article.entry.path).arg(words));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void Language::medianGrade_isThatOfASchool()
{
    constexpr double schoolYear = 11;
    constexpr double hardest = 13;
    QList<double> grades;
    QStringList hard;
    for (const library::Article &article : m_bundled.articles()) {
        const double grade = builder::reading(blocksOf(article)).grade();
        grades.append(grade);
        if (grade > hardest)
            hard.append(u"%1: %2"_s.arg(article.entry.path).arg(grade, 0, 'f', 1));
    }
    std::ranges::sort(grades);
    const double median = grades.at(grades.size() / 2);
    QVERIFY2(median <= schoolYear, qPrintable(QString::number(median)));
    QVERIFY2(hard.isEmpty(), qPrintable(hard.join(u'\n')));
}

void Language::sentences_standInOneArticleOnly()
{
    constexpr qsizetype fewestWords = 6; // “Call the ward at once.” may be said twice
    QHash<QString, QString> where;
    QStringList twice;
    for (const library::Article &article : m_bundled.articles()) {
        for (const ProseBlock &block : blocksOf(article)) {
            if (block.kind == Kind::Cell || block.kind == Kind::Heading)
                continue;
            for (const QString &sentence : builder::sentences(block.text)) {
                const QString words = essence(sentence);
                if (words.count(u' ') + 1 < fewestWords)
                    continue;
                const QString before = where.value(words, article.entry.path);
                where.insert(words, article.entry.path);
                if (before != article.entry.path)
                    twice.append(u"%1, %2: %3"_s.arg(before, article.entry.path, sentence));
            }
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void Language::everyHeading_hasTextBelow()
{
    QStringList bare;
    for (const library::Article &article : m_bundled.articles()) {
        const QList<ProseBlock> blocks = builder::prose(article.bodyHtml);
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const bool isHeading = blocks.at(i).kind == Kind::Heading;
            if (isHeading && (i + 1 == blocks.size() || blocks.at(i + 1).kind == Kind::Heading))
                bare.append(article.entry.path + u": "_s + blocks.at(i).text);
        }
    }
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
}

void Language::abbreviations_areSpelledOutAtFirstUse()
{
    static const QRegularExpression romanNumeral(u"^[IVX]+[ab]?$"_s);
    const QStringList names = test::dataLines(u"names.txt"_s);
    QStringList unexplained;
    for (const library::Article &article : m_bundled.articles()) {
        QSet<QString> met;
        for (const ProseBlock &block : blocksOf(article)) {
            if (block.kind == Kind::Heading)
                continue;
            auto found = abbreviation().globalMatch(block.text);
            while (found.hasNext()) {
                const QRegularExpressionMatch match = found.next();
                const QString word = match.captured(1);
                if (met.contains(word) || names.contains(word) || romanNumeral.match(word).hasMatch())
                    continue;
                met.insert(word);
                // “long form (ABC)” or “ABC (long form)”
                const bool isExplained = block.text.sliced(0, match.capturedStart()).endsWith(u'(')
                    || block.text.sliced(match.capturedEnd()).startsWith(" ("_L1);
                if (!isExplained)
                    unexplained.append(article.entry.path + u": "_s + word + u" in “"_s
                                       + block.text.sliced(qMax(0, match.capturedStart() - 20)).left(50) + u"”"_s);
            }
        }
    }
    QVERIFY2(unexplained.isEmpty(), qPrintable(unexplained.join(u'\n')));
}

void Language::namesThatAreNoAbbreviations_areUsed()
{
    QString everything;
    for (const library::Article &article : m_bundled.articles()) {
        for (const ProseBlock &block : blocksOf(article))
            everything += block.text + u'\n';
    }
    QStringList unused;
    for (const QString &name : test::dataLines(u"names.txt"_s)) {
        if (!everything.contains(name))
            unused.append(name);
    }
    QVERIFY2(unused.isEmpty(), qPrintable(u"names.txt lists what no article says: "_s + unused.join(u", "_s)));
}

QTEST_GUILESS_MAIN(Language)
#include "tst_language.moc"
