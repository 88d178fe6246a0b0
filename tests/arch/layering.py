#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""layering.py TREE [QT-INCLUDE-DIR…]: fails on every #include that rooms.toml, the plan of the house, does not allow."""
import pathlib
import re
import tomllib

import tree as house

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')
PLAN = tomllib.loads((pathlib.Path(__file__).parent / "rooms.toml").read_text("utf-8"))


def room_of(path: str) -> str | None:
    """The room that a path below src/ lies in: the longest name that fits."""
    fitting = [room for room in PLAN["rooms"] if path.startswith(room + "/")]
    return max(fitting, key=len, default=None)


def feature_of(path: str) -> str:
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def qt_module(name: str, qt_dirs: list) -> str | None:
    """The Qt module that a header belongs to, seen from where it lies; None where it is not Qt's."""
    if "/" in name:
        return name.split("/")[0].removeprefix("Qt") if name.startswith("Qt") else None
    for folder in qt_dirs:
        for module in sorted(folder.glob("Qt*")):
            if (module / name).is_file():
                return module.name.removeprefix("Qt")
    return None


def own_finding(room: str, path: str, name: str) -> str:
    """Why a file may not include a header of ours; empty where it may."""
    target = room_of(name)
    if name.startswith("ui_") or "/" not in name:
        return "" if name.endswith(".moc") or name.startswith(("ui_", "moc_")) else "give the whole path below src/"
    if not target:
        return f"{name} lies in no room of the plan"
    if target != room and target not in PLAN["rooms"][room]["uses"] and PLAN["rooms"][room]["uses"] != ["*"]:
        return f"{room} may not use {target}"
    if target == room == "gui" and feature_of(name) != feature_of(path):
        if feature_of(path) not in PLAN["gui"]["composes"] and feature_of(name) not in PLAN["gui"]["shared"]:
            return f"gui/{feature_of(path)} may not use gui/{feature_of(name)}"
    return ""


def foreign_finding(room: str, name: str, qt_dirs: list) -> str:
    allowed = PLAN["rooms"][room]
    for library, headers in PLAN["external"].items():
        if any(name.startswith(header) for header in headers):
            return "" if library in allowed.get("external", []) else f"{room} may not use {library}"
    module = qt_module(name, qt_dirs)
    if module is None or module == "Core" or module in allowed.get("qt", []) or allowed.get("qt") == ["*"]:
        return ""
    return f"{room} may not use Qt {module}"


def findings(path: str, text: str, qt_dirs: list) -> list:
    """What is wrong with the includes of one file; `path` below src/."""
    room = room_of(path)
    if not room:
        return [f"src/{path}:1: lies in no room of the plan (tests/arch/rooms.toml)"]
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := INCLUDE.match(line):
            own, foreign = match.groups()
            said = own_finding(room, path, own) if own else foreign_finding(room, foreign, qt_dirs)
            if said:
                found.append(f"src/{path}:{number}: {said}: {line.strip()}")
    return found


def main(root: pathlib.Path, qt_dirs: list) -> None:
    # Qt6::Core names …/qt6 and …/qt6/QtCore; the modules lie side by side in the former.
    parents = [folder for folder in qt_dirs if (folder / "QtCore").is_dir()]
    house.report([finding for file in house.files(root / "src", ".h", ".cpp")
                  for finding in findings(file.relative_to(root / "src").as_posix(), file.read_text("utf-8"), parents)])


if __name__ == "__main__":
    import sys
    main(pathlib.Path(sys.argv[1]), [pathlib.Path(folder) for folder in sys.argv[2:]])
