// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/environment.h"

#include "routes/router.h"

#include <QProcessEnvironment>
#include <QWebEngineUrlScheme>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace web {

namespace {

// Each of these lets whoever starts the program load code into it, watch it or open a port in it.
constexpr QLatin1StringView forbiddenVariables[] = {
    "LD_LIBRARY_PATH"_L1,
    "LD_PRELOAD"_L1,
    "QML2_IMPORT_PATH"_L1,
    "QML_IMPORT_PATH"_L1,
    "QT_LOGGING_CONF"_L1,
    "QT_PLUGIN_PATH"_L1,
    "QT_QPA_GENERIC_PLUGINS"_L1,
    "QT_QPA_PLATFORM_PLUGIN_PATH"_L1,
    "QT_STYLE_OVERRIDE"_L1,
    "SSLKEYLOGFILE"_L1,
};
constexpr QLatin1StringView forbiddenPrefix = "QTWEBENGINE"_L1;
constexpr QLatin1StringView platformVariable = "QT_QPA_PLATFORM"_L1;

// Windows of a desktop, and none at all for tests; vnc would serve the window to whoever calls, without a password.
constexpr QLatin1StringView platforms[] = {
    "cocoa"_L1, "offscreen"_L1, "wayland"_L1, "wayland-egl"_L1, "windows"_L1, "xcb"_L1,
};

// Qt takes each with one dash or two, its value behind it or behind `=`.
constexpr QLatin1StringView forbiddenOptions[] = {
    "platformpluginpath"_L1, "plugin"_L1, "qmljsdebugger"_L1, "stylesheet"_L1,
};
constexpr QLatin1StringView platformOption = "platform"_L1;
/// WebEngine hands all that follows this word to Chromium.
constexpr QLatin1StringView engineOption = "webEngineArgs"_L1;

// Looked for all the same at WebEngine's start, and missed in these words.
constexpr QLatin1StringView gpuComplaints[] = {
    "QXcbIntegration: Cannot create platform"_L1, "QRhiGles2: Failed to create"_L1, "Failed to create Vulkan instance"_L1,
    "Failed to create platform Vulkan instance"_L1, "Unable to detect GPU vendor."_L1,
};
QtMessageHandler nextHandler = nullptr; ///< behind withoutGpuComplaints(); null: it was never installed

void withoutGpuComplaints(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isKnown = std::ranges::any_of(
        gpuComplaints, [&](QLatin1StringView complaint) { return message.startsWith(complaint); });
    if (!isKnown && nextHandler)
        nextHandler(type, context, message);
}

bool contains(const auto &list, QStringView name)
{
    return std::ranges::any_of(list, [&](QLatin1StringView item) { return item == name; });
}

bool isPlatformAllowed(QStringView value)
{
    const auto names = value.split(u';');
    return std::ranges::all_of(names, [](QStringView name) { return contains(platforms, name); });
}

QStringList cleanVariables()
{
    QStringList removed;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        const bool isForbidden = name.startsWith(forbiddenPrefix) || contains(forbiddenVariables, name)
            || (name == platformVariable && !isPlatformAllowed(environment.value(name)));
        if (!isForbidden)
            continue;
        qunsetenv(name.toLocal8Bit().constData());
        removed.append(name);
    }
    return removed;
}

/// An argument as Qt reads it.
struct Option
{
    QString name; ///< without dashes; empty: not an option
    QString value;
    bool hasValueBehind = false; ///< the value is the argument behind
};

Option optionOf(const QStringList &arguments, qsizetype index)
{
    QStringView text = arguments.at(index);
    if (!text.startsWith(u'-'))
        return {};
    text = text.sliced(text.startsWith("--"_L1) ? 2 : 1);
    if (const qsizetype sign = text.indexOf(u'='); sign >= 0)
        return {text.first(sign).toString(), text.sliced(sign + 1).toString(), false};
    if (index + 1 < arguments.size())
        return {text.toString(), arguments.at(index + 1), true};
    return {text.toString(), {}, false};
}

QStringList cleanArguments(QStringList &arguments)
{
    QStringList removed;
    for (qsizetype i = 1; i < arguments.size();) {
        const Option option = optionOf(arguments, i);
        if (option.name == engineOption) {
            removed += arguments.sliced(i);
            arguments.resize(i);
            break;
        }
        if (contains(forbiddenOptions, option.name)
            || (option.name == platformOption && !isPlatformAllowed(option.value))) {
            const qsizetype count = option.hasValueBehind ? 2 : 1;
            removed += arguments.sliced(i, count);
            arguments.remove(i, count);
        } else {
            ++i;
        }
    }
    return removed;
}

} // namespace

QStringList cleanEnvironment(QStringList &arguments)
{
    return cleanVariables() + cleanArguments(arguments);
}

void registerScheme()
{
    QWebEngineUrlScheme scheme(routes::scheme.data());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

bool hasGpu(const QDir &devices)
{
#ifdef Q_OS_LINUX
    const QDir render(devices.filePath(u"dri"_s));
    const auto nodes = render.entryInfoList({u"renderD*"_s}, QDir::System | QDir::Files);
    const bool mayRender = std::ranges::any_of(
        nodes, [](const QFileInfo &node) { return node.isReadable() && node.isWritable(); });
    // NVIDIA's own driver and Windows' Linux do without render nodes.
    return mayRender || devices.exists(u"nvidiactl"_s) || devices.exists(u"dxg"_s);
#else
    Q_UNUSED(devices)
    return true;
#endif
}

bool prepareEngine()
{
    QByteArray flags = "--host-resolver-rules=\"MAP * ~NOTFOUND\""_ba;
    const bool isSoftware = !hasGpu() || qgetenv("QT_QUICK_BACKEND") == "software"_ba;
    if (isSoftware) {
        qputenv("QT_QUICK_BACKEND", "software"_ba); // the view is a Quick scene into which Chromium draws
        qputenv("QT_XCB_GL_INTEGRATION", "none"_ba); // or a GL driver is loaded for nobody
        flags += " --disable-gpu";
        if (!nextHandler)
            nextHandler = qInstallMessageHandler(withoutGpuComplaints);
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    return isSoftware;
}

QuietStart::QuietStart()
{
    if (!nextHandler)
        return;
    const QtMessageHandler current = qInstallMessageHandler(withoutGpuComplaints);
    if (current != withoutGpuComplaints)
        nextHandler = m_current = current;
}

QuietStart::~QuietStart()
{
    if (m_current)
        qInstallMessageHandler(m_current);
}

} // namespace web
