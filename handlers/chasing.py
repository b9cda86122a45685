"""Approvals that nobody has given: reminded once, then asked one up; handed on at once where who decides is away."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from domain.approval import PATIENCE, Approval, Approver
from domain.outcomes.approval import ApprovalAsked, RequestPassed
from domain.schedule import Occurrence, is_quiet
from handlers.approver import approver_for, decider, named
from handlers.context import Context, Directly
from handlers.people import on_leave
from handlers.requested import barred_from, shown
from handlers.submission import ask


def approvals_due(context: Context) -> list[Occurrence]:
    """Each step of each approval comes once; none in the quiet hours or on the days off of who would read it."""
    waiting = context.store.approvals.waiting()
    if not waiting:
        return []
    absent = on_leave(context) | context.store.members.gone()
    handed = context.store.delegations.standing(context.office_day)
    done = (_chase(approval, approval.approver.member in absent | handed.keys(), context) for approval in waiting)
    return [occurrence for occurrence in done if occurrence]


def _chase(approval: Approval, away: bool, context: Context) -> Occurrence | None:
    """The one thing that is due of it now; who approves alone is reminded and stays."""
    alone = approval.approver.basis == "oneself"
    late = _is_over(approval, 2 * PATIENCE, context)
    if (away or late) and not alone:
        return _pass_on(approval, away, context)
    if _is_over(approval, PATIENCE, context) and _may_write(approval.approver, context):
        return _remind(approval, context)
    return None


def _is_over(approval: Approval, days: int, context: Context) -> bool:
    """Whether so many working days have passed, to the time of the day."""
    zone = ZoneInfo(context.settings.timezone)
    asked, now = approval.asked_at.astimezone(zone), context.now.astimezone(zone)
    return (now.date(), now.time()) >= (context.workdays.after(asked.date(), days), asked.time())


def _may_write(approver: Approver, context: Context) -> bool:
    reader = context.store.members.known(approver.member)
    if reader is None:
        return False
    return context.workdays.is_workday(reader.today(context.now)) and not is_quiet(
        context.settings, reader.timezone, context.now
    )


def _remind(approval: Approval, context: Context) -> Occurrence | None:
    request, occurrence = shown(approval, context), _occurrence(approval, "remind", context)
    if request is None or not context.store.occurrences.claim(occurrence, context.now):
        return None
    by = decider(approval.approver, context)
    context.tell(Directly(approval.approver.member), ApprovalAsked(approval.id, request, by, "reminder"))
    return occurrence


def _pass_on(approval: Approval, away: bool, context: Context) -> Occurrence | None:
    """To who stands in at the same level, or to the next level; nobody is asked twice."""
    asked = frozenset(each.approver.member for each in context.store.approvals.about(approval.request, approval.number))
    level = approval.approver.level + (not away)
    barred = barred_from(approval, context)
    following = approver_for(approval.requester, barred, context, (level, asked))
    request, occurrence = shown(approval, context), _occurrence(approval, "away" if away else "up", context)
    if request is None or not _may_write(following, context):
        return None
    if not context.store.occurrences.claim(occurrence, context.now):
        return None
    context.store.approvals.decide(approval.id, "passed", context.now)
    anew = ask(approval.request, (approval.number, approval.requester), following, context)
    passer = named([approval.approver.member], context)[approval.approver.member]
    _tell(ApprovalAsked(anew.id, request, decider(following, context), "passed", passer), anew, away, context)
    return occurrence


def _tell(asked: ApprovalAsked, anew: Approval, away: bool, context: Context) -> None:
    """Who decides now gets it; who asked hears of it, where that is somebody else."""
    context.tell(Directly(anew.approver.member), asked)
    if anew.approver.member != anew.requester:
        context.tell(Directly(anew.requester), RequestPassed(asked.request, asked.passer, asked.decider, away))


def _occurrence(approval: Approval, slot: str, context: Context) -> Occurrence:
    day = approval.asked_at.astimezone(ZoneInfo(context.settings.timezone)).date()
    return Occurrence("approval", str(approval.id), day, slot)
