"""A review: what came of a period, why, what is learnt of it, and who does what about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from domain.target import Subject, SubjectKind

CauseKind = Literal["market", "people", "product", "price", "process", "goal", "other"]
CAUSES: tuple[CauseKind, ...] = get_args(CauseKind)
Quoting = Literal["none", "words", "name"]  # only counted; quoted without the name; quoted with it
QUOTINGS: tuple[Quoting, ...] = get_args(Quoting)
FEWEST = 3  # answers from which on their kinds are told: of fewer everybody could guess whose each is
PLACES = range(1, 4)  # one to three actions: more are not done

_WEEK = "W(?:0[1-9]|[1-4][0-9]|5[0-2])"
_LABEL = rf"(?:FY)?20[0-9][0-9]|20[0-9][0-9]-(?:{_WEEK}|Q[1-4]|0[1-9]|1[0-2])"
_REF = re.compile(rf"(member|team|company):([A-Za-z0-9_-]*):({_LABEL})")


@dataclass(frozen=True, slots=True)
class About:
    """Whose review it is, and of which period (its label)."""

    subject: Subject
    period: str

    @property
    def ref(self) -> str:
        """As a button carries it."""
        return f"{self.subject.kind}:{self.subject.id}:{self.period}"


@dataclass(frozen=True, slots=True)
class Cause:
    """What a member thinks was behind their period, and how far it may be passed on."""

    member: str
    period: str
    kind: CauseKind
    words: str
    quoting: Quoting
    at: datetime


@dataclass(frozen=True, slots=True)
class Lessons:
    """What to stop, what to improve, what to try."""

    stop: str = ""
    improve: str = ""
    attempt: str = ""

    @property
    def said(self) -> bool:
        return bool(self.stop or self.improve or self.attempt)


NOTHING = Lessons()


@dataclass(frozen=True, slots=True)
class ReviewAction:
    """What `owner` (a member's id) does until `due` about what a review showed; `place` within it."""

    about: About
    place: int
    owner: str
    words: str
    due: date
    done: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """As `author` left it at `version`."""

    about: About
    lessons: Lessons
    actions: tuple[ReviewAction, ...]
    author: str
    at: datetime
    version: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What many think, added up: `kinds` the most named first, empty where too few answered, or where they are
    `withheld`; `quotes` with the member where they allowed it, else ''."""

    answered: int
    kinds: tuple[tuple[CauseKind, int], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """The people of a team, with the teams `within` it."""

    people: frozenset[str]
    within: tuple[Circle, ...] = ()


def tally(causes: Iterable[Cause], circle: Circle) -> Tally:
    """Kinds are told of three answers or more; and withheld where, less the sums that are told within the circle, those
    of one or two people were left."""
    said = sorted(causes, key=lambda cause: (cause.at, cause.member))
    counts = Counter(cause.kind for cause in said)
    answered = frozenset(cause.member for cause in said)
    told = len(said) >= FEWEST and _told(circle, answered) >= answered
    kinds = tuple(counts.most_common()) if told else ()
    quotes = tuple(
        (cause.member if cause.quoting == "name" else "", cause.words)
        for cause in said
        if cause.words and cause.quoting != "none"
    )
    return Tally(len(said), kinds, quotes, withheld=len(said) >= FEWEST and not told)


def _told(circle: Circle, answered: frozenset[str]) -> frozenset[str]:
    """Whose answers stand in a sum that is told, of the circle or of those within it."""
    within = frozenset[str]().union(*(_told(inner, answered) for inner in circle.within))
    mine = circle.people & answered
    rest = mine - within
    return mine | within if len(mine) >= FEWEST and (not rest or len(rest) >= FEWEST) else within


def about(ref: str) -> About | None:
    """What a button is about; None where somebody made it up."""
    found = _REF.fullmatch(ref)
    if found is None or (found[1] == "team" and not found[2].isdigit()):
        return None
    kind = next(each for each in get_args(SubjectKind) if each == found[1])
    return About(Subject(kind, found[2]), found[3])


def is_label(text: str) -> bool:
    """Whether it is the label of a period."""
    return re.fullmatch(_LABEL, text) is not None
