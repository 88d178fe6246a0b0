// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/bibliography.h"

#include "builder/citationmarks.h"
#include "builder/jsonlines.h"
#include "builder/textfile.h"
#include "citation/exchange.h"

#include <QDir>
#include <QFileInfo>
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

/// One of the files, where it is there.
struct SourceText
{
    QByteArray text;
    QString file;

    static SourceText of(const QString &folder, const QString &name, Problems &problems)
    {
        const QString file = QDir(folder).filePath(name);
        const auto text = readText(file);
        if (!text && text.error().code != base::ErrorCode::FileMissing)
            problems.append(text.error());
        return {text.value_or(QByteArray()), file};
    }
};

/// Adds a work, or says why not.
void add(Bibliography &bibliography, const QString &key, const pack::ReferenceRecord &work, QString wrong, const QString &file,
         int line, Problems &problems)
{
    if (wrong.isEmpty() && bibliography.contains(key))
        wrong = u"the id “%1” comes twice; give one of them another"_s.arg(key);
    if (wrong.isEmpty())
        bibliography.insert(key, work);
    else
        problems.append(problem(wrong, file, line));
}

void readJson(const QByteArray &text, const QString &file, Bibliography &bibliography, Problems &problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        const QString what = document.isObject() ? u"no array; put the items between [ and ]"_s
                                                 : u"not JSON: %1; correct the line"_s.arg(error.errorString());
        problems.append(problem(what, file, lineAt(text, error.offset)));
        return;
    }
    const JsonLines lines = jsonLines(text);
    for (const auto &[member, line] : lines.duplicates)
        problems.append(problem(u"“%1” stands twice in one item; keep one"_s.arg(member), file, line));
    const QJsonArray items = document.array();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const QString key = item.value("id"_L1).toString();
        add(bibliography, key, record(key, item), complaint(key, item), file, lines.items.value(i, 1), problems);
    }
}

void readForeign(const QByteArray &text, citation::Format format, const QString &file, Bibliography &bibliography,
                 Problems &problems)
{
    const auto read = citation::read(text, format);
    if (!read) {
        problems.append(problem(read.error().detail, file, read.error().line));
        return;
    }
    for (const base::Error &broken : read->problems)
        problems.append(problem(broken.detail, file, broken.line));
    for (qsizetype i = 0; i < read->references.size(); ++i) {
        const library::Reference &reference = read->references.at(i);
        add(bibliography, reference.key, record(reference.key, reference.csl), complaint(reference.key, reference.csl), file,
            read->lines.value(i, 1), problems);
    }
}

} // namespace

bool isDoi(const QString &text)
{
    static const QRegularExpression shape(u"^10\\.\\d{4,9}(\\.\\d+)*/\\S+$"_s);
    return shape.match(text).hasMatch();
}

QStringList bibliographyNames(const QString &folder)
{
    QStringList names;
    for (const QString &name : {u"bibliography.json"_s, u"bibliography.bib"_s, u"bibliography.ris"_s}) {
        if (QFileInfo::exists(QDir(folder).filePath(name)))
            names.append(name);
    }
    return names.isEmpty() ? QStringList{u"bibliography.json"_s} : names;
}

Bibliography readBibliography(const QString &folder, Problems &problems)
{
    Bibliography bibliography;
    if (const auto json = SourceText::of(folder, u"bibliography.json"_s, problems); !json.text.isEmpty())
        readJson(json.text, json.file, bibliography, problems);
    if (const auto bib = SourceText::of(folder, u"bibliography.bib"_s, problems); !bib.text.isEmpty())
        readForeign(bib.text, citation::Format::BibLaTeX, bib.file, bibliography, problems);
    if (const auto ris = SourceText::of(folder, u"bibliography.ris"_s, problems); !ris.text.isEmpty())
        readForeign(ris.text, citation::Format::Ris, ris.file, bibliography, problems);
    return bibliography;
}

} // namespace builder
