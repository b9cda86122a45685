"""`/target market`: what is known of the market, and a note more: its topic, its text, its source and its day."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

from domain.checkin.dates import read_day
from domain.command import Command
from domain.commands.market import NoteMarket, ShowMarket
from domain.grammar.line import Line
from domain.grammar.refusal import refuse
from domain.grammar.words import TOPICS, Table
from domain.market import Topic

_TOPICS = Table(TOPICS)
_SOURCE = re.compile(r"[\s,，;；。.(（]*(?:\bsource\b|\bsrc\b|来源|來源|出处|出處)\s*[:：]?\s*", re.IGNORECASE)
_GAP = re.compile(r"[\s,，;；]+")
_WORDS = 4  # that a day may have
_LONGEST = 500  # characters of a text or a source


def read_market(line: Line) -> Command:
    """A note without a source is refused: nobody could look it up again."""
    if line.ended:
        return ShowMarket()
    topic = line.word(_TOPICS)
    if topic:
        line.skip(":,")
    text, source = _parted(line.rest())
    source, day = _dated(source, line.scope.today)
    if day is None and _dated(source, line.scope.today, coming=True)[1]:
        return refuse(line, "target market", "coming_day")
    if not text or not source or max(len(text), len(source)) > _LONGEST:
        return refuse(line, "target market", "missing_source")
    return NoteMarket(_topic(topic), text, source, day)


def _topic(name: str | None) -> Topic:
    return next((topic for topic in get_args(Topic) if topic == name), "market")


def _parted(rest: str) -> tuple[str, str]:
    """The text and the source behind the last word that announces one."""
    marks = list(_SOURCE.finditer(rest))
    return (rest[: marks[-1].start()].strip(), rest[marks[-1].end() :].strip(" )）.。")) if marks else (rest, "")


def _dated(source: str, today: date, coming: bool = False) -> tuple[str, date | None]:
    """The day at the end of a source, where one stands there: iResearch, 1 Oct 2026."""
    for start in [found.end() for found in _GAP.finditer(source)][-_WORDS:]:
        if day := read_day(source[start:], today, future=coming):
            return source[:start].rstrip(" ,，;；"), day
    return source, None
