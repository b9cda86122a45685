"""The demo's office as it stands before the first check-in: settings, members, teams, leave, a welcome for each."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.arrival import Spot
from bot.local.demo.calendar import Calendar
from bot.local.demo.cast import CREW_OF, CREWS, REPS
from bot.local.demo.stage import Stage
from bot.local.people import ADMIN, PEOPLE, SHANGHAI
from bot.local.person import Person
from bot.slack.profile import member_of
from domain.commands.pacer import ShowHelp
from domain.commands.team import AddToTeam, LeadTeam, StartLeave
from domain.member import Member
from domain.who import ONESELF, Mention
from handlers.context import Directly
from handlers.leave import handle_start_leave
from handlers.pacer import handle_show_help, welcome
from handlers.settings import change_settings
from handlers.team import handle_add_to_team, handle_lead_team

SETTINGS = {
    "checkin_channels": "CCHECKIN",
    "board_channel": "CBOARD",
    "timezone": SHANGHAI,
    "currency": "CNY",
    "country": "CN",
}


def found(stage: Stage, calendar: Calendar) -> None:
    morning = datetime.combine(calendar.first, time(9), ZoneInfo(SHANGHAI))
    home = stage.state.installation
    stage.store.workspaces.meet()
    stage.store.workspaces.name(home.team_name, home.bot_user)
    change_settings(SETTINGS.items(), stage.office(morning))
    for person in PEOPLE:
        _introduce(person, stage, calendar)
    _teams(stage, morning)
    for number, person in enumerate(PEOPLE):
        _welcome(person, stage, morning + timedelta(minutes=number))
    _leave(stage, calendar)


def _introduce(person: Person, stage: Stage, calendar: Calendar) -> None:
    """As Slack tells of them; first seen when they joined, asked about last now."""
    first = calendar.joined(REPS[person.id]) if person.id in REPS else calendar.first
    told = person.user(stage.store.workspace, calendar.now) | {"locale": person.locale}
    member = member_of(person.id, told) or Member(person.id, person.real_name)
    stage.store.members.remember(member, datetime.combine(first, time(9), ZoneInfo(person.tz)))
    stage.store.members.remember(member, calendar.now)
    if person.id in CREW_OF:
        stage.store.members.reckon_in(person.id, CREW_OF[person.id].currency)


def _teams(stage: Stage, now: datetime) -> None:
    for crew in CREWS:
        reps = tuple(Mention(rep.person.id) for rep in crew.reps)
        handle_add_to_team(AddToTeam(reps, crew.name), stage.as_member(ADMIN.id, now))
        handle_lead_team(LeadTeam(crew.name, Mention(crew.manager.id)), stage.as_member(ADMIN.id, now))


def _welcome(person: Person, stage: Stage, now: datetime) -> None:
    """The one who brought Pacer in is asked to set it up; the others see what it can do."""
    context = stage.as_member(person.id, now)
    if person == ADMIN:
        welcome(context.member, context)
    else:
        context.tell(Directly(person.id), handle_show_help(ShowHelp(), context))
    stage.show(context, Spot("", direct=True))


def _leave(stage: Stage, calendar: Calendar) -> None:
    for rep in REPS.values():
        if rep.trait == "on_leave":
            first, last = calendar.leave
            context = stage.as_member(rep.person.id, calendar.now)
            handle_start_leave(StartLeave(ONESELF, first, last), context)
