"""The second half of a review as its reader sees it: what is still to be done, why it came so, what is learnt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.outcomes.learnt import Learnt, TodoShown
from domain.period import Period
from domain.review import About, Cause, Circle, Review, ReviewAction, Tally, tally
from domain.target import Subject
from domain.team import Tree
from handlers.context import Context
from handlers.goals_within import inner_teams, subject_of
from handlers.people import ids_of, manages
from handlers.review_team import team_then
from handlers.who import Owner


def learnt_of(owner: Owner, period: Period, context: Context) -> Learnt:
    about = About(owner.subject, period.label)
    written, carried = context.store.reviews.of(about), _carried(owner, about, context)
    actions = written.actions if written else ()
    names = context.store.members.names({one.owner for one in (*actions, *carried)} | _author(written))
    found = Learnt(
        carried=shown_todos(carried, names, context),
        actions=shown_todos(actions, names, context),
        editable=may_write(about, context),
    )
    if written:
        author = names.get(written.author, written.author)
        found = replace(found, lessons=written.lessons, author=author, version=written.version)
    return _with_causes(found, owner, period, context)


def _author(written: Review | None) -> set[str]:
    return {written.author} if written else set()


def _carried(owner: Owner, about: About, context: Context) -> tuple[ReviewAction, ...]:
    """Of a team what its reviews left open, of a person what is theirs to do."""
    if owner.member is None:
        found = context.store.reviews.open_about(owner.subject)
    else:
        found = context.store.reviews.open_of([owner.member.id]).get(owner.member.id, ())
    return tuple(one for one in found if one.about != about and may_read(one, context))


def may_read(action: ReviewAction, context: Context) -> bool:
    """Its owner, and who may read the review that it is from."""
    return action.owner == context.member.id or may_write(action.about, context)


def may_write(about: About, context: Context) -> bool:
    """Who may read a review may write in it: whose it is, their leads, admins."""
    return about.subject.id == context.member.id or manages(about.subject, context)


def shown_todos(actions: Iterable[ReviewAction], names: Mapping[str, str], context: Context) -> tuple[TodoShown, ...]:
    return tuple(
        TodoShown(
            id=one.id,
            words=one.words,
            owner=names.get(one.owner, one.owner),
            due=one.due,
            done=one.done,
            overdue=not one.done and one.due < context.today,
            open_to=not one.done and may_read(one, context),
        )
        for one in actions
    )


def _with_causes(found: Learnt, owner: Owner, period: Period, context: Context) -> Learnt:
    """One's own is one's own; of others only what they allow."""
    if owner.member:
        mine = context.store.reviews.causes(period.label, [owner.member.id])
        return _of_person(found, mine[0], context) if mine else found
    then = team_then(owner.subject, period, context)
    people = ids_of(owner.subject, then)
    if not people:
        return found
    said = context.store.reviews.causes(period.label, people)
    told = tally(said, Circle(frozenset(people), _within(owner.subject, then.tree)))
    return replace(found, causes=_named(told, context), people=len(people))


def _within(subject: Subject, tree: Tree) -> tuple[Circle, ...]:
    return tuple(
        Circle(frozenset(tree.members(team.id)), _within(subject_of(team), tree)) for team in inner_teams(subject, tree)
    )


def _of_person(found: Learnt, cause: Cause, context: Context) -> Learnt:
    if cause.member == context.member.id:
        return replace(found, mine=cause)
    if cause.quoting != "name" or not cause.words:
        return found
    return replace(found, causes=Tally(1, (), (("", cause.words),)), people=1)


def _named(found: Tally, context: Context) -> Tally:
    if not found.quotes:
        return found
    names = context.store.members.names(member for member, _ in found.quotes)
    return replace(found, quotes=tuple((names.get(member, ""), words) for member, words in found.quotes))
