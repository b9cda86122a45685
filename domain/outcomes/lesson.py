"""What comes of passing a review on."""

from __future__ import annotations

from dataclasses import dataclass

from domain.period import Period
from domain.review import About


@dataclass(frozen=True, slots=True)
class LessonForm:
    """`channel` is where it is posted, `words` what the asker has written already."""

    about: About
    channel: str
    words: str


@dataclass(frozen=True, slots=True)
class LessonShared:
    channel: str


@dataclass(frozen=True, slots=True)
class LessonPosted:
    """To all in the channel; `failed` where it is about what did not work."""

    author: str
    failed: bool
    words: str


@dataclass(frozen=True, slots=True)
class NoTeamChannel:
    """Neither the board nor check-ins have a channel; `may_set` where the reader can change that."""

    may_set: bool


@dataclass(frozen=True, slots=True)
class DocumentBegun:
    period: Period


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """What goes along with the files, which are made when they are handed over."""

    about: About
    owner: str
    own: bool
    period: Period


LessonOutcome = LessonForm | LessonShared | LessonPosted | NoTeamChannel | DocumentBegun | ReviewDocument
