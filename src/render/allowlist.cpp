// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/allowlist.h"

#include <QList>

#include <algorithm>
#include <array>

namespace render {

namespace {

using Rules = std::array<ElementRule, GUMBO_TAG_LAST + 1>;

constexpr GumboTag keptElements[] = {
    GUMBO_TAG_A,       GUMBO_TAG_ABBR,     GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,    GUMBO_TAG_ASIDE,   GUMBO_TAG_AUDIO,
    GUMBO_TAG_B,       GUMBO_TAG_BDI,      GUMBO_TAG_BDO,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CAPTION, GUMBO_TAG_CITE,
    GUMBO_TAG_CODE,    GUMBO_TAG_COLGROUP, GUMBO_TAG_DATA,    GUMBO_TAG_DD,         GUMBO_TAG_DEL,     GUMBO_TAG_DETAILS,
    GUMBO_TAG_DFN,     GUMBO_TAG_DIV,      GUMBO_TAG_DL,      GUMBO_TAG_DT,         GUMBO_TAG_EM,      GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,   GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,
    GUMBO_TAG_H5,      GUMBO_TAG_H6,       GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,     GUMBO_TAG_I,       GUMBO_TAG_INS,
    GUMBO_TAG_KBD,     GUMBO_TAG_LI,       GUMBO_TAG_MARK,    GUMBO_TAG_NAV,        GUMBO_TAG_OL,      GUMBO_TAG_P,
    GUMBO_TAG_PRE,     GUMBO_TAG_Q,        GUMBO_TAG_RP,      GUMBO_TAG_RT,         GUMBO_TAG_RUBY,    GUMBO_TAG_S,
    GUMBO_TAG_SAMP,    GUMBO_TAG_SECTION,  GUMBO_TAG_SMALL,   GUMBO_TAG_SPAN,       GUMBO_TAG_STRONG,  GUMBO_TAG_SUB,
    GUMBO_TAG_SUMMARY, GUMBO_TAG_SUP,      GUMBO_TAG_TABLE,   GUMBO_TAG_TBODY,      GUMBO_TAG_TD,      GUMBO_TAG_TFOOT,
    GUMBO_TAG_TH,      GUMBO_TAG_THEAD,    GUMBO_TAG_TIME,    GUMBO_TAG_TR,         GUMBO_TAG_U,       GUMBO_TAG_UL,
    GUMBO_TAG_VAR,     GUMBO_TAG_VIDEO,
};

constexpr GumboTag keptVoidElements[] = {GUMBO_TAG_BR, GUMBO_TAG_COL, GUMBO_TAG_HR, GUMBO_TAG_WBR};

/// What runs, loads, sends, or holds text that a parser reads by other rules.
constexpr GumboTag droppedElements[] = {
    GUMBO_TAG_APPLET,   GUMBO_TAG_BASE,     GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND,  GUMBO_TAG_BUTTON, GUMBO_TAG_CANVAS,
    GUMBO_TAG_DATALIST, GUMBO_TAG_EMBED,    GUMBO_TAG_FRAME,    GUMBO_TAG_FRAMESET, GUMBO_TAG_IFRAME, GUMBO_TAG_INPUT,
    GUMBO_TAG_KEYGEN,   GUMBO_TAG_LINK,     GUMBO_TAG_MATH,     GUMBO_TAG_MENUITEM, GUMBO_TAG_META,   GUMBO_TAG_METER,
    GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES, GUMBO_TAG_OBJECT,   GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION, GUMBO_TAG_OUTPUT,
    GUMBO_TAG_PARAM,    GUMBO_TAG_PROGRESS, GUMBO_TAG_SCRIPT,   GUMBO_TAG_SELECT,   GUMBO_TAG_STYLE,  GUMBO_TAG_SVG,
    GUMBO_TAG_TEMPLATE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,
};

Rules makeRules()
{
    Rules rules;
    for (const GumboTag tag : keptElements)
        rules[tag] = {Fate::Kept, gumbo_normalized_tagname(tag)};
    for (const GumboTag tag : keptVoidElements)
        rules[tag] = {Fate::Kept, gumbo_normalized_tagname(tag), true};
    for (const GumboTag tag : droppedElements)
        rules[tag] = {Fate::Dropped};
    rules[GUMBO_TAG_IMG] = {Fate::Kept, "img", true, true};
    rules[GUMBO_TAG_SOURCE] = {Fate::Kept, "source", true, true};
    // Blocks stay blocks, lest the words of two run together.
    for (const GumboTag tag : {GUMBO_TAG_CENTER, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_MAIN})
        rules[tag] = {Fate::Kept, "div"};
    rules[GUMBO_TAG_TT] = {Fate::Kept, "code"};
    rules[GUMBO_TAG_STRIKE] = {Fate::Kept, "s"};
    rules[GUMBO_TAG_LISTING] = {Fate::Kept, "pre"};
    return rules;
}

/// What a page with a look of its own has besides: its style sheets, and elements that its rules may name.
Rules makeDocumentRules()
{
    Rules rules = makeRules();
    for (const GumboTag tag : {GUMBO_TAG_CENTER, GUMBO_TAG_MAIN, GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_FONT,
                               GUMBO_TAG_BIG, GUMBO_TAG_TT, GUMBO_TAG_STRIKE, GUMBO_TAG_STYLE, GUMBO_TAG_LABEL})
        rules[tag] = {Fate::Kept, gumbo_normalized_tagname(tag)};
    rules[GUMBO_TAG_LINK] = {Fate::Kept, "link", true, true};
    return rules;
}

struct AttributeRule
{
    std::string_view name;
    AttributeKind kind;
};

constexpr AttributeRule everywhere[] = {
    {"id", AttributeKind::Identifier}, {"class", AttributeKind::ClassNames}, {"lang", AttributeKind::Text},
    {"dir", AttributeKind::Word},      {"title", AttributeKind::Text},
};

struct OwnAttributeRule
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    AttributeRule attribute;
};

constexpr OwnAttributeRule own[] = {
    {GUMBO_TAG_A, {"href", AttributeKind::Link}},
    {GUMBO_TAG_IMG, {"src", AttributeKind::MediaAddress}},
    {GUMBO_TAG_IMG, {"alt", AttributeKind::Text}},
    {GUMBO_TAG_IMG, {"width", AttributeKind::Number}},
    {GUMBO_TAG_IMG, {"height", AttributeKind::Number}},
    {GUMBO_TAG_IMG, {"loading", AttributeKind::Word}},
    {GUMBO_TAG_AUDIO, {"src", AttributeKind::MediaAddress}},
    {GUMBO_TAG_AUDIO, {"controls", AttributeKind::Flag}},
    {GUMBO_TAG_SOURCE, {"src", AttributeKind::MediaAddress}},
    {GUMBO_TAG_VIDEO, {"src", AttributeKind::MediaAddress}},
    {GUMBO_TAG_VIDEO, {"controls", AttributeKind::Flag}},
    {GUMBO_TAG_VIDEO, {"width", AttributeKind::Number}},
    {GUMBO_TAG_VIDEO, {"height", AttributeKind::Number}},
    {GUMBO_TAG_TD, {"colspan", AttributeKind::Number}},
    {GUMBO_TAG_TD, {"rowspan", AttributeKind::Number}},
    {GUMBO_TAG_TD, {"headers", AttributeKind::Text}},
    {GUMBO_TAG_TD, {"align", AttributeKind::Word}},
    {GUMBO_TAG_TH, {"colspan", AttributeKind::Number}},
    {GUMBO_TAG_TH, {"rowspan", AttributeKind::Number}},
    {GUMBO_TAG_TH, {"headers", AttributeKind::Text}},
    {GUMBO_TAG_TH, {"scope", AttributeKind::Word}},
    {GUMBO_TAG_TH, {"align", AttributeKind::Word}},
    {GUMBO_TAG_COL, {"span", AttributeKind::Number}},
    {GUMBO_TAG_COLGROUP, {"span", AttributeKind::Number}},
    {GUMBO_TAG_OL, {"start", AttributeKind::Number}},
    {GUMBO_TAG_OL, {"reversed", AttributeKind::Flag}},
    {GUMBO_TAG_OL, {"type", AttributeKind::Word}},
    {GUMBO_TAG_LI, {"value", AttributeKind::Number}},
    {GUMBO_TAG_TIME, {"datetime", AttributeKind::Text}},
    {GUMBO_TAG_DEL, {"datetime", AttributeKind::Text}},
    {GUMBO_TAG_INS, {"datetime", AttributeKind::Text}},
    {GUMBO_TAG_DATA, {"value", AttributeKind::Text}},
    {GUMBO_TAG_DETAILS, {"open", AttributeKind::Flag}},
};

/// Only in a page with a look of its own.
constexpr AttributeRule everywhereInDocuments[] = {
    {"class", AttributeKind::Text},
    {"style", AttributeKind::Css},
    {"align", AttributeKind::Presentation},
    {"valign", AttributeKind::Presentation},
    {"width", AttributeKind::Presentation},
    {"height", AttributeKind::Presentation},
    {"bgcolor", AttributeKind::Presentation},
    {"border", AttributeKind::Presentation},
    {"color", AttributeKind::Presentation},
    {"face", AttributeKind::Presentation},
    {"size", AttributeKind::Presentation},
    {"cellpadding", AttributeKind::Presentation},
    {"cellspacing", AttributeKind::Presentation},
    {"nowrap", AttributeKind::Flag},
    {"clear", AttributeKind::Presentation},
    {"role", AttributeKind::Text},
    {"hidden", AttributeKind::Flag},
};

constexpr OwnAttributeRule ownInDocuments[] = {
    {GUMBO_TAG_A, {"name", AttributeKind::Identifier}},      {GUMBO_TAG_LINK, {"rel", AttributeKind::Text}},
    {GUMBO_TAG_LINK, {"href", AttributeKind::MediaAddress}}, {GUMBO_TAG_LINK, {"media", AttributeKind::Text}},
    {GUMBO_TAG_STYLE, {"media", AttributeKind::Text}},       {GUMBO_TAG_VIDEO, {"poster", AttributeKind::MediaAddress}},
    {GUMBO_TAG_BODY, {"text", AttributeKind::Presentation}},
};

struct Words
{
    std::string_view attribute;
    std::array<std::string_view, 5> words;
};

constexpr Words words[] = {
    {"dir", {"ltr", "rtl", "auto"}},        {"loading", {"lazy", "eager"}},
    {"align", {"left", "right", "center"}}, {"scope", {"row", "col", "rowgroup", "colgroup"}},
    {"type", {"1", "a", "A", "i", "I"}},
};

bool isNameSign(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '-'
        || sign == '_';
}

QByteArray classNames(const QByteArray &value)
{
    QByteArray kept;
    for (const QByteArray &name : value.simplified().split(' ')) {
        if (name.isEmpty() || !std::ranges::all_of(name, isNameSign))
            continue;
        if (!kept.isEmpty())
            kept += ' ';
        kept += name;
    }
    return kept;
}

bool isNumber(const QByteArray &value)
{
    constexpr qsizetype digits = 6;
    const qsizetype sign = value.startsWith('-') ? 1 : 0;
    return value.size() > sign && value.size() <= digits
        && std::all_of(value.begin() + sign, value.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

bool isWord(std::string_view attribute, const QByteArray &value)
{
    const std::string_view word(value.constData(), static_cast<size_t>(value.size()));
    const auto found = std::ranges::find(words, attribute, &Words::attribute);
    return !word.empty() && found != std::end(words) && std::ranges::contains(found->words, word);
}

bool isPresentation(const QByteArray &value)
{
    return std::ranges::all_of(value, [](char sign) {
        return isNameSign(sign) || sign == '#' || sign == '%' || sign == '.' || sign == ' ' || sign == ',';
    });
}

bool isIdentifier(const QByteArray &value)
{
    return !value.isEmpty()
        && std::ranges::none_of(value, [](char sign) { return sign == ' ' || (static_cast<unsigned char>(sign) < 0x20); });
}

} // namespace

const ElementRule &ruleOf(GumboTag tag, Dialect dialect)
{
    static const Rules rules = makeRules();
    static const Rules documentRules = makeDocumentRules();
    return dialect == Dialect::Document ? documentRules[tag] : rules[tag];
}

AttributeKind kindOf(GumboTag tag, std::string_view attribute, Dialect dialect)
{
    const auto isIt = [tag, attribute](const OwnAttributeRule &rule) {
        return rule.tag == tag && rule.attribute.name == attribute;
    };
    if (dialect == Dialect::Document) {
        const auto ownOne = std::ranges::find_if(ownInDocuments, isIt);
        if (ownOne != std::end(ownInDocuments))
            return ownOne->attribute.kind;
        const auto any = std::ranges::find(everywhereInDocuments, attribute, &AttributeRule::name);
        if (any != std::end(everywhereInDocuments))
            return any->kind;
    }
    const auto common = std::ranges::find(everywhere, attribute, &AttributeRule::name);
    if (common != std::end(everywhere))
        return common->kind;
    const auto found = std::ranges::find_if(own, isIt);
    return found == std::end(own) ? AttributeKind::Forbidden : found->attribute.kind;
}

QByteArray allowedValue(AttributeKind kind, std::string_view attribute, const QByteArray &value)
{
    switch (kind) {
    case AttributeKind::Text:
        return value.isNull() ? QByteArray("") : value;
    case AttributeKind::Identifier:
        return isIdentifier(value) ? value : QByteArray();
    case AttributeKind::ClassNames:
        return classNames(value);
    case AttributeKind::Number:
        return isNumber(value) ? value : QByteArray();
    case AttributeKind::Word:
        return isWord(attribute, value) ? value : QByteArray();
    case AttributeKind::Flag:
        return QByteArray("");
    case AttributeKind::Presentation:
        return isPresentation(value) ? value : QByteArray();
    case AttributeKind::Forbidden:
    case AttributeKind::Css:
    case AttributeKind::Link:
    case AttributeKind::MediaAddress:
        break;
    }
    return {};
}

} // namespace render
