// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlight/highlight.h"

#include <QList>

#include <array>

namespace highlight {

namespace {

constexpr std::array themes = {"light", "sepia", "dark", "contrast"};

/// One meaning for a reader: the classes that share it, and its colour in each theme.
struct Shade
{
    const char *property = "";
    std::array<const char *, themes.size()> colours{};
    const char *classes = ""; ///< divided by blanks
    const char *manner = ""; ///< what says it without colour
};

/// Each colour stands at least 4.5 to 1 against its theme's ground (WCAG AA; 7 to 1 in “contrast”).
constexpr Shade shades[] = {
    {"keyword", {"#7a1f3d", "#7c2036", "#e5a0ae", "#ffd84d"}, "keyword control-flow import", "font-weight:600"},
    {"function", {"#1c4f86", "#1d4a73", "#8fbdea", "#8fd3ff"}, "function built-in extension"},
    {"variable", {"#74410f", "#70400f", "#e0b184", "#ffc58a"}, "variable"},
    {"preprocessor", {"#64449a", "#5d3f8c", "#c0aaf0", "#d9c4ff"}, "preprocessor annotation region-marker"},
    {"attribute", {"#0f5c5c", "#125555", "#7cc7c2", "#7df0e6"}, "attribute data-type"},
    {"string", {"#2d6030", "#355a20", "#9ccb8f", "#a4f59a"}, "string verbatim-string char special-string special-char"},
    {"number", {"#8c4310", "#853f0c", "#e6a877", "#ffb870"}, "decimal base-n float constant"},
    {"comment",
     {"#655e54", "#685842", "#a39d92", "#cfcfcf"},
     "comment documentation comment-variable information",
     "font-style:italic"},
    {"alert", {"#a3291c", "#9c2417", "#f29a8c", "#ff9d8f"}, "warning alert", "font-weight:600"},
    {"error", {"#a3291c", "#9c2417", "#f29a8c", "#ff9d8f"}, "error", "text-decoration:underline wavy"},
};

constexpr std::array<const char *, themes.size()> grounds = {"#f6f3ec", "#ecdfc6", "#202225", "#000000"};
constexpr std::array<const char *, themes.size()> inks = {"#24211d", "#3b2f20", "#dcd8d0", "#ffffff"};

QByteArray selectors(const char *classes)
{
    QByteArray list;
    for (const QByteArray &name : QByteArray(classes).split(' '))
        list += (list.isEmpty() ? ".hl-" : ",.hl-") + name;
    return list;
}

} // namespace

QByteArray styleSheet()
{
    QByteArray css;
    for (size_t theme = 0; theme < themes.size(); ++theme) {
        css += "html[data-theme=\"" + QByteArray(themes[theme]) + "\"]{--code-ground:" + grounds[theme]
            + ";--code-ink:" + inks[theme];
        for (const Shade &shade : shades)
            css += ";--code-" + QByteArray(shade.property) + ':' + shade.colours[theme];
        css += "}\n";
    }
    for (const Shade &shade : shades) {
        css += selectors(shade.classes) + "{color:var(--code-" + shade.property + ");" + shade.manner + "}\n";
    }
    return css;
}

} // namespace highlight
