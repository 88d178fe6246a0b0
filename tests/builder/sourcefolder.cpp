// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace test {

namespace {

constexpr auto manifest = R"(format = 1
id = "sample"
title = "Sample Encyclopedia"
description = "For tests."
language = "en"
publisher = "Pandect contributors"
licence = "CC-BY-SA-4.0"
edition = "2026-11"

[[topics]]
id = "cells"
title = "Cells"
parent = "basics"

[[topics]]
id = "basics"
title = "Basics"
parent = ""

[[institutions]]
name = "Institute of Samples"
role = "Adviser"
logo = "media/logo.svg"
)";

constexpr auto bibliography = R"([
  {"id": "kyle2018", "type": "article-journal", "title": "Long-term follow-up", "DOI": "10.1056/NEJMoa1709974",
   "author": [{"family": "Kyle", "given": "Robert A"}],
   "custom": {"evidence": "A", "authors_complete": false}},
  {"id": "cowan2022", "type": "article-journal", "title": "Diagnosis and management",
   "custom": {"verified": false}},
  {"id": "never2000", "type": "book", "title": "Never cited"}
]
)";

constexpr auto svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><circle r=\"4\"/></svg>\n";

} // namespace

SourceFolder::SourceFolder()
{
    write(QStringLiteral("encyclopedia.toml"), manifest);
    write(QStringLiteral("bibliography.json"), bibliography);
    write(QStringLiteral("media/logo.svg"), svg);
    write(QStringLiteral("media/cell.svg"), svg);
    write(QStringLiteral("articles/plasma-cell.md"), article("Plasma cell", "A cell [@kyle2018].\n\n## Origin\n\nThe marrow.\n"));
}

void SourceFolder::write(const QString &name, const QByteArray &content) const
{
    const QString path = file(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile written(path);
    if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

void SourceFolder::remove(const QString &name) const
{
    QFile::remove(file(name));
}

QByteArray article(const QByteArray &title, const QByteArray &body)
{
    return "+++\ntitle = \"" + title
        + "\"\ntopics = [\"cells\"]\nsummary = \"In short.\"\nauthors = [\"Pandect contributors\"]\nreviewed = 2026-11-20\n\n+++\n"
        + body;
}

} // namespace test
