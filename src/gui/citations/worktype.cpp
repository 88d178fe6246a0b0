// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/worktype.h"

#include <QCoreApplication>
#include <QHash>

namespace gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui::WorkType)
};

} // namespace

QString workTypeName(const QString &cslType)
{
    using namespace Qt::StringLiterals;
    static const QHash<QString, const char *> names{
        {u"article"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Preprint")},
        {u"article-journal"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Journal article")},
        {u"article-magazine"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Magazine article")},
        {u"article-newspaper"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Newspaper article")},
        {u"bill"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Bill")},
        {u"book"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Book")},
        {u"broadcast"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Broadcast")},
        {u"chapter"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Chapter")},
        {u"dataset"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Dataset")},
        {u"document"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Document")},
        {u"entry"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Entry")},
        {u"entry-dictionary"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Dictionary entry")},
        {u"entry-encyclopedia"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Encyclopedia entry")},
        {u"figure"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Figure")},
        {u"graphic"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Picture")},
        {u"hearing"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Hearing")},
        {u"interview"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Interview")},
        {u"legal_case"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Legal case")},
        {u"legislation"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Law")},
        {u"manuscript"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Manuscript")},
        {u"map"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Map")},
        {u"motion_picture"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Film")},
        {u"pamphlet"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Pamphlet")},
        {u"paper-conference"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Conference paper")},
        {u"patent"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Patent")},
        {u"periodical"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Periodical")},
        {u"personal_communication"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Personal communication")},
        {u"post"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Post")},
        {u"post-weblog"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Blog post")},
        {u"regulation"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Regulation")},
        {u"report"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Report")},
        {u"review"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Review")},
        {u"review-book"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Book review")},
        {u"software"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Software")},
        {u"song"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Recording")},
        {u"speech"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Talk")},
        {u"standard"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Standard")},
        {u"thesis"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Thesis")},
        {u"treaty"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Treaty")},
        {u"webpage"_s, QT_TRANSLATE_NOOP("gui::WorkType", "Web page")},
    };
    const char *name = names.value(cslType);
    return name ? Tr::tr(name) : QString();
}

} // namespace gui
