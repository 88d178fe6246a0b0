// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/recolour.h"

#include <QList>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <span>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array colourProperties = {"fill"_L1,        "stroke"_L1,         "stop-color"_L1,
                                         "flood-color"_L1, "lighting-color"_L1, "color"_L1};

constexpr std::array noColours = {"none"_L1, "transparent"_L1, "inherit"_L1};

/// What is filled with black where nothing says otherwise.
constexpr std::array filledShapes = {"path"_L1, "rect"_L1, "circle"_L1, "ellipse"_L1, "polygon"_L1, "polyline"_L1, "text"_L1};

/// Their colours are no colours: they say what is seen of others.
constexpr std::array stencils = {"mask"_L1, "clipPath"_L1};

bool isOneOf(std::span<const QLatin1StringView> names, QStringView name)
{
    return std::ranges::any_of(names, [name](QLatin1StringView each) { return each == name; });
}

/// Reads an SVG and writes it anew.
class Recolouring
{
public:
    Recolouring(const QByteArray &svg, const ColourTable &table, const QString &file, Problems &problems)
        : m_reader(svg)
        , m_writer(&m_result)
        , m_table(table)
        , m_file(file)
        , m_problems(problems)
    {
        m_reader.setNamespaceProcessing(false); // names stay as they are written
    }

    QByteArray run();

private:
    /// What an element hands down to those in it.
    struct Surroundings
    {
        bool isFilled = false; ///< something has said with what
        bool isStencil = false;
    };

    void element();
    bool writeAttributes();
    void reportMissing(const QString &colour);
    QString painted(const QString &value);
    QString styled(const QString &style, bool &setsFill);

    QByteArray m_result;
    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    const ColourTable &m_table;
    QString m_file;
    Problems &m_problems;
    QList<Surroundings> m_around;
    QSet<QString> m_told; ///< one colour is told once, not at each of a hundred shapes
};

void Recolouring::reportMissing(const QString &colour)
{
    if (m_told.contains(colour))
        return;
    m_told.insert(colour);
    const QString whatAndRemedy = hexColour(colour).isEmpty()
        ? u"“%1” cannot be turned into a colour for the dark; write a colour as #RRGGBB"_s
        : u"the colour %1 has no dark counterpart; add it to [figures.dark]"_s;
    m_problems.append(problem(whatAndRemedy.arg(colour), m_file, static_cast<int>(m_reader.lineNumber())));
}

/// A colour's counterpart; a reference to a gradient stays, as does what is no colour.
QString Recolouring::painted(const QString &value)
{
    const QString paint = value.trimmed();
    if (paint.isEmpty() || isOneOf(noColours, paint) || (paint.startsWith("url("_L1) && paint.endsWith(u')')))
        return value;
    const QString hex = hexColour(paint);
    const QString counterpart = m_table.value(hex);
    if (counterpart.isEmpty())
        reportMissing(hex.isEmpty() ? paint : hex);
    return counterpart;
}

QString Recolouring::styled(const QString &style, bool &setsFill)
{
    QStringList declarations = style.split(u';');
    for (QString &declaration : declarations) {
        const qsizetype colon = declaration.indexOf(u':');
        const QStringView name = QStringView(declaration).left(qMax(qsizetype(0), colon)).trimmed();
        if (!isOneOf(colourProperties, name))
            continue;
        setsFill = setsFill || name == "fill"_L1;
        declaration = declaration.left(colon + 1) + painted(declaration.mid(colon + 1));
    }
    return declarations.join(u';');
}

/// Whether one of them says with what the element is filled.
bool Recolouring::writeAttributes()
{
    bool setsFill = false;
    const bool isStencil = m_around.last().isStencil;
    const QXmlStreamAttributes attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.qualifiedName();
        QString value = attribute.value().toString();
        if (name == "style"_L1 && !isStencil)
            value = styled(value, setsFill);
        else if (isOneOf(colourProperties, name) && !isStencil)
            value = painted(value);
        setsFill = setsFill || name == "fill"_L1;
        m_writer.writeAttribute(name, value);
    }
    return setsFill;
}

void Recolouring::element()
{
    const QStringView name = m_reader.qualifiedName();
    if (name == "style"_L1)
        m_problems.append(problem(u"a <style> element hides colours; write them as attributes of what they colour"_s, m_file,
                                  static_cast<int>(m_reader.lineNumber())));
    Surroundings around = m_around.isEmpty() ? Surroundings() : m_around.last();
    around.isStencil = around.isStencil || isOneOf(stencils, name);
    m_around.append(around);
    m_writer.writeStartElement(name);
    const bool setsFill = writeAttributes();
    const bool isBlack = !setsFill && !around.isFilled && !around.isStencil && isOneOf(filledShapes, name);
    if (isBlack)
        m_writer.writeAttribute("fill"_L1, painted(u"#000000"_s));
    m_around.last().isFilled = around.isFilled || setsFill || isBlack;
}

QByteArray Recolouring::run()
{
    while (!m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            break;
        case QXmlStreamReader::StartElement:
            element();
            break;
        case QXmlStreamReader::EndElement:
            m_around.removeLast();
            m_writer.writeEndElement();
            break;
        default:
            m_writer.writeCurrentToken(m_reader);
        }
    }
    if (m_reader.hasError()) {
        m_problems.append(problem(u"no sound SVG: %1; correct the line"_s.arg(m_reader.errorString()), m_file,
                                  static_cast<int>(m_reader.lineNumber())));
        return {};
    }
    return m_result + '\n';
}

} // namespace

QString hexColour(QStringView text)
{
    constexpr qsizetype shortForm = 4; // #RGB
    constexpr qsizetype longForm = 7; // #RRGGBB
    const auto isDigit = [](QChar sign) {
        return (sign >= u'0' && sign <= u'9') || (sign >= u'a' && sign <= u'f') || (sign >= u'A' && sign <= u'F');
    };
    if ((text.size() != shortForm && text.size() != longForm) || text.first() != u'#'
        || !std::ranges::all_of(text.sliced(1), isDigit))
        return {};
    QString colour = u"#"_s;
    for (const QChar digit : text.sliced(1))
        colour += QString(text.size() == shortForm ? 2 : 1, digit.toUpper());
    return colour;
}

QByteArray recoloured(const QByteArray &svg, const ColourTable &table, const QString &file, Problems &problems)
{
    return Recolouring(svg, table, file, problems).run();
}

} // namespace builder
