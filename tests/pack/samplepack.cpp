// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"

#include "library/titlekey.h"
#include "search/indexwriter.h"
#include "search/passages.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace test {

QList<pack::ArticleRecord> sampleArticles(int count)
{
    QList<pack::ArticleRecord> articles;
    QRandomGenerator random(20261124);
    const auto word = [&] { return QByteArray::number(random.generate64(), 36); };
    for (int i = 0; i < count; ++i) {
        pack::ArticleRecord article;
        article.entry.path = QStringLiteral("article-%1").arg(i, 7, 10, QLatin1Char('0'));
        article.entry.title = QStringLiteral("Ärticle %1 “quoted” 𝔐").arg(i, 7, 10, QLatin1Char('0'));
        article.heading = i % 3 ? QStringLiteral("What is %1?").arg(i) : QString();
        article.aliases = {QStringLiteral("Alias %1").arg(i), QStringLiteral("Second name %1").arg(i)};
        article.summaryHtml = "<p>In short \xe2\x80\x94 " + word() + "</p>";
        article.bodyHtml = "<h2 id=\"what\">What?</h2><p>";
        for (int n = 0; n < 60; ++n)
            article.bodyHtml += word() + ' ';
        article.bodyHtml += "</p>";
        article.facts = {{QStringLiteral("Class"), "<em>drug</em>"}, {QStringLiteral("Route"), "oral"}};
        article.sections = {{2, QStringLiteral("what"), QStringLiteral("What?")}};
        article.reviewed = QDate(2026, 11, 1 + i % 20);
        article.authors = {QStringLiteral("A. Author"), QStringLiteral("B. Author")};
        article.topics = {1, 2};
        article.citations = {{{QStringLiteral("beta2021"), "{\"title\":\"B\"}", false}, 2},
                             {{QStringLiteral("alpha2020"), "{\"title\":\"A\"}", true}, 1}};
        if (i > 0)
            article.seeAlso = {QStringLiteral("article-%1").arg(i - 1, 7, 10, QLatin1Char('0'))};
        article.links = {QStringLiteral("article-%1").arg((i + 1) % count, 7, 10, QLatin1Char('0'))};
        articles.append(article);
    }
    return articles;
}

pack::Metadata sampleMetadata()
{
    return {QStringLiteral("sample"),
            QStringLiteral("Sample Encyclopedia"),
            QStringLiteral("For tests."),
            QStringLiteral("en"),
            QStringLiteral("Testers"),
            QStringLiteral("CC0-1.0"),
            QStringLiteral("2026-11"),
            QDate(2026, 11, 20),
            QStringLiteral("Ask."),
            2,
            0,
            0,
            0,
            0};
}

QList<pack::TopicRecord> sampleTopics()
{
    return {{1, 0, QStringLiteral("basics"), QStringLiteral("Basics"), 0},
            {2, 1, QStringLiteral("tests"), QStringLiteral("Tests"), 0}};
}

QList<pack::TermRecord> sampleTerms()
{
    return {{QStringLiteral("alpha"),
             QStringLiteral("Alpha"),
             QStringLiteral("The first."),
             {0, QStringLiteral("article-0000002"), QString()}},
            {QStringLiteral("beta"), QStringLiteral("beta"), QStringLiteral("The second."), {}}};
}

QList<pack::MediaRecord> sampleMedia()
{
    return {{QStringLiteral("media/a.svg"), "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
            {QStringLiteral("media/b.png"), "image/png", QByteArray(300 * 1024, 'p')}};
}

namespace {

/// Words, works as they stand in lists, pictures.
base::Result<void> addFrame(pack::PackWriter &writer)
{
    writer.setTerms(sampleTerms());
    for (const QByteArray &style : {QByteArray("one"), QByteArray("two")}) {
        const auto entry = QStringLiteral("<i>%1</i>. ") + QString::fromLatin1(style) + u'.';
        if (auto added = writer.addFormatted(style, {entry.arg(QStringLiteral("A")), entry.arg(QStringLiteral("B"))}); !added)
            return added;
    }
    for (const auto &media : sampleMedia()) {
        if (auto added = writer.addMedia(media); !added)
            return added;
    }
    return {};
}

base::Result<void> writePack(const QString &file, int count, search::IndexWriter *index, const QString &indexFolder)
{
    auto writer = pack::PackWriter::create(file, sampleMetadata());
    if (!writer)
        return std::unexpected(writer.error());
    const auto articles = sampleArticles(count);
    const QList<pack::LetterRecord> letters = {{QStringLiteral("#"), 0, 0}, {QStringLiteral("A"), 0, count}};
    QList<QByteArray> samples;
    for (const auto &article : articles)
        samples.append(pack::encodeBody(article));
    for (const auto &step :
         {writer->setLetters(letters), writer->setTopics(sampleTopics()),
          writer->setInstitutions({{QStringLiteral("Institute"), QStringLiteral("Adviser"), {}}}),
          writer->addReference({QStringLiteral("alpha2020"), "{\"title\":\"A\"}", true}),
          writer->addReference({QStringLiteral("beta2021"), "{\"title\":\"B\"}", false}), writer->trainDictionary(samples)}) {
        if (!step)
            return step;
    }
    if (auto added = addFrame(*writer); !added)
        return added;
    for (auto article : articles) {
        QStringList keys{library::titleKey(article.entry.title)};
        for (const QString &alias : article.aliases)
            keys.append(library::titleKey(alias));
        if (index) {
            article.plainText =
                search::encodePassages({{{}, {}, QStringLiteral("In short, number%1 is common.").arg(article.heading)},
                                        {QStringLiteral("what"), QStringLiteral("What?"),
                                         QString::fromUtf8(article.bodyHtml).section(u'>', 4)}});
            index->add({article.entry.title,
                        article.aliases,
                        article.plainText,
                        QStringLiteral("A"),
                        {QStringLiteral("Tests")},
                        {QStringLiteral("alpha2020")},
                        {}});
        }
        if (auto added = writer->addArticle(article, keys); !added)
            return added;
    }
    if (index) {
        const QString text = indexFolder + QStringLiteral("/text");
        const QString names = indexFolder + QStringLiteral("/names");
        if (auto done = index->finish(text, names); !done)
            return done;
        writer->setIndex(pack::IndexKind::FullText, text);
        writer->setIndex(pack::IndexKind::Names, names);
    }
    return writer->finish();
}

} // namespace

base::Result<void> writeSamplePack(const QString &file, int count)
{
    return writePack(file, count, nullptr, {});
}

base::Result<void> writeSearchablePack(const QString &file, int count, qint64 announced)
{
    const QTemporaryDir folder;
    search::IndexWriter index(folder.path(), {QStringLiteral("en"), announced > 0 ? announced : count, count * 1000});
    return writePack(file, count, &index, folder.path());
}

} // namespace test
