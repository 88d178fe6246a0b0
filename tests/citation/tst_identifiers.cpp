// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/identifiers.h"

using citation::Identifier;

class IdentifiersTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void identifier_hasOneForm_data();
    void identifier_hasOneForm();
    void checkDigit_catchesEveryWrongDigit_data();
    void checkDigit_catchesEveryWrongDigit();
    void doi_endsWhereTheSentenceGoesOn_data();
    void doi_endsWhereTheSentenceGoesOn();
    void longInput_isNoIdentifier();
};

namespace {

void row(const char *name, Identifier kind, const char *text, const char *form)
{
    QTest::newRow(name) << kind << QString::fromUtf8(text) << QString::fromUtf8(form);
}

void addDois()
{
    row("doi", Identifier::Doi, "10.1000/182", "10.1000/182");
    row("doi, capitals", Identifier::Doi, "10.1002/AJH.26590", "10.1002/ajh.26590");
    row("doi, label", Identifier::Doi, "doi: 10.1001/jama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, address", Identifier::Doi, "https://doi.org/10.1001/jama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, old address", Identifier::Doi, "http://dx.doi.org/10.1001/jama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, host only", Identifier::Doi, "doi.org/10.1001/jama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, info", Identifier::Doi, "info:doi/10.1001/jama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, query", Identifier::Doi, "https://doi.org/10.1001/x?via=a#b", "10.1001/x");
    row("doi, SICI", Identifier::Doi, "10.1002/(SICI)1097-0258(19990115)18:1<1::AID-SIM1>3.0.CO;2-T",
        "10.1002/(sici)1097-0258(19990115)18:1<1::aid-sim1>3.0.co;2-t");
    row("doi, SICI escaped", Identifier::Doi,
        "https://doi.org/10.1002/%28SICI%291097-0258%2819990115%2918%3A1%3C1%3A%3AAID-SIM1%3E3.0.CO%3B2-T",
        "10.1002/(sici)1097-0258(19990115)18:1<1::aid-sim1>3.0.co;2-t");
    row("doi, slash escaped", Identifier::Doi, "10.1001%2Fjama.2022.0003", "10.1001/jama.2022.0003");
    row("doi, sub-prefix", Identifier::Doi, "10.1000.10/123", "10.1000.10/123");
    row("doi, brackets", Identifier::Doi, "10.1016/S0140-6736(05)67394-1", "10.1016/s0140-6736(05)67394-1");
    row("doi, full stop", Identifier::Doi, "10.1000/182.", "10.1000/182");
    row("doi, not ASCII stays", Identifier::Doi, "10.1000/ÄB", "10.1000/Äb");
    row("doi, no suffix", Identifier::Doi, "10.1000/", "");
    row("doi, short prefix", Identifier::Doi, "10.1/182", "");
    row("doi, more behind", Identifier::Doi, "10.1000/182 and more", "");
    row("doi, other address", Identifier::Doi, "https://example.org/10.1000/182", "");
}

void addNumbers()
{
    row("pmid", Identifier::Pmid, "16484704", "16484704");
    row("pmid, label", Identifier::Pmid, "PMID: 16484704", "16484704");
    row("pmid, zeros", Identifier::Pmid, "00123", "123");
    row("pmid, address", Identifier::Pmid, "https://pubmed.ncbi.nlm.nih.gov/16484704/", "16484704");
    row("pmid, old address", Identifier::Pmid, "http://www.ncbi.nlm.nih.gov/pubmed/16484704?dopt=x", "16484704");
    row("pmid, long", Identifier::Pmid, "123456789", "");
    row("pmid, nothing", Identifier::Pmid, "0", "");
    row("pmid, other digits", Identifier::Pmid, "١٢٣", "");
    row("pmcid", Identifier::Pmcid, "pmc3084216", "PMC3084216");
    row("pmcid, label", Identifier::Pmcid, "PMCID: PMC3084216", "PMC3084216");
    row("pmcid, address", Identifier::Pmcid, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3084216/", "PMC3084216");
    row("pmcid, new address", Identifier::Pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/PMC3084216/", "PMC3084216");
    row("pmcid, bare number", Identifier::Pmcid, "3084216", "");
    row("arxiv", Identifier::Arxiv, "2101.00001", "2101.00001");
    row("arxiv, version", Identifier::Arxiv, "arXiv:2101.00001v2", "2101.00001v2");
    row("arxiv, four digits", Identifier::Arxiv, "0704.0001", "0704.0001");
    row("arxiv, old", Identifier::Arxiv, "arXiv:hep-th/9901001", "hep-th/9901001");
    row("arxiv, class", Identifier::Arxiv, "math.GT/0309136", "math/0309136");
    row("arxiv, address", Identifier::Arxiv, "https://arxiv.org/pdf/2101.00001v2.pdf", "2101.00001v2");
    row("arxiv, month 13", Identifier::Arxiv, "2113.00001", "");
    row("arxiv, before it was", Identifier::Arxiv, "0703.0001", "");
    row("arxiv, digits of later", Identifier::Arxiv, "1412.00001", "");
    row("isbn-10", Identifier::Isbn, "0-306-81431-5", "9780306814310");
    row("isbn-10, X", Identifier::Isbn, "ISBN 0-8044-2957-x", "9780804429573");
    row("isbn-13", Identifier::Isbn, "ISBN-13: 978-0-306-81335-1", "9780306813351");
    row("isbn, dashes", Identifier::Isbn, "978‑0‑306‑81335‑1", "9780306813351");
    row("isbn, 979", Identifier::Isbn, "979-10-90636-07-1", "9791090636071");
    row("isbn, wrong", Identifier::Isbn, "0-306-81431-6", "");
    row("isbn, X within", Identifier::Isbn, "0X06814315", "");
    row("isbn, other goods", Identifier::Isbn, "4006381333931", "");
    row("issn", Identifier::Issn, "0028-4793", "0028-4793");
    row("issn, X", Identifier::Issn, "ISSN 2434561x", "2434-561X");
    row("issn, address", Identifier::Issn, "https://www.worldcat.org/issn/0006-2510", "0006-2510");
    row("issn, wrong", Identifier::Issn, "0028-4794", "");
    row("orcid", Identifier::Orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097");
    row("orcid, X", Identifier::Orcid, "000000021694233x", "0000-0002-1694-233X");
    row("orcid, wrong", Identifier::Orcid, "0000-0002-1825-0098", "");
    row("empty", Identifier::Doi, "", "");
}

} // namespace

void IdentifiersTest::identifier_hasOneForm_data()
{
    QTest::addColumn<Identifier>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    addDois();
    addNumbers();
}

void IdentifiersTest::identifier_hasOneForm()
{
    QFETCH(Identifier, kind);
    QFETCH(QString, text);
    QFETCH(QString, form);
    QCOMPARE(citation::normalised(kind, text), form);
    QCOMPARE(citation::isValid(kind, text), !form.isEmpty());
    QCOMPARE(citation::normalised(kind, form), form);
    QCOMPARE(citation::normalised(kind, u' ' + text + u'\n'), form);
}

void IdentifiersTest::checkDigit_catchesEveryWrongDigit_data()
{
    QTest::addColumn<Identifier>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("isbn-10") << Identifier::Isbn << QStringLiteral("0306814315");
    QTest::newRow("isbn-13") << Identifier::Isbn << QStringLiteral("9780306813351");
    QTest::newRow("issn") << Identifier::Issn << QStringLiteral("00284793");
    QTest::newRow("orcid") << Identifier::Orcid << QStringLiteral("0000000218250097");
}

void IdentifiersTest::checkDigit_catchesEveryWrongDigit()
{
    QFETCH(Identifier, kind);
    QFETCH(QString, text);
    QVERIFY(citation::isValid(kind, text));
    for (qsizetype place = 0; place < text.size(); ++place) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = text;
            wrong[place] = digit;
            QCOMPARE(citation::isValid(kind, wrong), wrong == text);
        }
    }
}

void IdentifiersTest::doi_endsWhereTheSentenceGoesOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("doi");
    QTest::newRow("stop") << QStringLiteral("10.1000/182. Next") << QStringLiteral("10.1000/182");
    QTest::newRow("bracket") << QStringLiteral("10.1000/182).") << QStringLiteral("10.1000/182");
    QTest::newRow("own bracket") << QStringLiteral("10.1000/a(1)),") << QStringLiteral("10.1000/a(1)");
    QTest::newRow("angle") << QStringLiteral("10.1000/182>") << QStringLiteral("10.1000/182");
    QTest::newRow("quote") << QStringLiteral("10.1000/182\",") << QStringLiteral("10.1000/182");
    QTest::newRow("SICI") << QStringLiteral("10.1002/(x)1:1<1::a>3.0.co;2-z, 1999")
                          << QStringLiteral("10.1002/(x)1:1<1::a>3.0.co;2-z");
    QTest::newRow("none") << QStringLiteral("10.1000/ 182") << QString();
}

void IdentifiersTest::doi_endsWhereTheSentenceGoesOn()
{
    QFETCH(QString, text);
    QFETCH(QString, doi);
    QCOMPARE(text.first(citation::doiLength(text)), doi);
}

void IdentifiersTest::longInput_isNoIdentifier()
{
    const QString digits(1'000'000, u'9');
    for (const Identifier kind : {Identifier::Doi, Identifier::Pmid, Identifier::Pmcid, Identifier::Arxiv, Identifier::Isbn,
                                  Identifier::Issn, Identifier::Orcid}) {
        QVERIFY(!citation::isValid(kind, digits));
        QVERIFY(!citation::isValid(kind, QStringLiteral("10.1000/") + QString(1'000'000, u'(')));
    }
}

QTEST_APPLESS_MAIN(IdentifiersTest)
#include "tst_identifiers.moc"
