// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/querytext.h"

#include <QCoreApplication>

namespace gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui::ResultsView)
};

QString repairText(library::QueryRepair repair)
{
    switch (repair) {
    case library::QueryRepair::QuoteOpen:
        return Tr::tr("A quotation mark has no partner; the phrase ends with the query.");
    case library::QueryRepair::BracketOdd:
        return Tr::tr("A bracket has no partner and was left out.");
    case library::QueryRepair::OperatorStray:
        return Tr::tr("An operator had nothing to work on and was left out.");
    case library::QueryRepair::FieldEmpty:
        return Tr::tr("A field has no value and was left out.");
    case library::QueryRepair::StarStray:
        return Tr::tr("A star stands at the end of a word only; this one was read as a space.");
    case library::QueryRepair::TooLong:
        return Tr::tr("The query is too long; its end was left out.");
    case library::QueryRepair::OnlyExclusions:
        return Tr::tr("The query says only what not to find.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QStringList repairTexts(const QList<library::QueryRepair> &repairs)
{
    QStringList texts;
    for (const library::QueryRepair repair : repairs)
        texts.append(repairText(repair));
    return texts;
}

} // namespace gui
