"""Deals that several people are credited for: what makes two reports one deal, the shares as answered, exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from domain.amount import Amount, NoAmount, from_decimal
from domain.apportion import Claim, apportion
from domain.checkin.amounts import read_amount
from domain.checkin.folding import cleaned, folded
from domain.entry import Entry

MONEY, COUNT = "bookings", "deals"
NEAR = timedelta(days=7)
State = Literal["open", "shared", "different", "contested", "decided", "replaced", "released", "dropped"]
Answer = tuple[int, ...] | Literal["different"]

_MARKS = " .!。~"
_EQUAL = frozenset(
    {"equal", "equally", "equal shares", "half", "half each", "half half", "一半", "一人一半", "各一半"}
    | {"平分", "均分", "对半", "对半分", "五五", "五五开", "50-50"}
)
_ALONE = frozenset(
    {"alone", "mine", "mine alone", "all mine", "only me", "just me", "我的", "是我的", "我一个人", "都是我的"}
    | {"全是我的", "我自己", "我自己的", "算我的", "只算我的"}
)
_DIFFERENT = frozenset(
    {"different", "two deals", "different deals", "two different deals", "another deal", "another one", "不同"}
    | {
        "两单",
        "两个单",
        "两笔",
        "不同的单",
        "不是一单",
        "不是同一单",
        "不是同一笔",
        "另一单",
        "另一笔",
        "不同的两单",
        "是不同的两单",
    }
)
_PARTS = re.compile(r"\s*(?:/|:|\||和|与|and\b|[,，;；、](?!\d{3}(?!\d)))\s*|(?<=[%\w]) +(?=[\d$¥€£])")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*%?")


@dataclass(frozen=True, slots=True)
class Deal:
    """What the message `claim`, of `claimant`, said of a deal that others have a part in.

    `message` told of it first: the same, where one message names all of them. `people` by id, who told first comes
    first; `parts` of each of them, in minor units; `named`: those of them whom the claim names. `said`: the money as it
    was reported, then its count, where any was.
    `replaced`: ids of the entries in whose place the parts stand, of the first report as it stood before."""

    message: int
    claim: int
    claimant: str
    people: tuple[str, ...]
    said: tuple[Entry, ...]
    named: tuple[str, ...] = ()
    parts: tuple[int, ...] = ()
    replaced: tuple[int, ...] = ()
    state: State = "open"
    id: int = 0

    @property
    def whole(self) -> Amount:
        return self.said[0].amount

    @property
    def customer(self) -> str:
        return self.said[0].customer

    @property
    def repeats(self) -> bool:
        """Whether another message told of it before."""
        return self.message != self.claim

    @property
    def stands(self) -> bool:
        """Whether the parts are booked."""
        return self.state in ("shared", "decided")

    @property
    def key(self) -> tuple[str, Amount]:
        """What stays where a message is worded anew and means the same deal."""
        return self.customer, self.whole

    @property
    def others(self) -> tuple[str, ...]:
        return tuple(member for member in self.people if member != self.claimant)

    @property
    def asked(self) -> tuple[str, ...]:
        """The people in the order in which shares are answered: who answers comes first."""
        return (self.claimant, *self.others)

    @property
    def holder(self) -> str:
        """For whom it counts as a deal: who has the largest part, of equals who told of it first."""
        return max(self.people, key=self.part_of)

    def part_of(self, member: str) -> int:
        return dict(zip(self.people, self.parts, strict=True)).get(member, 0) if self.parts else 0


def is_same(money: Entry, reported: Amount, people: Sequence[str], named: Sequence[str]) -> bool:
    """Whether `money` that somebody reports may be a deal that `people` have `reported` with the same customer within
    `NEAR` days: the amount is the same, or one report names somebody of the other (`named`). Then it is asked."""
    return money.amount == reported or bool({*named, money.member} & {*people})


def read_shares(reply: str, deal: Deal) -> Answer | None:
    """The parts of `deal.people`, in minor units, that add up to the whole: 50/50, 60/40, 60 %, 12万/8万, mine alone;
    "different" where it is another deal; None where the reply is none of these, or does not come to the whole."""
    word = folded(cleaned(reply)).strip(_MARKS)
    if word in _DIFFERENT:
        return "different" if deal.repeats else None
    if word in _EQUAL or word in _ALONE:
        weights = [1 if word in _EQUAL or member == deal.claimant else 0 for member in deal.asked]
        return _weighed(deal, list(map(Fraction, weights)))
    pieces = [piece for piece in _PARTS.split(word) if piece]
    return _percents(pieces, deal) or _amounts(pieces, deal)


def credited(deal: Deal, first: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that the shares make of a deal, on the day and segment of its `first` report.

    The money is split, to the unit. The deal itself is one deal, and counts for one of them: whoever has the largest
    part (`holder`). So a team that adds up its people counts every deal once."""
    money = next(entry for entry in first if entry.metric == MONEY)
    counts = [entry for entry in (*first, *deal.said) if entry.metric == COUNT]
    shares = dict(zip(deal.people, deal.parts, strict=True))
    blank = replace(money, id=0, reverses=0, deal=deal.id)
    one = [replace(count, id=0, reverses=0, deal=deal.id, member=deal.holder, day=money.day) for count in counts[:1]]
    made = (replace(blank, member=who, amount=deal.whole.with_value(part)) for who, part in shares.items() if part)
    return (*one, *made)


def _percents(pieces: Sequence[str], deal: Deal) -> tuple[int, ...] | None:
    """60/40 and 6:4; one percentage alone is that of who answers, where there are two."""
    found = [_PERCENT.fullmatch(piece) for piece in pieces]
    numbers = [Fraction(match[1]) for match in found if match]
    if len(numbers) != len(pieces) or not numbers:
        return None
    if len(numbers) == 1 and len(deal.people) == 2 and "%" in pieces[0] and numbers[0] <= 100:
        numbers.append(100 - numbers[0])
    if len(numbers) != len(deal.people) or sum(numbers) not in (10, 100):
        return None
    return _weighed(deal, numbers)


def _amounts(pieces: Sequence[str], deal: Deal) -> tuple[int, ...] | None:
    """12万/8万: exactly the whole."""
    if len(pieces) != len(deal.people):
        return None
    values = [_value(read_amount(piece), deal.whole.currency) for piece in pieces]
    parts = [value for value in values if value is not None]
    if len(parts) != len(pieces) or sum(parts) != deal.whole.value:
        return None
    by_member = dict(zip(deal.asked, parts, strict=True))
    return tuple(by_member[member] for member in deal.people)


def _value(found: tuple[Decimal, str | None] | None, currency: str) -> int | None:
    if found is None or (found[1] or currency) != currency:
        return None
    amount = from_decimal(found[0], currency)
    return None if isinstance(amount, NoAmount) or amount.value < 0 else amount.value


def _weighed(deal: Deal, weights: Sequence[Fraction]) -> tuple[int, ...]:
    claims = [Claim(member, weight) for member, weight in zip(deal.asked, weights, strict=True)]
    parts = apportion(deal.whole.value, claims)
    return tuple(parts[member] for member in deal.people)
