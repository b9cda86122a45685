"""What the form of a review says when it comes back: lessons and actions, or what is wrong with its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.filling import Fault
from domain.review import PLACES, About, Lessons, ReviewAction

WORDS = 1000  # characters of a lesson
SHORT = 300  # of an action


@dataclass(frozen=True, slots=True)
class Desk:
    """`owns` says whether somebody may be given an action; actions are due from `today` on."""

    about: About
    writer: str
    today: date
    owns: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Written:
    lessons: Lessons
    actions: tuple[ReviewAction, ...]


def written_review(typed: Mapping[str, str], before: Iterable[ReviewAction], desk: Desk) -> Written | tuple[Fault, ...]:
    """`typed` by field: `stop`, `improve`, `attempt`, and `words:1`, `owner:1`, `due:1` to 3. An action without words
    is taken out; one that stays as it was stays done."""
    lessons = Lessons(*(typed.get(name, "").strip() for name in ("stop", "improve", "attempt")))
    stood = {action.place: action for action in before}
    faults = [Fault(name, "long_words") for name in ("stop", "improve", "attempt") if len(typed.get(name, "")) > WORDS]
    actions: list[ReviewAction] = []
    for place in PLACES:
        read = _action(place, typed, stood.get(place), desk)
        if isinstance(read, Fault):
            faults.append(read)
        elif read:
            actions.append(read)
    if not faults and not lessons.said and not actions and not stood:
        faults.append(Fault("stop", "nothing"))
    return tuple(faults) or Written(lessons, tuple(actions))


def _action(
    place: int, typed: Mapping[str, str], before: ReviewAction | None, desk: Desk
) -> ReviewAction | Fault | None:
    words = typed.get(f"words:{place}", "").strip()
    if not words:
        return None
    if len(words) > SHORT:
        return Fault(f"words:{place}", "long_words")
    owner = typed.get(f"owner:{place}", "").partition(",")[0] or desk.writer
    if not desk.owns(owner):
        return Fault(f"owner:{place}", "no_owner")
    due = _day(typed.get(f"due:{place}", ""))
    if due is None:
        return Fault(f"due:{place}", "no_day")
    if before and (before.words, before.owner, before.due) == (words, owner, due):
        return before
    return Fault(f"due:{place}", "gone_day") if due < desk.today else ReviewAction(desk.about, place, owner, words, due)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
