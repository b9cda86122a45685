"""An activity where it stands in its clause: the words to its left and to its right."""

from domain.checkin.act import Act
from domain.checkin.clause import Clause
from domain.checkin.tokens import Token

WHOLE_DAYS = frozenset({"day", "far", "bad", "span", "plan"})
TODAY = frozenset({"今天", "今日", "today", "tdy", "今晚", "tonight"})

NO_KINDS: set[str] = set()


class Scene:
    """`act` in `clause`, with the tokens that are its own on either side and their kinds; `low`: the folded message.

    `completed`: said to be done, by a past form, 了, or a verb of result.
    """

    __slots__ = ("act", "clause", "completed", "left", "left_kinds", "low", "right", "right_kinds")

    def __init__(self, clause: Clause, act: Act, sides: tuple[list[Token], list[Token]], low: str) -> None:
        self.clause, self.act, self.low = clause, act, low
        self.left, self.right = left, right = sides
        self.left_kinds = {token.kind for token in left} if left else NO_KINDS
        self.right_kinds = {token.kind for token in right} if right else NO_KINDS
        self.completed = act.form == "past" or act.done or (bool(right) and right[0].kind == "asp")

    def word(self, token: Token) -> str:
        return self.low[token.start : token.end]

    @property
    def verb(self) -> str:
        """The words of the activity."""
        tokens = self.clause.tokens
        return self.low[tokens[self.act.first].start : tokens[self.act.last].end]

    def followed_by(self, *kinds: str) -> bool:
        return bool(self.right) and self.right[0].kind in kinds

    def left_has(self, *kinds: str) -> bool:
        return not self.left_kinds.isdisjoint(kinds)

    def right_has(self, *kinds: str) -> bool:
        return not self.right_kinds.isdisjoint(kinds)

    def dated(self, both: bool = False) -> bool:
        """Whether a day, not ahead, stands to its left (or on either side)."""
        tokens = self.left + self.right if both else self.left
        return any(token.day is not None and token.day.sense != "plan" for token in tokens)

    def on_past_day(self) -> bool:
        return any(
            token.day is not None and token.day.sense == "day" and token.sense not in TODAY
            for token in self.left + self.right
        )


def whole_days(tokens: list[Token]) -> list[Token]:
    """The dates among `tokens` that name a day or more, not a part of one."""
    return [token for token in tokens if token.day is not None and token.day.sense in WHOLE_DAYS]
