"""The pieces of a message that may be names, to be looked up among those that a workspace knows."""

import re
from functools import lru_cache

from domain.checkin.folding import cleaned

UNITS = 600  # of a message: what stands further back is read without known names
HAN = 8  # characters of a Chinese name; longer ones end like firms, which is told without a list
WORDS = 5  # of a Latin one
UNIT = re.compile(r"[㐀-鿿]|[^\W_㐀-鿿]+")
GAP = re.compile(r"[ \u3000]?[-&.'’/+·•]?[ \u3000]?")
NEVER_FIRST = frozenset("了的吗呢吧啊咗嘅是在也都")


@lru_cache(maxsize=64)
def candidates(text: str) -> tuple[str, ...]:
    """Every run of words of `text` that may be a name, as typed, each once: up to 8 characters or 5 Latin words.

    In number and time linear in the length of the text, of which only the beginning counts where it is long."""
    raw = cleaned(text)
    units = [unit.span() for unit, _ in zip(UNIT.finditer(raw), range(UNITS), strict=False)]
    found: dict[str, None] = {}
    for first, (start, _) in enumerate(units):
        if raw[start] in NEVER_FIRST:
            continue
        for last in range(first, min(first + HAN, len(units))):
            if last > first and not GAP.fullmatch(raw, units[last - 1][1], units[last][0]):
                break
            if _is_name(raw[start : units[last][1]], last - first + 1):
                found[raw[start : units[last][1]]] = None
    return tuple(found)


def _is_name(piece: str, units: int) -> bool:
    """One character, one letter or digits alone are no name that a list could help with."""
    if units > WORDS and piece.isascii():
        return False
    return len(piece) > 1 and any(map(str.isalpha, piece))
