"""Where a goal comes from: who set it and why, and of one that was split off, how its share was reckoned."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.apportion import round_unit
from domain.outcomes.origin import Origin, ShareOrigin
from domain.outcomes.split import ShareShown
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.split import Share, Split, whole_of
from domain.target import Subject, Target, Version
from handlers.context import Context
from handlers.people import manages
from handlers.preview import plan_of
from handlers.split_targets import amount, parts_of
from handlers.split_told import is_between_two

_SPLIT = re.compile(r"split #(\d{1,18})(?:: |$)")


def origin_of(subject: Subject, line: PaceLine, period: Period, context: Context) -> Origin | None:
    """Of the goal of a line; None where none is set."""
    unit = line.metric.key, line.done.currency
    standing = context.store.targets.of([subject], period.label, line.metric.segment)
    target = next((one for one in standing if (one.metric, one.lines.goal.currency) == unit), None)
    if target is None:
        return None
    versions = context.store.targets.versions_of(target.id)
    if not versions:
        return None
    newest, author = versions[0], versions[0].author
    name = context.store.members.names([author]).get(author, author)
    return Origin(name, newest.reason, newest.at, _share_origin(target, versions, context))


def _share_origin(target: Target, versions: tuple[Version, ...], context: Context) -> ShareOrigin | None:
    """From the last split among the versions that was of this target."""
    for version in versions:
        said = _SPLIT.match(version.reason)
        split = context.store.splits.of(int(said[1])) if said else None
        if split and split.state == "published" and (split.metric, split.currency, split.segment) == target.unit:
            place = next((at for at, one in enumerate(split.shares) if one.subject == target.subject), None)
            return None if place is None else _reckoned(split, place, target, context)
    return None


def _reckoned(split: Split, place: int, target: Target, context: Context) -> ShareOrigin:
    plan, share = plan_of(split, {}, context), split.shares[place]
    hidden = is_between_two(split) and not manages(share.subject, context)
    shown: ShareShown = replace(plan.shares[place], grounds=None) if hidden else plan.shares[place]
    given, unit = _rounding(split, share)
    own = parts_of(split, context)[share.subject]
    return ShareOrigin(
        split=split.id,
        author=context.store.members.names([split.author]).get(split.author, split.author),
        period=plan.period,
        total=plan.total,
        share=shown,
        is_team=share.basis is None,
        given=amount(given, split) if given else None,
        unit=amount(unit, split),
        part=amount(own[target.period], split) if target.period in own and target.period != split.period else None,
        seasonal=plan.seasonal,
        moved=own.get(target.period) != target.lines.goal.value,
    )


def _rounding(split: Split, share: Share) -> tuple[int, int]:
    """What of the same whole is given to others, and the unit that the rest was rounded to."""
    wholes = whole_of(split)
    values = {one.subject: one.value for one in split.shares}
    beside = [one for one in split.shares if wholes[one.subject] == wholes[share.subject]]
    given = [one.value for one in beside if one.given]
    free = [one.value for one in beside if not one.given and one.basis is not None]
    whole = wholes[share.subject]
    rest = (split.total if whole is None else values[whole]) - sum(given)
    unit = round_unit(rest, len(free), *given)
    return sum(given) - (share.value if share.given else 0), unit if not any(value % unit for value in free) else 1
