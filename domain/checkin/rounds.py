"""Places gone round before the customers there are told: 转了5个村，拜访7家."""

import re
from itertools import pairwise

from domain.checkin.phrase import Phrase

PLACE = re.compile("村|镇|乡|县|市|城|小区|园区|街道|社区|商圈|工业园|工业区|开发区")


def drop_places(done: list[Phrase], low: str) -> None:
    """Forgets a number of places where the next item of the same day says how many were visited there."""
    for before, phrase in pairwise(done):
        if before.metric != "visits" or phrase.metric != "visits" or before.day is not phrase.day:
            continue
        if _is_of_places(before, low) and phrase.count is not None and not _is_of_places(phrase, low):
            before.status = "mention"


def _is_of_places(phrase: Phrase, low: str) -> bool:
    number = phrase.counted
    return number is not None and not phrase.members and PLACE.match(low, number.end) is not None
