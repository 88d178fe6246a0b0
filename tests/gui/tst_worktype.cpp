// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"
#include "testcase.h"

#include "gui/citations/worktype.h"
#include "gui/citations/worktypeicon.h"
#include "gui/icons/icon.h"

#include <QHelpEvent>
#include <QToolTip>

using test::Sidebar;

/// What kind of work a card is about.
class WorkTypeTest : public test::TestCase, protected test::Works
{
    Q_OBJECT

private slots:
    void types_areToldApart_data();
    void types_areToldApart();
    void unknownType_hasAnIconAndNoName();
    void icons_differ();
    void icon_standsOnTheCardWithATip();
    void icon_followsThePalette();
    void spokenText_saysTheType();
    void allKinds_arePaintedInTime();
};

void WorkTypeTest::types_areToldApart_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("name");
    for (const auto &[type, icon, name] : {std::tuple{"article-journal", "article", "Journal article"},
                                           {"paper-conference", "article", "Conference paper"},
                                           {"book", "book", "Book"},
                                           {"chapter", "chapter", "Chapter"},
                                           {"entry-encyclopedia", "chapter", "Encyclopedia entry"},
                                           {"webpage", "webpage", "Web page"},
                                           {"report", "report", "Report"},
                                           {"thesis", "thesis", "Thesis"},
                                           {"dataset", "dataset", "Dataset"},
                                           {"software", "software", "Software"},
                                           {"legislation", "legislation", "Law"},
                                           {"map", "other", "Map"}})
        QTest::newRow(type) << QString::fromLatin1(type) << QString::fromLatin1(icon) << QString::fromLatin1(name);
}

void WorkTypeTest::types_areToldApart()
{
    QFETCH(QString, type);
    QFETCH(QString, icon);
    QFETCH(QString, name);
    QCOMPARE(gui::workTypeIcon(type), QStringLiteral("work-") + icon);
    QCOMPARE(gui::workTypeName(type), name);
}

void WorkTypeTest::unknownType_hasAnIconAndNoName()
{
    for (const QString &type : {QString(), QStringLiteral("no-such-type"), QString(100'000, u'x')}) {
        QCOMPARE(gui::workTypeIcon(type), QStringLiteral("work-other"));
        QVERIFY(gui::workTypeName(type).isEmpty());
    }
}

void WorkTypeTest::icons_differ()
{
    QList<QImage> seen;
    const QPalette colours = QGuiApplication::palette();
    for (const char *type :
         {"article", "book", "chapter", "webpage", "report", "thesis", "dataset", "software", "legislation", "map"}) {
        const QString name = gui::workTypeIcon(QString::fromLatin1(type));
        const QImage drawn = gui::icon(name, colours).pixmap(32).toImage();
        QVERIFY2(!drawn.isNull() && !seen.contains(drawn), type);
        seen.append(drawn);
    }
}

void WorkTypeTest::icon_standsOnTheCardWithATip()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citationOf(QStringLiteral("dataset"))}));
    const QRect card = sidebar.list()->visualRect(sidebar.row(1));
    const auto data = sidebar.row(1).data(gui::CitationCardRole).value<gui::CitationCard>();
    const auto *delegate = qobject_cast<gui::CitationDelegate *>(sidebar.list()->itemDelegate());
    const auto places = delegate->places(data, sidebar.list()->font(), card);
    QVERIFY(card.contains(places.icon) && !places.icon.intersects(places.text) && !places.icon.intersects(places.number));
    const QPoint point = places.icon.center();
    QHelpEvent event(QEvent::ToolTip, point, sidebar.list()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(sidebar.list()->viewport(), &event);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("Dataset")), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void WorkTypeTest::icon_followsThePalette()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citationOf(QStringLiteral("book"))}));
    const auto iconSeen = [&] {
        const auto data = sidebar.row(1).data(gui::CitationCardRole).value<gui::CitationCard>();
        const auto *delegate = qobject_cast<gui::CitationDelegate *>(sidebar.list()->itemDelegate());
        const QRect icon = delegate->places(data, sidebar.list()->font(), sidebar.list()->visualRect(sidebar.row(1))).icon;
        return sidebar.list()->viewport()->grab(icon).toImage();
    };
    const auto brightest = [](const QImage &image) {
        int most = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = qMax(most, qGray(image.pixel(x, y)));
        }
        return most;
    };
    QPalette dark(Qt::white, Qt::black, Qt::gray, Qt::black, Qt::darkGray, Qt::white, Qt::black);
    dark.setColor(QPalette::ButtonText, Qt::white);
    sidebar.setPalette(dark);
    QVERIFY(brightest(iconSeen()) > 100);
    QPalette night = dark;
    night.setColor(QPalette::ButtonText, Qt::black);
    sidebar.setPalette(night);
    QCOMPARE(brightest(iconSeen()), 0);
}

void WorkTypeTest::spokenText_saysTheType()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citationOf(QStringLiteral("thesis")), citationOf(QStringLiteral("no-such-type"))}));
    QCOMPARE(sidebar.row(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Reference 1. Thesis. A thesis"));
    QCOMPARE(sidebar.row(2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Reference 2. A no-such-type"));
}

void WorkTypeTest::allKinds_arePaintedInTime()
{
    Sidebar sidebar;
    sidebar.resize(320, 900);
    QList<library::Citation> works;
    for (const char *type :
         {"article", "book", "chapter", "webpage", "report", "thesis", "dataset", "software", "legislation", "map"})
        works.append(citationOf(QString::fromLatin1(type)));
    sidebar.setArticle(article(works));
    QElapsedTimer clock;
    clock.start();
    sidebar.list()->viewport()->grab();
    const qint64 first = clock.nsecsElapsed();
    sidebar.list()->viewport()->grab();
    qInfo("ten cards, an icon each: %.1f ms at first, %.1f ms again", static_cast<double>(first) / 1e6,
          static_cast<double>(clock.nsecsElapsed() - first) / 1e6);
}

QTEST_MAIN(WorkTypeTest)
#include "tst_worktype.moc"
