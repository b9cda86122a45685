"""The Home tab: what somebody wants to know at a glance."""

from __future__ import annotations

from domain.commands.pacer import ChooseCurrency, OpenHome
from domain.money import CURRENCIES
from domain.outcomes.pacer import CurrencyChosen, HomeShown, TeamProgress, WeekPlace
from domain.outcomes.refusals import GoneStale
from domain.period import Period, current
from domain.target import Subject
from domain.team import Team
from handlers.board import board_of, own_place
from handlers.context import Context
from handlers.entry import listed
from handlers.progress import lines_by_member, member_lines, this_month
from handlers.team_lines import team_lines

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
        currency=member.currency or context.settings.currency,
        currencies=tuple(sorted(CURRENCIES)),
        place=_place(context),
        days=listed(member.id, LAST, context),
    )


def handle_choose_currency(command: ChooseCurrency, context: Context) -> CurrencyChosen | GoneStale:
    """Whoever chooses the workspace's follows it from now on."""
    if command.currency not in CURRENCIES:
        return GoneStale()
    own = "" if command.currency == context.settings.currency else command.currency
    context.store.members.reckon_in(context.member.id, own)
    return CurrencyChosen(command.currency)


def _progress(team: Team, period: Period, context: Context) -> TeamProgress:
    subject = Subject("team", str(team.id))
    people = lines_by_member(context.tree.members(team.id), period, context)
    return TeamProgress(team.name, team_lines(subject, people, period, context))


def _place(context: Context) -> WeekPlace | None:
    week, metric = current("week", context.office_day), context.metrics.of(context.settings.main_metric)
    own = own_place(board_of(metric, week, context), context)
    return WeekPlace(week, metric, own) if own else None
