// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace library {

/// Makes the right source for a file; runs on the source's own thread.
using SourceOpener = std::function<base::Result<std::unique_ptr<ArticleSource>>(const QString &file)>;

/// Keeps the open libraries and runs each on a thread of its own, so that nobody else ever waits for a disk.
/// Lives on one thread (the GUI's); every call returns at once. A cancelled question that has not
/// begun is never run. Continue with `.then(this, …)`: a deleted owner means no call.
class LibraryService
{
public:
    explicit LibraryService(SourceOpener opener);
    ~LibraryService();
    Q_DISABLE_COPY_MOVE(LibraryService)

    /// Opens a file. The library answers to LibraryInfo::id from the moment the future is finished;
    /// a library of the same id that was open before is replaced. Errors as the source gives them.
    [[nodiscard]] QFuture<base::Result<LibraryInfo>> open(const QString &file);

    /// Forgets a library; questions under way are answered first. An unknown id is no error.
    void close(const QString &libraryId);

    [[nodiscard]] bool isOpen(const QString &libraryId) const;

    /// Asks a library: `question` is called as `Result<T>(ArticleSource &)` on the library's thread.
    /// LibraryMissing where no library of that id is open.
    template<typename Question>
    [[nodiscard]] auto ask(const QString &libraryId, Question question)
        -> QFuture<std::invoke_result_t<Question, ArticleSource &>>
    {
        using Answer = std::invoke_result_t<Question, ArticleSource &>;
        Shelf *shelf = find(libraryId);
        if (!shelf)
            return QtFuture::makeReadyValueFuture(Answer(base::failure(base::ErrorCode::LibraryMissing, libraryId)));
        return run<Answer>(*shelf, [shelf, question = std::move(question)] { return question(*shelf->source); });
    }

private:
    /// One library: its source and the thread that alone may touch it. Must not be deleted on that thread.
    struct Shelf
    {
        Shelf();
        ~Shelf(); ///< answers what was asked, then closes the source on its thread; waits
        Q_DISABLE_COPY_MOVE(Shelf)

        std::unique_ptr<ArticleSource> source;
        QThreadPool thread;
    };
    struct Registry;

    /// Runs on the shelf's thread and nowhere else. QtConcurrent::run would not do: whoever waits for its future may
    /// find the task run in the waiting thread, where the source's SQL connection does not live.
    template<typename Answer, typename Task>
    [[nodiscard]] static QFuture<Answer> run(Shelf &shelf, Task task)
    {
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        shelf.thread.start([promise, task = std::move(task)] {
            if (!promise->isCanceled())
                promise->addResult(task());
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] Shelf *find(const QString &libraryId) const;
    void discard(std::unique_ptr<Shelf> shelf);
    void discardUnused();

    SourceOpener m_opener;
    QThreadPool m_discarding; ///< waits for questions under way, so that the caller does not
    std::shared_ptr<Registry> m_registry; ///< shared with openings under way
    std::vector<std::unique_ptr<Shelf>> m_shelves; ///< all, also those still opening; goes first
};

} // namespace library
