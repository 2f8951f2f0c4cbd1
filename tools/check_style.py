#!/usr/bin/env python3
"""Sizes of files and functions, includes of headers, words that say nothing, and lines too long.

Nine files in ten under 250 lines and none over 500; nine functions in ten under 25 lines and none over 70.
`--self-test` shows that each kind of offence is found.
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILE_MOST, FILE_NINE = 500, 250
FUNCTION_MOST, FUNCTION_NINE = 70, 25
LINE_MOST = 160   # A sentence of a test or a JSON text may be long; code is written to 130.
INCLUDES_MOST = 14
VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|manager|misc)(_|\.|$)", re.I)
OPENS = re.compile(r"^(?!\s*(if|for|while|switch|else|do|namespace|class|struct|enum|union|extern|template|return|case)\b)"
                   r".*\)\s*(const|noexcept|override|final|try|->\s*[\w:<>,\s*&]+|\s)*\{\s*$")


def tracked(patterns):
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", *patterns], check=True,
                            stdout=subprocess.PIPE, text=True)
    return [path for path in listed.stdout.splitlines() if os.path.exists(os.path.join(ROOT, path))]


def functions(lines):
    """(line, length) of each body that opens at the end of a line and closes in the same column."""
    for start, line in enumerate(lines):
        if not OPENS.match(line):
            continue
        indent = len(line) - len(line.lstrip())
        head = start
        while head > 0 and lines[head - 1].strip() and len(lines[head]) - len(lines[head].lstrip()) > indent:
            head -= 1
        column = min(indent, len(lines[head]) - len(lines[head].lstrip()))
        for end in range(start + 1, len(lines)):
            if lines[end].startswith(" " * column + "}") and len(lines[end]) - len(lines[end].lstrip()) == column:
                yield start + 1, end - start - 1
                break


def examine(paths, root):
    found, file_sizes, function_sizes = [], [], []
    for path in paths:
        with open(os.path.join(root, path), encoding="utf-8") as source:
            lines = source.read().splitlines()
        file_sizes.append(len(lines))
        if len(lines) > FILE_MOST:
            found.append(f"{path}: {len(lines)} lines; {FILE_MOST} is the most")
        if VAGUE.search(os.path.basename(path)):
            found.append(f"{path}: says nothing by its name")
        for number, line in enumerate(lines, 1):
            if len(line) > LINE_MOST:
                found.append(f"{path}:{number}: {len(line)} columns; {LINE_MOST} is the most")
        if path.endswith(".h") and not path.startswith("server/xinglin/") and sum(line.startswith('#include "') for line in lines) > INCLUDES_MOST:
            found.append(f"{path}: a header that includes half the house")
        for number, length in functions(lines):
            function_sizes.append(length)
            if length > FUNCTION_MOST:
                found.append(f"{path}:{number}: a function of {length} lines; {FUNCTION_MOST} is the most")
    for sizes, limit, what in ((file_sizes, FILE_NINE, "files"), (function_sizes, FUNCTION_NINE, "functions")):
        over = sum(size > limit for size in sizes)
        if sizes and over * 10 > len(sizes):
            found.append(f"{over} of {len(sizes)} {what} are over {limit} lines; one in ten may be")
    return found


def self_test():
    samples = {
        "long.cc": "int x;\n" * (FILE_MOST + 1),
        "wide.cc": "// " + "x" * LINE_MOST + "\n",
        "string_utils.cc": "int x;\n",
        "body.cc": "void f() {\n" + "    g();\n" * (FUNCTION_MOST + 1) + "}\n",
        "half.h": '#include "a/b.h"\n' * (INCLUDES_MOST + 1),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in samples.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as target:
                target.write(text)
        found = examine(list(samples), folder)
    missed = [name for name in samples if not any(line.startswith(name) for line in found)]
    for name in missed:
        print(f"self-test: {name} was missed")
    return 1 if missed else 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    found = examine(tracked(["server/*.cc", "server/*.h", "tests/*.cc", "tests/*.h", "benchmarks/*.cc", "benchmarks/*.h"]), ROOT)
    print("\n".join(found) if found else "style holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
