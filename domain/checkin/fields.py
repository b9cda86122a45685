"""Two fields of a form that tell one thing: 拜访客户数：3 and 拜访客户：海螺、华新 (rule 2)."""

from domain.checkin.phrase import Phrase

BETWEEN = " \n\r\t.,;、。-*•·)(0123456789①②③④⑤⑥⑦⑧⑨⑩|"


def names_counted(phrase: Phrase, last: Phrase, low: str) -> bool:
    """Whether the names of one field are those that the field on the line before or behind it counts."""
    if not (phrase.listed and last.listed) or phrase.takes_money or phrase.day is not last.day:
        return False
    if _gap(low, last, phrase).strip(BETWEEN) or "\n" not in _gap(low, last, phrase):
        return False
    if _counts(last) and _names(phrase):
        last.members = phrase.members
    elif _names(last) and _counts(phrase) and phrase.count is not None and phrase.count >= len(last.names):
        last.count, last.unit, last.counted = phrase.count, phrase.unit, phrase.counted
    else:
        return False
    last.end = phrase.end
    return True


def _gap(low: str, left: Phrase, right: Phrase) -> str:
    return low[left.end : right.start]


def _counts(phrase: Phrase) -> bool:
    return phrase.count is not None and not phrase.members and not phrase.doubts


def _names(phrase: Phrase) -> bool:
    return bool(phrase.names) and phrase.count is None and all(member.count is None for member in phrase.members)
