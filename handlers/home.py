"""The Home tab: what somebody wants to know at a glance."""

from __future__ import annotations

from domain.commands.pacer import OpenHome
from domain.outcomes.pacer import HomeShown, TeamProgress, WeekPlace
from domain.period import Period, current
from domain.target import Subject
from domain.team import Team
from handlers.board import board_of, own_place
from handlers.context import Context
from handlers.entry import listed
from handlers.progress import member_lines, team_lines, this_month

LAST = 3
TEAMS = 3


def handle_open_home(_command: OpenHome, context: Context) -> HomeShown:
    period, member = this_month(context), context.member
    return HomeShown(
        name=member.name,
        period=period,
        lines=member_lines(member.id, period, context),
        teams=tuple(_progress(team, period, context) for team in context.tree.led_by(member.id)[:TEAMS]),
        admin=member.is_admin,
        place=_place(context),
        days=listed(member.id, LAST, context),
    )


def _progress(team: Team, period: Period, context: Context) -> TeamProgress:
    subject = Subject("team", str(team.id))
    return TeamProgress(team.name, team_lines(subject, context.tree.members(team.id), period, context))


def _place(context: Context) -> WeekPlace | None:
    week, metric = current("week", context.office_day), context.metrics.of(context.settings.main_metric)
    own = own_place(board_of(metric, week, context), context)
    return WeekPlace(week, metric, own) if own else None
