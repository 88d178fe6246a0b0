// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/terminal.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace cli {

using namespace Qt::StringLiterals;

int infoCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Tells what a library is."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect or .zim file"_s);
    if (const auto code = parse(parser, arguments, 1))
        return *code;
    const QString file = parser.positionalArguments().constFirst();
    auto source = openLibrary(file);
    const auto info = source ? (*source)->info() : std::unexpected(source.error());
    if (!info) {
        complain(info.error());
        return failed;
    }
    const auto topics = (*source)->topics();
    const std::initializer_list<std::pair<QString, QString>> rows = {
        {u"Title"_s, info->title},
        {u"Id"_s, info->id},
        {u"About"_s, info->description},
        {u"Language"_s, info->language},
        {u"Publisher"_s, info->publisher},
        {u"Licence"_s, info->licence},
        {u"Edition"_s, info->edition},
        {u"Reviewed"_s, info->reviewed.toString(Qt::ISODate)},
        {u"Articles"_s, QString::number(info->articleCount)},
        {u"Figures"_s, QString::number(info->figureCount)},
        {u"Works"_s, u"%1 cited, %2 of them not verified"_s.arg(info->referenceCount).arg(info->unverifiedCount)},
        {u"Glossary"_s, u"%1 words"_s.arg(info->termCount)},
        {u"Topics"_s, topics ? QString::number(topics->size()) : QString()},
        {u"Size"_s, u"%1 bytes"_s.arg(QFileInfo(file).size())},
    };
    for (const auto &[name, value] : rows) {
        if (!value.isEmpty())
            print(u"%1 %2\n"_s.arg((name + u':').leftJustified(10), value));
    }
    QStringList letters;
    for (const library::Letter &letter : info->letters) {
        if (letter.count > 0)
            letters.append(u"%1 %2"_s.arg(letter.label).arg(letter.count));
    }
    print(u"Letters:   %1\n"_s.arg(letters.join(u", "_s)));
    for (const library::Institution &institution : info->institutions)
        print(u"With:      %1\n"_s.arg(institution.role.isEmpty() ? institution.name
                                                                  : u"%1 (%2)"_s.arg(institution.name, institution.role)));
    return success;
}

} // namespace cli
