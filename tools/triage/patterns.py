"""Ways of speaking: `~` is a short gap, `<set>` one word of a set, `(a|b)` one of these. Read by expanding into expressions."""
import re

HAN = re.compile(r"[㐀-鿿]")
GAP_ZH = r"[^。！？；，,.!?;\n不没无未]{0,8}"   # A gap crosses no punctuation and no negation.
GAP_EN = r"(?:[\s-]+(?!(?:no|not|never|without|denies|isnt|doesnt|wasnt|didnt|dont|arent|werent|hasnt|havent|nor|neither|denied)\b)[^\s.,;!?]+){0,5}[\s-]+"
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
    for piece in re.split(r"(~|<[^<>]+>|\([^()]*\))", bare(pattern)):
        if piece == "~":
            parts.append(GAP_ZH if tongue == "zh" else GAP_EN)
        elif SET.fullmatch(piece):
            parts.append(choice([bare(str(w)) for w in sets[piece[1:-1]]], tongue))
        elif piece.startswith("("):
            parts.append(choice(piece[1:-1].split("|"), tongue))
        elif piece.strip():
            parts.append(plain(piece, tongue))
    joined = "".join(parts)
    if tongue == "zh" and (HAN.search(pattern) or "<" in pattern):
        return joined
    return r"(?<![a-z0-9])" + joined + r"s?(?![a-z0-9])"


def bare(text):
    """Lower case, and no apostrophes: people leave them out."""
    return text.replace("'", "").lower()


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


def spans(reader, exceptions, text):
    """Where a thing is said, without the places that an exception covers."""
    barred = [m.span() for m in exceptions.finditer(text)] if exceptions else []
    return [m for m in reader.finditer(text) if not any(a < m.end() and m.start() < b for a, b in barred)] if reader else []


def fold(text):
    """Full width to half width, lower case, no apostrophes."""
    narrow = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E and c not in "，！？；" else c for c in text)
    return bare(narrow.replace("’", "'").replace("疼痛", "疼"))
