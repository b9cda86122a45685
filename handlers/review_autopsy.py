"""`/review autopsy`: why a target was missed, what told of it first, what was tried, what would have closed most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction

from domain.amount import Amount
from domain.autopsy import Hand, closing, hand_of
from domain.commands.baseline import ShowGap
from domain.commands.review import ShowAutopsy
from domain.keeping import Kept
from domain.outcomes.autopsy import AutopsyShown, NothingMissed, Tried
from domain.outcomes.gap import GapCard, GapShown, GapWithoutTarget, TeamGapShown
from domain.outcomes.plan import CheckpointShown
from domain.outcomes.refusals import GoneStale
from domain.outcomes.review import ReviewAhead
from domain.period import Period, labelled, preceding
from domain.plan import Plan
from domain.review import About
from domain.target import Subject
from domain.ticking import Wanted
from handlers.context import Context
from handlers.gap import gap_of
from handlers.people import Hidden, members_of, visible_owner
from handlers.plan_draft import period_of
from handlers.plan_shown import checkpoints_shown
from handlers.progress import this_month
from handlers.review_plan import plans_reviewed, plans_within
from handlers.review_team import team_then
from handlers.review_write import review_asked, who_of
from handlers.who import Owner

Answer = AutopsyShown | NothingMissed | TeamGapShown | GapWithoutTarget | ReviewAhead | GoneStale | Hidden
ADJUSTED = 50  # adjustments that are looked through


def handle_show_autopsy(command: ShowAutopsy, context: Context) -> Answer:
    """Of last month, where no other period is named."""
    if command.about:
        found = review_asked(command.about, context)
        return _of(found[1], found[2], context) if isinstance(found, tuple) else found
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    return _of(owner, command.period or preceding(this_month(context)), context)


def _of(owner: Owner, period: Period, context: Context) -> Answer:
    about = About(owner.subject, period.label)
    who = who_of(about, context)
    if period.first > context.today or who is None:
        return ReviewAhead(period)
    match gap_of(owner, ShowGap(who, "", period), context):
        case GapShown(name, own, card):
            return _looked_into(about, (name, own), card, context)
        case TeamGapShown(team, _, GapCard() as card):
            return _looked_into(about, (team, False), card, context)
        case other:
            return other


def _looked_into(
    about: About, whose: tuple[str, bool], card: GapCard, context: Context
) -> AutopsyShown | NothingMissed:
    if card.gap.value >= 0:
        return NothingMissed(*whose, card)
    most = closing(card.gap)
    people = _people(about.subject, card.period, context)
    plans = plans_within(people, card.period, context)
    theirs = [plan for plan in plans if plan.target.subject == about.subject]
    return AutopsyShown(
        about,
        *whose,
        card,
        own=_sum("own", card),
        outside=_sum("outside", card),
        unknown=_sum("unknown", card),
        closing=next((one for one in card.parts if one.part == most), None),
        share=Fraction(most.value, card.gap.value) if most else None,
        first=_first(theirs, context),
        tried=_tried(about, people, plans, context),
    )


def _people(subject: Subject, period: Period, context: Context) -> list[str]:
    if subject.kind == "member":
        return [subject.id]
    return list(members_of(subject, team_then(subject, period, context)))


def _sum(hand: Hand, card: GapCard) -> Amount:
    return card.goal.with_value(sum(part.value for part in card.gap.parts if hand_of(part.kind) == hand))


def _first(plans: Iterable[Plan], context: Context) -> CheckpointShown | None:
    """The first checkpoint of a rep's plans, all of one subject, at which less was done than expected."""
    periods = [(plan, period_of(plan, context)) for plan in plans]
    if not periods:
        return None
    rep = periods[0][0].target.subject.id
    ends = min(period.first for _, period in periods), max(period.last for _, period in periods)
    facts = context.store.plans.facts([rep], Wanted(ends[0], min(ends[1], context.today))).get(rep, ())
    for plan, period in periods:
        for mark in checkpoints_shown(plan, [fact for fact in facts if fact.day in period], context):
            if mark.done is not None and mark.done.value < mark.expected.value:
                return mark
    return None


def _tried(about: About, people: Sequence[str], plans: Collection[Plan], context: Context) -> Tried:
    """Adjustments of the target itself; what was kept of all plans behind it."""
    found = context.store.adjustments.history(about.subject, ADJUSTED)
    adjusted = sum(
        any(step.before.period == about.period for step in one.steps) for one in found if one.state == "confirmed"
    )
    period = labelled(about.period, context.settings.fiscal_start)
    reviewed = plans_reviewed(people, period, context).values() if plans else ()
    whole = sum((one.whole for one in reviewed), Kept())
    return Tried(adjusted, sum(plan.course == "b" for plan in plans), whole if plans else None)
