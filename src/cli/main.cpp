// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/terminal.h"
#include "sources/zim/zimsource.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using namespace Qt::StringLiterals;

struct Command
{
    QLatin1StringView name;
    QLatin1StringView arguments;
    QLatin1StringView purpose;
    int (*run)(const QStringList &) = nullptr;
};

constexpr Command commands[] = {
    {"build"_L1, "SOURCE OUT.pandect"_L1, "make a pack of an encyclopedia's folder"_L1, cli::buildCommand},
    {"info"_L1, "PACK"_L1, "what a pack is: title, edition, numbers"_L1, cli::infoCommand},
    {"verify"_L1, "PACK"_L1, "check a pack or a folder: damage, links, citations"_L1, cli::verifyCommand},
    {"list"_L1, "PACK"_L1, "the articles, in the order of the alphabet"_L1, cli::listCommand},
    {"search"_L1, "PACK QUERY"_L1, "the articles that answer a query"_L1, cli::searchCommand},
    {"show"_L1, "PACK ARTICLE"_L1, "an article as text, HTML or JSON"_L1, cli::showCommand},
    {"reading"_L1, "PACK"_L1, "how easy its articles are to read"_L1, cli::readingCommand},
    {"cite"_L1, "--style S --items F"_L1, "print references in a citation style"_L1, cli::citeCommand},
    {"references"_L1, "INPUT [ARTICLE]"_L1, "the references of an article, a page or a text"_L1, cli::referencesCommand},
    {"extract"_L1, "PACK FOLDER"_L1, "articles and pictures as files"_L1, cli::extractCommand},
};

QString usage()
{
    QString text =
        u"Usage: pandect-pack COMMAND ARGUMENTS\nMakes and reads .pandect files, encyclopedias for Pandect.\n\nCommands:\n"_s;
    for (const Command &command : commands)
        text += u"  %1  %2\n"_s.arg(u"%1 %2"_s.arg(command.name, command.arguments).leftJustified(26), command.purpose);
    return text
        + u"\npandect-pack COMMAND --help tells a command's options.\n"
          "Exit codes: 0 all went well; 1 it could not be done, or a check found something; 2 wrong arguments.\n"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    sources::limitZimCaches();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pandect-pack"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(PANDECT_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString first = arguments.value(0);
    if (first == "--version"_L1 || first == "-v"_L1) {
        cli::print(u"pandect-pack %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return cli::success;
    }
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        cli::print(usage());
        return cli::success;
    }
    const auto command = std::ranges::find(commands, first, &Command::name);
    if (command != std::end(commands))
        return command->run(arguments);
    cli::complain(first.isEmpty() ? u"which command?"_s : u"there is no command “%1”"_s.arg(first));
    cli::complainRaw(u"\n"_s + usage());
    return cli::misused;
}
