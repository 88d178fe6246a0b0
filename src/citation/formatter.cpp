// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/formatter.h"

#include "citation/processor.h"
#include "html/nodes.h"
#include "html/tree.h"

#include <QCache>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

using base::Result;

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype enginesKept = 3; ///< each takes 15 to 40 MB
constexpr qsizetype bytesKept = 8 * 1024 * 1024; ///< of entries; one is about a kilobyte
constexpr qsizetype firstRun = 20; ///< more than a sidebar shows at once
constexpr qsizetype longestRun = 320; ///< to lay out more at once would be felt
constexpr qsizetype step = 20; ///< formatted between two looks at whether it is still wanted; APA: 200 ms

/// One reference in one style, as it is kept.
struct Line
{
    QString html;
    QString text;
};

QByteArray engineKey(const Style &style, const QString &locale)
{
    return QCryptographicHash::hash(style.xml + '\n' + locale.toUtf8(), QCryptographicHash::Sha1);
}

QByteArray entryKey(const QByteArray &engine, const library::Reference &reference)
{
    return engine
        + QCryptographicHash::hash(QJsonDocument(reference.csl).toJson(QJsonDocument::Compact), QCryptographicHash::Sha1);
}

} // namespace

QString entryBody(const QString &entryHtml)
{
    static const QRegularExpression number(u"<div class=\"csl-left-margin\">.*?</div>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression wrapping(u"</?div[^>]*>"_s);
    return QString(entryHtml).remove(number).remove(wrapping).trimmed();
}

QString listEntry(const QString &entryHtml, const library::Reference &reference)
{
    const QString body = entryBody(entryHtml);
    return body.isEmpty() ? library::plainText(reference).toHtmlEscaped() : body;
}

QString plainEntry(const QString &listEntry)
{
    const QByteArray html = listEntry.toUtf8();
    const html::Tree tree(html, QDeadlineTimer(html::patience));
    return tree.root() ? html::textWithin(tree.root()) : listEntry;
}

/// All that lives on the thread.
class Formatter::Worker
{
public:
    void run(QPromise<Result<Formatted>> &promise, const Order &order);
    void remember(const Order &order, const QStringList &entries);
    [[nodiscard]] Result<Processor *> engine(const Style &style, const QString &locale);

private:
    /// Takes the entries from `first` on: those that are known, and then a step of those that are not. How many of them are new.
    [[nodiscard]] Result<qsizetype> take(const Order &order, qsizetype first, Formatted &run);
    [[nodiscard]] Line keep(const QByteArray &key, const QString &html);

    struct Engine
    {
        QByteArray key;
        std::shared_ptr<Processor> processor;
    };

    QList<Engine> m_engines; ///< the last used first
    QCache<QByteArray, Line> m_entries{bytesKept};
};

Result<Processor *> Formatter::Worker::engine(const Style &style, const QString &locale)
{
    const QByteArray key = engineKey(style, locale);
    for (qsizetype i = 0; i < m_engines.size(); ++i) {
        if (m_engines.at(i).key == key) {
            m_engines.move(i, 0);
            return m_engines.first().processor.get();
        }
    }
    auto made = Processor::create(style, locale);
    if (!made)
        return std::unexpected(made.error());
    m_engines.prepend({key, std::move(*made)});
    if (m_engines.size() > enginesKept)
        m_engines.removeLast();
    return m_engines.first().processor.get();
}

Result<qsizetype> Formatter::Worker::take(const Order &order, qsizetype first, Formatted &run)
{
    const QByteArray key = engineKey(order.style, order.locale);
    const auto append = [&run](const Line &entry) {
        run.html.append(entry.html);
        run.text.append(entry.text);
    };
    qsizetype place = first;
    for (; place < order.references.size(); ++place) {
        const Line *known = m_entries.object(entryKey(key, order.references.at(place)));
        if (!known)
            break;
        append(*known);
    }
    const QList<library::Reference> unknown = order.references.mid(place, step);
    if (unknown.isEmpty())
        return 0;
    const auto processor = engine(order.style, order.locale);
    if (!processor)
        return std::unexpected(processor.error());
    const auto made = (*processor)->entriesAlone(unknown);
    if (!made)
        return std::unexpected(made.error());
    for (qsizetype i = 0; i < unknown.size(); ++i)
        append(keep(entryKey(key, unknown.at(i)), listEntry(made->value(i), unknown.at(i))));
    return unknown.size();
}

Line Formatter::Worker::keep(const QByteArray &key, const QString &html)
{
    constexpr qsizetype overhead = 100; ///< in bytes
    const Line line{html, plainEntry(html)};
    m_entries.insert(key, new Line(line), 2 * (line.html.size() + line.text.size()) + overhead);
    return line;
}

void Formatter::Worker::remember(const Order &order, const QStringList &entries)
{
    const QByteArray key = engineKey(order.style, order.locale);
    for (qsizetype i = 0; i < qMin(entries.size(), order.references.size()); ++i)
        (void)keep(entryKey(key, order.references.at(i)), entries.at(i));
}

void Formatter::Worker::run(QPromise<Result<Formatted>> &promise, const Order &order)
{
    qsizetype wanted = firstRun;
    qsizetype made = 0;
    Formatted run;
    while (!promise.isCanceled() && !run.isLast) {
        const auto taken = take(order, run.first + run.html.size(), run);
        if (!taken) {
            promise.addResult(std::unexpected(taken.error()));
            return;
        }
        made += *taken;
        run.isLast = run.first + run.html.size() == order.references.size();
        if (!run.isLast && made < wanted)
            continue;
        promise.addResult(run);
        run = {.first = run.first + run.html.size(), .html = {}, .text = {}, .isLast = run.isLast};
        made = 0;
        wanted = qMin(2 * wanted, longestRun);
    }
}

Formatter::Formatter()
    : m_worker(std::make_unique<Worker>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // engines belong to the thread that made them
}

Formatter::~Formatter()
{
    m_running.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<Formatted>> Formatter::format(const Order &order)
{
    m_running.cancel();
    auto promise = std::make_shared<QPromise<Result<Formatted>>>();
    m_running = promise->future();
    promise->start();
    m_pool.start([promise, order, worker = m_worker.get()] {
        if (!promise->isCanceled())
            worker->run(*promise, order);
        promise->finish();
    });
    return m_running;
}

void Formatter::remember(const Order &order, const QStringList &entries)
{
    m_pool.start([order, entries, worker = m_worker.get()] { worker->remember(order, entries); });
}

void Formatter::warm(const Style &style, const QString &locale)
{
    constexpr int low = -1;
    m_pool.start([style, locale, worker = m_worker.get()] { (void)worker->engine(style, locale); }, low);
}

} // namespace citation
