// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/styles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QXmlStreamReader>

#include <algorithm>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr auto cslNamespace = "http://purl.org/net/xbiblio/csl"_L1;

/// What a style's XML says of itself.
struct Header
{
    Style style;
    QString parent; ///< the name of the style that this one is another name of
    bool hasCitation = false;
};

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString lastPart(QStringView address)
{
    return address.mid(address.lastIndexOf(u'/') + 1).toString();
}

void readInfo(QXmlStreamReader &xml, Header &header)
{
    while (xml.readNextStartElement()) {
        const QStringView name = xml.name();
        if (name == "link"_L1 && xml.attributes().value("rel"_L1) == "independent-parent"_L1)
            header.parent = lastPart(xml.attributes().value("href"_L1));
        if (name == "category"_L1 && xml.attributes().value("citation-format"_L1) == "numeric"_L1)
            header.style.isNumeric = true;
        if (name == "title"_L1)
            header.style.title = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        else if (name == "title-short"_L1)
            header.style.shortTitle = xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        else if (name == "id"_L1)
            header.style.name = lastPart(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        else
            xml.skipCurrentElement();
    }
}

/// `isOurs`: the text is sound, so what it says of itself is enough.
Result<Header> readHeader(const QByteArray &text, bool isOurs)
{
    const auto wrong = [](const QString &what) { return failure(ErrorCode::StyleInvalid, what); };
    if (text.size() > largestStyle)
        return wrong(u"the file is too large for a style"_s);
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || xml.name() != "style"_L1 || xml.namespaceUri() != cslNamespace)
        return wrong(u"this is no CSL style; one begins with <style xmlns=\"%1\">"_s.arg(cslNamespace));
    if (!xml.attributes().value("version"_L1).startsWith("1.0"_L1))
        return wrong(u"the style is of CSL version “%1”; this program reads 1.0"_s.arg(xml.attributes().value("version"_L1)));
    Header header;
    header.style.xml = text;
    header.style.defaultLocale = xml.attributes().value("default-locale"_L1).toString();
    while (xml.readNextStartElement()) {
        if (xml.name() == "info"_L1) {
            readInfo(xml, header);
            if (isOurs) {
                header.hasCitation = header.parent.isEmpty();
                return header;
            }
            continue;
        }
        header.hasCitation = header.hasCitation || xml.name() == "citation"_L1;
        xml.skipCurrentElement();
    }
    if (xml.hasError())
        return failure(ErrorCode::StyleInvalid, u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
    if (header.style.title.isEmpty())
        return wrong(u"the style has no title"_s);
    if (!header.hasCitation && header.parent.isEmpty())
        return wrong(u"the style says nowhere how to cite; it has no <citation>"_s);
    return header;
}

/// The XML of an independent style that comes with the program; empty where there is none of that name.
QByteArray bundledXml(const QString &name)
{
    return resource(u":/csl/styles/%1.csl"_s.arg(name));
}

/// An independent style, or one that has the text of the style it is another name of.
Result<Style> styleOf(Result<Header> header, const QList<Style> &others = {})
{
    if (!header)
        return std::unexpected(header.error());
    if (header->hasCitation)
        return header->style;
    QByteArray parent = bundledXml(header->parent);
    if (const auto other = std::ranges::find(others, header->parent, &Style::name); parent.isEmpty() && other != others.end())
        parent = other->xml;
    if (parent.isEmpty())
        return failure(ErrorCode::StyleInvalid,
                       u"it is another name of the style “%1”, which is not here; add that one first"_s.arg(header->parent));
    header->style.xml = parent;
    return header->style;
}

/// The programs that format, as one hash.
QByteArray engineHash()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : {u":/citation/citeproc_commonjs.js"_s, u":/citation/processor.js"_s})
        hash.addData(resource(name));
    return hash.result();
}

QList<Style> readBundledStyles()
{
    QList<Style> styles;
    for (const QString &folder : {u":/csl/styles"_s, u":/csl/styles/dependent"_s}) {
        const QDir files(folder);
        for (const QString &name : files.entryList({u"*.csl"_s}, QDir::Files, QDir::Name)) {
            if (auto style = styleOf(readHeader(resource(files.filePath(name)), true)))
                styles.append(*std::move(style));
        }
    }
    std::ranges::sort(styles, {}, [](const Style &style) { return style.title.toCaseFolded(); });
    return styles;
}

} // namespace

Result<Style> readStyle(const QByteArray &xml, const QList<Style> &others)
{
    return styleOf(readHeader(xml, false), others);
}

const QList<Style> &bundledStyles()
{
    static const QList<Style> styles = readBundledStyles();
    return styles;
}

const Style *bundledStyle(const QString &name)
{
    const auto found = std::ranges::find(bundledStyles(), name, &Style::name);
    return found == bundledStyles().end() ? nullptr : &*found;
}

QString localeFor(const QString &language)
{
    const QStringList names = localeNames();
    QString usual = QLocale(language).name(); // “pt” is “pt_BR”
    usual.replace(u'_', u'-');
    for (const QString &name : {language, usual}) {
        if (names.contains(name))
            return name;
    }
    const QString base = language.section(u'-', 0, 0);
    const auto related = std::ranges::find_if(names, [&](const QString &name) { return name.section(u'-', 0, 0) == base; });
    return related == names.cend() ? u"en-US"_s : *related;
}

QByteArray fingerprint(const Style &style, const QString &locale)
{
    static const QByteArray engine = engineHash();
    const QString own = style.defaultLocale.isEmpty() ? locale : style.defaultLocale;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(engine);
    hash.addData(style.xml);
    hash.addData('\n' + own.toUtf8() + '\n');
    hash.addData(localeXml(own));
    return hash.result().toHex();
}

QStringList localeNames()
{
    QStringList names;
    for (const QString &file : QDir(u":/csl/locales"_s).entryList(QDir::Files, QDir::Name))
        names.append(file.sliced("locales-"_L1.size()).chopped(".xml"_L1.size()));
    return names;
}

QByteArray localeXml(const QString &language)
{
    return resource(u":/csl/locales/locales-%1.xml"_s.arg(language));
}

} // namespace citation
