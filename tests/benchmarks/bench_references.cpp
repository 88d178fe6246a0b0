// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_references BIBLIOGRAPHY.json [STYLE]: what the citation sidebar makes a reader wait for, in each bundled style, with
// an engine that has to be started; and with ten thousand references, of which the first five seconds.

#include "base/atomicfile.h"
#include "citation/styles.h"
#include "gui/citations/citationlist.h"
#include "gui/citations/citationsidebar.h"
#include "gui/citations/citationstyles.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The longest time that the window's thread was busy without a look at what a person does, in ms.
class Pauses
{
public:
    Pauses()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] { m_clock.start(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { look(); });
        m_clock.start();
    }

    void look()
    {
        m_longest = qMax(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        m_clock.start();
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    QObject m_context;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

struct Waiting
{
    double set = 0; ///< in ms: until setArticle() returned
    double first = 0; ///< … until the first 20 are in the style
    double all = 0;
    double again = 0; ///< after another style, in this one once more
    double pause = 0;
};

void waitFor(auto isDone)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    timer.start(1);
    loop.exec();
}

Waiting measured(const library::Article &article, const QString &style)
{
    gui::CitationStyles styles{QString()};
    gui::CitationSidebar sidebar(styles);
    sidebar.resize(340, 800);
    sidebar.show();
    auto *list = sidebar.findChild<gui::CitationList *>();
    int formatted = 0;
    QObject::connect(&sidebar, &gui::CitationSidebar::formatted, [&] { ++formatted; });
    int changed = 0;
    QObject::connect(list->model(), &QAbstractItemModel::dataChanged, &sidebar,
                     [&](const QModelIndex &, const QModelIndex &last) { changed = qMax(changed, last.row() + 1); });
    Waiting waiting;
    QElapsedTimer clock;
    const auto since = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    sidebar.setStyle(style);
    QApplication::processEvents();
    Pauses pauses;
    clock.start();
    sidebar.setArticle(article);
    waiting.set = since();
    changed = 0;
    const int early = qMin(20, list->model()->rowCount());
    waitFor([&] { return changed >= early; });
    waiting.first = since();
    constexpr double patience = 5000; // ms
    waitFor([&] { return formatted > 0 || (article.citations.size() > 1000 && since() > patience); });
    waiting.all = since();
    waiting.pause = pauses.longest();
    if (formatted == 0)
        return waiting;
    const QString other = style == "vancouver"_L1 ? u"nature"_s : u"vancouver"_s;
    sidebar.setStyle(other);
    waitFor([&] { return formatted > 1; });
    clock.start();
    sidebar.setStyle(style);
    waitFor([&] { return formatted > 2; });
    waiting.again = since();
    waiting.pause = pauses.longest();
    return waiting;
}

library::Article articleOf(const QJsonArray &items, int count)
{
    library::Article article;
    for (int i = 0; i < count; ++i) {
        QJsonObject csl = items.at(i % items.size()).toObject();
        if (i >= items.size())
            csl["volume"_L1] = QString::number(i);
        article.citations.append({{QString::number(i), csl, true}, 1});
    }
    return article;
}

void print(const QString &name, int count, const Waiting &waiting)
{
    std::printf("%-28s %6d %8.1f %8.1f %9.1f %8.1f %8.1f\n", qPrintable(name), count, waiting.set, waiting.first, waiting.all,
                waiting.again, waiting.pause);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto text = base::readFile(QApplication::arguments().value(1));
    const QJsonArray items = QJsonDocument::fromJson(text.value_or(QByteArray())).array();
    if (items.isEmpty()) {
        std::fprintf(stderr, "bench_references: name a bibliography in CSL-JSON\n");
        return 2;
    }
    std::printf("%-28s %6s %8s %8s %9s %8s %8s\n", "style", "works", "set", "first 20", "all", "again", "pause");
    const library::Article article = articleOf(items, 200);
    const QString only = QApplication::arguments().value(2);
    for (const citation::Style &style : citation::bundledStyles()) {
        if (only.isEmpty() || only == style.name)
            print(style.name, 200, measured(article, style.name));
    }
    print(u"vancouver"_s, 10'000, measured(articleOf(items, 10'000), u"vancouver"_s));
    return 0;
}
