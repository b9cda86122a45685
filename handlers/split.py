"""Splitting a whole over people, teams and time: proposed with its grounds, for its author to publish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, share_of
from domain.apportion import percents
from domain.commands.split import OpenSplit, SplitTarget
from domain.form import written
from domain.metric import Metric
from domain.outcomes.refusals import AmountRefused, NotYours, PeriodClosed
from domain.outcomes.split import SplitForm, SplitProposed
from domain.outcomes.split_refusals import SplitRefused
from domain.period import Period, current, labelled, months_in
from domain.rhythm import LASTS, LEVELS, Level, fits
from domain.split import AboveTotal, Limits, Share, Split, divide
from domain.strength import USUAL, Basis
from domain.target import Subject
from domain.template import TEMPLATES, Template
from handlers.closing import is_closed
from handlers.context import Context
from handlers.goal import Refused
from handlers.mention import with_names
from handlers.overlap import overlap_of_split
from handlers.people import manages
from handlers.portion import Sharing, sharing
from handlers.preview import plan_of
from handlers.progress import this_month
from handlers.proposal import names_of
from handlers.reserve import reserve, with_means
from handlers.split_targets import counted, period_of, standing
from handlers.wish import positive

_FORM = "target split"
Given = Mapping[Subject, int]


def handle_split_target(command: SplitTarget, context: Context) -> SplitProposed | SplitRefused | Refused:
    """Nothing is set before it is published."""
    period = command.period or this_month(context)
    if refused := _refused(command, period, context):
        return refused
    found = sharing(command.over, context)
    if not isinstance(found, Sharing):
        return found
    split = _drafted(command, period, found, context)
    if not isinstance(split, Split):
        return split
    if crossed := overlap_of_split(split, context):
        return crossed
    proposed = propose(split, context)
    return replace(proposed, without_you=found.without_you) if isinstance(proposed, SplitProposed) else proposed


def handle_open_split(command: OpenSplit, context: Context) -> SplitForm | NotYours:
    if not (context.member.is_admin or context.tree.led_by(context.member.id)):
        return NotYours("manage")
    form = SplitForm(tuple(context.metrics), context.settings.main_metric)
    form = replace(form, segments=tuple(one.key for one in context.dimensions.segments()))
    target = context.store.targets.one(command.target) if command.target else None
    if target is None or not manages(target.subject, context):
        return form
    period = labelled(target.period, context.settings.fiscal_start)
    team = names_of([target.subject], context)[target.subject]
    opened = replace(form, main=target.metric, total=written(target.lines.goal), team=team, period=period)
    return replace(opened, segment=target.segment)


def propose(split: Split, context: Context) -> SplitProposed | SplitRefused:
    """Divide it, keep it, and show what it comes to."""
    divided = divide(split)
    if isinstance(divided, AboveTotal):
        asked, total = Amount(divided.asked, split.currency), Amount(divided.total, split.currency)
        return SplitRefused(divided.what, asked=asked, total=total)
    if divided.unplaced and _are_away(divided):
        return SplitRefused("away", asked=Amount(divided.unplaced, split.currency), period=period_of(divided, context))
    now = standing(divided, context)
    kept = counted(replace(divided, id=0), now)
    return SplitProposed(plan_of(replace(kept, id=context.store.splits.propose(kept)), now, context))


def _are_away(split: Split) -> bool:
    """Whether everybody who could be given a share is on leave all through."""
    free = [share.basis for share in split.people if share.basis is not None and not share.given]
    return bool(free) and not any(basis.presence for basis in free)


def closed(period: Period, into: tuple[Level, ...], context: Context) -> PeriodClosed | None:
    """The first part of the period that may not be set any more; a week is open as long as its month."""
    level: Level = "quarter" if into == ("quarter",) else "month"
    first = current(level, period.first) if into and fits(level, period) else period
    return next((PeriodClosed(one) for one in (period, first) if is_closed(one, context)), None)


def _refused(command: SplitTarget, period: Period, context: Context) -> SplitRefused | PeriodClosed | None:
    weights = [weight for _, weight in command.by]
    too_long = [level for level in command.into if not fits(level, period)]
    if too_long:
        return SplitRefused("into", level=too_long[0], period=period)
    if any(weight < 0 for weight in weights):
        return SplitRefused("negative")
    if weights and not any(weights):
        return SplitRefused("weightless")
    if command.floor is not None and command.ceiling is not None and command.floor > command.ceiling:
        return SplitRefused("limits")
    return closed(period, command.into, context)


def _drafted(command: SplitTarget, period: Period, found: Sharing, context: Context) -> Split | AmountRefused:
    """The split with everything but the values of its shares."""
    metric = context.asked(command.metric, command.segment)
    currency = (command.total.currency or _currency(found, context)) if metric.is_money else ""
    total, given = positive(command.total, metric, currency, _FORM), _given(found, metric, currency)
    if isinstance(total, AmountRefused):
        return total
    if isinstance(given, AmountRefused):
        return given
    behind = reserve(found.members, (metric.key, currency, metric.segment), period, context)
    given = {**given, **_percents(found, total.value + _surplus(command, total.value))}
    limited = command.floor is not None or command.ceiling is not None
    bases = with_means(behind, metric.segment, context) if limited else behind.bases
    shares = tuple(_share(share, given, bases) for share in found.shares)
    asked = Split(context.member.id, metric.key, currency, period.label, total.value, USUAL, shares, context.now)
    ruled = _ruled(replace(asked, segment=metric.segment, core=command.core), command, period)
    season = _season(period, behind.rates) if ruled.into else ()
    return replace(ruled, season=season, purpose=with_names(command.purpose, context))


def _ruled(asked: Split, command: SplitTarget, period: Period) -> Split:
    """With the weights, limits and periods that the command names, else those of its template."""
    template = TEMPLATES[command.template] if command.template else Template(USUAL)
    surplus = _surplus(command, asked.total)
    return replace(
        asked,
        total=asked.total + surplus,
        surplus=surplus,
        weights=tuple((factor, Fraction(weight)) for factor, weight in command.by) or template.weights,
        limits=Limits(_percent(command.floor), _percent(command.ceiling)),
        months=LASTS[period.kind],
        into=_into(command, template, period),
    )


def _into(command: SplitTarget, template: Template, period: Period) -> tuple[Level, ...]:
    wanted = command.into or tuple(level for level in template.into if fits(level, period))
    return tuple(level for level in LEVELS if level in wanted)


def _surplus(command: SplitTarget, total: int) -> int:
    part, whole = (command.surplus or Decimal(0)).as_integer_ratio()
    return share_of(part, whole * 100, total)


def _currency(found: Sharing, context: Context) -> str:
    """What an unnamed amount is in: the currency that everybody reckons in, else the workspace's."""
    own = {member.currency or context.settings.currency for member in found.members.values()}
    return own.pop() if len(own) == 1 else context.settings.currency


def _given(found: Sharing, metric: Metric, currency: str) -> Given | AmountRefused:
    given: dict[Subject, int] = {}
    for subject, wish in found.wishes.items():
        amount = positive(wish, metric, currency, _FORM)
        if isinstance(amount, AmountRefused):
            return amount
        if amount.currency != currency:
            return AmountRefused(f"{currency} {amount.currency}", "two_currencies", _FORM)
        given[subject] = amount.value
    return given


def _percents(found: Sharing, total: int) -> Given:
    names = {f"{subject.kind} {subject.id}": subject for subject in found.percents}
    parts = percents({name: found.percents[subject] for name, subject in names.items()}, total) if names else {}
    return {names[name]: value for name, value in parts.items()}


def _share(share: Share, given: Given, bases: Mapping[str, Basis]) -> Share:
    basis = bases[share.subject.id] if share.basis is not None else None
    return replace(share, basis=basis, value=given.get(share.subject, 0), given=share.subject in given)


def _percent(limit: Decimal | None) -> Fraction | None:
    return None if limit is None else Fraction(limit) / 100


def _season(period: Period, rates: Mapping[int, Fraction]) -> tuple[tuple[str, Fraction], ...]:
    if not rates:
        return ()
    return tuple((month.label, rates[month.first.month]) for month in months_in(period))
