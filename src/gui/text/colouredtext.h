// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

class QPalette;

namespace gui {

/// Colours the code in a document, in the colours of a palette. Goes before the document does. GUI thread.
class ColouredText
{
public:
    ColouredText(QTextDocument *document, const QPalette &palette);

    /// `name`: of one of KSyntaxHighlighting's definitions, such as “HTML”; none or an unknown one leaves the text plain.
    void setLanguage(const QString &name);

private:
    KSyntaxHighlighting::Repository m_repository; ///< outlives the highlighter, which reads it
    KSyntaxHighlighting::SyntaxHighlighter m_highlighter;
};

} // namespace gui
