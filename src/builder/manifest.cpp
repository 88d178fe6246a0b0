// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/manifest.h"

#include "builder/textfile.h"
#include "builder/tomlreader.h"

#include <QDir>

#include <algorithm>

namespace builder {

namespace {

struct TopicSource
{
    LineText name;
    LineText title;
    LineText parent;
};

bool isName(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9') || sign == u'-';
    });
}

void readTitlePage(TomlReader &reader, Manifest &manifest)
{
    if (const qint64 format = reader.integer("format", Need::Required); format > 1)
        reader.report(QStringLiteral("format %1 is newer than this program; update it").arg(format), reader.lineOf("format"));
    else if (format < 1 && reader.lineOf("format") > 1)
        reader.report(QStringLiteral("format %1 does not exist; write format = 1").arg(format), reader.lineOf("format"));
    const LineText id = reader.text("id", Need::Required);
    if (!id.value.isEmpty() && !isName(id.value))
        reader.report(QStringLiteral("the id “%1” holds other signs than a-z, 0-9 and -; choose another").arg(id.value), id.line);
    pack::Metadata &metadata = manifest.metadata;
    metadata.id = id.value;
    metadata.title = reader.text("title", Need::Required).value;
    metadata.description = reader.text("description", Need::Required).value;
    metadata.language = reader.text("language", Need::Required).value;
    metadata.publisher = reader.text("publisher", Need::Required).value;
    metadata.licence = reader.text("licence", Need::Required).value;
    metadata.edition = reader.text("edition", Need::Required).value;
    manifest.alphabet = reader.text("alphabet", Need::Optional).value;
}

/// Numbers topics so that a parent comes before its children; the order is the publisher's otherwise.
void orderTopics(QList<TopicSource> sources, TomlReader &reader, Manifest &manifest)
{
    const auto known = [&](const QString &name) {
        return std::ranges::any_of(sources, [&](const TopicSource &each) { return each.name.value == name; });
    };
    for (TopicSource &source : sources) {
        if (!source.parent.value.isEmpty() && !known(source.parent.value)) {
            reader.report(QStringLiteral("there is no topic “%1” to be the parent of “%2”; add it or correct the id")
                              .arg(source.parent.value, source.name.value),
                          source.parent.line);
            source.parent.value.clear();
        }
    }
    while (!sources.isEmpty()) {
        const auto next = std::ranges::find_if(sources, [&](const TopicSource &each) {
            return each.parent.value.isEmpty() || manifest.topicIds.contains(each.parent.value);
        });
        if (next == sources.end()) {
            reader
                .report(QStringLiteral("the topic “%1” is its own ancestor; correct the parent").arg(sources.first().name.value),
                        sources.first().parent.line);
            return;
        }
        const qint64 id = manifest.topics.size() + 1;
        manifest.topics.append({id, manifest.topicIds.value(next->parent.value), next->name.value, next->title.value});
        manifest.topicIds.insert(next->name.value, id);
        sources.erase(next);
    }
}

void readTopics(TomlReader &reader, Manifest &manifest, Problems &problems)
{
    QList<TopicSource> sources;
    QStringList names;
    for (const toml::table *table : reader.tables("topics")) {
        TomlReader topic(*table, {"id", "title", "parent"}, manifest.file, 1, problems);
        TopicSource source{topic.text("id", Need::Required), topic.text("title", Need::Required), {}};
        // parent = "" means none.
        if (const auto *parent = table->get_as<std::string>("parent"); !parent || !parent->get().empty())
            source.parent = topic.text("parent", Need::Optional);
        if (names.contains(source.name.value)) {
            topic.report(QStringLiteral("the topic “%1” comes twice; give one of them another id").arg(source.name.value),
                         source.name.line);
            continue;
        }
        names.append(source.name.value);
        sources.append(source);
    }
    orderTopics(sources, reader, manifest);
}

void readInstitutions(TomlReader &reader, Manifest &manifest, Problems &problems)
{
    for (const toml::table *table : reader.tables("institutions")) {
        TomlReader institution(*table, {"name", "role", "logo"}, manifest.file, 1, problems);
        manifest.institutions.append({{institution.text("name", Need::Required).value,
                                       institution.text("role", Need::Optional).value,
                                       institution.text("logo", Need::Optional).value},
                                      institution.lineOf("logo")});
    }
}

void readSubscribe(TomlReader &reader, Manifest &manifest, Problems &problems)
{
    if (const toml::table *table = reader.table("subscribe")) {
        TomlReader subscribe(*table, {"how"}, manifest.file, 1, problems);
        manifest.metadata.subscribe = subscribe.text("how", Need::Required).value.simplified();
    }
}

/// The keys of this table are the publisher's own, so it is read here.
void readDarkColours(TomlReader &reader, const toml::table &table, Manifest &manifest)
{
    const auto hex = [&](const QString &text, const toml::source_region &source) {
        const QString colour = hexColour(text);
        if (colour.isEmpty())
            reader.report(QStringLiteral("“%1” is no colour; write it as \"#RRGGBB\"").arg(text),
                          static_cast<int>(source.begin.line));
        return colour;
    };
    for (const auto &[key, node] : table) {
        const QString colour = hex(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length())), key.source());
        const QString counterpart = hex(QString::fromStdString(node.value_or(std::string())), node.source());
        if (colour.isEmpty() || counterpart.isEmpty())
            continue;
        if (manifest.darkColours.contains(colour))
            reader.report(QStringLiteral("the colour %1 comes twice; take one out").arg(colour),
                          static_cast<int>(key.source().begin.line));
        manifest.darkColours.insert(colour, counterpart);
    }
}

void readFigures(TomlReader &reader, Manifest &manifest, Problems &problems)
{
    const toml::table *table = reader.table("figures");
    if (!table)
        return;
    TomlReader figures(*table, {"dark"}, manifest.file, 1, problems);
    if (const toml::table *dark = figures.table("dark"))
        readDarkColours(figures, *dark, manifest);
}

} // namespace

Manifest readManifest(const QString &folder, Problems &problems)
{
    Manifest manifest;
    manifest.file = QDir(folder).filePath(QStringLiteral("encyclopedia.toml"));
    const auto text = readText(manifest.file);
    if (!text) {
        base::Error error = text.error();
        if (error.code == base::ErrorCode::FileMissing)
            error.detail =
                QStringLiteral("an encyclopedia's folder holds an encyclopedia.toml; write one or name another folder");
        problems.append(error);
        return manifest;
    }
    const auto table = parsedToml(*text, manifest.file);
    if (!table) {
        problems.append(table.error());
        return manifest;
    }
    TomlReader reader(*table,
                      {"format", "id", "title", "description", "language", "publisher", "licence", "edition", "alphabet",
                       "topics", "institutions", "subscribe", "figures"},
                      manifest.file, 1, problems);
    readTitlePage(reader, manifest);
    readTopics(reader, manifest, problems);
    readInstitutions(reader, manifest, problems);
    readSubscribe(reader, manifest, problems);
    readFigures(reader, manifest, problems);
    return manifest;
}

} // namespace builder
