"""Setting targets: new ones stand at once, a second setting is an adjustment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.adjustment import Step
from domain.commands.target import SetTarget, WishedLines
from domain.outcomes.refusals import AmountRefused, PeriodClosed, PeriodsOverlap
from domain.outcomes.target import SetLine, TargetGiven, TargetsSet, TargetUnchanged
from domain.period import Period
from domain.plan import PlanVersion
from domain.target import Lines, Target, Version
from handlers.closing import is_closed
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.overlap import overlap, place_of
from handlers.people import Hidden, managed_owners
from handlers.plan_follow import follow
from handlers.progress import this_month
from handlers.proposal import names_of, propose
from handlers.quality import Wanted, concerns
from handlers.standing import aim
from handlers.who import Owner
from handlers.whole import tell_leads
from handlers.wish import lines_from

Refused = Hidden | AmountRefused | PeriodClosed | PeriodsOverlap


def handle_set_target(command: SetTarget, context: Context) -> TargetsSet | TargetUnchanged | Refused:
    """All or nothing: one name or number that does not hold, and no target changes.

    In a closed period nothing is set for the first time; what stands there is corrected, with an approval."""
    period = command.period or this_month(context)
    owners = managed_owners(command.whos, context)
    if not isinstance(owners, tuple):
        return owners
    wanted: list[tuple[Owner, Target]] = []
    for owner in owners:
        for wished in command.lines:
            target = _wanted(owner, wished, period, context)
            if isinstance(target, AmountRefused):
                return target
            wanted.append((owner, target))
    if is_closed(period, context) and not all(target.version for _, target in wanted):
        return PeriodClosed(period)
    if crossed := overlap([place_of(target) for _, target in wanted if not target.version], context):
        return crossed
    return _set(wanted, period, with_names(command.purpose, context), context)


def _wanted(owner: Owner, wished: WishedLines, period: Period, context: Context) -> Target | AmountRefused:
    """The target as it will stand: the one set before, whose lines stay where they are not named, or a new one."""
    metric = context.metrics.of(wished.metric or context.settings.main_metric)
    standing = context.store.targets.of([owner.subject], period.label, wished.segment)
    before = [target for target in standing if target.metric == metric.key]
    currency = before[0].lines.goal.currency if len(before) == 1 else currency_of(owner, context)
    lines = lines_from(wished, metric, currency, "target set")
    if isinstance(lines, AmountRefused):
        return lines
    same = (target for target in before if target.lines.goal.currency == lines.goal.currency)
    target = next(same, Target(owner.subject, metric.key, period.label, lines, segment=wished.segment))
    moved = target.lines.moved(lines.goal)
    core = target.lines.core if wished.core is None else wished.core
    return replace(target, lines=Lines(lines.goal, lines.floor or moved.floor, lines.stretch or moved.stretch, core))


def currency_of(owner: Owner, context: Context) -> str:
    """The currency that an unnamed amount of theirs is in."""
    own = owner.member.currency if owner.member else ""
    return own or context.settings.currency


def _set(
    wanted: list[tuple[Owner, Target]], period: Period, purpose: str, context: Context
) -> TargetsSet | TargetUnchanged:
    """What stands already and is set again with another purpose gets another version, for its purpose alone."""
    said = context.store.targets.purposes(target.id for _, target in wanted if target.version)
    changed = [step for _, target in wanted if target.version and (step := _step(target, context))]
    moved = {step.before.id for step in changed}
    new = [
        (owner, target)
        for owner, target in wanted
        if not target.version
        or (target.id not in moved and purpose not in ("", said.get(target.id)) and not is_closed(period, context))
    ]
    if not new and not changed:
        return TargetUnchanged(period, _shown(wanted, context))
    _stand(new, period, purpose, context)
    proposal = propose(changed, purpose, context) if changed else None
    known = purpose or next(iter(said.values()), "")
    return TargetsSet(period, _shown(new, context), proposal, purpose, concerns(wanted, period, known, context))


def state_purpose(targets: Sequence[Target], period: Period, words: str, context: Context) -> TargetsSet:
    """What they are for, said later: another version of each, with the same lines."""
    purpose, names = with_names(words, context), names_of([target.subject for target in targets], context)
    members = {one.id: one for one in context.store.members.some(target.subject.id for target in targets)}
    pairs = [
        (Owner(target.subject, names[target.subject], members.get(target.subject.id)), target) for target in targets
    ]
    _stand(pairs, period, purpose, context)
    return TargetsSet(period, _shown(pairs, context), None, purpose, concerns(pairs, period, purpose, context))


def _stand(new: Wanted, period: Period, purpose: str, context: Context) -> None:
    """Record what is new, and tell everybody whose it is."""
    _record(new, purpose, context)
    for owner in {owner.subject: owner for owner, _ in new}.values():
        mine = [pair for pair in new if pair[0] == owner]
        _tell(owner, TargetGiven(context.member.name, period, _shown(mine, context), purpose), context)


def _step(target: Target, context: Context) -> Step | None:
    before = context.store.targets.one(target.id)
    return Step(before, target.lines) if before and before.lines != target.lines else None


def _record(new: Wanted, purpose: str, context: Context) -> None:
    anew = [replace(target, version=target.version + 1) for _, target in new]
    versions = [Version(target, context.member.id, purpose, context.now) for target in anew]
    recorded = [context.store.targets.record(version) for version in versions]
    aim(recorded, context)
    follow(recorded, PlanVersion(context.member.id, context.now, purpose), context)
    tell_leads(recorded, {target.id: target.lines.goal.value for _, target in new if target.version}, context)


def _tell(owner: Owner, given: TargetGiven, context: Context) -> None:
    if owner.member:
        context.tell(Directly(owner.member.id), given)


def _shown(pairs: Wanted, context: Context) -> tuple[SetLine, ...]:
    return tuple(SetLine(owner.name, context.metric_of(target), target.lines) for owner, target in pairs)
