// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "citation/found.h"

/// Pages and texts of any origin: every reference has its text, every field its confidence, and no address runs.
static void check(const QList<citation::FoundReference> &found)
{
    for (const citation::FoundReference &reference : found) {
        if (reference.text.isEmpty())
            qFatal("a reference without text");
        for (auto field = reference.csl.begin(); field != reference.csl.end(); ++field) {
            const double confidence = reference.confidence.value(field.key(), -1);
            if (field.key() != QLatin1String("type") && (confidence <= 0 || confidence > 1))
                qFatal("no confidence: %s", qPrintable(field.key()));
        }
        const QString url = reference.csl.value(QLatin1String("URL")).toString();
        if (!url.isEmpty() && !url.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
            qFatal("an address that may run: %s", qPrintable(url));
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(citation::referencesInHtml(bytes));
    check(citation::referencesInText(QString::fromUtf8(bytes)));
    (void)citation::pageMetadata(bytes);
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    return {
        "<ol class=references><li id=n><cite class=\"citation journal\">Doe, J; Roe, R. (9 May 2001). <a href=\"https://e.org/a\">\"A <i>b</i>\"</a>. <i>Annals</i>. Press. <b>116</b> (38): 72-5.</cite></li><li><a href=\"#CITEREFDoe\">Doe</a>, p. 3</li></ol>",
        "<li><cite id=\"CITEREFDoe\" class=\"citation book\">Doe, J., ed. (1999). <i>Work</i> (2nd ed.). NY: Press. ISBN 0-306-81431-5.</cite>",
        "<li class=references><span class=\"Z3988\" title=\"rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.atitle=T&amp;rft.au=A%2C+B\">",
        "<ul class=\"ref-list\"><li><span class=\"label\">1.</span><cite>Kyle RA. T. B. 2004;3(1):1-9.</cite> [<a href=\"https://doi.org/10.1/x\">DOI</a>]",
        "<h2>References</h2><p>[1] A. B. Kyle, \xe2\x80\x9cOne,\xe2\x80\x9d Blood, vol. 1, no. 2, pp. 3\xe2\x80\x93 4, Feb. 2001, doi: 10.1000/182.<br>[2] x",
        "<meta name=\"citation_title\" content=\"T\"><meta name=\"citation_author\" content=\"Doe, J\"><meta name=\"citation_doi\" content=\"10.1/x\">",
        "References\n\n1. Kyle RA, Rajkumar SV, et al. Multiple myeloma. N Engl J Med. 2004;351(18):1860-73. PMID: 15509819\n2. Report\n5. Geneva\n",
        "Kyle, R. A., & Rajkumar, S. V. (2004). Multiple myeloma. Blood, 3(1), 1-9. https://doi.org/10.1002/(SICI)1-2(1)1:1<1::A>3.0.CO;2-T",
        "Kyle, Robert A., and Leif de Bergsagel. 2004. \xe2\x80\x9cTitle.\xe2\x80\x9d Blood 144 (23): 2389\xe2\x80\x93 401. Accessed May 3, 2020.",
        "1. Kyle, R. A. & Roe, S. Title? N. Engl. J. Med. 144, e431-42 (2024).\n2. Doe J. A part. In: Roe R, ed. Book. Press; 1999:3-9.",
    };
}
