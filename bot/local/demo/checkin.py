"""The check-ins of the demo: written at the end of a day, and booked as the real ones are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.local.demo.diary import Diary
from bot.local.demo.sentences import items, sentence
from domain.checkin.reading import Item
from domain.commands.checkin import LogDay, Source
from domain.entry import Entry, totals
from domain.message import Message
from domain.outcomes.checkin import DayLogged, FigureRefused
from handlers.booking import booked_lines, entries_from
from handlers.context import Context
from handlers.progress import this_month
from handlers.standing import book
from handlers.usage import count

CHANNEL = "CCHECKIN"


@dataclass(frozen=True, slots=True)
class Checkin:
    """What a member writes at an instant, and what it means."""

    member: str
    at: datetime
    text: str
    items: tuple[Item, ...]

    @property
    def ts(self) -> str:
        return stamp(self.at)


def stamp(at: datetime) -> str:
    """The id of a message that was written then."""
    return f"{int(at.timestamp())}.{at.microsecond:06d}"


def checkins(diary: Diary, first: date, last: date) -> Iterator[Checkin]:
    """Those of the days from `first` to `last`, both included, in order."""
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        deeds = diary.deeds(day)
        if deeds:
            chance = Random(f"{diary.rep.person.id} {day} written")
            text = sentence(deeds, diary.currency, chance)
            meant = items(deeds, diary.currency, day)
            yield Checkin(diary.rep.person.id, _moment(diary, day, chance), text, meant)


def log(checkin: Checkin, context: Context) -> DayLogged:
    """Book it as its author's, at the context's moment. Its items are known: four months are not read again."""
    message, entries = _written(checkin, context)
    book(entries, message, context)
    return _counted(checkin, message, entries, context)


def _counted(checkin: Checkin, message: int, entries: Sequence[Entry], context: Context) -> DayLogged:
    logged = DayLogged(message, "", booked_lines(entries, context), context.today, this_month(context))
    count(LogDay(checkin.text, Source(CHANNEL, checkin.ts, checkin.at, private=False)), logged, context)
    return logged


def log_all(written: Iterable[Checkin], office: Context) -> None:
    """Book many, each at its own moment; the totals are kept once, at the end."""
    members = {member.id: member for member in office.store.members.all()}
    every: list[Entry] = []
    for checkin in written:
        context = replace(office, member=members[checkin.member], now=checkin.at)
        message, entries = _written(checkin, context)
        office.store.entries.book(entries, message, checkin.at)
        _counted(checkin, message, entries, context)
        every += entries
    office.store.standings.add(totals(every, office.settings.fiscal_start))


def _written(checkin: Checkin, context: Context) -> tuple[int, tuple[Entry, ...]]:
    message = context.store.messages.add(
        Message(
            id=0,
            channel=CHANNEL,
            ts=checkin.ts,
            member=checkin.member,
            writer=checkin.member,
            text=checkin.text,
            sent_at=checkin.at,
            private=False,
            state="booked",
        )
    )
    entries = entries_from(checkin.items, context.member, context)
    if isinstance(entries, FigureRefused):
        raise ValueError(entries)
    return message.id, entries


def _moment(diary: Diary, day: date, chance: Random) -> datetime:
    """About the rep's usual minute, with microseconds of its own, as Slack gives each message."""
    written = timedelta(minutes=diary.rep.minute + chance.randint(-20, 15), seconds=chance.randint(0, 59))
    start = datetime.combine(day, time(), diary.zone)
    return (start + written).astimezone(UTC).replace(microsecond=chance.randrange(1_000_000))
