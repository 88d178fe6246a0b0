// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include "cli/commands.h"

#include <QCommandLineParser>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cli {

namespace {

using namespace Qt::StringLiterals;

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// What happened, and what to do, for codes whose detail is technical.
QString sentence(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::FileMissing:
        return u"there is no such file; check the name"_s;
    case base::ErrorCode::FileEmpty:
        return u"the file is empty; get it anew"_s;
    case base::ErrorCode::FileUnreadable:
        return u"the file cannot be read; check its permissions"_s;
    case base::ErrorCode::FileUnwritable:
        return u"the file cannot be written; check permissions and free space"_s;
    case base::ErrorCode::NotAPack:
        return u"not a .pandect or .zim file; name another"_s;
    case base::ErrorCode::PackTooNew:
        return u"made by a newer Pandect; update this program"_s;
    case base::ErrorCode::PackDamaged:
        return u"the file is damaged; get it anew"_s;
    case base::ErrorCode::LibrarySlow:
        return u"the file could not be read in time; try again"_s;
    case base::ErrorCode::ContentTooLarge:
        return u"the article is too large to show"_s;
    case base::ErrorCode::ArticleMissing:
        return u"there is no such article; pandect-pack list names all"_s;
    case base::ErrorCode::MediaMissing:
        return u"there is no such picture in the pack"_s;
    case base::ErrorCode::IndexMissing:
        return u"the pack has no index for full-text search; build it without --no-full-text"_s;
    case base::ErrorCode::ZoteroMissing:
    case base::ErrorCode::ZoteroSilent:
    case base::ErrorCode::ZoteroReadOnly:
    case base::ErrorCode::ZoteroHasThem:
    case base::ErrorCode::ZoteroRefused:
        return u"Zotero did not take it"_s;
    case base::ErrorCode::Cancelled:
        return u"cancelled"_s;
    case base::ErrorCode::LibraryMissing:
    case base::ErrorCode::SourceInvalid:
    case base::ErrorCode::StyleInvalid:
    case base::ErrorCode::ArgumentInvalid:
    case base::ErrorCode::DatabaseFailed:
        break;
    }
    return {};
}

void tell(const base::Error &error, const QString &kind)
{
    QString place = error.file.isEmpty() ? u"pandect-pack"_s : error.file;
    if (error.line > 0)
        place += u':' + QString::number(error.line);
    const QString general = sentence(error.code);
    QString text = general.isEmpty() ? error.detail : general;
    if (!general.isEmpty() && !error.detail.isEmpty())
        text += u" (%1)"_s.arg(error.detail);
    complainRaw(u"%1: %2: %3\n"_s.arg(place, kind, text));
}

} // namespace

void print(const QString &text)
{
    write(stdout, text.toUtf8());
}

void printBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void complainRaw(const QString &text)
{
    write(stderr, text.toUtf8());
}

void complain(const QString &text)
{
    complainRaw(u"pandect-pack: error: %1\n"_s.arg(text));
}

void complain(const base::Error &error)
{
    tell(error, u"error"_s);
}

void note(const base::Error &error)
{
    tell(error, u"note"_s);
}

std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype positionals)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOption(help);
    // The parser's first argument is the program; here it is the command.
    const bool sound = parser.parse(arguments);
    if (parser.isSet(help)) {
        print(parser.helpText());
        return success;
    }
    if (!sound) {
        complain(parser.errorText());
    } else if (const qsizetype given = parser.positionalArguments().size(); given != positionals) {
        complain(given < positionals ? u"%1 wants more arguments"_s.arg(arguments.first())
                                     : u"“%1” is one argument too many"_s.arg(parser.positionalArguments().at(positionals)));
    } else {
        return {};
    }
    complainRaw(u"pandect-pack %1 --help tells its arguments.\n"_s.arg(arguments.first()));
    return misused;
}

ProgressLine::ProgressLine(bool quiet)
    : m_visible(!quiet && isTerminal(stderr))
{
}

ProgressLine::~ProgressLine()
{
    if (m_drawn)
        complainRaw(u"\r\x1b[K"_s);
}

void ProgressLine::show(const QString &what, double done)
{
    constexpr int interval = 50; // ms; more often costs time and flickers
    if (!m_visible || (m_drawn && m_sinceDrawn.elapsed() < interval && done < 1))
        return;
    constexpr int width = 30;
    const int full = qBound(0, static_cast<int>(done * width), width);
    complainRaw(u"\r%1 [%2%3] %4 %\x1b[K"_s.arg(what.leftJustified(9), QString(full, u'#'), QString(width - full, u'.'))
                    .arg(static_cast<int>(done * 100), 3));
    m_drawn = true;
    m_sinceDrawn.start();
}

} // namespace cli
