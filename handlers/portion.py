"""Who shares in a split: the people and teams that were named, and everybody below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from domain.commands.split import Portion
from domain.commands.target import Wish
from domain.member import Member
from domain.outcomes.refusals import MemberUnknown, NotYours, TeamUnknown
from domain.outcomes.split_refusals import SplitRefused
from domain.split import Share
from domain.strength import Basis
from domain.target import COMPANY, Subject
from domain.team import Team, may_manage
from domain.who import Mention, Named, TheCompany, TheTeam, Who
from handlers.context import Context
from handlers.people import Hidden, managed_owner
from handlers.who import Owner, unknown_team


@dataclass
class Sharing:
    """The shares in the making: teams before those below them, with the members and names found so far."""

    shares: list[Share] = field(default_factory=list)
    members: dict[str, Member] = field(default_factory=dict)
    names: dict[Subject, str] = field(default_factory=dict)
    wishes: dict[Subject, Wish] = field(default_factory=dict)
    percents: dict[Subject, Fraction] = field(default_factory=dict)
    without_you: bool = False


def sharing(portions: tuple[Portion, ...], context: Context) -> Sharing | Hidden | SplitRefused:
    """Everybody below those named, each once; one that may not be, and none is."""
    led = context.tree.led_by(context.member.id)
    if len(led) > 1 and all(portion.who == TheTeam() for portion in portions):
        return SplitRefused("which", names=tuple(team.name for team in led))
    made = Sharing()
    mentioned = context.store.members.some(one.who.id for one in portions if isinstance(one.who, Mention))
    known: dict[Who, Owner] = {
        Mention(member.id): Owner(Subject("member", member.id), member.name, member) for member in mentioned
    }
    for portion in _spelled_out(portions, context):
        owner = _managed(portion.who, known, context)
        if not isinstance(owner, Owner):
            return owner
        if owner.subject in made.names:
            return SplitRefused("twice", owner.name)
        if refused := _add(owner, made, context):
            return refused
        if portion.wish:
            made.wishes[owner.subject] = portion.wish
        if portion.percent is not None:
            made.percents[owner.subject] = Fraction(portion.percent)
    return made


def _managed(who: Who, known: Mapping[Who, Owner], context: Context) -> Owner | Hidden:
    """Who is meant; of those mentioned without asking for each."""
    owner = known.get(who)
    if owner is None or owner.subject.id == context.member.id:
        return _spelled(who, managed_owner(who, context), context)
    return owner if may_manage(context.member, owner.subject.id, context.tree) else NotYours("manage")


def _spelled(who: Who, found: Owner | Hidden, context: Context) -> Owner | Hidden:
    """A typed name that is like nobody's is more likely a team's."""
    match who, found:
        case Named(name), MemberUnknown(near=()) | TeamUnknown():
            return unknown_team(name, context, "target split")
        case _:
            return found


def _spelled_out(portions: tuple[Portion, ...], context: Context) -> Iterator[Portion]:
    """Several names in a row, `East West`, one by one; where none is named, the asker's own team or the company."""
    if not portions:
        leads = context.tree.led_by(context.member.id)
        yield Portion(TheCompany() if context.member.is_admin and not leads else TheTeam())
    for portion in portions:
        match portion.who:
            case Named(name):
                *first, last = [_named(one, context) for one in _cut(name, context)]
                yield from map(Portion, first)
                yield Portion(last, portion.wish, portion.percent)
            case _:
                yield portion


def _named(name: str, context: Context) -> Who:
    """A team before a person of the same name: it is teams that a whole is split over."""
    return TheTeam(name) if context.tree.called(name) else Named(name)


def _cut(name: str, context: Context) -> list[str]:
    """The longest known names that the words make; what is none stays whole, and is refused as it was typed."""
    words, found = name.split(), list[str]()
    known = {team.name.casefold() for team in context.tree.teams.values()}
    if len(words) < 2 or name.casefold() in known:
        return [name]
    known |= {member.name.casefold() for member in context.store.members.all()}
    while words:
        ends = (end for end in range(len(words), 0, -1) if " ".join(words[:end]).casefold() in known)
        end = next(ends, len(words))
        found.append(" ".join(words[:end]))
        words = words[end:]
    return found


def _add(owner: Owner, made: Sharing, context: Context) -> NotYours | SplitRefused | None:
    if owner.member and not owner.member.active:
        return SplitRefused("left", owner.name)
    if owner.member:
        return _add_people([owner.member], None, made, context)
    found = context.store.members.some(_people_below(owner.subject, context))
    there = {member.id: member for member in found if member.active}
    made.without_you |= there.pop(context.member.id, None) is not None
    return _add_team(owner, None, _Below(made, there), context) if there else SplitRefused("nobody", owner.name)


def _people_below(subject: Subject, context: Context) -> set[str]:
    tree = context.tree
    teams = [int(subject.id)] if subject.kind == "team" else list(tree.teams)
    return {member for team in teams for member in tree.members(team)}


@dataclass(frozen=True, slots=True)
class _Below:
    """Who of a team's people may share: they work here, and are not the asker."""

    made: Sharing
    there: Mapping[str, Member]


def _add_team(owner: Owner, above: Subject | None, below: _Below, context: Context) -> NotYours | SplitRefused | None:
    """The team with all below it; one without anybody has no share."""
    tree, subject, made = context.tree, owner.subject, below.made
    if subject in made.names:
        return SplitRefused("twice", owner.name)
    made.shares.append(Share(subject, above=above))
    made.names[subject] = owner.name
    own = () if subject == COMPANY else tree.own_members(int(subject.id))
    people = [below.there[member] for member in own if member in below.there]
    if refused := _add_people(people, subject, made, context):
        return refused
    inner = (team for team in tree.teams.values() if _is_below(team, subject))
    peopled = (team for team in inner if any(member in below.there for member in tree.members(team.id)))
    for one in [Owner(Subject("team", str(team.id)), team.name) for team in peopled]:
        if refused := _add_team(one, subject, below, context):
            return refused
    return None


def _is_below(team: Team, subject: Subject) -> bool:
    return team.parent is None if subject == COMPANY else str(team.parent) == subject.id


def _add_people(
    people: Iterable[Member], above: Subject | None, made: Sharing, context: Context
) -> NotYours | SplitRefused | None:
    for member in people:
        subject = Subject("member", member.id)
        if subject in made.names:
            return SplitRefused("twice", member.name)
        if not may_manage(context.member, member.id, context.tree):
            return NotYours("manage")
        made.members[member.id] = member
        made.names[subject] = member.name
        made.shares.append(Share(subject, above=above, basis=Basis()))
    return None
