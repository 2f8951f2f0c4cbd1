"""Counts: what there is for whom, how much is understood by words alone, and how large it travels."""
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

from .conditions import holds, minutes
from .judge import ORDER
from .patterns import compile_says, fold, spans

BANDS = {"0-1": 0.5, "1-3": 2, "3-14": 8, "14-18": 16, "18-65": 40, "65+": 75}
COMPILER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "compile_triage.py")
LEAST = 150            # Complaints.
LEAST_VIGNETTES = 450
LEAST_OF_EACH = 40     # Vignettes of each disposition.


def applies(complaint, age):
    return "applies" not in complaint or holds(complaint["applies"], {"age": minutes(age), "has": set(), "is": set()}) is not False


def line(name, counter):
    return f"{name}: " + ", ".join(f"{key} {count}" for key, count in sorted(counter.items(), key=lambda kv: (-kv[1], str(kv[0]))))


def distribution(knowledge):
    complaints = knowledge.complaints
    vignettes = [v for c in complaints for v in c.get("vignettes") or []]
    flags = sum(len(c.get("red_flags") or []) for c in complaints)
    yield f"{len(complaints)} complaints ({LEAST} are the least), {len(knowledge.findings)} findings, {flags} red flags and " \
          f"{len(knowledge.danger['rules'])} of danger, {len(vignettes)} vignettes, {len(knowledge.sources)} sources"
    yield line("by group", Counter(c["group"] for c in complaints))
    yield line("for age", {band: sum(applies(c, age) for c in complaints) for band, age in BANDS.items()})
    yield line("first department", Counter(c["departments"][-1]["to"][0] for c in complaints))
    yield line("default", Counter(c["default"] for c in complaints))
    yield line("vignettes", Counter(v["expect"] for v in vignettes))
    yield line("vignettes' department", Counter(v["department"] for v in vignettes))


def each_complaint(knowledge):
    """What every complaint has of each, least to most."""
    counts = {"ways in Chinese": [len(c["says"]["zh"]) for c in knowledge.complaints], "in English": [len(c["says"]["en"]) for c in knowledge.complaints]}
    counts |= {part.replace("_", " "): [len(c[part]) for c in knowledge.complaints] for part in ("questions", "red_flags", "rules", "vignettes")}
    return "each complaint: " + ", ".join(f"{name} {min(some)} to {max(some)}" for name, some in counts.items())


def shortfalls(knowledge):
    """What is still too little of: complaints, groups, ages, vignettes of a disposition, and vignettes whose words lead nowhere."""
    complaints = knowledge.complaints
    vignettes = Counter(v["expect"] for c in complaints for v in c["vignettes"])
    if len(complaints) < LEAST:
        yield f"{len(complaints)} complaints, {LEAST} are the least"
    for group in sorted(set(knowledge.groups) - {c["group"] for c in complaints}):
        yield f"no complaint in group {group}"
    for band, age in BANDS.items():
        if sum(applies(c, age) for c in complaints) < LEAST // 2:
            yield f"fewer than {LEAST // 2} complaints for age {band}"
    if sum(vignettes.values()) < LEAST_VIGNETTES:
        yield f"{sum(vignettes.values())} vignettes, {LEAST_VIGNETTES} are the least"
    for disposition in ORDER:
        if vignettes[disposition] < LEAST_OF_EACH:
            yield f"{vignettes[disposition]} vignettes for {disposition}, {LEAST_OF_EACH} are the least"
    total, reached, given, found, _ = understood(knowledge)
    if reached < 0.97 * total or found < 0.95 * given:
        yield f"words alone reach {reached} of {total} complaints and {found} of {given} findings in the vignettes"


def understood(knowledge):
    """(vignettes, those whose complaint is found by its words or findings, findings given, findings found, misses)."""
    readers = {}
    for name, finding in knowledge.findings.items():
        own = [c["says"] for c in knowledge.complaints if c.get("finding") == name]
        joined = {t: sum((list((s or {}).get(t) or []) for s in [finding.get("says"), *own]), []) for t in ("zh", "en")}
        readers[name] = compile_says(joined, knowledge.words), compile_says(finding.get("except"), knowledge.words)
    total = reached = given = found = 0
    misses = []
    for c in knowledge.complaints:
        for vignette in c["vignettes"]:
            text = fold(vignette["text"])
            seen = {n for n in [c["finding"], *(c.get("also") or []), *vignette["has"]] if spans(*readers[n], text)}
            total, given, found = total + 1, given + len(vignette["has"]), found + len(seen & set(vignette["has"]))
            reach = reaches(c, seen, knowledge)
            reached += reach
            lost = sorted(set(vignette["has"]) - seen)
            if lost or not reach:
                misses.append(f"{c['file']} {c['id']}: {'' if reach else 'complaint not found; '}{' '.join(lost)} | {vignette['text']}")
    return total, reached, given, found, misses


def reaches(complaint, seen, knowledge):
    entry, todo = {complaint["finding"], *(complaint.get("also") or [])}, list(seen)
    reached = set()
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += knowledge.findings[name].get("implies") or []
    return bool(entry & reached)


def travelling_size(folder):
    """Bytes of the compiled knowledge as the browser loads it, before and after brotli; None where there is no brotli."""
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "knowledge")
        subprocess.run([sys.executable, COMPILER, folder, path], check=True)
        whole = os.path.getsize(path)
        if not shutil.which("brotli"):
            return whole, None
        return whole, len(subprocess.run(["brotli", "-c", "-q", "11", path], stdout=subprocess.PIPE, check=True).stdout)
