// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/formatter.h"
#include "citation/processor.h"
#include "sources/pack/packsource.h"

using namespace Qt::StringLiterals;

/// The bundled encyclopedia is shown in every bundled style without an engine.
class Formatted : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyArticle_hasItsWorksInEveryStyle();
    void storedEntry_isWhatTheEngineMakes();

private:
    std::unique_ptr<library::ArticleSource> m_source;
    QList<QList<library::Reference>> m_works; ///< of each article
};

void Formatted::initTestCase()
{
    auto source = sources::openPack(QStringLiteral(BINARY_ROOT "/share/pandect/myeloma.pandect"));
    VERIFY_RESULT(source);
    m_source = std::move(*source);
    const auto entries = m_source->entries(0, m_source->info()->articleCount);
    VERIFY_RESULT(entries);
    for (const library::ArticleEntry &entry : *entries) {
        const auto article = m_source->article(entry.path);
        VERIFY_RESULT(article);
        QList<library::Reference> works;
        for (const library::Citation &citation : article->citations)
            works.append(citation.reference);
        m_works.append(works);
    }
    QVERIFY(m_works.size() > 60);
}

void Formatted::everyArticle_hasItsWorksInEveryStyle()
{
    for (const citation::Style &style : citation::bundledStyles()) {
        for (const QString &locale : {u"en-US"_s, u"en-GB"_s}) {
            const QByteArray fingerprint = citation::fingerprint(style, locale);
            for (const QList<library::Reference> &works : std::as_const(m_works)) {
                QStringList keys;
                for (const library::Reference &work : works)
                    keys.append(work.key);
                const auto entries = m_source->formatted(fingerprint, keys);
                VERIFY_RESULT(entries);
                QCOMPARE(entries->size(), works.size());
                QVERIFY(!entries->contains(QString()));
            }
        }
    }
}

void Formatted::storedEntry_isWhatTheEngineMakes()
{
    const QList<library::Reference> works = m_works.first();
    QStringList keys;
    for (const library::Reference &work : works)
        keys.append(work.key);
    for (const citation::Style &style : citation::bundledStyles()) {
        if (style.name == "apa"_L1) // its engine takes a second to start
            continue;
        const auto processor = citation::Processor::create(style, u"en-GB"_s);
        VERIFY_RESULT(processor);
        const auto made = (*processor)->entriesAlone(works);
        VERIFY_RESULT(made);
        const auto stored = m_source->formatted(citation::fingerprint(style, u"en-GB"_s), keys);
        VERIFY_RESULT(stored);
        for (qsizetype i = 0; i < works.size(); ++i)
            QCOMPARE(stored->at(i), citation::listEntry(made->at(i), works.at(i)));
    }
}

QTEST_GUILESS_MAIN(Formatted)
#include "tst_formatted.moc"
