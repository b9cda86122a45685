"""Reviews: the causes that people name, the lessons, and the actions until they are done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from domain.review import About, Cause, Lessons, Review, ReviewAction
from domain.target import Subject
from storage.noun import KEYS, Noun, insert
from storage.prepared import Found, Prepared
from storage.schema.reviews import review_actions, review_causes, reviews

_MOST = 20  # open actions that one card begins with
_OF_SUBJECT = (
    reviews.c.workspace == bindparam("workspace"),
    reviews.c.subject_kind == bindparam("kind"),
    reviews.c.subject == bindparam("subject"),
)
_ONE = Prepared(select(reviews).where(*_OF_SUBJECT, reviews.c.period == bindparam("period")))
_ACTIONS_OF = (
    review_actions.c.workspace == bindparam("workspace"),
    review_actions.c.subject_kind == bindparam("kind"),
    review_actions.c.subject == bindparam("subject"),
)
_ACTIONS = Prepared(
    select(review_actions)
    .where(*_ACTIONS_OF, review_actions.c.period == bindparam("period"))
    .order_by(review_actions.c.place)
)
_OPEN_ABOUT = Prepared(
    select(review_actions)
    .where(*_ACTIONS_OF, ~review_actions.c.done)
    .order_by(review_actions.c.due, review_actions.c.id)
    .limit(bindparam("most"))
)
_OPEN_OF = Prepared(
    select(review_actions)
    .where(review_actions.c.workspace == bindparam("workspace"), review_actions.c.owner.in_(KEYS))
    .where(~review_actions.c.done)
    .order_by(review_actions.c.due, review_actions.c.id)
)
_ACTION = Prepared(
    select(review_actions).where(
        review_actions.c.workspace == bindparam("workspace"), review_actions.c.id == bindparam("id")
    )
)
_CAUSES = Prepared(
    select(review_causes).where(
        review_causes.c.workspace == bindparam("workspace"),
        review_causes.c.period == bindparam("period"),
        review_causes.c.member.in_(KEYS),
    )
)


class Reviews(Noun):
    def of(self, about: About) -> Review | None:
        """What is written about a period, with its actions."""
        row = self._first(_ONE, _where(about))
        if row is None:
            return None
        lessons = Lessons(row.stop, row.improve, row.attempt)
        actions = tuple(_action(found) for found in self._all(_ACTIONS, _where(about)))
        return Review(about, lessons, actions, row.author, row.at, row.version)

    def write(self, review: Review) -> bool:
        """In place of the version before; False where another one stands by now."""
        key = _key(review.about)
        lessons = review.lessons
        said: dict[str, Any] = {"stop": lessons.stop, "improve": lessons.improve, "attempt": lessons.attempt}
        said |= {"author": review.author, "at": review.at, "version": review.version}
        if not (self._is_new(reviews, key | said) if review.version == 1 else self._moved(key, said)):
            return False
        self._settle(review)
        return True

    def _moved(self, key: dict[str, str], said: dict[str, Any]) -> bool:
        mine = [reviews.c[name] == value for name, value in key.items()]
        before = reviews.c.version == said["version"] - 1
        where = (reviews.c.workspace == self._workspace, *mine, before)
        return self._connection.execute(update(reviews).where(*where).values(**said)).rowcount == 1

    def _settle(self, review: Review) -> None:
        """The actions as they are written now; what was done stays done."""
        key = _key(review.about)
        mine = [review_actions.c.workspace == self._workspace]
        mine += [review_actions.c[name] == value for name, value in key.items()]
        kept = [action.place for action in review.actions]
        self._connection.execute(delete(review_actions).where(*mine, review_actions.c.place.not_in(kept)))
        for action in review.actions:
            said = {"owner": action.owner, "words": action.words, "due": action.due, "done": action.done}
            row = {"workspace": self._workspace, **key, "place": action.place, **said}
            statement = insert(self._connection, review_actions).values(row)
            unique = ["workspace", *key, "place"]
            self._connection.execute(statement.on_conflict_do_update(index_elements=unique, set_=said))

    def open_about(self, subject: Subject) -> tuple[ReviewAction, ...]:
        """What is still to be done of all reviews of somebody, the most urgent first."""
        where = {"kind": subject.kind, "subject": subject.id, "most": _MOST}
        return tuple(_action(row) for row in self._all(_OPEN_ABOUT, where))

    def open_of(self, owners: Iterable[str]) -> dict[str, tuple[ReviewAction, ...]]:
        """What each is still to do of any review, the most urgent first."""
        found: dict[str, tuple[ReviewAction, ...]] = {}
        for row in self._asked(_OPEN_OF, owners):
            found[row.owner] = (*found.get(row.owner, ()), _action(row))
        return found

    def action(self, number: int) -> ReviewAction | None:
        row = self._first(_ACTION, {"id": number})
        return _action(row) if row else None

    def finish(self, number: int, by: str) -> bool:
        """False where it is done already."""
        mine = (review_actions.c.workspace == self._workspace, review_actions.c.id == number, ~review_actions.c.done)
        statement = update(review_actions).where(*mine).values(done=True, done_by=by)
        return self._connection.execute(statement).rowcount == 1

    def causes(self, period: str, members: Iterable[str]) -> tuple[Cause, ...]:
        return tuple(_cause(row) for row in self._asked(_CAUSES, members, {"period": period}))

    def say(self, cause: Cause) -> None:
        """In place of what the member said of that period before."""
        said = {"kind": cause.kind, "words": cause.words, "quoting": cause.quoting, "at": cause.at}
        row = {"workspace": self._workspace, "period": cause.period, "member": cause.member, **said}
        statement = insert(self._connection, review_causes).values(row)
        key = ["workspace", "period", "member"]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=said))


def _key(about: About) -> dict[str, str]:
    return {"subject_kind": about.subject.kind, "subject": about.subject.id, "period": about.period}


def _where(about: About) -> dict[str, str]:
    return {"kind": about.subject.kind, "subject": about.subject.id, "period": about.period}


def _action(row: Found) -> ReviewAction:
    about = About(Subject(row.subject_kind, row.subject), row.period)
    return ReviewAction(about, row.place, row.owner, row.words, row.due, bool(row.done), row.id)


def _cause(row: Found) -> Cause:
    return Cause(row.member, row.period, row.kind, row.words, row.quoting, row.at)
