"""Plans written in a form, and comments on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.commands.plan import CommentPlan, EditPlan, OpenPlan, OpenPlanComment
from domain.filling import Fault
from domain.form import written
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.plan import (
    FormAction,
    PlanCommented,
    PlanCommentForm,
    PlanCommentTold,
    PlanForm,
    PlanShown,
)
from domain.outcomes.refusals import GoneStale, NotYours
from domain.plan import Action, Plan, PlanComment, PlanVersion
from domain.plan_form import WORDS, Desk, edited, next_key
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.plan import desk_of, tell_rep
from handlers.plan_draft import period_of
from handlers.plan_shown import checkpoints_shown, shown


def handle_open_plan(command: OpenPlan, context: Context) -> PlanForm | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    return PlanForm(
        target=plan.target.id,
        seen=plan.version,
        owner="" if owner.subject.id == context.member.id else owner.name,
        metrics=tuple(metric for metric in context.metrics if not metric.is_money),
        actions=tuple(_form_action(action, plan, context) for action in plan.actions),
        blank=next_key(plan),
        checkpoints=checkpoints_shown(plan, (), context),
        resources=plan.resources,
        last=period_of(plan, context).last,
    )


def _form_action(action: Action, plan: Plan, context: Context) -> FormAction:
    brings = written(plan.goal.with_value(action.brings)) if action.brings else ""
    metric = context.metrics.of(action.metric) if action.metric else None
    return FormAction(action, metric, plan.number(action), brings)


def handle_edit_plan(command: EditPlan, context: Context) -> PlanShown | FieldRefused | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    typed = {field.name: with_names(field.text, context) for field in command.fields}
    if plan.version != command.seen:
        return FieldRefused(next(iter(typed), ""), "overtaken")
    desk = Desk(context.metrics.of(plan.target.metric), context.today, period_of(plan, context))
    read = edited(plan, _by_members(typed), desk)
    if isinstance(read, tuple):
        return _refused(read)
    _write(read, context)
    kept = context.store.plans.of_targets([plan.target.id])[plan.target.id]
    seen = shown(kept, owner, context)
    tell_rep(seen, owner, context, "edited")
    return PlanShown(seen)


def _by_members(typed: Mapping[str, str]) -> dict[str, str]:
    """One owner to an action."""
    return {name: text.partition(",")[0] if name.startswith("owner:") else text for name, text in typed.items()}


def _refused(faults: tuple[Fault, ...]) -> FieldRefused:
    first, *others = [FieldRefused(fault.name, fault.why) for fault in faults]
    return replace(first, also=tuple(others))


def _write(plan: Plan, context: Context) -> None:
    said = PlanVersion(context.member.id, context.now)
    if plan.version:
        context.store.plans.rewrite(plan, said)
    else:
        context.store.plans.make(plan, said)


def handle_open_plan_comment(command: OpenPlanComment, context: Context) -> PlanCommentForm | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    return PlanCommentForm(plan.target.id, owner.name, period_of(plan, context)) if plan.version else GoneStale()


def handle_comment_plan(command: CommentPlan, context: Context) -> PlanCommented | FieldRefused | GoneStale | NotYours:
    found = desk_of(command.target, context)
    if not isinstance(found, tuple):
        return found
    plan, owner = found
    words = with_names(command.words.strip(), context)
    if not plan.version:
        return GoneStale()
    if not words or len(words) > WORDS:
        return FieldRefused("words", "too_long" if words else "nothing")
    context.store.plans.comment(plan.id, PlanComment(context.member.id, words, context.now))
    own = owner.subject.id == context.member.id
    told = PlanCommentTold(context.member.name, period_of(plan, context), words, not own)
    for reader in context.tree.leads_above(owner.subject.id)[:1] if own else (owner.subject.id,):
        context.tell(Directly(reader), told)
    return PlanCommented(owner.name)
