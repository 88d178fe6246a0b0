// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "render/sanitiser.h"

#include <array>

/// HTML of any origin: what comes out stays as it is when it goes in again, and holds nothing that runs, frames or loads.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr std::array forbidden{"<script", "<iframe", "<object", "<embed", "<form",
                                          "<meta",   "<base",   "<link",   "<style"};
    const QByteArray html(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray clean = render::sanitised(html);
    if (render::sanitised(clean) != clean)
        qFatal("not the same when sanitised again: %s", clean.constData());
    // Text has its < escaped, so that a tag is a tag wherever it is found.
    for (const char *tag : forbidden) {
        if (clean.contains(tag))
            qFatal("%s came through: %s", tag, clean.constData());
    }
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    return {
        "<p>Text with <a href=\"other\">a link</a>, <em>stress</em> &amp; <code>code</code>.</p>",
        "<h2 id=\"a\">Head</h2><figure><img src=\"m/a.svg\" alt=\"A\"><figcaption>Words</figcaption></figure>",
        "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>",
        "<script>alert(1)</script><p onclick=\"x()\">t</p><a href=\"javascript:x()\">y</a><a href=\" jav&#x09;ascript:x\">z</a>",
        "<svg><script>x</script><a xlink:href=\"data:text/html,x\"><text>t</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript><template><script>x</script></template>",
        "<form><p>a</form><textarea></p><img src=x></textarea><select><option>b<iframe src=\"x\"></iframe></select>",
        "<style>@import 'x';</style><div style=\"background:url(x)\"><base href=\"x\"><link rel=stylesheet href=x></div>",
        "<ol start=\"3\"><li>a<ul><li>b</ol><dl><dt>t<dd>d</dl><pre>\n\n x</pre><listing>\n y</listing><plaintext>z",
    };
}
