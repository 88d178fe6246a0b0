#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: what they must find, and what they must leave alone."""
import pathlib
import tempfile
import unittest

import layering
import tail
import words


class Layering(unittest.TestCase):
    def test_arrowUpwards_isFound(self):
        self.assertTrue(layering.findings("pack/x.cpp", '#include "library/article.h"\n', []))
        self.assertTrue(layering.findings("base/x.h", '#include "storage/database.h"\n', []))
        self.assertTrue(layering.findings("gui/tree/x.cpp", '#include "pack/packreader.h"\n', []))

    def test_arrowDownwards_isAllowed(self):
        self.assertFalse(layering.findings("sources/pack/x.cpp", '#include "pack/packreader.h"\n#include <QString>\n', []))
        self.assertFalse(layering.findings("app/main.cpp", '#include "sources/pack/packsource.h"\n', []))

    def test_featureOfTheWindow_knowsNoOther(self):
        self.assertTrue(layering.findings("gui/tree/x.cpp", '#include "gui/search/searchbox.h"\n', []))
        self.assertFalse(layering.findings("gui/window/x.cpp", '#include "gui/search/searchbox.h"\n', []))
        self.assertFalse(layering.findings("gui/tree/x.cpp", '#include "gui/icons/icons.h"\n', []))

    def test_unknownRoom_isFound(self):
        self.assertTrue(layering.findings("shed/x.cpp", "", []))

    def test_libraryOfAnotherRoom_isFound(self):
        self.assertTrue(layering.findings("library/x.cpp", "#include <zstd.h>\n", []))
        self.assertFalse(layering.findings("pack/x.cpp", "#include <zstd.h>\n#include <vector>\n", []))

    def test_widgetBelowTheWindow_isFoundByWhereItsHeaderLies(self):
        with tempfile.TemporaryDirectory() as folder:
            header = pathlib.Path(folder, "QtWidgets", "QWidget")
            header.parent.mkdir()
            header.touch()
            self.assertTrue(layering.findings("render/x.h", "#include <QWidget>\n", [pathlib.Path(folder)]))
            self.assertTrue(layering.findings("render/x.h", "#include <QtWidgets/QWidget>\n", []))
            self.assertFalse(layering.findings("web/x.h", "#include <QWidget>\n", [pathlib.Path(folder)]))


class Tail(unittest.TestCase):
    def test_longFunction_isFound(self):
        body = "    f();\n" * 51
        for head in ("void g()\n{\n", "X::X()\n    : m_a(1)\n    , m_b(2)\n{\n", "auto X::g() const -> Result<int>\n{\n",
                     "template<typename T>\nvoid g(T t)\n{\n"):
            self.assertTrue(tail.findings("src/a.cpp", f"namespace n {{\n{head}{body}}}\n}}\n"), head)

    def test_fiftyLines_areAllowed(self):
        self.assertFalse(tail.findings("src/a.cpp", "void g()\n{\n" + "    f();\n" * 50 + "}\n"))

    def test_longTable_isNoFunction(self):
        self.assertFalse(tail.findings("src/a.cpp", "const QList<int> table = {\n" + "    1,\n" * 90 + "};\n"))

    def test_bracesInTexts_areNotCounted(self):
        self.assertEqual(tail.measure('void g()\n{\n    f("}", \'{\'); // }\n    h(R"x(\n}\n)x");\n}\n'),
                         [("function", "g", 2, 4)])

    def test_wideClass_isFound(self):
        functions = "".join(f"    void f{n}();\n" for n in range(21))
        self.assertTrue(tail.findings("src/a.h", f"class X : public Y\n{{\npublic:\n{functions}}};\n"))
        self.assertFalse(tail.findings("src/a.h", f"class X\n{{\nprivate:\n{functions}}};\n"))
        words = "".join(f'    QString w{n} = QStringLiteral("w");\n' for n in range(30))
        self.assertFalse(tail.findings("src/a.h", f"struct X\n{{\n{words}}};\n"))

    def test_longFile_isFound(self):
        self.assertTrue(tail.findings("src/a.h", "//\n" * 201))
        self.assertFalse(tail.findings("src/a.cpp", "//\n" * 400))

    def test_headerThatEverybodyIncludes_isFound(self):
        texts = {f"src/x/{n}.cpp": '#include "library/a.h"\n#include "base/b.h"\n' for n in range(50)}
        texts |= {"src/library/a.h": "", "src/base/b.h": ""}
        self.assertEqual(list(tail.shares(texts)), ["src/library/a.h"])


class Words(unittest.TestCase):
    def test_switchThatOpensTheSandbox_isFound(self):
        self.assertTrue(words.findings("packaging/x", "exec pandect --no-" + "sandbox\n"))

    def test_pathOfAMachine_isFound(self):
        self.assertTrue(words.findings("README.md", "see /home" + "/somebody/x"))
        self.assertFalse(words.findings("README.md", "see https://example.org/wo" + "rk/x and HOME=/root"))


if __name__ == "__main__":
    unittest.main()
