"""Finds the days that Latin words name: Wed 12 Nov, on Monday; not those of "sat with Acme" and Sun Life."""

import re

from domain.checkin.cursor import Cursor
from domain.checkin.days import day_at
from domain.checkin.kinds import kinds
from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN
from domain.checkin.tokens import Token

CAPITALS = re.compile(r" [A-Z][a-z]+ [A-Z]")
DATE_WORDS = (
    frozenset(MONTHS_EN)
    | frozenset(WEEKDAYS_EN)
    | kinds("in on last this next past previous coming for over the a an one two three four five six")
)
VERBLIKE = kinds("sat sun wed mar march may jan mon april june august")
DAY_FOLLOWS = re.compile(
    r"\s?(?:[:,.;)(!?&/+]|$|\n|[-–]|morning|afternoon|evening|night|pm|am|\d|i |we |and |or |to |visit|call|demo"
    r"|did |went |was |had |made |wfh|mc |training"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (?!h(?:ou)?rs?|min|days?|week)"
    r"|rest|off|only |just |no |none|nothing|met |quoted|signed|drove|saw |sent |closed|won "
    r"|dropped|popped|swung|rang|phoned|chased|followed|demoed|collected|spoke|meeting "
    r"|[^\x00-\x7f])"
)


def latin_day_at(cursor: Cursor, at: int) -> Token | None:
    """The day that begins at `at`, if one does."""
    low, found = cursor.low, day_at(cursor.low, at, cursor.today)
    if found is None or not _is_day(cursor, at, found.end):
        return None
    return Token("date", low[at : found.end], "", at, found.end, day=found.day)


def _is_day(cursor: Cursor, at: int, end: int) -> bool:
    """ "sat with Acme" and "Sun Life" name no day."""
    word = cursor.low[at:end]
    if word in VERBLIKE:
        return DAY_FOLLOWS.match(cursor.low, end) is not None
    if word not in WEEKDAYS_EN or word.endswith("day"):
        return True
    return not (cursor.raw[at].isupper() and CAPITALS.match(cursor.raw, end))
