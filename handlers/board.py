"""Boards: the top by share of the goal, and one's own place in private."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import Literal

from domain.commands.board import JoinBoard, LeaveBoard, ShowBoard
from domain.metric import Metric
from domain.outcomes.board import BoardJoined, BoardLeft, BoardPosted, BoardShown, Improved, OwnPlace
from domain.outcomes.refusals import TeamUnknown
from domain.outcomes.target import PaceLine
from domain.period import Period, current, preceding
from domain.standing import Board, Place, Standing
from domain.target import Lines
from domain.team import Team
from handlers.as_of import as_of
from handlers.context import Context
from handlers.progress import pace_lines
from handlers.who import team_of

MOST = 10
IMPROVED = 3
LEAST = 0.001  # of a share: a gain that is shown


def handle_show_board(command: ShowBoard, context: Context) -> BoardShown | TeamUnknown:
    team = team_of(command.team, context) if command.team else None
    if isinstance(team, TeamUnknown):
        return replace(team, form="board team")
    return _shown(command, team, as_of(command.as_of, context))


def _shown(command: ShowBoard, team: Team | None, context: Context) -> BoardShown:
    metric = context.asked(command.metric, command.segment)
    period = command.period or current("week", context.office_day)
    board = board_of(metric, period, context, context.tree.members(team.id) if team else None)
    own = _own_standing(board, context)
    why_not = _why_not(own, context)
    return BoardShown(
        period=period,
        metric=metric,
        team=team.name if team else "",
        places=top(board, context),
        own=None if why_not or own is None else _own_place(own, board, context),
        why_not=why_not,
        as_of=context.as_of,
    )


def board_of(metric: Metric, period: Period, context: Context, among: tuple[str, ...] | None = None) -> Board:
    """The board of a metric and period as it stands today, among all or some."""
    return Board(metric.key, period.label, context.office_day, among, context.settings.currency, metric.segment)


def top(board: Board, context: Context) -> tuple[Place, ...]:
    """The first ten, of fewer people the upper half (three at least), and never the last; who has done nothing is not.

    People level with the first who is left out are left out too, unless that leaves nobody."""
    places = context.store.boards.top(board, 2 * MOST + 1)
    shown = min(MOST, max(3, len(places) // 2), max(1, len(places) - 1))
    ahead = tuple(place for place in places[:shown] if place.share > 0)
    level = places[shown].rank if shown < len(places) else 0
    return tuple(place for place in ahead if place.rank != level) or ahead


def _own_standing(board: Board, context: Context) -> Standing | None:
    """The reader's line on this board."""
    if board.among is not None and context.member.id not in board.among:
        return None
    return context.store.boards.own(board, context.member.id)


def _why_not(own: Standing | None, context: Context) -> Literal["", "no_target", "on_leave", "opted_out"]:
    if not context.member.ranked:
        return "opted_out"
    if context.store.leaves.of(context.member.id, context.office_day):
        return "on_leave"
    leads = context.tree.led_by(context.member.id)
    return "no_target" if own is None and not leads else ""


def own_place(board: Board, context: Context) -> OwnPlace | None:
    """The asker's own place; None for who is not ranked."""
    own = _own_standing(board, context)
    return None if own is None or _why_not(own, context) else _own_place(own, board, context)


def _own_place(own: Standing, board: Board, context: Context) -> OwnPlace | None:
    """None before anybody has anything: nobody is first with nothing."""
    if own.goal is None or own.goal.value <= 0:
        return None
    share = own.done.value / own.goal.value
    rank, nearest = context.store.boards.rank(board, share)
    if rank == 1 and share <= 0:
        return None
    distance = None if nearest is None else own.done.with_value(_missing(nearest, own.done.value, own.goal.value))
    return OwnPlace(rank, share, own.done, own.goal, distance)


def _missing(share: float, done: int, goal: int) -> int:
    """The least that brings `done` level with `share` of `goal`, as the ranking compares them: 40 % as a float is
    a little more than 2/5, and must not cost a minor unit more."""
    level = ceil(Fraction(share) * goal)
    return max(level - (1 if (level - 1) / goal >= share else 0) - done, 1)


def handle_leave_board(_command: LeaveBoard, context: Context) -> BoardLeft:
    context.store.members.rank(context.member.id, False)
    return BoardLeft()


def handle_join_board(_command: JoinBoard, context: Context) -> BoardJoined:
    context.store.members.rank(context.member.id, True)
    return BoardJoined()


def weekly_board(period: Period, late: bool, context: Context) -> BoardPosted:
    """The public board of a week: the top, who gained most on the week before, and all together."""
    metric = context.metrics.of(context.settings.main_metric)
    board = board_of(metric, period, context)
    return BoardPosted(
        period=period,
        metric=metric,
        places=top(board, context),
        improved=_improved(board, period, context),
        team=_together(metric, board, period, context),
        late=late,
    )


def _improved(board: Board, period: Period, context: Context) -> tuple[Improved, ...]:
    gains = context.store.boards.improved(board, preceding(period).label, IMPROVED)
    return tuple(Improved(name, gain) for name, gain in gains if gain >= LEAST)


def _together(metric: Metric, board: Board, period: Period, context: Context) -> tuple[PaceLine, ...]:
    sums = context.store.boards.sums(board)
    done = {(metric.key, total.currency, metric.segment): total.value for total, _ in sums}
    goals = {(metric.key, goal.currency, metric.segment): Lines(goal) for _, goal in sums if goal.value}
    return pace_lines(done, goals, period, context)
