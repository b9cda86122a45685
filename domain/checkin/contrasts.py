"""Days told by contrast: saw 3 clients yesterday, 2 quotes sent as well. Today 1 call (rule 11)."""

from itertools import pairwise

from domain.checkin.phrase import Phrase
from domain.checkin.scene import TODAY, whole_days
from domain.checkin.state import State

ENDS = frozenset(".;!?\n")


def carry_days(done: list[Phrase], state: State) -> list[Phrase]:
    """Gives the day that closes an item to those behind it in its sentence, where today is named only after them."""
    several = len(done) > 2
    named = (
        [phrase.day.start for phrase in done if phrase.day is not None and phrase.day.sense in TODAY] if several else []
    )
    if not named:
        return done
    for left, right in pairwise(done):
        closed = left.day is not None and left.day.day is not None and left.day.day.sense == "day"
        if not closed or right.day is not None or right.start > named[-1] or not whole_days(left.dates):
            continue
        if left.day is not None and left.day.sense not in TODAY and not ENDS & set(state.low[left.end : right.start]):
            right.day, right.dates = left.day, list(left.dates)
    return done
