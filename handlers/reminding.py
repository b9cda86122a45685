"""Who has not answered in a round of agreement is reminded once, on its last working day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.outcomes.round import RoundReminded, RoundWaiting
from domain.period import labelled
from domain.round import Round
from domain.round_schedule import last_call, reminder
from domain.schedule import Occurrence, is_quiet
from handlers.context import Context, Directly
from handlers.people import ids_of, on_leave
from handlers.tally import metric_of


def reminders_due(context: Context) -> list[Occurrence]:
    """Nobody is looked for while it is time nowhere; who is silent in several rounds hears of them in one card."""
    ending = _ending(context)
    if not any(ending.values()):
        return []
    silent = _silent({each.id: each for rounds in ending.values() for each in rounds}, context)
    done: list[Occurrence] = []
    for member in context.store.members.some(sorted(silent.keys() - on_leave(context))):
        waiting = [each for each in silent[member.id] if each in ending.get(member.timezone, ())]
        if member.active:
            done += _remind(member.id, waiting, context)
    return done


def leave_be(found: Round, members: Iterable[str], context: Context) -> None:
    """They have just been asked on the last day: no reminder follows."""
    for member in members:
        context.store.occurrences.claim(reminder(found, member), context.now)


def _ending(context: Context) -> dict[str, tuple[Round, ...]]:
    """By zone the rounds of which people there are reminded now."""
    rounds = context.store.rounds.unclosed()
    zones = context.store.members.zones() if rounds else ()
    awake = (zone for zone in zones if not is_quiet(context.settings, zone, context.now))
    return {zone: tuple(each for each in rounds if _is_called(each, zone, context)) for zone in awake}


def _is_called(found: Round, zone: str, context: Context) -> bool:
    called = last_call(found, zone, context.settings, context.workdays)
    return called is not None and called[0] <= context.now < called[1]


def _silent(ending: dict[int, Round], context: Context) -> dict[str, list[Round]]:
    """By member the rounds in which they have not answered, and of which they have not been reminded; none of a team
    that they have left."""
    opened = {each.opened_at.date() for each in ending.values()}
    reminded = frozenset[str]().union(*(context.store.occurrences.done("round", day, "remind") for day in opened))
    teams = {number: ids_of(each.subject, context) for number, each in ending.items() if each.subject.kind == "team"}
    inside = {number: frozenset(people) for number, people in teams.items()}
    found: dict[str, list[Round]] = {}
    for number, member in context.store.rounds.silent(ending):
        stays = number not in inside or member in inside[number]
        if stays and reminder(ending[number], member).subject not in reminded:
            found.setdefault(member, []).append(ending[number])
    return found


def _remind(member: str, waiting: Sequence[Round], context: Context) -> list[Occurrence]:
    claimed = [each for each in waiting if context.store.occurrences.claim(reminder(each, member), context.now)]
    if claimed:
        context.tell(Directly(member), RoundReminded(tuple(_told(each, context) for each in claimed)))
    return [reminder(each, member) for each in claimed]


def _told(found: Round, context: Context) -> RoundWaiting:
    period = labelled(found.period, context.settings.fiscal_start)
    return RoundWaiting(found.id, period, found.last, metric_of(found, context))
