// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/latexsigns.h"

#include <algorithm>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

constexpr LatexSign accents[] = {
    {u'\u0300', "`"_L1},
    {u'\u0301', "'"_L1},
    {u'\u0302', "^"_L1},
    {u'\u0303', "~"_L1},
    {u'\u0308', "\""_L1},
    {u'\u0304', "="_L1},
    {u'\u0307', "."_L1},
    {u'\u0306', "u"_L1},
    {u'\u030c', "v"_L1},
    {u'\u030b', "H"_L1},
    {u'\u0328', "k"_L1},
    {u'\u0327', "c"_L1},
    {u'\u0323', "d"_L1},
    {u'\u0331', "b"_L1},
    {u'\u030a', "r"_L1},
    {u'\u0309', "h"_L1},
    {u'\u030f', "G"_L1},
    {u'\u0311', "f"_L1},
    {u'\u0361', "t"_L1},
    {u'\u0326', "textcommabelow"_L1},
    {u'\u0328', "textogonekcentered"_L1},
};

// clang-format off

// Those that every reader of BibTeX knows, and those that LaTeX takes for its own.
constexpr LatexSign textSigns[] = {
    {u'ß', "ss"_L1}, {u'æ', "ae"_L1}, {u'Æ', "AE"_L1}, {u'œ', "oe"_L1}, {u'Œ', "OE"_L1}, {u'ø', "o"_L1}, {u'Ø', "O"_L1},
    {u'å', "aa"_L1}, {u'Å', "AA"_L1}, {u'ł', "l"_L1}, {u'Ł', "L"_L1}, {u'ı', "i"_L1}, {u'\\', "textbackslash"_L1},
    {u'{', "textbraceleft"_L1}, {u'}', "textbraceright"_L1}, {u'~', "textasciitilde"_L1}, {u'^', "textasciicircum"_L1},
    {u'`', "textasciigrave"_L1}, {u'\u2019', "textquoteright"_L1}, {u'\u2018', "textquoteleft"_L1},
};

// Those that many readers do not know, and that LaTeX takes as they are: only read.
constexpr LatexSign otherSigns[] = {
    {u'đ', "dj"_L1}, {u'Đ', "DJ"_L1}, {u'ð', "dh"_L1}, {u'Ð', "DH"_L1}, {u'þ', "th"_L1}, {u'Þ', "TH"_L1}, {u'ŋ', "ng"_L1},
    {u'Ŋ', "NG"_L1}, {u'ȷ', "j"_L1}, {u'<', "textless"_L1}, {u'>', "textgreater"_L1}, {u'|', "textbar"_L1},
    {u'\u201c', "textquotedblleft"_L1}, {u'\u201d', "textquotedblright"_L1}, {u'\u201e', "quotedblbase"_L1},
    {u'\u201a', "quotesinglbase"_L1}, {u'«', "guillemotleft"_L1}, {u'»', "guillemotright"_L1}, {u'‹', "guilsinglleft"_L1},
    {u'›', "guilsinglright"_L1}, {u'…', "ldots"_L1}, {u'…', "textellipsis"_L1}, {u'…', "dots"_L1}, {u'–', "textendash"_L1},
    {u'—', "textemdash"_L1}, {u'©', "copyright"_L1}, {u'©', "textcopyright"_L1}, {u'®', "textregistered"_L1},
    {u'™', "texttrademark"_L1}, {u'§', "S"_L1}, {u'§', "textsection"_L1}, {u'¶', "P"_L1}, {u'¶', "textparagraph"_L1},
    {u'†', "dag"_L1}, {u'†', "textdagger"_L1}, {u'‡', "ddag"_L1}, {u'‡', "textdaggerdbl"_L1}, {u'£', "pounds"_L1},
    {u'£', "textsterling"_L1}, {u'€', "texteuro"_L1}, {u'€', "euro"_L1}, {u'¥', "textyen"_L1}, {u'¢', "textcent"_L1},
    {u'¤', "textcurrency"_L1}, {u'°', "textdegree"_L1}, {u'°', "degree"_L1}, {u'µ', "textmu"_L1}, {u'•', "textbullet"_L1},
    {u'¿', "textquestiondown"_L1}, {u'¡', "textexclamdown"_L1}, {u'¹', "textonesuperior"_L1}, {u'²', "texttwosuperior"_L1},
    {u'³', "textthreesuperior"_L1}, {u'½', "textonehalf"_L1}, {u'¼', "textonequarter"_L1}, {u'¾', "textthreequarters"_L1},
    {u'ª', "textordfeminine"_L1}, {u'º', "textordmasculine"_L1}, {u'№', "textnumero"_L1}, {u'·', "textperiodcentered"_L1},
    {u'¦', "textbrokenbar"_L1}, {u'\u200c', "textcompwordmark"_L1}, {u'_', "textunderscore"_L1}, {u'$', "textdollar"_L1},
    {u'%', "textpercent"_L1}, {u'&', "textampersand"_L1}, {u'\'', "textquotesingle"_L1}, {u'"', "textquotedbl"_L1},
    {u' ', "space"_L1}, {u'\u2009', ","_L1}, {u'\u2009', "thinspace"_L1}, {u'\u00a0', "nobreakspace"_L1}, {u'±', "pm"_L1},
    {u'×', "times"_L1}, {u'÷', "div"_L1}, {u'¬', "neg"_L1},
};

// Those that LaTeX has only between dollar signs.
constexpr LatexSign mathSigns[] = {
    {u'α', "alpha"_L1}, {u'β', "beta"_L1}, {u'γ', "gamma"_L1}, {u'δ', "delta"_L1}, {u'ε', "varepsilon"_L1},
    {u'ϵ', "epsilon"_L1}, {u'ζ', "zeta"_L1}, {u'η', "eta"_L1}, {u'θ', "theta"_L1}, {u'ϑ', "vartheta"_L1}, {u'ι', "iota"_L1},
    {u'κ', "kappa"_L1}, {u'λ', "lambda"_L1}, {u'μ', "mu"_L1}, {u'ν', "nu"_L1}, {u'ξ', "xi"_L1}, {u'π', "pi"_L1},
    {u'ρ', "rho"_L1}, {u'σ', "sigma"_L1}, {u'ς', "varsigma"_L1}, {u'τ', "tau"_L1}, {u'υ', "upsilon"_L1}, {u'φ', "varphi"_L1},
    {u'ϕ', "phi"_L1}, {u'χ', "chi"_L1}, {u'ψ', "psi"_L1}, {u'ω', "omega"_L1}, {u'Γ', "Gamma"_L1}, {u'Δ', "Delta"_L1},
    {u'Θ', "Theta"_L1}, {u'Λ', "Lambda"_L1}, {u'Ξ', "Xi"_L1}, {u'Π', "Pi"_L1}, {u'Σ', "Sigma"_L1}, {u'Υ', "Upsilon"_L1},
    {u'Φ', "Phi"_L1}, {u'Ψ', "Psi"_L1}, {u'Ω', "Omega"_L1}, {u'∓', "mp"_L1}, {u'≤', "leq"_L1}, {u'≤', "le"_L1},
    {u'≥', "geq"_L1}, {u'≥', "ge"_L1}, {u'≠', "neq"_L1}, {u'≠', "ne"_L1}, {u'≈', "approx"_L1}, {u'≡', "equiv"_L1},
    {u'∼', "sim"_L1}, {u'≃', "simeq"_L1}, {u'≅', "cong"_L1}, {u'∞', "infty"_L1}, {u'→', "rightarrow"_L1}, {u'→', "to"_L1},
    {u'←', "leftarrow"_L1}, {u'↔', "leftrightarrow"_L1}, {u'↑', "uparrow"_L1}, {u'↓', "downarrow"_L1}, {u'⇒', "Rightarrow"_L1},
    {u'∂', "partial"_L1}, {u'∇', "nabla"_L1}, {u'∑', "sum"_L1}, {u'∏', "prod"_L1}, {u'∫', "int"_L1}, {u'√', "surd"_L1},
    {u'∈', "in"_L1}, {u'∉', "notin"_L1}, {u'⊂', "subset"_L1}, {u'∪', "cup"_L1}, {u'∩', "cap"_L1}, {u'∅', "emptyset"_L1},
    {u'∝', "propto"_L1}, {u'⋅', "cdot"_L1}, {u'∗', "ast"_L1}, {u'′', "prime"_L1}, {u'ℓ', "ell"_L1}, {u'⊕', "oplus"_L1},
    {u'⊗', "otimes"_L1}, {u'∘', "circ"_L1},
};

// clang-format on

template<typename Table>
QLatin1StringView commandIn(const Table &table, QChar sign)
{
    const auto row = std::ranges::find(table, sign.unicode(), &LatexSign::sign);
    return row == std::end(table) ? QLatin1StringView() : row->command;
}

template<typename Table>
QChar signIn(const Table &table, QStringView command)
{
    const auto row = std::ranges::find_if(table, [command](const LatexSign &each) { return command == each.command; });
    return row == std::end(table) ? QChar() : QChar(row->sign);
}

} // namespace

QLatin1StringView accentCommand(QChar mark)
{
    return commandIn(accents, mark);
}

QChar accentMark(QStringView command)
{
    return signIn(accents, command);
}

QLatin1StringView signCommand(QChar sign, bool &isMath)
{
    const QLatin1StringView text = commandIn(textSigns, sign);
    isMath = text.isEmpty();
    return isMath ? commandIn(mathSigns, sign) : text;
}

QChar commandSign(QStringView command)
{
    QChar sign = signIn(textSigns, command);
    if (sign.isNull())
        sign = signIn(otherSigns, command);
    return sign.isNull() ? signIn(mathSigns, command) : sign;
}

} // namespace citation::exchange
