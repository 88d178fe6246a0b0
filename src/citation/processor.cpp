// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/processor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using base::Result;

namespace citation {

namespace {

using namespace Qt::StringLiterals;

QByteArray program(const QString &name)
{
    QFile file(u":/citation/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray nameOf(Markup markup)
{
    switch (markup) {
    case Markup::Html:
        return "html"_ba;
    case Markup::Text:
        return "text"_ba;
    case Markup::Rtf:
        return "rtf"_ba;
    }
    Q_UNREACHABLE_RETURN({});
}

/// “Kyle RA, & et al.” is “Kyle RA, et al.”
QString tidied(QString text)
{
    static const QRegularExpression joined(u"(,?) (?:&amp;|&#38;|&|and) et al\\."_s);
    return text.contains("et al."_L1) ? text.replace(joined, u"\\1 et al."_s) : text;
}

QByteArray itemsOf(const QList<library::Reference> &references)
{
    QJsonArray items;
    for (const library::Reference &reference : references)
        items.append(itemOf(reference));
    return QJsonDocument(items).toJson(QJsonDocument::Compact);
}

} // namespace

QJsonObject itemOf(const library::Reference &reference)
{
    QJsonObject item = reference.csl;
    item["id"_L1] = reference.key;
    if (item.value("authors-incomplete"_L1).toBool()) {
        QJsonArray authors = item.value("author"_L1).toArray();
        authors.append(QJsonObject{{u"literal"_s, u"et al."_s}});
        item["author"_L1] = authors;
    }
    return item;
}

Result<std::unique_ptr<Processor>> Processor::create(const Style &style, const QString &locale, bool isForced)
{
    std::unique_ptr<Processor> processor(new Processor);
    Script &script = processor->m_script;
    script.offer("localeXml", [](const QString &language) { return QString::fromUtf8(localeXml(language)); });
    const std::initializer_list<std::pair<QByteArray, QByteArray>> programs = {
        {"module.js"_ba, "globalThis.module = {};"_ba},
        {"citeproc.js"_ba, program(u"citeproc_commonjs.js"_s)},
        {"processor.js"_ba, program(u"processor.js"_s)},
    };
    for (const auto &[name, text] : programs) {
        if (auto done = script.run(text, name); !done)
            return std::unexpected(done.error());
    }
    const auto set = script.call("setStyle", {style.xml, locale.toUtf8(), isForced ? "true"_ba : "false"_ba});
    if (!set)
        return std::unexpected(set.error());
    return processor;
}

Result<void> Processor::setItems(const QByteArray &cslJson)
{
    const auto done = m_script.call("setItems", {cslJson});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> Processor::setReferences(const QList<library::Reference> &references)
{
    return setItems(itemsOf(references));
}

Result<QStringList> Processor::entriesAlone(const QList<library::Reference> &references, Markup markup)
{
    constexpr qsizetype atOnce = 20; // one call has 30 s, also on a slow machine
    QStringList entries;
    for (qsizetype first = 0; first < references.size(); first += atOnce) {
        const auto made = m_script.call("entriesAlone", {itemsOf(references.mid(first, atOnce)), nameOf(markup)});
        if (!made)
            return std::unexpected(made.error());
        const QJsonArray rows = QJsonDocument::fromJson(made->toUtf8()).array();
        for (const auto &row : rows)
            entries.append(tidied(row.toString()));
    }
    return entries;
}

Result<QList<Entry>> Processor::bibliography(Markup markup)
{
    const auto made = m_script.call("bibliography", {nameOf(markup)});
    if (!made)
        return std::unexpected(made.error());
    QList<Entry> entries;
    const QJsonArray rows = QJsonDocument::fromJson(made->toUtf8()).array();
    for (const auto &row : rows)
        entries.append({row.toArray().at(0).toString(), tidied(row.toArray().at(1).toString())});
    return entries;
}

Result<QString> Processor::wholeBibliography(Markup markup)
{
    return m_script.call("wholeBibliography", {nameOf(markup)});
}

Result<QString> Processor::citations(const QByteArray &clusters, Markup markup)
{
    return m_script.call("citations", {clusters, nameOf(markup)});
}

} // namespace citation
