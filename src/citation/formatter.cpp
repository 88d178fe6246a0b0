// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/formatter.h"

#include "citation/processor.h"
#include "html/nodes.h"
#include "html/tree.h"

#include <QCache>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

using base::Result;

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype enginesKept = 3; ///< each takes 15 to 40 MB
constexpr qsizetype listsKept = 64;
constexpr qsizetype firstEntries = 20; ///< more than a sidebar shows at once

QByteArray engineKey(const Style &style, const QString &locale)
{
    return QCryptographicHash::hash(style.xml + '\n' + locale.toUtf8(), QCryptographicHash::Sha1);
}

QByteArray listKey(const Order &order)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(engineKey(order.style, order.locale));
    for (const library::Reference &reference : order.references) {
        hash.addData(reference.key.toUtf8());
        hash.addData(QJsonDocument(reference.csl).toJson(QJsonDocument::Compact));
    }
    return hash.result();
}

/// Puts entries, which come in the style's order, into that of the references. A work that two references share, or that
/// the style prints nothing of, is told in one plain line.
QStringList inOrder(const QList<Entry> &entries, const QList<library::Reference> &references)
{
    QHash<QString, QString> byKey;
    for (const Entry &entry : entries)
        byKey.insert(entry.key, entryBody(entry.text));
    QStringList ordered;
    for (const library::Reference &reference : references) {
        const auto formatted = byKey.constFind(reference.key);
        ordered.append(formatted == byKey.cend() ? library::plainText(reference).toHtmlEscaped() : *formatted);
    }
    return ordered;
}

/// Read out of the HTML: to have the engine format once more, as text, would take as long again.
QStringList plainTexts(const QStringList &entries)
{
    QStringList plain;
    for (const QString &entry : entries) {
        const QByteArray html = entry.toUtf8();
        const html::Tree tree(html, QDeadlineTimer(html::patience));
        plain.append(tree.root() ? html::textWithin(tree.root()) : entry);
    }
    return plain;
}

} // namespace

QString entryBody(const QString &entryHtml)
{
    static const QRegularExpression number(u"<div class=\"csl-left-margin\">.*?</div>"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression wrapping(u"</?div[^>]*>"_s);
    return QString(entryHtml).remove(number).remove(wrapping).trimmed();
}

/// All that lives on the thread.
class Formatter::Worker
{
public:
    void run(QPromise<Result<Formatted>> &promise, const Order &order);
    [[nodiscard]] Result<Processor *> engine(const Style &style, const QString &locale);

private:
    [[nodiscard]] Result<Formatted> formatted(Processor &processor, const QList<library::Reference> &references);

    struct Engine
    {
        QByteArray key;
        std::shared_ptr<Processor> processor;
    };

    QList<Engine> m_engines; ///< the last used first
    QCache<QByteArray, Formatted> m_lists{listsKept};
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

Result<Formatted> Formatter::Worker::formatted(Processor &processor, const QList<library::Reference> &references)
{
    if (auto set = processor.setReferences(references); !set)
        return std::unexpected(set.error());
    const auto html = processor.bibliography(Markup::Html);
    if (!html)
        return std::unexpected(html.error());
    const QStringList entries = inOrder(*html, references);
    return Formatted{entries, plainTexts(entries), true};
}

void Formatter::Worker::run(QPromise<Result<Formatted>> &promise, const Order &order)
{
    const QByteArray key = listKey(order);
    if (const Formatted *known = m_lists.object(key)) {
        promise.addResult(*known);
        return;
    }
    const auto processor = engine(order.style, order.locale);
    if (!processor) {
        promise.addResult(std::unexpected(processor.error()));
        return;
    }
    if (order.references.size() > firstEntries && !promise.isCanceled()) {
        if (auto first = formatted(**processor, order.references.first(firstEntries))) {
            first->isWhole = false;
            promise.addResult(*std::move(first));
        }
    }
    if (promise.isCanceled())
        return;
    auto all = formatted(**processor, order.references);
    if (all)
        m_lists.insert(key, new Formatted(*all));
    promise.addResult(std::move(all));
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

void Formatter::warm(const Style &style, const QString &locale)
{
    constexpr int low = -1;
    m_pool.start([style, locale, worker = m_worker.get()] { (void)worker->engine(style, locale); }, low);
}

} // namespace citation
