#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tail.py TREE: bounds the tail, which is what tells a beautiful code base from another: long files, long functions, wide
classes, headers that everything includes. Exceptions stand in exceptions.toml, each with its reason."""
import pathlib
import re
import tomllib

import tree as house

LONGEST = {".cpp": 400, ".h": 200}
LONGEST_FUNCTION = 50
MOST_PUBLIC_FUNCTIONS = 20
LARGEST_SHARE = 0.15
FEWEST_FILES = 40  # below this a share says nothing

TYPE = re.compile(r"\b(?:class|struct|union)\s+(?:\[\[\w+\]\]\s*)?([\w:]+)(?:\s+final)?\s*(?::[^:]|$)")


class Block:
    """A pair of braces: what it is, its name, where it begins."""

    def __init__(self, kind: str, name: str, line: int, public: bool) -> None:
        self.kind, self.name, self.line, self.public, self.functions = kind, name, line, public, 0


def classify(head: str) -> tuple:
    """What a brace after this text opens. An approximation: enough for code that clang-format has laid out."""
    head = re.sub(r"template\s*<[^{}]*?>\s*(?=\w|\[)", "", head).strip()
    head = re.sub(r"^(?:(?:public|protected|private)(?:\s+slots)?|signals)\s*:\s*", "", head)
    if re.match(r"(?:inline\s+)?namespace\b|extern\b", head):
        return "namespace", ""
    if re.match(r"enum\b", head):
        return "enum", ""
    if (match := TYPE.search(head)) and not head.endswith(")"):
        return "class", match.group(1)
    if "(" in head and not re.search(r"=\s*$|\breturn\b", head):
        name = re.search(r"([\w:~]+|operator\s*\S+?)\s*\(", head)
        return "function", name.group(1) if name else "?"
    return "other", ""


def access(text: str, public: bool) -> bool:
    """Whether what follows the last access specifier in the text is public."""
    last = re.findall(r"\b(public|protected|private|signals)(?:\s+slots)?\s*:(?!:)", text)
    return last[-1] == "public" if last else public


def measure(text: str) -> list:
    """(kind, name, line, size) of every function (lines of its body) and class (public functions)."""
    blocks, found, head, line = [], [], "", 1
    text = re.sub(r"^\s*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m.group(0).count("\n"), house.code(text), flags=re.MULTILINE)
    for sign in text:
        line += sign == "\n"
        inside = blocks[-1] if blocks else None
        if inside and inside.kind == "class" and sign in "{;":
            inside.public = access(head, inside.public)
            # “QString words = QStringLiteral(…)” is data.
            if inside.public and "(" in head.split("=", 1)[0] and (sign == ";" or classify(head)[0] == "function"):
                inside.functions += 1
        if sign == "{":
            kind, name = classify(head) if not inside or inside.kind in ("namespace", "class") else ("other", "")
            blocks.append(Block(kind, name, line, bool(re.search(r"\b(struct|union)\s", head))))
            head = ""
        elif sign == "}" and blocks:
            closed = blocks.pop()
            if closed.kind == "function":
                found.append(("function", closed.name, closed.line, line - closed.line - 1))
            elif closed.kind == "class":
                found.append(("class", closed.name, closed.line, closed.functions))
            head = ""
        else:
            head = "" if sign == ";" else head + sign
    return found


def findings(path: str, text: str) -> dict:
    """Subject -> sentence; the subject is what exceptions.toml names."""
    found = {}
    lines, longest = text.count("\n"), LONGEST[pathlib.PurePath(path).suffix]
    if lines > longest:
        found[path] = f"{path}: {lines} lines, at most {longest}"
    for kind, name, line, size in measure(text):
        if kind == "function" and size > LONGEST_FUNCTION:
            found[f"{path}:{name}"] = f"{path}:{line}: {name} has {size} lines, at most {LONGEST_FUNCTION}"
        if kind == "class" and size > MOST_PUBLIC_FUNCTIONS:
            found[f"{path}:{name}"] = f"{path}:{line}: {name} has {size} public functions, at most {MOST_PUBLIC_FUNCTIONS}"
    return found


def shares(texts: dict) -> dict:
    """Headers that too many files of src/ include; those of base/ may be everywhere."""
    if len(texts) < FEWEST_FILES:
        return {}
    counts: dict = {}
    for text in texts.values():
        for name in set(re.findall(r'^\s*#\s*include\s+"([^"]+)"', text, re.MULTILINE)):
            counts[name] = counts.get(name, 0) + 1
    return {f"src/{name}": f"src/{name}: included by {count} of {len(texts)} files, at most {LARGEST_SHARE:.0%}"
            for name, count in sorted(counts.items())
            if count > LARGEST_SHARE * len(texts) and not name.startswith("base/") and f"src/{name}" in texts}


def main(root: pathlib.Path) -> None:
    texts = {file.relative_to(root).as_posix(): file.read_text("utf-8")
             for folder in ("src", "tests") for file in house.files(root / folder, ".h", ".cpp")}
    found: dict = {}
    for path, text in texts.items():
        found |= findings(path, text)
    found |= shares({path: text for path, text in texts.items() if path.startswith("src/")})
    exceptions = tomllib.loads((pathlib.Path(__file__).parent / "exceptions.toml").read_text("utf-8"))
    sentences = [sentence for subject, sentence in found.items() if not exceptions.get(subject, "").strip()]
    sentences += [f"tests/arch/exceptions.toml: {subject} needs no exception any more" for subject in exceptions
                  if subject not in found]
    house.report(sentences)


if __name__ == "__main__":
    import sys
    main(pathlib.Path(sys.argv[1]))
