// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/text/colouredtext.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>

namespace gui {

ColouredText::ColouredText(QTextDocument *document, const QPalette &palette)
    : m_highlighter(document)
{
    m_highlighter.setTheme(m_repository.themeForPalette(palette));
}

void ColouredText::setLanguage(const QString &name)
{
    m_highlighter.setDefinition(m_repository.definitionForName(name));
}

} // namespace gui
