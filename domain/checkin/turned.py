"""Words that are another one altogether where they stand: 5 visits all in, $42k across 2 deals, 拜访记录："""

from dataclasses import replace
from typing import NamedTuple

from domain.checkin.tokens import Token

SPREAD = frozenset({"across", "over"})
LOGS = {
    what + how: metric
    for what, metric in (("拜访", "visits"), ("走访", "visits"), ("跟进", "follow_ups"), ("电话", "calls"))
    for how in ("记录", "情况", "明细")
}


class Place(NamedTuple):
    """A word among its neighbours: `before` are the tokens that lead to it, `after` is the kind of the next one."""

    token: Token
    word: str
    after: str
    before: list[Token]

    @property
    def last(self) -> str:
        return self.before[-1].kind if self.before else ""


def turned(tokens: list[Token], at: int, place: Place) -> Token | None:
    """A word that is another one altogether where it stands; None for all others."""
    token = place.token
    if token.kind == "idiom":
        heads = place.word in LOGS and _heads_lines(tokens, at)
        return replace(token, kind="act", sense=LOGS[place.word], form="zhv") if heads else token
    if place.word == "about" and place.after == "num" and place.last == "name":
        return replace(token, kind="aside") if _is_matter(tokens[at + 2 : at + 5]) else token
    if place.word == "all" and place.after == "recip" and _is_last(tokens, at + 1):
        return replace(token, kind="total")  # 5 visits all in
    if (
        place.word in SPREAD
        and _is_worth(place.before)
        and [part.sense for part in tokens[at + 2 : at + 3]] == ["deals"]
    ):
        return replace(token, kind="fill")  # $42k across 2 deals
    if place.word == "付给" and place.after == "self":
        return replace(token, kind="act", sense="payments", form="zhd")
    return None


def _heads_lines(tokens: list[Token], at: int) -> bool:
    """拜访记录： alone on its line: what stands under it was done."""
    behind = [token.sense for token in tokens[at + 1 : at + 3]]
    first = not at or tokens[at - 1].sense == "line"
    return first and behind[-1:] == ["line"] and (len(behind) == 1 or behind[0] in (":", "line"))


def _is_matter(behind: list[Token]) -> bool:
    """ "called Ford about 5 new forklifts": things, and no activity."""
    first = next((token for token in behind if token.kind != "adj"), None)
    return first is not None and first.kind == "word"


def _is_worth(before: list[Token]) -> bool:
    return any(token.num is not None and token.num.is_money for token in before[-2:])


def _is_last(tokens: list[Token], at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].kind == "cut"
