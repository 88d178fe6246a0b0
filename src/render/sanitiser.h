// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace render {

/// What to do with an address found in a page: give the address to write, or an empty one to drop the attribute
/// (for a picture: the whole element). `isMedia`: an image or source, not a link.
using AddressPolicy = std::function<QByteArray(const QByteArray &address, bool isMedia)>;

/// Keeps addresses inside the library (“/…”, “#…”) and links to http, https, mailto and doi; drops all else,
/// pictures from elsewhere among them.
[[nodiscard]] QByteArray defaultAddress(const QByteArray &address, bool isMedia);

/// The fragment with everything taken out that could run, load, send or lay itself over the window: elements,
/// attributes and addresses stay only where they are on a list. Parsed and written as HTML5, so the result is
/// well formed whatever came in; sanitised(sanitised(x)) == sanitised(x). Any thread.
[[nodiscard]] QByteArray sanitised(const QByteArray &html, const AddressPolicy &policy = defaultAddress);

/// The same in a single reading, for what is stored and will go through sanitised() before anybody sees it: half the
/// time, the same lists, but what the HTML parser reads differently the second time is not settled yet. Any thread.
[[nodiscard]] QByteArray sanitisedOnce(const QByteArray &html, const AddressPolicy &policy);

} // namespace render
