"""Counts that are written like hours: visits: 2 AM, 3 PM; calls: 12 am + 9 pm."""

from domain.checkin.counting import count
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk


def on_clock(walk: Walk, token: Token) -> None:
    """ "visits: 2 AM, 3 PM": right behind a form's colon it is a count."""
    if walk.at == 1 and walk.is_before("colon") and token.num is not None:
        count(walk, token, token.num)
    elif (
        token.num is not None
        and walk.joined
        and walk.phrase.count is not None
        and walk.at > 1
        and walk.tokens[walk.at - 2].kind == "clock"
    ):
        walk.phrase.count += token.num.value  # 12 am + 9 pm
