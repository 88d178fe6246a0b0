// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/problems.h"
#include "pack/records.h"

namespace builder {

enum class Markup { Markdown, Html };

/// An article as its file has it: taken apart, not yet rendered.
struct Draft
{
    struct Fact
    {
        QString label;
        LineText value;
    };

    QString file;
    QString path; ///< the article's name for ever
    Markup markup = Markup::Markdown;
    QString title;
    QString heading; ///< may be empty
    QStringList aliases;
    QList<LineText> topics; ///< names
    LineText summary; ///< Markdown, or plain text of an HTML file
    QList<Fact> facts;
    QStringList authors;
    QDate reviewed;
    int reviewedLine = 0;
    QList<LineText> seeAlso; ///< paths
    QString canonical; ///< HTML: the article's address on the web
    QByteArray body; ///< Markdown or HTML, UTF-8
    int bodyLine = 1; ///< the line of the file on which the body begins
    QList<pack::SectionRecord> sections; ///< HTML only; Markdown's come with rendering
};

} // namespace builder
