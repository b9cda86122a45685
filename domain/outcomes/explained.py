"""What came of asking why: a target's figures with what they are made of, and how those of a card are reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from domain.amount import Amount
from domain.commands.target import Card
from domain.outcomes.origin import Origin
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.rates import Rate


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry behind a figure; `text` '' where its words are not the reader's to see or were erased.

    Where it came with a file, `file` is its name and `line` the row there. Of a shared deal, `whole` is all of it and
    `others` are those who share it, by name. `corrected`: it came into a closed month."""

    day: date
    amount: Amount
    customer: str
    text: str
    file: str = ""
    line: int = 0
    whole: Amount | None = None
    others: tuple[str, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class TargetExplained:
    """`entries` sum up to `line.done`, newest first; `more` says how many are not shown, `rest` their sum; `origin` is
    where the goal comes from, None without one."""

    owner: str
    own: bool
    period: Period
    line: PaceLine
    entries: tuple[EntryShown, ...]
    more: int
    rest: Amount
    origin: Origin | None = None


class RepPart(NamedTuple):
    name: str
    done: Amount
    goal: Amount | None = None


@dataclass(frozen=True, slots=True)
class TeamTargetExplained:
    """`parts` are what its people have done or are to do, most first, each in its own currency; they add up to the
    line's `done`, at its rates. `origin` is where the goal comes from, if one is set."""

    team: str
    period: Period
    line: PaceLine
    parts: tuple[RepPart, ...]
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class CardExplained:
    """How the figures of a card are reckoned; `rates` between currencies where it is about those."""

    card: Card
    rates: tuple[Rate, ...] = ()
