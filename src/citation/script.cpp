// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/script.h"

#include "citation/localetext.h"

#include <QDeadlineTimer>

#include <quickjs/quickjs.h>

using base::ErrorCode;
using base::Result;

namespace citation {

namespace {

constexpr size_t largestHeap = size_t(768) << 20; ///< in bytes; 10,000 references in APA need a third of it
constexpr size_t deepestStack = size_t(2) << 20; ///< the least that threads have, less some

QString textOf(JSContext *context, JSValueConst value)
{
    size_t length = 0;
    const char *bytes = JS_ToCStringLen(context, &length, value);
    if (!bytes)
        return {};
    QString text = QString::fromUtf8(bytes, static_cast<qsizetype>(length));
    JS_FreeCString(context, bytes);
    return text;
}

JSValue valueOf(JSContext *context, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return JS_NewStringLen(context, bytes.constData(), static_cast<size_t>(bytes.size()));
}

JSValue compareText(JSContext *context, JSValueConst, int, JSValueConst *arguments)
{
    const bool loosely = JS_ToBool(context, arguments[3]) > 0;
    const int order = compared(textOf(context, arguments[0]), textOf(context, arguments[1]), textOf(context, arguments[2]),
                               loosely ? Comparison::Loose : Comparison::Exact);
    return JS_NewInt32(context, order);
}

JSValue lowerText(JSContext *context, JSValueConst, int, JSValueConst *arguments)
{
    return valueOf(context, lowerCase(textOf(context, arguments[0]), textOf(context, arguments[1])));
}

JSValue upperText(JSContext *context, JSValueConst, int, JSValueConst *arguments)
{
    return valueOf(context, upperCase(textOf(context, arguments[0]), textOf(context, arguments[1])));
}

/// Calls the function that stands behind an offered one.
JSValue callOffered(JSContext *context, JSValueConst, int, JSValueConst *arguments, int place)
{
    const auto &offered = *static_cast<QList<QString (*)(const QString &)> *>(JS_GetContextOpaque(context));
    return valueOf(context, offered.at(place)(textOf(context, arguments[0])));
}

/// What ECMA-402 would give, as far as formatting asks for it.
constexpr auto localeProgram = R"JS(
(function (compare, lower, upper) {
    const first = locales => String(Array.isArray(locales) ? locales[0] ?? "" : locales ?? "");
    String.prototype.localeCompare = function (that, locales, options) {
        return compare(String(this), String(that), first(locales), options !== undefined);
    };
    String.prototype.toLocaleLowerCase = function (locales) { return lower(String(this), first(locales)); };
    String.prototype.toLocaleUpperCase = function (locales) { return upper(String(this), first(locales)); };
})(compareText, lowerText, upperText);
delete globalThis.compareText;
delete globalThis.lowerText;
delete globalThis.upperText;
)JS";

} // namespace

class Script::Private
{
public:
    Private();
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] base::Error thrown() const;

    JSRuntime *runtime = nullptr;
    JSContext *context = nullptr;
    QList<QString (*)(const QString &)> offered;
    QDeadlineTimer deadline{QDeadlineTimer::Forever};
};

Script::Private::Private()
    : runtime(JS_NewRuntime())
    , context(JS_NewContext(runtime))
{
    JS_SetContextOpaque(context, &offered);
    JS_SetMemoryLimit(runtime, largestHeap);
    JS_SetMaxStackSize(runtime, deepestStack);
    const auto interrupt = [](JSRuntime *, void *self) -> int { return static_cast<Private *>(self)->deadline.hasExpired(); };
    JS_SetInterruptHandler(runtime, interrupt, this);
    JSValue global = JS_GetGlobalObject(context);
    JS_SetPropertyStr(context, global, "compareText", JS_NewCFunction(context, compareText, "compareText", 4));
    JS_SetPropertyStr(context, global, "lowerText", JS_NewCFunction(context, lowerText, "lowerText", 2));
    JS_SetPropertyStr(context, global, "upperText", JS_NewCFunction(context, upperText, "upperText", 2));
    JS_FreeValue(context, global);
}

Script::Private::~Private()
{
    JS_FreeContext(context);
    JS_FreeRuntime(runtime);
}

base::Error Script::Private::thrown() const
{
    JSValue exception = JS_GetException(context);
    const QString words = textOf(context, exception);
    JS_FreeValue(context, exception);
    if (deadline.hasExpired())
        return {ErrorCode::Cancelled, QStringLiteral("it took too long"), {}, 0};
    return {ErrorCode::StyleInvalid, words, {}, 0};
}

Script::Script()
    : d(std::make_unique<Private>())
{
    // Our own program cannot fail.
    (void)run(localeProgram, "locale.js");
}

Script::~Script() = default;

void Script::offer(const char *name, QString (*answer)(const QString &))
{
    JSValue global = JS_GetGlobalObject(d->context);
    JSValue function = JS_NewCFunctionMagic(d->context, callOffered, name, 1, JS_CFUNC_generic_magic,
                                            static_cast<int>(d->offered.size()));
    d->offered.append(answer);
    JS_SetPropertyStr(d->context, global, name, function);
    JS_FreeValue(d->context, global);
}

Result<void> Script::run(const QByteArray &program, const QByteArray &name)
{
    JS_UpdateStackTop(d->runtime);
    JSValue result = JS_Eval(d->context, program.constData(), static_cast<size_t>(program.size()), name.constData(),
                             JS_EVAL_TYPE_GLOBAL);
    const bool threw = JS_IsException(result);
    JS_FreeValue(d->context, result);
    if (threw)
        return std::unexpected(d->thrown());
    return {};
}

Result<QString> Script::call(const char *function, const QList<QByteArray> &arguments, std::chrono::milliseconds patience)
{
    JS_UpdateStackTop(d->runtime);
    d->deadline = QDeadlineTimer(patience);
    JSValue global = JS_GetGlobalObject(d->context);
    JSValue callee = JS_GetPropertyStr(d->context, global, function);
    QList<JSValue> values;
    for (const QByteArray &argument : arguments)
        values.append(JS_NewStringLen(d->context, argument.constData(), static_cast<size_t>(argument.size())));
    JSValue result = JS_Call(d->context, callee, global, static_cast<int>(values.size()), values.data());
    Result<QString> answer = JS_IsException(result) ? std::unexpected(d->thrown()) : Result<QString>(textOf(d->context, result));
    for (const JSValue &value : std::as_const(values))
        JS_FreeValue(d->context, value);
    JS_FreeValue(d->context, result);
    JS_FreeValue(d->context, callee);
    JS_FreeValue(d->context, global);
    d->deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    return answer;
}

} // namespace citation
