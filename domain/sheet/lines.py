"""What the rows of each kind of sheet say, once they are read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.amount import Amount
from domain.customer import Profile
from domain.entry import Entry
from domain.member import Member
from domain.metric import Metric
from domain.sheet.known import Known
from domain.sheet.row import LONGEST, Row
from domain.sheet.stage import read_stage
from domain.target import COMPANY, Lines, Subject, Target
from domain.team import LONGEST_NAME

_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "√", "是", "对"})
_LEADS = _YES | {"主管", "负责人", "组长", "lead", "leader"}
_NO = frozenset({"", "no", "n", "false", "0", "-", "否", "不是"})
_CORE = _YES | {"core", "core metric", "核心", "核心指标", "核心目标"}
_AUXILIARY = _NO | {"auxiliary", "aux", "supporting", "辅助", "輔助", "辅助指标", "辅助目标"}
_COMPANY = frozenset({"company", "all", "公司", "全公司", "全司", "总公司"})


@dataclass(frozen=True, slots=True)
class EntryLine:
    """`reference` is the record's own number in the system that it comes from, '' where it has none."""

    row: int
    entry: Entry
    note: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class TargetLine:
    """`core` None: the row does not say whether it is core, and what stands stays."""

    row: int
    target: Target
    reason: str = ""
    core: bool | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """`member` belongs to `team`, or leads it; `lead`, where named, leads it."""

    row: int
    member: str
    team: str
    leads: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """`profile`: what the row says of the customer, '' where it says nothing."""

    row: int
    name: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Passed:
    """A deal that was not won, or not yet: nothing to book, and nothing wrong."""

    row: int


Line = EntryLine | TargetLine | PersonLine | CustomerLine


def read_entry(row: Row, known: Known) -> EntryLine | Passed | None:
    """A count without a figure counts one: a list of visits has a row for each. Of a list of deals those won count."""
    if row.has("stage"):
        stage = read_stage(row.text("stage"))
        if stage == "left":
            return Passed(row.number)
        if stage is None:
            row.refuse("stage", "stage_unknown")
    day, member, metric = row.day(), row.person(), row.metric()
    customer, note, reference = row.text("customer"), row.text("note", LONGEST), row.text("reference")
    segment, amount = row.segment(), _amount(row, metric, known.currency_of(member)) if metric else None
    if member is None or metric is None or day is None or amount is None:
        return None
    return EntryLine(row.number, Entry(member.id, metric.key, amount, day, customer, segment), note, reference)


def _amount(row: Row, metric: Metric, usual: str) -> Amount | None:
    counted = not metric.is_money and not row.has("amount")
    return Amount(1) if counted else row.amount("amount", metric, usual)


def read_target(row: Row, known: Known) -> TargetLine | None:
    """A person's, else a team's, else the company's."""
    subject, usual = _subject(row, known)
    metric, period, reason = row.metric(), row.period(), row.text("reason", LONGEST)
    lines, segment = _lines(row, metric, usual) if metric else None, row.segment()
    if ";" in segment:
        row.refuse("segment", "segment_unknown")
    core = _core(row)
    if subject is None or metric is None or not period or lines is None:
        return None
    marked = replace(lines, core=bool(core))
    return TargetLine(row.number, Target(subject, metric.key, period, marked, segment=segment), reason, core)


def _core(row: Row) -> bool | None:
    """Core or auxiliary, said so or with a yes or no; None for an empty cell."""
    typed = row.text("core").casefold()
    if typed not in _CORE | _AUXILIARY:
        row.refuse("core", "mark_unknown")
    return typed in _CORE if typed else None


def read_person(row: Row, known: Known) -> PersonLine | None:
    """A new team has a name as long as a command takes it."""
    member, team, typed = row.person("name"), row.text("team"), row.text("lead").casefold()
    if not team:
        row.refuse("team", "empty")
    if len(team) > LONGEST_NAME and known.tree.called(team) is None:
        row.refuse("team", "too_long")
    lead = row.person("lead") if typed not in _LEADS | _NO else None
    if member is None or row.wrongs:
        return None
    leads = typed in _LEADS or lead == member
    return PersonLine(row.number, member.id, team, leads, lead.id if lead and not leads else "")


def read_customer(row: Row, _known: Known) -> CustomerLine | None:
    name = row.text("customer")
    if not name:
        row.refuse("customer", "empty")
    owner = row.person("owner") if row.has("owner") else None
    profile = Profile(owner.id if owner else "", row.trait("grade"), row.trait("customer_type"), row.trait("region"))
    return None if row.wrongs else CustomerLine(row.number, name, profile)


def _subject(row: Row, known: Known) -> tuple[Subject | None, str]:
    """With the currency that its money is in where none is named."""
    if row.has("person"):
        member: Member | None = row.person()
        if member and member.id == known.author:
            row.refuse("person", "own_target")
        return (Subject("member", member.id) if member else None), known.currency_of(member)
    typed = row.text("team")
    if not typed:
        row.refuse("person", "nobody")
        return None, known.settings.currency
    team = known.tree.called(typed)
    if team is None and typed.casefold() not in _COMPANY:
        row.refuse("team", "team_unknown")
        return None, known.settings.currency
    return Subject("team", str(team.id)) if team else COMPANY, known.settings.currency


def _lines(row: Row, metric: Metric, usual: str) -> Lines | None:
    """The goal above zero; floor and stretch around it, in its currency."""
    goal = row.amount("goal", metric, usual)
    if goal is None:
        return None
    floor = row.amount("floor", metric, goal.currency) if row.has("floor") else None
    stretch = row.amount("stretch", metric, goal.currency) if row.has("stretch") else None
    if goal.value <= 0:
        row.refuse("goal", "below_zero")
    if any(line and line.currency != goal.currency for line in (floor, stretch)):
        row.refuse("goal", "two_currencies")
    lines = Lines(goal, floor, stretch)
    if not row.wrongs and not lines.ordered():
        row.refuse("goal", "unordered")
    return None if row.wrongs else lines
