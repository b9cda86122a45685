"""What comes by itself about field notes: Friday's question to a rep and its answer, Monday's summary to a lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from domain.commands.intel import AskIntel, SkipIntel
from domain.intel import TOPICS, says_nothing, topic_of
from domain.intel_schedule import asking_week, open_weeks, telling_week
from domain.member import Member
from domain.message import Message
from domain.outcomes.intel import FieldNoteKept, IntelAsked, IntelChosen, IntelSkipped, IntelTold
from domain.period import Period
from domain.schedule import Occurrence, Schedule
from domain.team import Team
from domain.workdays import Workdays
from domain.workspace import Settings
from handlers.begun import had_begun
from handlers.context import Context, Directly
from handlers.cycle_state import topmost
from handlers.intel import people_below, shown, sync
from handlers.people import on_leave
from storage.intel import Search

Asked = Callable[[str, Settings, Workdays, datetime], Period | None]
QUOTES, WEEKLY = 8, 500
USED = timedelta(days=60)  # a team that noted nothing for longer does not use it
SHORTEST = 4  # characters of an answer that tells something


def intel_due(context: Context) -> list[Occurrence]:
    return [*_questions(context), *_summaries(context)]


def _questions(context: Context) -> Iterator[Occurrence]:
    """Nothing is loaded while it is time nowhere, and nobody twice."""
    weeks = _weeks(asking_week, context)
    if context.settings.intel_question == "off" or not weeks:
        return
    done = frozenset[str]().union(*(_done("intel", week, context) for week in {*weeks.values()}))
    if not (wanted := _asked(context) - done):
        return
    wanted -= context.store.members.unasked() | on_leave(context)
    for member in context.store.members.some(wanted):
        if occurrence := _claimed("intel", member, weeks, context):
            context.tell(Directly(member.id), IntelAsked())
            yield occurrence


def _asked(context: Context) -> frozenset[str]:
    """Those of the teams that use field notes; of all teams where the setting says so."""
    tree, authors = context.tree, frozenset[str]()
    if context.settings.intel_question == "auto":
        authors = context.store.intel.authors(context.office_day - USED)
    teams = [{*tree.own_members(team)} for team in tree.teams]
    leads = {lead for team in tree.teams for lead in tree.leads(team)}
    used = [some for some in teams if context.settings.intel_question == "on" or some & authors]
    return frozenset().union(*used) - leads


def _summaries(context: Context) -> Iterator[Occurrence]:
    weeks = _weeks(telling_week, context)
    if not weeks:
        return
    leads = {lead for team in context.tree.teams for lead in context.tree.leads(team)}
    for week in {*weeks.values()}:
        leads -= _done("intel_digest", week, context)
    if not leads or not any(had_begun(week, context) for week in {*weeks.values()}):
        return
    for lead in context.store.members.some(leads - on_leave(context)):
        if occurrence := _claimed("intel_digest", lead, weeks, context):
            for team in topmost(lead.id, context):
                if told := _told(team, weeks[lead.timezone], context):
                    context.tell(Directly(lead.id), told)
            yield occurrence


def _told(team: Team, week: Period, context: Context) -> IntelTold | None:
    notes, count = context.store.intel.found(
        Search(people_below(team.id, context), days=(week.first, week.last)), WEEKLY
    )
    topics = Counter(note.topic for note in notes)
    counted = tuple((topic, topics[topic]) for topic in TOPICS if topics[topic])
    quoted = shown(notes[:QUOTES], context)
    return IntelTold(team.name, week, counted, quoted, count - len(quoted)) if notes else None


def _weeks(asked: Asked, context: Context) -> dict[str, Period]:
    """By zone, where it is time."""
    zones = context.store.members.zones()
    found = {zone: asked(zone, context.settings, context.workdays, context.now) for zone in zones}
    return {zone: week for zone, week in found.items() if week}


def _done(schedule: Schedule, week: Period, context: Context) -> frozenset[str]:
    return context.store.occurrences.done(schedule, week.first, "weekly")


def _claimed(schedule: Schedule, member: Member, weeks: dict[str, Period], context: Context) -> Occurrence | None:
    """Once a week for a member, where it is time there."""
    week = weeks.get(member.timezone) if member.active else None
    occurrence = Occurrence(schedule, member.id, week.first, "weekly") if week else None
    return occurrence if occurrence and context.store.occurrences.claim(occurrence, context.now) else None


def answer(message: Message, context: Context) -> FieldNoteKept | IntelSkipped | None:
    """What a direct message says to Friday's question, where it was asked and is not answered yet; `message` is kept
    then, where it is not already."""
    if not (waiting := _waiting(context)):
        return None
    if says_nothing(message.text):
        context.store.occurrences.claim(waiting, context.now)
        return IntelSkipped()
    if len(message.text.strip()) < SHORTEST:
        return None
    context.store.occurrences.claim(waiting, context.now)
    return sync(message if message.id else context.store.messages.add(message), context, whole=True)


def tells(text: str) -> bool:
    """Whether words that also report work, or seem to, are about what is asked."""
    return topic_of(text) != "other"


def handle_skip_intel(_command: SkipIntel, context: Context) -> IntelSkipped:
    if waiting := _waiting(context):
        context.store.occurrences.claim(waiting, context.now)
    return IntelSkipped()


def handle_ask_intel(command: AskIntel, context: Context) -> IntelChosen:
    context.store.members.ask(context.member.id, command.asked)
    return IntelChosen(command.asked)


def _waiting(context: Context) -> Occurrence | None:
    """What an answer claims: the question that was asked last, until one came."""
    for week in open_weeks(context.today):
        slots = context.store.occurrences.slots("intel", context.member.id, week.first)
        if "weekly" in slots:
            return None if "answered" in slots else Occurrence("intel", context.member.id, week.first, "answered")
    return None
