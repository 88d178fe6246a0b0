// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundled.h"
#include "testcase.h"

#include "builder/check.h"
#include "builder/prose.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What the bundled encyclopedia promises its readers.
class Content : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWork_isCitedAndNothingIsBroken();
    void pack_passesTheCheck();
    void articles_areThereForEveryLetter();
    void everyArticle_isComplete();
    void everyTopic_hasArticles();
    void everyPercentage_hasItsReferenceInTheParagraph();
    void glossary_explainsWordsOfTheArticles();
    void institutions_areThoseOfThePublisher();
    void aboutPage_saysWhatItIs();
    void unverifiedReferences_areMarked();

private:
    test::Bundled m_bundled;
};

void Content::initTestCase()
{
    const bool isBuilt = m_bundled.build();
    QVERIFY2(isBuilt, qPrintable(m_bundled.problems().join(u'\n')));
}

void Content::everyWork_isCitedAndNothingIsBroken()
{
    QVERIFY2(m_bundled.problems().isEmpty(), qPrintable(m_bundled.problems().join(u'\n')));
}

void Content::pack_passesTheCheck()
{
    const auto report = builder::check(m_bundled.pack());
    VERIFY_RESULT(report);
    QVERIFY2(report->findings.isEmpty(), qPrintable(report->findings.join(u'\n')));
}

void Content::articles_areThereForEveryLetter()
{
    QVERIFY(m_bundled.info().articleCount >= 60);
    for (const library::Letter &letter : m_bundled.info().letters) {
        if (letter.label != "#"_L1)
            QVERIFY2(letter.count > 0, qPrintable(letter.label));
    }
}

void Content::everyArticle_isComplete()
{
    QStringList missing;
    for (const library::Article &article : m_bundled.articles()) {
        const auto want = [&](bool is, const char *what) {
            if (!is)
                missing.append(article.entry.path + u": "_s + QLatin1StringView(what));
        };
        want(!article.summaryHtml.isEmpty(), "a summary");
        want(article.sections.size() >= 3, "three sections");
        want(!article.citations.isEmpty(), "a reference");
        want(!article.topics.isEmpty(), "a topic");
        want(!article.seeAlso.isEmpty(), "articles to see also");
        want(!article.aliases.isEmpty(), "another name");
        want(!article.authors.isEmpty() && article.reviewed.isValid(), "who wrote and when");
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void Content::everyTopic_hasArticles()
{
    const auto topics = m_bundled.source().topics();
    VERIFY_RESULT(topics);
    QVERIFY(topics->size() >= 12);
    for (const library::Topic &topic : *topics)
        QVERIFY2(topic.articleCount >= 2, qPrintable(topic.title));
}

void Content::everyPercentage_hasItsReferenceInTheParagraph()
{
    // “Of 100 people” is arithmetic; a share in per cent, a hazard ratio or a median is somebody's finding.
    static const QRegularExpression finding(u"\\d ?%|hazard ratio \\(?\\d|median [^.]*\\d+(\\.\\d)? months"_s);
    QStringList unsourced;
    for (const library::Article &article : m_bundled.articles()) {
        using Kind = builder::ProseBlock::Kind;
        for (const builder::ProseBlock &block : builder::prose(article.summaryHtml + article.bodyHtml)) {
            const bool isText = block.kind == Kind::Paragraph || block.kind == Kind::Item;
            if (isText && !block.isCited && finding.match(block.text).hasMatch())
                unsourced.append(article.entry.path + u": "_s + block.text);
        }
    }
    const QStringList allowed = test::dataLines(u"explained-figures.txt"_s);
    unsourced.removeIf([&](const QString &each) {
        return std::ranges::any_of(allowed, [&](const QString &begin) { return each.startsWith(begin); });
    });
    QVERIFY2(unsourced.isEmpty(), qPrintable(unsourced.join(u'\n')));
}

void Content::glossary_explainsWordsOfTheArticles()
{
    const auto terms = m_bundled.source().glossary();
    VERIFY_RESULT(terms);
    QVERIFY(terms->size() >= 120);
    QByteArray everything;
    for (const library::Article &article : m_bundled.articles())
        everything += article.summaryHtml + article.bodyHtml;
    QStringList unused;
    for (const library::Term &term : *terms) {
        QCOMPARE(builder::sentences(term.definition).size(), 1);
        if (!everything.contains("/~glossary#" + term.anchor.toUtf8() + '"'))
            unused.append(term.term);
    }
    QVERIFY2(terms->size() - unused.size() >= 120, qPrintable(unused.join(u", "_s)));
}

void Content::institutions_areThoseOfThePublisher()
{
    QStringList names;
    for (const library::Institution &institution : m_bundled.info().institutions)
        names.append(institution.name);
    QCOMPARE(names,
             (QStringList{u"IIT Guwahati"_s, u"University of Manchester"_s, u"Rhenix Lifesciences"_s,
                          u"American University of Sharjah"_s, u"IIT Delhi"_s}));
}

void Content::aboutPage_saysWhatItIs()
{
    const auto about = m_bundled.source().article(u"about-this-encyclopedia"_s);
    VERIFY_RESULT(about);
    const QByteArray text = about->summaryHtml + about->bodyHtml;
    for (const char *words : {"not been clinically reviewed", "no medical advice", "CC BY-SA 4.0", "Pandect contributors"})
        QVERIFY2(text.contains(words), words);
}

void Content::unverifiedReferences_areMarked()
{
    QCOMPARE_GE(m_bundled.info().unverifiedCount, 2);
    const auto article = m_bundled.source().article(u"salvage-therapy"_s);
    VERIFY_RESULT(article);
    const auto isUnverified = [](const library::Citation &citation) { return !citation.reference.verified; };
    QCOMPARE_GE(std::ranges::count_if(article->citations, isUnverified), 2);
}

QTEST_GUILESS_MAIN(Content)
#include "tst_content.moc"
