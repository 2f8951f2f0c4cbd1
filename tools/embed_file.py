#!/usr/bin/env python3
"""Turns files into a C++ source of string views, so that the program carries its knowledge with it.

usage: embed_file.py OUTPUT.cc NAMESPACE NAME=FILE [NAME=FILE ...]
"""
import sys

PIECE = 12000   # Compilers limit the length of one literal.


def literal(text: str) -> str:
    pieces = [text[i:i + PIECE] for i in range(0, len(text), PIECE)] or [""]
    return "\n".join(f'R"~embed~({piece})~embed~"' for piece in pieces)


def main() -> int:
    if len(sys.argv) < 4:
        print(__doc__, file=sys.stderr)
        return 2
    output, namespace, *pairs = sys.argv[1:]
    lines = ["// Made by tools/embed_file.py.", "#include <string_view>", "", f"namespace {namespace} {{", ""]
    for pair in pairs:
        name, path = pair.split("=", 1)
        with open(path, encoding="utf-8") as source:
            lines.append(f"extern const std::string_view {name};")
            lines.append(f"const std::string_view {name} =\n{literal(source.read())};\n")
    lines.append(f"}}  // namespace {namespace}")
    with open(output, "w", encoding="utf-8") as target:
        target.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
