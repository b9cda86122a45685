"""Shares the words of a clause out among its activities."""

from itertools import pairwise

from domain.checkin.act import Act
from domain.checkin.kinds import kinds
from domain.checkin.quantities import Quantity
from domain.checkin.tokens import Token

JOINS = frozenset({"conj", "sep"})
LEFT = kinds("num light self date adj fill neg plan asp total vague vcount cust aux corr tail recip name cancel")
FORMED = frozenset({"zhv", "noun", "base"})
OPENS = frozenset({"light", "neg", "plan", "self", "together"})
COUNTS = frozenset({"num", "vcount"})
TO = frozenset("给向对为帮替找畀俾")
Slice = tuple[list[Token], list[Token]]


def slices_of(tokens: list[Token], acts: list[Act], low: str) -> list[Slice]:
    """For each activity the words to its left and to its right."""
    if len(acts) == 1:
        return [(tokens[: acts[0].first], tokens[acts[0].last + 1 :])]
    bounds = [0]
    for left, right in pairwise(acts):
        gap = Gap(tokens, left, right, low)
        bounds.append(left.last + 1 + gap.split(bounds[-1]))
    bounds.append(len(tokens))
    return [(tokens[bounds[at] : act.first], tokens[act.last + 1 : bounds[at + 1]]) for at, act in enumerate(acts)]


class Gap:
    """The words between two activities."""

    __slots__ = ("left", "low", "right", "tokens", "words")

    def __init__(self, tokens: list[Token], left: Act, right: Act, low: str) -> None:
        self.tokens, self.left, self.right, self.low = tokens, left, right, low
        self.words = tokens[left.last + 1 : right.first]

    def split(self, begin: int) -> int:
        """How many of the words belong to the first activity, whose own words begin at `begin`."""
        words = self.words
        for at in range(len(words) - 1, -1, -1):
            if words[at].kind in JOINS and self._leads(words[at + 1 :]):
                return at
            if words[at].kind not in LEFT | JOINS:
                break
        for at, token in enumerate(words):
            if token.kind in OPENS or (self._is_to(token) and self._leads(words[at:])):
                return at
            if token.kind == "date" and self.right.form in ("zhv", "zhn") and not self.low[token.start].isascii():
                return at
        return self._at_number(begin)

    def _is_to(self, token: Token) -> bool:
        return token.kind == "recip" and self.low[token.start] in TO

    def _leads(self, part: list[Token]) -> bool:
        """Whether the words can stand before the second activity."""
        if any(token.kind not in LEFT for token in part):
            return False
        names = [at for at, token in enumerate(part) if token.kind == "name"]
        own = sum(token.kind not in ("fill", "adj") for token in part)  # and the Acme demo
        if len(names) == own == 1 and FORMED & {self.right.form, self.tokens[self.right.first].form}:
            return True
        return all(at and self._is_to(part[at - 1]) for at in names)

    def _at_number(self, begin: int) -> int:
        """The number between two activities: 拜访3 电话15 against 3 visits 5 calls."""
        words, left, right = self.words, self.left, self.right
        at = len(words) - 1
        while at >= 0 and words[at].kind in ("adj", "fill", "vague"):
            at -= 1
        if at < 0 or words[at].kind not in COUNTS or words[0].kind == "colon":
            return len(words)
        before = any(token.kind in COUNTS for token in self.tokens[begin : left.first] + words[:at])
        number = words[at].num
        if right.form == "past" or (self._number_follows() and (not before or self._is_amount(number))):
            return len(words)
        if not before and ((number is not None and number.unit == "家") or self._both_verbs()):
            return len(words)
        while at and words[at - 1].kind in ("vague", "total"):
            at -= 1
        return at

    def _is_amount(self, number: Quantity | None) -> bool:
        """签单1个5.8w回款3w: the amount is of what was signed."""
        return number is not None and number.is_money and self.left.metric in ("deals", "bookings", "payments")

    def _number_follows(self) -> bool:
        after = self.right.last + 1
        return after < len(self.tokens) and self.tokens[after].kind in ("num", "vcount", "vague", "colon", "neg")

    def _both_verbs(self) -> bool:
        return self.left.form in ("past", "zhv") and self.right.form in ("zhv", "own")
