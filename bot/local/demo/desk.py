"""What the demo's office has at hand besides its ledger: whose the customers are, plans, and what is heard outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.arrival import Spot
from bot.local.demo.calendar import Calendar
from bot.local.demo.cast import CREWS, REPS, Crew
from bot.local.demo.checkin import CHANNEL, stamp
from bot.local.demo.goals import morning
from bot.local.demo.stage import Stage
from bot.local.message import Message as Shown
from domain.commands.market import NoteMarket
from domain.commands.plan import KeepPlan
from domain.customer import Customer, Profile
from domain.market import Topic
from domain.message import Message
from domain.target import Subject
from handlers.context import Here, Notice
from handlers.intel import sync
from handlers.market import handle_note_market
from handlers.plan import handle_keep_plan

PLANNING = ("chenhao", "zhaomin", "amelia", "jack")


@dataclass(frozen=True, slots=True)
class Heard:
    """So many days before today, at a quarter to twelve of who heard it."""

    rep: str
    days: int
    text: str


HEARD = (
    Heard("chenhao", 5, "#竞品 绿城也在看海天软件的方案"),
    Heard("zhaomin", 4, "#intel 上汽集团明年的采购改成集中招标"),
    Heard("amelia", 4, "#intel Siemens is looking at Northwind, too"),
    Heard("tom", 3, "#intel Shell asks for support on weekends"),
)
KNOWN: tuple[tuple[str, Topic, str, str], ...] = (
    ("East", "growth", "华东企业软件市场今年增长 8%", "行业协会三季度报告"),
    ("West", "competitor", "Northwind opens an office in Leeds in January", "its press release"),
)


def furnish(stage: Stage, calendar: Calendar) -> None:
    _hold_customers(stage)
    for crew in CREWS:
        _note_market(crew, stage, calendar)
        _keep_plans(crew, stage, calendar)


def hear(stage: Stage, calendar: Calendar) -> None:
    """The field notes of the last days, in the check-in channel with Pacer's answer."""
    for heard in HEARD:
        rep = next(rep for rep in REPS.values() if rep.person.name == heard.rep)
        day = calendar.today - timedelta(days=heard.days)
        at = datetime.combine(day, time(11, 45), ZoneInfo(rep.person.tz))
        if calendar.shown <= day and not calendar.is_quiet(rep, day):
            _say(rep.person.id, heard.text, at, stage)


def _hold_customers(stage: Stage) -> None:
    held = [Customer(name, Profile(owner)) for owner, rep in REPS.items() for name in rep.customers]
    stage.store.customers.remember(customer.name for customer in held)
    stage.store.customers.describe(held)


def _note_market(crew: Crew, stage: Stage, calendar: Calendar) -> None:
    at = morning(crew, calendar.months[-1], 1)
    for team, topic, text, source in KNOWN:
        if team == crew.name and at < calendar.now:
            handle_note_market(NoteMarket(topic, text, source), stage.as_member(crew.manager.id, at))


def _keep_plans(crew: Crew, stage: Stage, calendar: Calendar) -> None:
    """Not everybody has one; visitors find a draft, to see how it is made."""
    month, at = calendar.months[-1], morning(crew, calendar.months[-1], 2)
    subjects = [Subject("member", rep.person.id) for rep in crew.reps if rep.person.name in PLANNING]
    for target in stage.store.targets.of(subjects, month.label) if at < calendar.now else ():
        if target.metric == "bookings":
            handle_keep_plan(KeepPlan(target.id), stage.as_member(target.subject.id, at))


def _say(member: str, text: str, at: datetime, stage: Stage) -> None:
    context, ts = stage.as_member(member, at), stamp(at)
    stage.state.put(Shown(channel=CHANNEL, user=member, text=text, ts=ts))
    message = Message(0, CHANNEL, ts, member, member, text, at, private=False, state="ignored")
    if kept := sync(stage.store.messages.add(message), context):
        context.notices.append(Notice(Here(), kept))
    stage.show(context, Spot(CHANNEL, ts))
