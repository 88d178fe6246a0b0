// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplelibrary.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace test {

namespace {

library::Reference reference(const QString &key, const char *csl, bool verified = true)
{
    return {key, QJsonDocument::fromJson(csl).object(), verified};
}

QList<library::Citation> citations()
{
    return {
        {reference(u"silberstein2022"_s, R"({"author":[{"family":"Silberstein","given":"J"},{"family":"Tuchman","given":"S"},
            {"family":"Grant","given":"S J"}],"title":"What Is Multiple Myeloma?","container-title":"JAMA","volume":"327",
            "issue":"5","page":"497","issued":{"date-parts":[[2022]]},"DOI":"10.1001/jama.2021.25306"})",
                   false),
         2},
        {reference(u"cowan2022"_s, R"({"author":[{"family":"Cowan","given":"A J"},{"family":"Green","given":"D J"},
            {"family":"Kwok","given":"M"},{"family":"Lee","given":"S"}],"title":"Diagnosis and Management of Multiple Myeloma: A Review",
            "container-title":"JAMA","volume":"327","issue":"5","page":"464-477","issued":{"date-parts":[[2022]]},
            "DOI":"10.1001/jama.2022.0003"})"),
         3},
        {reference(u"rajkumar2022"_s, R"({"author":[{"family":"Rajkumar","given":"S Vincent"}],
            "title":"Multiple myeloma: 2022 update on diagnosis, risk stratification, and management",
            "container-title":"American Journal of Hematology","volume":"97","issue":"8","issued":{"date-parts":[[2022]]},
            "DOI":"10.1002/ajh.26590"})"),
         1},
        {reference(u"handbook"_s, R"({"author":[{"literal":"Working party <b>&"}],"title":"A handbook without an address",
            "publisher":"The Press","issued":{"date-parts":[[2019]]}})"),
         1},
    };
}

QList<library::Fact> facts()
{
    const auto cite = [](const char *number, const char *place) {
        return QByteArray("<sup class=\"citations\"><a class=\"citation\" id=\"citation-") + number + '-' + place
            + "\" href=\"#reference-" + number + "\">" + number + "</a></sup>";
    };
    return {
        {u"Used in"_s, "Multiple myeloma that has come back or no longer answers" + cite("1", "1")},
        {u"Also in"_s, "Lymphoma, leukaemia, <em>some</em> infections"},
        {u"Given by"_s, "A haematologist, often in a trial"},
        {u"Medicines"_s,
         "<a href=\"/carfilzomib\">Carfilzomib</a>, <a href=\"/pomalidomide\">pomalidomide</a>, dexamethasone" + cite("2", "3")},
        {u"Measured by"_s, "M protein, free light chains"},
    };
}

} // namespace

library::LibraryInfo sampleLibrary()
{
    library::LibraryInfo info;
    info.id = u"myeloma"_s;
    info.title = u"Myeloma Encyclopedia"_s;
    info.description = u"Plain answers about multiple myeloma, its tests and its treatments, each with its sources."_s;
    info.language = u"en"_s;
    info.publisher = u"Pandect contributors"_s;
    info.licence = u"CC-BY-SA-4.0"_s;
    info.edition = u"2026-11"_s;
    info.reviewed = QDate(2026, 11, 20);
    info.articleCount = 64;
    info.figureCount = 24;
    info.referenceCount = 210;
    info.termCount = 3;
    info.subscribe = u"Ask <the> librarian."_s;
    info.letters = {{u"#"_s, 0, 2}, {u"A"_s, 2, 62}, {u"Ö"_s, 64, 0}};
    info.institutions = {
        {u"Institute of Blood & Marrow"_s, u"Review of treatment articles"_s, u"media/logo-1.svg"_s},
        {u"University of the North"_s, u"Language and readability"_s, u"media/logo-2.svg"_s},
        {u"Open Library Trust"_s, u"References"_s, u"media/logo-3.svg"_s},
        {u"Patients’ Circle"_s, QString(), QString()},
    };
    return info;
}

QList<library::Topic> sampleTopics()
{
    return {
        {{1}, {}, u"Disease basics"_s, 14},     {{2}, {}, u"Tests and numbers"_s, 11}, {{3}, {}, u"Treatment"_s, 9},
        {{4}, {3}, u"Medicines"_s, 12},         {{5}, {3}, u"Transplant"_s, 4},        {{6}, {}, u"Relapse"_s, 6},
        {{7}, {}, u"Living with myeloma"_s, 8},
    };
}

QList<library::ArticleEntry> sampleEntries()
{
    return {
        {{1}, u"multiple-myeloma"_s, u"Multiple myeloma"_s},         {{2}, u"m-protein"_s, u"M protein"_s},
        {{3}, u"salvage-therapy"_s, u"Salvage therapy"_s},           {{4}, u"lenalidomide"_s, u"Lenalidomide"_s},
        {{5}, u"free-light-chains"_s, u"Free light chains"_s},       {{6}, u"smouldering-myeloma"_s, u"Smouldering myeloma"_s},
        {{7}, u"stem-cell-transplant"_s, u"Stem cell transplant"_s},
    };
}

render::Home sampleHome()
{
    render::Home home;
    home.today = QDate(2026, 11, 25);
    home.articleOfTheDay = sampleArticle();
    home.topics = sampleTopics();
    home.latestReviews = {{sampleEntries().at(5), QDate(2026, 11, 24)}, {sampleEntries().at(1), QDate(2026, 11, 20)}};
    return home;
}

QList<library::Term> sampleTerms()
{
    return {{u"2-20-20"_s, u"2/20/20"_s, u"A rule of three."_s, {}},
            {u"m-protein"_s, u"M-protein"_s, u"One antibody in excess <of> many."_s, sampleEntries().at(1)},
            {u"median"_s, u"median"_s, u"The value in the middle."_s, {}}};
}

library::Article sampleArticle()
{
    QFile body(QStringLiteral(TEST_DATA "/sample/body.html"));
    library::Article article;
    article.entry = {{3}, u"salvage-therapy"_s, u"Salvage therapy"_s};
    article.heading = u"Will salvage therapy help in multiple myeloma?"_s;
    article.aliases = {u"Rescue therapy"_s, u"Treatment of relapse"_s, u"Second-line therapy"_s};
    article.summaryHtml = "<p>Salvage therapy is treatment for a disease that has come back or no longer answers to what was "
                          "given before. In myeloma it can bring years; it is chosen for one person at a time, and it is "
                          "rarely the last<sup class=\"citations\"><a class=\"citation\" id=\"citation-1-1\" "
                          "href=\"#reference-1\">1</a></sup>.</p>";
    if (body.open(QIODevice::ReadOnly))
        article.bodyHtml = body.readAll();
    article.facts = facts();
    article.citations = citations();
    article.authors = {u"Pandect contributors"_s};
    article.reviewed = QDate(2026, 11, 20);
    article.seeAlso = sampleEntries().sliced(0, 4);
    return article;
}

library::Article bareArticle()
{
    library::Article article;
    article.entry = {{9}, u"über/eine seite"_s, u"Über <eine> Seite & mehr"_s};
    article.bodyHtml = "<p>One line.</p>";
    return article;
}

} // namespace test
