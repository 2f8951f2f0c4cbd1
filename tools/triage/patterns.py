"""Ways of speaking: `~` is a short gap, `<set>` one word of a set, `(a|b)` one of these. Read by expanding into expressions."""
import re

HAN = re.compile(r"[㐀-鿿]")
GAP_ZH = r"[^。！？；，,.!?;\n]{0,6}"
GAP_EN = r"(?:[\s-]+[^\s.,;!?]+){0,3}[\s-]+"
SET = re.compile(r"<([^<>]+)>")


def language(text):
    return "zh" if HAN.search(text) else "en"


def word(text):
    return r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", text.strip().lower()))


def choice(options, tongue):
    spell = word if tongue == "en" else re.escape
    return "(?:" + "|".join(spell(o) for o in sorted(options, key=len, reverse=True)) + ")"


def expression(pattern, sets, tongue):
    """The regular expression of one pattern; KeyError names a set that does not exist."""
    parts = []
    for piece in re.split(r"(~|<[^<>]+>|\([^()]*\))", pattern.lower()):
        if piece == "~":
            parts.append(GAP_ZH if tongue == "zh" else GAP_EN)
        elif SET.fullmatch(piece):
            parts.append(choice([str(w).lower() for w in sets[piece[1:-1]]], tongue))
        elif piece.startswith("("):
            parts.append(choice(piece[1:-1].split("|"), tongue))
        elif piece.strip():
            parts.append(plain(piece, tongue))
    joined = "".join(parts)
    return joined if tongue == "zh" else r"(?<!\w)" + joined + r"s?(?!\w)"


def plain(piece, tongue):
    if tongue == "zh":
        return re.escape(piece)
    lead, tail = piece[:1].isspace(), piece[-1:].isspace()
    return (r"[\s-]+" if lead else "") + word(piece) + (r"[\s-]+" if tail else "")


def compile_says(says, sets):
    """One expression for all ways of one thing, in both languages."""
    parts = []
    for tongue in ("zh", "en"):
        parts += [expression(str(p), sets, tongue) for p in (says or {}).get(tongue) or []]
    return re.compile("|".join(f"(?:{p})" for p in parts)) if parts else None


def fold(text):
    """Full width to half width, lower case, curly apostrophes to plain."""
    narrow = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E and c not in "，！？；" else c for c in text)
    return narrow.replace("’", "'").replace("疼痛", "疼").lower()
