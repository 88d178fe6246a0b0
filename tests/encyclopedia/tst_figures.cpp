// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundled.h"
#include "testcase.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The drawings of the bundled encyclopedia.
class Figures : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thereAreEnough();
    void everyFigure_hasCaptionAndAlternativeText();
    void everyFigure_isDrawnForTheDark();
    void everyDrawing_isShown();
    void everyDrawing_isPlain_data();
    void everyDrawing_isPlain();

private:
    struct Figure
    {
        QString article;
        QString path;
        QString alternative;
        QString caption;
    };

    test::Bundled m_bundled;
    QList<Figure> m_figures;
};

void Figures::initTestCase()
{
    const bool isBuilt = m_bundled.build();
    QVERIFY2(isBuilt, qPrintable(m_bundled.problems().join(u'\n')));
    // The sanitiser wrote the body in one fixed form.
    static const QRegularExpression figure(u"<figure><img class=\"by-day\" src=\"/([^\"]+)\" alt=\"([^\"]*)\">.*?</figure>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression caption(u"<figcaption>(.*?)</figcaption>"_s);
    for (const library::Article &article : m_bundled.articles()) {
        auto found = figure.globalMatch(QString::fromUtf8(article.bodyHtml));
        while (found.hasNext()) {
            const auto match = found.next();
            m_figures.append({article.entry.path, match.captured(1), match.captured(2),
                              caption.match(match.captured()).captured(1)});
        }
    }
}

void Figures::thereAreEnough()
{
    QSet<QString> paths;
    for (const Figure &figure : std::as_const(m_figures))
        paths.insert(figure.path);
    QCOMPARE_GE(paths.size(), 20);
    QCOMPARE(m_bundled.info().figureCount, paths.size());
}

void Figures::everyFigure_hasCaptionAndAlternativeText()
{
    constexpr qsizetype fewestSigns = 30;
    for (const Figure &figure : std::as_const(m_figures)) {
        QVERIFY2(figure.alternative.size() >= fewestSigns, qPrintable(figure.path));
        QVERIFY2(figure.caption.size() >= fewestSigns && figure.caption.endsWith(u'.'), qPrintable(figure.path));
    }
}

void Figures::everyFigure_isDrawnForTheDark()
{
    for (const Figure &figure : std::as_const(m_figures)) {
        const QString dark = QString(figure.path).replace(QRegularExpression(u"\\.svg$"_s), u".dark.svg"_s);
        const auto night = m_bundled.source().media(dark);
        VERIFY_RESULT(night);
        QVERIFY2(night->content != m_bundled.source().media(figure.path)->content, qPrintable(dark));
    }
}

void Figures::everyDrawing_isShown()
{
    QSet<QString> shown;
    for (const Figure &figure : std::as_const(m_figures))
        shown.insert(figure.path);
    for (const QString &name : QDir(test::Bundled::folder() + u"/media"_s).entryList(QDir::Files))
        QVERIFY2(shown.contains(u"media/"_s + name), qPrintable(name));
}

void Figures::everyDrawing_isPlain_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(test::Bundled::folder() + u"/media"_s).entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

/// Text as text, in the fonts that every system has, large enough; nothing that runs or loads.
void Figures::everyDrawing_isPlain()
{
    QFETCH(QString, name);
    constexpr double smallestText = 17;
    const auto content = base::readFile(test::Bundled::folder() + u"/media/"_s + name);
    VERIFY_RESULT(content);
    QXmlStreamReader xml(*content);
    QStringList elements;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        elements.append(xml.name().toString());
        const QXmlStreamAttributes attributes = xml.attributes();
        QVERIFY2(!attributes.hasAttribute(u"href"_s) && !attributes.hasAttribute(u"style"_s), qPrintable(elements.last()));
        if (attributes.hasAttribute(u"font-family"_s))
            QCOMPARE(attributes.value(u"font-family"_s), u"sans-serif");
        if (attributes.hasAttribute(u"font-size"_s))
            QVERIFY(attributes.value(u"font-size"_s).toDouble() >= smallestText);
        if (elements.size() == 1)
            QVERIFY(attributes.hasAttribute(u"viewBox"_s) && attributes.value(u"font-family"_s) == u"sans-serif");
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(elements.contains(u"title"_s) && elements.contains(u"desc"_s) && elements.contains(u"text"_s));
    for (const QString &unwanted : {u"script"_s, u"style"_s, u"image"_s, u"use"_s, u"foreignObject"_s, u"animate"_s, u"font"_s})
        QVERIFY2(!elements.contains(unwanted), qPrintable(unwanted));
}

QTEST_GUILESS_MAIN(Figures)
#include "tst_figures.moc"
