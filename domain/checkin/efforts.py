"""Long efforts, which are not what was done on a day: 催了半个月, chased them for 3 weeks."""

from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene

EFFORTS = frozenset({"follow_ups", "calls", "visits"})
LONG_ZH = ("月", "年", "星期", "礼拜", "周", "季度", "天")
LONG_EN = ("day", "days", "week", "weeks", "wks", "month", "months", "year", "years")
NEAR = 3  # tokens behind the verb


def is_effort(phrase: Phrase, scene: Scene) -> bool:
    """Whether nothing is told but how long it went on."""
    if (
        phrase.metric not in EFFORTS
        or phrase.count is not None
        or phrase.dates
        or scene.act.form not in ("past", "zhv")
    ):
        return False
    right = scene.right[: NEAR + 1]
    for at, token in enumerate(right[:NEAR]):
        measured = token.kind == "fill" or (token.num is not None and token.num.unit == "#")
        if not measured or (at + 1 < len(right) and right[at + 1].kind in ("de", "cust", "name")):
            continue
        word = scene.word(token)
        if word.endswith(LONG_ZH) or (word.endswith(LONG_EN) and at > 0 and scene.word(right[at - 1]) == "for"):
            return True
    return False
