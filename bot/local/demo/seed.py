"""Plants the demo: an office, its targets, and its days up to now, all through the handlers, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.arrival import Spot
from bot.build import Pacer
from bot.local.demo.calendar import Calendar, diaries
from bot.local.demo.cast import VISITORS
from bot.local.demo.checkin import Checkin, checkins, log_all
from bot.local.demo.desk import furnish, hear
from bot.local.demo.founding import found
from bot.local.demo.goals import adjust_goals, set_goals
from bot.local.demo.stage import Stage
from bot.local.people import LONDON, SHANGHAI
from bot.local.state import State
from handlers.schedule import due, skip_board

DUE = (time(17, 30), time(18), time(18, 30))  # when Pacer looks what is due, in each zone


def plant(pacer: Pacer, state: State) -> None:
    """Everything ends at the clock's now: what was due before has been done, and is not done again."""
    calendar = Calendar(pacer.edge.clock.now())
    with pacer.database.write(state.installation.team_id) as store:
        stage = Stage(pacer.edge, store, state)
        found(stage, calendar)
        set_goals(stage, calendar)
        written = sorted(_written(calendar), key=lambda checkin: checkin.at)
        start = datetime.combine(calendar.shown, time(), ZoneInfo(SHANGHAI))
        log_all((checkin for checkin in written if checkin.at < start), stage.office(start))
        skip_board(stage.office(start))
        furnish(stage, calendar)
        adjust_goals(stage, calendar)
        hear(stage, calendar)
        _replay([checkin for checkin in written if checkin.at >= start], start, stage, calendar)


def _written(calendar: Calendar) -> Iterator[Checkin]:
    for member, diary in diaries(calendar).items():
        for checkin in checkins(diary, calendar.first, calendar.today):
            day = checkin.items[0].day
            visited = member in VISITORS and day == calendar.today
            if checkin.at < calendar.now and not visited and not calendar.is_quiet(diary.rep, day):
                yield checkin


def _replay(written: list[Checkin], start: datetime, stage: Stage, calendar: Calendar) -> None:
    """The days that the chat shows, moment by moment: people write, and Pacer does what is due."""
    waiting = iter(written)
    checkin = next(waiting, None)
    for moment in [*_moments(start.date(), calendar), calendar.now]:
        while checkin and checkin.at <= moment:
            stage.check_in(checkin)
            checkin = next(waiting, None)
        context = stage.office(moment)
        due(context)
        stage.show(context, Spot(""))


def _moments(first: date, calendar: Calendar) -> list[datetime]:
    days = [first + timedelta(days=offset) for offset in range((calendar.today - first).days + 1)]
    every = [datetime.combine(day, at, ZoneInfo(zone)) for day in days for zone in (SHANGHAI, LONDON) for at in DUE]
    return sorted(moment for moment in every if moment < calendar.now)
