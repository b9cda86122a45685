"""Patterns of what is counted and measured: 家, 次, 小时, hours."""

import re

from domain.checkin.lexicon import units


def longest_first(words: list[str]) -> str:
    """The words as one pattern that prefers the longest."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


COUNTER = re.compile(
    rf"(?!回[款访收笼]|下[月周个星礼季次午])(?:(?P<hash>{longest_first(units.MEASURES_ZH.split())})"
    rf"|(?P<customers>{longest_first(units.CUSTOMERS.split())})"
    rf"|(?P<times>{longest_first(units.TIMES.split())}))"
)
NO_UNIT = "#"
COUNTED = {"customers": "家", "times": "次", "hash": NO_UNIT}  # what is counted, by the group of COUNTER
# 5 通 call: a counter behind a space, and not the beginning of another word.
SPACED = re.compile(
    r" (?=[家个位次通单份场条笔件趟张台辆箱吨小分天楼层公页号尺])"
    r"(?!通[话电]|单[子位]|次日|[场份]演|位于|家[访人]|天[津猫]|小[米鹏])" + COUNTER.pattern
)
MEASURE = re.compile(rf"[ -]?(?:{longest_first(units.MEASURES_EN.split())})(?![a-z])")
