// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplezim.h"

#include <zim/writer/creator.h>
#include <zim/writer/item.h>

using namespace Qt::StringLiterals;

namespace test {

namespace {

zim::writer::Hints hintsOf(const ZimEntry &entry)
{
    return {{zim::writer::FRONT_ARTICLE, entry.isListed ? 1 : 0}};
}

} // namespace

void writeZim(const QString &file, const QList<ZimEntry> &entries, const ZimMetadata &metadata)
{
    zim::writer::Creator creator;
    creator.configClusterSize(16 * 1024).configNbWorkers(1);
    creator.startZimCreation(file.toStdString());
    for (const ZimEntry &entry : entries) {
        const std::string path = entry.path.toStdString();
        const std::string title = entry.title.toStdString();
        if (entry.target.isEmpty())
            creator.addItem(zim::writer::StringItem::create(path, entry.mimeType.toStdString(), title, hintsOf(entry),
                                                            entry.content.toStdString()));
        else
            creator.addRedirection(path, title, entry.target.toStdString(), hintsOf(entry));
    }
    creator.addMetadata("Name", metadata.name.toStdString());
    creator.addMetadata("Title", metadata.title.toStdString());
    creator.addMetadata("Language", metadata.language.toStdString());
    creator.addMetadata("Date", "2026-11-24");
    creator.addMetadata("Publisher", "Press of Tests");
    creator.addMetadata("License", "CC-BY-SA-4.0");
    if (!metadata.mainPath.isEmpty())
        creator.setMainPath(metadata.mainPath.toStdString());
    creator.finishZimCreation();
}

QList<ZimEntry> sampleEntries(int count)
{
    QList<ZimEntry> entries;
    for (int i = 0; i < count; ++i) {
        const QString title = u"%1atter %2"_s.arg(QChar(u'B' + i % 24)).arg(i, 5, 10, QChar(u'0'));
        const QString path = u"words/"_s + title;
        const QByteArray body = "<!DOCTYPE html><html><head><title>" + title.toUtf8()
            + "</title><link rel=\"stylesheet\" href=\"../style.css\"></head><body><h1>" + title.toUtf8()
            + "</h1><p>Text.</p><h2 id=\"more\">More</h2><img src=\"../picture.png\" alt=\"\"></body></html>";
        entries.append({path, title, "text/html", body, {}, true});
        if (i % 3 == 1)
            entries.append({u"alias/%1"_s.arg(i), u"Alias %1"_s.arg(i), {}, {}, path, true});
    }
    entries.append({u"style.css"_s, {}, "text/css", "body { color: #123456 }", {}, false});
    entries.append({u"picture.png"_s, {}, "image/png", "\x89PNG not really", {}, false});
    return entries;
}

} // namespace test
