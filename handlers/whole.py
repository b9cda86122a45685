"""The teams above those whose targets change, and whether their own targets are still what their people's add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.outcomes.target import SumChanged
from domain.quality import Concern, Kind
from domain.target import COMPANY, Subject, Target, Unit
from domain.whole import Whole
from handlers.context import Context, Directly
from handlers.dimension_whole import Changed, Key, dimension_wholes, people_of
from handlers.proposal import names_of


def wholes(changed: Changed, unit: Unit, context: Context) -> tuple[Whole, ...]:
    """Of every team above the people of `changed`, and of the company, that has a target of its own in the unit and is
    not among those changed; the nearest team first. Where a part of a metric changes, also those of the metric."""
    labels = {label for _, label in changed}
    above = _above(changed, context)
    unchanged = [subject for subject in above if not any((subject, label) in changed for label in labels)]
    own = [target for target in context.store.targets.in_periods(unchanged, labels, unit[2]) if target.unit == unit]
    people = {subject: people_of(subject, context) for subject in {target.subject for target in own}}
    everybody = [Subject("member", member) for member in frozenset[str]().union(*people.values())]
    found = context.store.targets.in_periods(everybody, labels, unit[2]) if own else ()
    standing = {(target.subject, target.period): target.lines.goal.value for target in found if target.unit == unit}
    own.sort(key=lambda target: (above.index(target.subject), target.period))
    of_unit = (_whole(target, people[target.subject], standing, changed) for target in own)
    return *of_unit, *(dimension_wholes(changed, unit, above, context) if unit[2] else ())


def tell_leads(targets: Iterable[Target], before: Mapping[int, int], context: Context, author: str = "") -> None:
    """Who leads a team above hears where targets below it changed so that they no longer add up to its own. `before`:
    the goals that stood, by the target's id; `author`: whose change it is, where somebody else lets it count."""
    units: dict[Unit, dict[Key, tuple[int, int]]] = {}
    for target in targets:
        goals = before.get(target.id, 0), target.lines.goal.value
        units.setdefault(target.unit, {})[target.subject, target.period] = goals
    for unit, changed in units.items():
        for whole in wholes(changed, unit, context):
            if whole.is_broken:
                tell(whole, context, author=author)


def _about(whole: Whole, context: Context) -> Concern:
    target, goal = whole.target, whole.target.lines.goal
    name = names_of([target.subject], context)[target.subject]
    metric = context.metric_of(target)
    kind: Kind = "segments" if whole.dimension else "parts"
    return Concern(kind, name, metric, goal, goal.with_value(whole.after), of=target, dimension=whole.dimension)


def tell(whole: Whole, context: Context, raised: bool = False, author: str = "") -> None:
    """To who leads it, but not to who changes it or lets it count."""
    author = author or context.member.id
    name = context.store.members.names([author]).get(author, author)
    leads = context.tree.leads(int(whole.target.subject.id)) if whole.target.subject.kind == "team" else ()
    for reader in leads:
        if reader not in (author, context.member.id):
            context.tell(Directly(reader), SumChanged(name, _about(whole, context), raised))


def _whole(target: Target, people: Iterable[str], standing: Mapping[Key, int], changed: Changed) -> Whole:
    keys = [(Subject("member", member), target.period) for member in people]
    before = {key: standing[key] for key in keys if key in standing}
    was = before | {key: changed[key][0] for key in keys if key in changed}
    becomes = before | {key: changed[key][1] for key in keys if key in changed}
    return Whole(target, sum(was.values()), sum(becomes.values()), len(becomes) == len(keys))


def _above(changed: Iterable[Key], context: Context) -> list[Subject]:
    """The teams above the people among them, the nearest first, and the company last."""
    tree = context.tree
    own = {team.id for subject, _ in changed if subject.kind == "member" for team in tree.of(subject.id)}
    teams = {above for team in own for above in tree.above(team)}
    depth = {team: sum(1 for _ in tree.above(team)) for team in teams}
    nearest = sorted(teams, key=lambda team: (-depth[team], team))
    return [*(Subject("team", str(team)) for team in nearest), COMPANY]
