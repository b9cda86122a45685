"""Opening rounds of agreement: who is asked, about which targets, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from domain.member import Leave
from domain.outcomes.due import RoundDue
from domain.outcomes.round import RoundAsked, RoundRefused, RoundShown
from domain.period import Period, labelled
from domain.round import DAYS, EVERYTHING, Round
from domain.split import Split
from domain.target import COMPANY, Subject
from handlers.basis import bases_of
from handlers.context import Context, Directly
from handlers.people import members_of
from handlers.purpose import purposes_of
from handlers.tally import metric_of, name_of, names_of, targets_in


def open_round(opened: Round, context: Context) -> RoundShown | RoundRefused:
    """Ask everybody of the team who has a target in the period and is there before it ends."""
    period = labelled(opened.period, context.settings.fiscal_start)
    targets = targets_in(opened, _working(members_of(opened.subject, context), context), context)
    away = away_until(targets, opened.last, context)
    asked = {member: mine for member, mine in targets.items() if member not in away}
    if not asked:
        return RoundRefused("away" if targets else "empty", period)
    number = context.store.rounds.open(opened, asked)
    ask(replace(opened, id=number), asked, context)
    team, names = name_of(opened.subject, context), names_of(asked, context)
    shown = RoundShown(number, team, period, opened.last, len(asked), names, metric=metric_of(opened, context))
    return replace(shown, away=names_of(away, context), opened=True)


def ask(found: Round, members: Iterable[str], context: Context) -> None:
    """Each of them is asked about what they have as they are told."""
    for member in members:
        context.tell(Directly(member), RoundDue(member, found.id, context.member.id))


def round_asked(due: RoundDue, context: Context) -> RoundAsked | None:
    """None where the round is over, or its reader has nothing in it any more."""
    found = context.store.rounds.of(due.round)
    targets = targets_in(found, [due.member], context) if found and found.state == "open" else {}
    if found is None or not targets:
        return None
    mine, author = targets[due.member], context.store.members.names([due.author])
    purposes = purposes_of((target.id for target in mine), context)
    period = labelled(found.period, context.settings.fiscal_start)
    return RoundAsked(
        round=found.id,
        author=author.get(due.author, due.author),
        period=period,
        last=found.last,
        bases=bases_of(targets, period, context)[due.member],
        purpose=next((purposes[target.id] for target in mine if target.id in purposes), ""),
    )


def ask_about(split: Split, members: Iterable[str], context: Context) -> dict[str, Round]:
    """Each of them, whose target a split has changed, is asked in a round of their team: in the one that is open and
    about such targets, where there is one. By member the round that asks them; they are told by who calls."""
    last = last_day(labelled(split.period, context.settings.fiscal_start), None, context)
    anew = Round(context.member.id, COMPANY, split.period, last, context.now)
    anew = replace(anew, metric=split.metric, segment=split.segment)
    working = _working(members, context)
    away = away_until(working, last, context)
    teams = _by_team((member for member in working if member not in away), context)
    standing = _open_about(anew, teams, context)
    asked: dict[str, Round] = {}
    for subject, mine in teams.items():
        found = standing.get(subject) or replace(anew, subject=subject)
        if found.id:
            context.store.rounds.ask_anew(found.id, mine)
        else:
            found = replace(found, id=context.store.rounds.open(found, mine))
        asked |= dict.fromkeys(mine, found)
    return asked


def _open_about(anew: Round, teams: Iterable[Subject], context: Context) -> dict[Subject, Round]:
    """The rounds of the teams that ask about the same already, in which there is a day left to answer."""
    return {
        each.subject: each
        for each in context.store.rounds.about(teams, anew.period)
        if each.state == "open" and each.last >= context.office_day and each.topic in (EVERYTHING, anew.topic)
    }


def last_day(period: Period, wished: date | None, context: Context) -> date:
    """Not beyond the period itself, where it is not over yet: who knows the result needs no confidence."""
    last = wished or context.workdays.after(context.office_day, DAYS)
    return min(last, period.last) if context.office_day <= period.last else last


def _working(members: Iterable[str], context: Context) -> tuple[str, ...]:
    """Those of them who are still here."""
    return tuple(member.id for member in context.store.members.some(members) if member.active)


def away_until(members: Iterable[str], last: date, context: Context) -> set[str]:
    """Those of them who are on leave from today through the last day."""
    first = context.office_day
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    leaves: dict[str, list[Leave]] = {}
    for leave in context.store.leaves.during(members, first, last):
        leaves.setdefault(leave.member, []).append(leave)
    return {member for member, own in leaves.items() if all(any(leave.covers(day) for leave in own) for day in days)}


def _by_team(members: Iterable[str], context: Context) -> dict[Subject, list[str]]:
    """The company for those who are in no team."""
    teams: dict[Subject, list[str]] = {}
    for member in members:
        own = context.tree.of(member)
        teams.setdefault(Subject("team", str(own[0].id)) if own else COMPANY, []).append(member)
    return teams
