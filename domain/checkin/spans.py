"""Two numbers side by side: a range is none of them, a sum is both."""

import re
from dataclasses import replace

from domain.checkin.numerals import Numeral, numeral_at

RANGE = re.compile(r"[^\S\n]?(?:-|~|到|至|或者?|or|to)[^\S\n]?(?:[$€£¥])?(?=[\d一二两三四五六七八九十])")
PLUS = re.compile(r"[^\S\n]?\+[^\S\n]?(?=\d)")


def ranged(text: str, number: Numeral) -> Numeral:
    """2-3, 5到6, 40k to 50k: two numbers with a dash between them are none."""
    mark = RANGE.match(text, number.end)
    if mark is None:
        return number
    second = numeral_at(text, mark.end())
    if second is None or text[second.end : second.end + 1] in ("-", "/", "月", ":"):
        return number
    return replace(second, vague=True)


def summed(text: str, number: Numeral) -> Numeral:
    """10+5 is 15."""
    for _ in range(9):
        mark = PLUS.match(text, number.end)
        second = numeral_at(text, mark.end()) if mark else None
        if second is None:
            return number
        number = replace(second, value=number.value + second.value, vague=number.vague or second.vague)
    return number
