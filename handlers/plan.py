"""Plans: shown or drafted, taken over, ticked off and shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.commands.plan import KeepPlan, SharePlan, ShowPlan, TickAction
from domain.drafting import anchor
from domain.outcomes.plan import Occasion, PlanCard, PlanShared, PlanShown, PlanTold, PlanWithoutTarget, TeamPlanShown
from domain.outcomes.refusals import GoneStale, NotYours
from domain.period import Period
from domain.plan import Plan, PlanVersion
from domain.target import Target
from domain.who import Mention
from handlers.context import Context, Directly
from handlers.led import teams_led
from handlers.people import Hidden, manages, visible_owner
from handlers.plan_draft import drafted
from handlers.plan_shown import for_somebody_else, hands_of, shown
from handlers.plan_team import team_plan
from handlers.progress import this_month
from handlers.who import Owner

Seen = PlanShown | PlanWithoutTarget | TeamPlanShown


def handle_show_plan(command: ShowPlan, context: Context) -> Seen | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    if owner.member is None:
        return team_plan(owner, (period, command.segment), context)
    plan = plan_of(owner, (period, command.segment), context)
    own = owner.subject.id == context.member.id
    if plan:
        parts = _parts(plan.target, context) if plan.target.segment else ()
        return PlanShown(shown(plan, owner, context), owner.subject.id, parts)
    led = teams_led(context) if own and not command.segment else ()
    return PlanWithoutTarget(owner.name, own, period, command.segment, led)


def _parts(target: Target, context: Context) -> tuple[str, ...]:
    """The other segments that there is a target of, where there is none of the whole."""
    beside = context.store.targets.of([target.subject], target.period, None)
    return tuple(sorted({one.segment for one in beside} - {target.segment, ""}))


def plan_of(owner: Owner, meant: tuple[Period, str], context: Context) -> Plan | None:
    """The member's plan for a period and a segment, '' for what it is for in the first place, or its draft; None where
    no target is set."""
    (period, segment), main = meant, context.settings.main_metric
    kept = context.store.plans.of_members([owner.subject.id], period.label)
    planned = anchor((plan.target for plan in kept.values() if segment in ("", plan.target.segment)), main)
    if planned:
        return kept[planned.id]
    targets = context.store.targets.of([owner.subject], period.label, segment or None)
    target = anchor(targets, main)
    return drafted(target, _beside(target, targets), owner, context) if target else None


def _beside(target: Target, targets: Sequence[Target]) -> list[Target]:
    return [one for one in targets if one.segment == target.segment]


def handle_keep_plan(command: KeepPlan, context: Context) -> PlanShown | GoneStale | NotYours:
    """Taken over as it was drafted; who already has a plan keeps that one."""
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    if plan.version:
        return PlanShown(shown(plan, owner, context))
    kept = context.store.plans.make(plan, PlanVersion(context.member.id, context.now)) or plan
    seen = shown(kept, owner, context)
    tell_rep(seen, owner, context, "given")
    return PlanShown(seen)


def desk_of(target_id: int, context: Context) -> tuple[Plan, Owner] | GoneStale | NotYours:
    """The plan of a target, or its draft, for its rep or a lead above to write in."""
    target = context.store.targets.one(target_id)
    if target is None or target.subject.kind != "member":
        return GoneStale()
    owner = visible_owner(Mention(target.subject.id), context)
    if not isinstance(owner, Owner):
        return NotYours("manage")
    if target.subject.id != context.member.id and not manages(target.subject, context):
        return NotYours("manage")
    return _plan_on(target, owner, context), owner


def _plan_on(target: Target, owner: Owner, context: Context) -> Plan:
    kept = context.store.plans.of_targets([target.id]).get(target.id)
    beside = () if kept else context.store.targets.of([owner.subject], target.period, target.segment)
    return kept or drafted(target, beside, owner, context)


def tell_rep(card: PlanCard, owner: Owner, context: Context, occasion: Occasion) -> None:
    """Who writes in somebody else's plan tells them."""
    if owner.subject.id != context.member.id:
        told = PlanTold(context.member.name, occasion, for_somebody_else(card, own=True))
        context.tell(Directly(owner.subject.id), told)


def handle_share_plan(command: SharePlan, context: Context) -> PlanShared | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    if not plan.version:
        return GoneStale()
    if not plan.shared:
        context.store.plans.rewrite(replace(plan, shared=True), PlanVersion(context.member.id, context.now))
    readers = [lead for lead in context.tree.leads_above(owner.subject.id)[:1] if lead != context.member.id]
    seen = for_somebody_else(shown(replace(plan, shared=True), owner, context), own=False)
    for reader in readers:
        context.tell(Directly(reader), PlanTold(context.member.name, "shared", seen))
    names = context.store.members.names(readers)
    return PlanShared(tuple(names.get(reader, reader) for reader in readers))


def handle_tick_action(command: TickAction, context: Context) -> PlanShown | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    if not plan.version or not any(action.key == command.action and not action.is_weekly for action in plan.actions):
        return GoneStale()
    ticked = hands_of(plan, context).get(command.action, False)
    context.store.plans.tick(plan.id, command.action, not ticked, (context.member.id, context.now))
    return PlanShown(shown(plan, owner, context))
