// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routes/router.h"

#include "routes/answer.h"

using base::ErrorCode;
using base::failure;
using base::Result;

namespace routes {

Router::Router(library::LibraryService &libraries, NoticeOf noticeOf)
    : m_libraries(libraries)
    , m_noticeOf(std::move(noticeOf))
{
}

void Router::setStyle(const render::PageStyle &style)
{
    m_style = style;
}

void Router::setTexts(const render::PageTexts &texts)
{
    m_texts = texts;
}

void Router::setToday(std::function<QDate()> today)
{
    m_today = std::move(today);
}

QString Router::addRefused(const base::Error &error)
{
    const QString id = QStringLiteral("refused-%1").arg(m_refused.size() + 1);
    m_refused.insert(id, error);
    return id;
}

QFuture<Result<Response>> Router::respond(const QUrl &url) const
{
    const auto now = [](Result<Response> response) { return QtFuture::makeReadyValueFuture(std::move(response)); };
    const Address address = addressOf(url);
    if (address.kind == Address::Kind::Foreign)
        return now(failure(ErrorCode::ArgumentInvalid, url.toDisplayString()));
    // The application's own files are there whatever became of the library: notices need them.
    if (address.kind == Address::Kind::WebFile)
        return now(webFileAnswer(address));
    Question question{url, address, m_noticeOf, m_style, m_texts, m_today()};
    if (!m_libraries.isOpen(address.libraryId)) {
        if (address.kind == Address::Kind::Path && isFileName(address.name))
            return now(failure(ErrorCode::LibraryMissing, address.libraryId));
        return now(noticeAnswer(question,
                                m_refused.value(address.libraryId, {ErrorCode::LibraryMissing, address.libraryId, {}, 0})));
    }
    return m_libraries.ask(address.libraryId,
                           [question = std::move(question)](library::ArticleSource &source) { return answer(question, source); });
}

} // namespace routes
