"""Publishing a split: all its targets at once, in one transaction, or what has changed since it was proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.amount import Amount
from domain.commands.split import CancelSplit, FitSplit, PublishSplit
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed, PeriodsOverlap
from domain.outcomes.split import ShareChanged, SplitCancelled, SplitProposed, SplitPublished
from domain.outcomes.split_refusals import SplitApart, SplitRefused
from domain.period import labelled
from domain.plan import PlanVersion
from domain.split import Share, Split
from domain.target import Lines, Subject, Target, Version
from domain.whole import Whole
from handlers.apart import apart, fitting, raised, refused
from handlers.context import Context
from handlers.overlap import overlap_of_split
from handlers.people import manages
from handlers.plan_follow import follow
from handlers.preview import outline_of
from handlers.proposal import names_of
from handlers.quality import concerns_of_teams
from handlers.split import closed, propose
from handlers.split_targets import Standing, counted, parts_of, period_of, standing
from handlers.split_told import tell
from handlers.standing import aim
from handlers.whole import tell as tell_lead
from handlers.whole import tell_leads

Blocked = SplitRefused | PeriodClosed | PeriodsOverlap


def handle_publish_split(
    command: PublishSplit, context: Context
) -> SplitPublished | SplitProposed | SplitApart | GoneStale | NotYours | Blocked:
    """Where a target was set since it was proposed, what stands now is shown and published anew."""
    split = waiting(command.split, context)
    if not isinstance(split, Split):
        return split
    if barred := blocked(split, context):
        return barred
    if split.unplaced:
        return SplitRefused("unplaced", asked=Amount(split.unplaced, split.currency), split=split.id)
    now = standing(split, context)
    if changes := _changes(split, now, context):
        context.store.splits.decide(split.id, "replaced", context.now)
        anew = propose(split, context)
        return replace(anew, changes=changes) if isinstance(anew, SplitProposed) else anew
    broken = apart(split, now, context)
    if broken and not (command.raising and all(manages(whole.target.subject, context) for whole in broken)):
        return refused(split, broken, context)
    return _published(split, now, broken, context)


def handle_fit_split(command: FitSplit, context: Context) -> SplitProposed | GoneStale | NotYours | Blocked:
    """The total that the nearest team above has left for it, shared out anew; what is given stays."""
    split = waiting(command.split, context)
    if not isinstance(split, Split):
        return split
    if barred := blocked(split, context):
        return barred
    broken = apart(split, standing(split, context), context)
    total = fitting(split, broken[0], context) if broken else 0
    if not total:
        return GoneStale()
    proposed = propose(replace(split, total=total, surplus=0, proposed_at=context.now), context)
    if isinstance(proposed, SplitProposed):
        context.store.splits.decide(split.id, "replaced", context.now)
    return proposed


def handle_cancel_split(command: CancelSplit, context: Context) -> SplitCancelled | GoneStale | NotYours:
    split = waiting(command.split, context)
    if not isinstance(split, Split):
        return split
    context.store.splits.decide(split.id, "cancelled", context.now)
    return SplitCancelled()


def waiting(key: int, context: Context) -> Split | GoneStale | NotYours:
    """The split that waits, for its author to decide."""
    split = context.store.splits.of(key)
    if split is None or split.state != "proposed":
        return GoneStale()
    return split if split.author == context.member.id else NotYours("manage")


def blocked(split: Split, context: Context) -> Blocked | None:
    """Why these targets may not be set now: since it was proposed, teams may have changed and months closed."""
    moved = [share.subject for share in split.shares if not _still_theirs(share, context)]
    if moved:
        return SplitRefused("moved", names_of(moved[:1], context)[moved[0]])
    return closed(period_of(split, context), split.into, context) or overlap_of_split(split, context)


def _still_theirs(share: Share, context: Context) -> bool:
    return share.subject.id != context.member.id and manages(share.subject, context)


def _changes(split: Split, now: Standing, context: Context) -> tuple[ShareChanged, ...]:
    """The targets that got another version since the split was proposed, as they stand now."""
    before = {share.subject: share.versions for share in split.shares}
    moved = {share.subject for share in counted(split, now).shares if share.versions != before[share.subject]}
    touched = [target.id for (subject, _), target in now.items() if subject in moved]
    versions = [one for one in context.store.targets.newest(touched) if one.at >= split.proposed_at]
    order = {share.subject: place for place, share in enumerate(split.shares)}
    versions.sort(key=lambda one: (order[one.target.subject], one.target.period))
    names, authors = names_of(moved, context), context.store.members.names(one.author for one in versions)
    return tuple(_change(one, names, authors, context) for one in versions)


def _change(version: Version, names: dict[Subject, str], authors: dict[str, str], context: Context) -> ShareChanged:
    target = version.target
    period = labelled(target.period, context.settings.fiscal_start)
    author = authors.get(version.author, version.author)
    return ShareChanged(names[target.subject], period, target.lines.goal, author, version.at)


def _published(split: Split, now: Standing, broken: Sequence[Whole], context: Context) -> SplitPublished | SplitRefused:
    """Everything of it, or nothing: a target that stands is never set to nothing by the way. The teams above that it
    would break are raised to the sums of their people's."""
    parts = parts_of(split, context)
    wanted = {(subject, label): value for subject, some in parts.items() for label, value in some.items()}
    emptied = [subject for (subject, label), value in wanted.items() if not value and (subject, label) in now]
    if emptied:
        return SplitRefused("nothing", names_of(emptied[:1], context)[emptied[0]], split=split.id)
    targets = [_target(key, value, split, now) for key, value in wanted.items() if value]
    changed = [*(target for target in targets if target is not None), *raised(broken)]
    versions = [Version(target, context.member.id, split.reason, context.now) for target in changed]
    recorded = context.store.targets.record_all(versions)
    aim(recorded, context)
    follow(recorded, PlanVersion(context.member.id, context.now, split.reason), context)
    tell_leads(recorded, {target.id: target.lines.goal.value for target in now.values()}, context)
    for whole in broken:
        tell_lead(whole, context, raised=True)
    context.store.splits.decide(split.id, "published", context.now)
    tell(split, now, {target.subject for target in changed}, context)
    subjects, plan = [share.subject for share in split.shares], outline_of(split, now, context)
    return SplitPublished(plan, tuple(concerns_of_teams(subjects, plan.period, context)), changed=bool(changed))


def _target(key: tuple[Subject, str], value: int, split: Split, now: Standing) -> Target | None:
    """The next version of the target, or its first; None where it stands so already."""
    goal = Amount(value, split.currency)
    before = now.get(key)
    if before is None:
        return Target(key[0], split.metric, key[1], Lines(goal, core=split.core), 1, segment=split.segment)
    lines = replace(before.lines.moved(goal), core=before.lines.core or split.core)
    return replace(before, lines=lines, version=before.version + 1) if lines != before.lines else None
