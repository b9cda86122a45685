"""Numbers told before what they count: 上午两家下午三家，都是上门拜访."""

from dataclasses import replace

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

TOLD = kinds("num date fill conj adj cust colon")
UNITS = frozenset({"家", "次"})


def keep(clause: Clause, state: State) -> None:
    """Keeps the numbers of a clause that nothing was told before."""
    if state.phrases or not clause.kinds <= TOLD:
        state.early = []
        return
    numbers = [token for token in clause.tokens if token.num is not None and token.num.unit in UNITS]
    state.early += [(token, state.context) for token in numbers if token.num is not None and not token.num.vague]


def adopted(clause: Clause, state: State, found: list[Phrase]) -> list[Phrase]:
    """`found`, or where it only says what the numbers before it were, an item of its kind for each of them."""
    early, state.early = state.early, []
    one = found[0] if len(found) == 1 else None
    if one is not None and one.metric == "bookings" and len(early) == 1 and state.low[early[0][0].end - 1] == "单":
        return [_deals(one, *early[0]), one]
    if one is not None and early and _is_last_of_days(clause, one, early):
        return [*(_item(one, number, day) for number, day in early), one]
    if (
        not early
        or one is None
        or "incl" not in clause.kinds
        or one.count is not None
        or one.members
        or one.takes_money
    ):
        return found
    if one.status not in ("done", "mention"):
        return found
    return [_item(one, number, day) for number, day in early]


def _is_last_of_days(clause: Clause, one: Phrase, early: list[tuple[Token, Token | None]]) -> bool:
    """昨天3家，今天2家拜访: each day its number, and at the end what they count."""
    counted = one.counted.num if one.counted is not None else None
    if counted is None or one.status != "done" or "date" not in clause.kinds or clause.cut != "comma":
        return False
    return all(day is not None and number.num is not None and number.num.unit == counted.unit for number, day in early)


def _deals(one: Phrase, number: Token, day: Token | None) -> Phrase:
    """今日3单，保费3.6万: the deals that brought the amount."""
    return replace(_item(one, number, day), metric="deals", form="zhn", sums=False, money=[], end=number.end)


def _item(one: Phrase, number: Token, day: Token | None) -> Phrase:
    count = number.num.value if number.num is not None else None
    return replace(one, count=count, counted=number, day=day, status="done", start=number.start, stated=[], doubts=[])
