// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/bibliography.h"

#include "builder/citationmarks.h"
#include "builder/jsonlines.h"
#include "builder/textfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// The work as readers get it: without what only editors need.
pack::ReferenceRecord record(const QString &key, QJsonObject item)
{
    const QJsonObject custom = item.take("custom"_L1).toObject();
    if (!custom.value("authors_complete"_L1).toBool(true))
        item.insert("authors-incomplete"_L1, true);
    return {key, QJsonDocument(item).toJson(QJsonDocument::Compact), custom.value("verified"_L1).toBool(true)};
}

/// What is wrong with an item; empty where nothing is.
QString complaint(const QString &key, const QJsonObject &item)
{
    if (key.isEmpty())
        return u"an item without id; give it the key that articles cite it by"_s;
    if (!isCitationKey(key))
        return u"the id “%1” cannot be cited; use letters, digits and _ - . : / only"_s.arg(key);
    if (item.value("type"_L1).toString().isEmpty())
        return u"“%1” has no type; give it one of CSL's, such as article-journal"_s.arg(key);
    if (item.value("title"_L1).toString().trimmed().isEmpty())
        return u"“%1” has no title; give it one"_s.arg(key);
    const QString doi = item.value("DOI"_L1).toString();
    if (item.contains("DOI"_L1) && !isDoi(doi))
        return u"“%1”: “%2” is no DOI; write it as 10.1234/name, without https://doi.org/"_s.arg(key, doi);
    return {};
}

} // namespace

bool isDoi(const QString &text)
{
    static const QRegularExpression shape(u"^10\\.\\d{4,9}(\\.\\d+)*/\\S+$"_s);
    return shape.match(text).hasMatch();
}

Bibliography readBibliography(const QString &folder, Problems &problems)
{
    const QString file = QDir(folder).filePath(u"bibliography.json"_s);
    const auto text = readText(file);
    if (!text) {
        if (text.error().code != base::ErrorCode::FileMissing)
            problems.append(text.error());
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        const QString what = document.isObject() ? u"no array; put the items between [ and ]"_s
                                                 : u"not JSON: %1; correct the line"_s.arg(error.errorString());
        problems.append(problem(what, file, lineAt(*text, error.offset)));
        return {};
    }
    const JsonLines lines = jsonLines(*text);
    for (const auto &[member, line] : lines.duplicates)
        problems.append(problem(u"“%1” stands twice in one item; keep one"_s.arg(member), file, line));
    Bibliography bibliography;
    const QJsonArray items = document.array();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const QString key = item.value("id"_L1).toString();
        QString wrong = complaint(key, item);
        if (wrong.isEmpty() && bibliography.contains(key))
            wrong = u"the id “%1” comes twice; give one of them another"_s.arg(key);
        if (wrong.isEmpty())
            bibliography.insert(key, record(key, item));
        else
            problems.append(problem(wrong, file, lines.items.value(i, 1)));
    }
    return bibliography;
}

} // namespace builder
