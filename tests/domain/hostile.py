"""Hostile texts by a seed: what nobody types, what breaks parsers, and what looks like a check-in and is none."""

import random
from collections.abc import Callable, Iterator

from domain.checkin.lexicon.table import EN_WORDS, ZH_WORDS

WORDS = (*sorted(EN_WORDS), *sorted(ZH_WORDS))
CONTROLS = "".join(
    map(chr, (*range(32), *range(127, 160), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0xFEFF))
)
DIGITS = "0123456789０１２３４５６７８９零一二三四五六七八九十百千万亿½²①Ⅷ٣५๓"
NUMBERS = (
    "1e999",
    "NaN",
    "inf",
    "-0",
    "0x1F",
    "1,2,3,4",
    "1.2.3.4",
    "9" * 400,
    "一" * 300,
    "万" * 50,
    "1/0",
    "2月30日",
)
PAIRS = ("()", "（）", "[]", "【】", "{}", "<>", "“”", "«»", "「」")
CLAUSES = (
    "拜访3家",
    "签约5万",
    "5 calls",
    "signed Acme for $3k",
    "昨天",
    "不对",
    "共3家",
    "如果",
    "小李",
    "各2次",
    "of which 2",
)


def texts(length: int, seed: int) -> Iterator[tuple[str, str]]:
    """One text of each kind, by its name, `length` characters long."""
    for name, make in KINDS.items():
        dice = random.Random(f"{seed} {name}")
        text = ""
        while len(text) < length:
            text += make(dice)
        yield name, text[:length]


def _bytes(dice: random.Random) -> str:
    """Random bytes, as they come through a wrong decoding."""
    return bytes(dice.randrange(256) for _ in range(64)).decode(dice.choice(["latin-1", "utf-16-le"]), "replace")


def _code_points(dice: random.Random) -> str:
    """Anything that a string may hold, halves of surrogate pairs too."""
    return "".join(chr(dice.choice((dice.randrange(0x110000), dice.randrange(0x3000)))) for _ in range(64))


def _controlled(dice: random.Random) -> str:
    """A clause with controls and invisible characters inside."""
    return "".join(char + dice.choice(CONTROLS) * dice.randrange(3) for char in dice.choice(CLAUSES))


def _nested(dice: random.Random) -> str:
    depth, pair = dice.randrange(1, 400), dice.choice(PAIRS)
    return pair[0] * depth + dice.choice(CLAUSES) + pair[1] * dice.choice((depth, depth - 1, 0))


def _numbers(dice: random.Random) -> str:
    return dice.choice(NUMBERS) + dice.choice((" ", ",", "、", "-", "/", ":", ".", ""))


def _digits(dice: random.Random) -> str:
    return "".join(dice.choice(DIGITS) for _ in range(dice.randrange(1, 30))) + dice.choice(" ,.家次万%年月日")


def _clauses(dice: random.Random) -> str:
    return dice.choice(CLAUSES) + dice.choice(("，", "、", "\n", " ", "", "。", " and ", "——", "\n- ", "→", "|"))


def _words(dice: random.Random) -> str:
    return dice.choice(WORDS) + dice.choice(("", " ", ",", "，", "3", "三"))


def _marks(dice: random.Random) -> str:
    return dice.choice("-–—…·•*#@&|/\\\"'`~^_=+:;,.!?，。、：；！？🎉✅1️⃣\n\t\r\u2028") * dice.randrange(1, 40)


def _markup(dice: random.Random) -> str:
    return dice.choice(
        (
            "<!channel>",
            "<@U1>",
            "<@",
            "{{7*7}}",
            "${x}",
            "%s%n",
            "<script>",
            "&amp;",
            "'; DROP TABLE entries;--",
            "\\u0000",
            "[[[",
        )
    ) + dice.choice(CLAUSES)


def _one_word(dice: random.Random) -> str:
    """A letter or character without an end."""
    return dice.choice("a华0(-の한ß") * 5000


def _figured(dice: random.Random) -> str:
    """Numbers where names are due: 拜访了360、58同城."""
    verb, number = (
        dice.choice(("拜访了", "给", "called ", "", "")),
        dice.choice(("360", "58", "三六零", "3M", "12", "500")),
    )
    return verb + number + dice.choice("、和与,&跟 同城")


def _one_link(dice: random.Random) -> str:
    """One thing and what joins it to the next, without an end: 360和360和."""
    thing = dice.choice(("360", "华为", "Acme", "3家", "拜访了", "calls", "5万", "周三"))
    return dice.choice(("拜访了", "visited ", "")) + (thing + dice.choice("、和与&跟,→:(x ")) * 2500


def _combining(dice: random.Random) -> str:
    return dice.choice(CLAUSES) + "".join(chr(dice.randrange(0x300, 0x370)) for _ in range(30))


KINDS: dict[str, Callable[[random.Random], str]] = {
    "bytes": _bytes, "code_points": _code_points, "controlled": _controlled, "nested": _nested, "numbers": _numbers,
    "digits": _digits, "clauses": _clauses, "words": _words, "marks": _marks, "markup": _markup,
    "one_word": _one_word, "combining": _combining, "figured": _figured, "one_link": _one_link,
}  # fmt: skip
