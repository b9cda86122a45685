"""The edge: a delivery becomes a command, a handler answers it in one transaction, a template says the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TypeVar
from uuid import uuid4

import structlog

from bot.arrival import Arrival
from bot.calendars import workdays
from bot.cards import Card
from bot.clock import Clock
from bot.placing import filled, placed
from bot.speak import Speaker
from domain.command import Command
from domain.member import Member
from domain.outcome import Outcome
from domain.outcomes.checkin import CheckinForm, Silence
from domain.outcomes.due import Due
from domain.outcomes.pacer import FormOffered, SettingsForm
from domain.outcomes.refusals import BugMet
from domain.outcomes.split import SplitForm
from domain.post import Post
from domain.workspace import Settings, Workspace
from handlers.context import Context, Directly, Here, InChannel, Notice, Place, Privately
from handlers.table import changes, handle
from handlers.usage import count
from storage.database import Database
from storage.store import Store

log = structlog.get_logger()
speaker = cache(Speaker)
T = TypeVar("T")
Read = Callable[[Context], Command | None]


class Stranger(Exception):  # noqa: N818 - a state: someone or some workspace is not known yet
    """Raised before anything is done; who calls introduces them and asks again."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer within the request: what happened, and the card that says it."""

    outcome: Outcome
    card: Card


class Edge:
    """`seed` are the settings that hold where a workspace has chosen none. `posted` is another object each time that
    something was put into the outbox: who has looked before and looks again knows whether anything was."""

    def __init__(self, database: Database, seed: Settings, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.posted = object()
        self._seed = seed

    def reply(self, arrival: Arrival, read: Read) -> Said | None:
        """The answer, for who gives it within the request; None where the delivery came before or nothing is said."""
        with self.database.ask(arrival.workspace) as store:
            context = self.context(store, arrival.member)
            command = read(context)
            if command is None:
                return None
            if not changes(command, context):
                return said(handle(command, context), context)
        with self.database.share(arrival.workspace) as store:
            if not store.deliveries.book(arrival.key, datetime.now(UTC)):
                return None
            context = self.context(store, arrival.member)
            outcome = handle(command, context)
            count(command, outcome, context)
            self.post(context, arrival)
            return said(outcome, context)

    def answer(self, arrival: Arrival, read: Read, within: tuple[type[Outcome], ...] = ()) -> Said | None:
        """Handle the delivery and put the answer into the outbox with all else that is said, in one transaction.

        Outcomes of a kind in `within` are not posted but returned: the request itself shows them. Nothing of them is
        kept: a form that was refused at a field comes back corrected under the same key."""
        with self.database.share(arrival.workspace) as store:
            context = self.context(store, arrival.member)
            command = read(context)
            if command and store.deliveries.book(arrival.key, datetime.now(UTC)):
                outcome = handle(command, context)
                if isinstance(outcome, within):
                    shown = said(outcome, context)
                    store.drop()
                    return shown
                count(command, outcome, context)
                context.notices.insert(0, Notice(Here(), _postable(outcome)))
                self.post(context, arrival)
        return None

    def context(self, store: Store, member: str) -> Context:
        met = store.members.asking(member, self._seed)
        if met is None:
            raise Stranger(member)
        return Context(store, *met, self.clock.now(), workdays, datetime.now(UTC))

    def office(self, store: Store) -> Context:
        """A context of the workspace's own, for what no member asked for."""
        workspace = store.workspaces.known(self._seed) or Workspace(store.workspace, settings=self._seed)
        settings = workspace.settings
        pacer = Member(workspace.bot, "Pacer", settings.timezone, settings.locale, is_admin=True)
        return Context(store, workspace, pacer, self.clock.now(), workdays, datetime.now(UTC))

    def post(self, context: Context, arrival: Arrival) -> None:
        """Everything that is to be said goes out with the transaction."""
        self.posted = object()
        context.store.outbox.add(posts(context, arrival), datetime.now(UTC))


def _postable(outcome: Outcome) -> Outcome:
    """No message holds a form."""
    match outcome:
        case SettingsForm():
            return FormOffered("settings")
        case CheckinForm():
            return FormOffered("checkin")
        case SplitForm():
            return FormOffered("split")
        case _:
            return outcome


def posts(context: Context, arrival: Arrival) -> Iterator[Post]:
    """What the context's notices say, each in its reader's language; they are done with then."""
    spot, known = arrival.spot, _others(context)
    for notice in context.notices:
        if not isinstance(notice.outcome, Silence):
            post = placed(notice.to, notice.outcome, spot, arrival.member)
            spot = spot.beside if post.kind == "response" else spot
            yield _written(post, notice, _reader(notice.to, known, context), context.now)
    context.notices.clear()


def _written(post: Post, notice: Notice, reader: Member, now: datetime) -> Post:
    if isinstance(notice.outcome, Due):
        return post._replace(about=notice.outcome.ref)
    return filled(post, _card(notice.outcome, reader, now))


def said(outcome: Outcome, context: Context) -> Said | None:
    """The outcome in the asker's language."""
    if isinstance(outcome, Silence):
        return None
    return Said(outcome, _card(outcome, context.member, context.now))


def bug(failure: Exception, where: str, locale: str) -> Said:
    """What nobody foresaw: a traceback for the log, a reference for the member."""
    reference = uuid4().hex[:8]
    log.error("bug", reference=reference, where=where, exc_info=failure)
    met = BugMet(reference)
    return Said(met, speaker(locale).card(met))


def guarded(act: Callable[[], T], where: str, failed: Callable[[Said], T]) -> T:
    """What `act` answers; where it fails for no foreseen reason, `failed` says so with a reference."""
    try:
        return act()
    except Exception as failure:  # noqa: BLE001 - the one place where what nobody foresaw is caught
        return failed(bug(failure, where, "en"))


def _card(outcome: Outcome, reader: Member, now: datetime) -> Card:
    return speaker(reader.locale).card(outcome, reader.today(now), reader.timezone)


def _others(context: Context) -> dict[str, Member]:
    """Who else reads, in one question."""
    places = (notice.to for notice in context.notices)
    ids = {place.member for place in places if isinstance(place, Privately | Directly)} - {context.member.id}
    return {member.id: member for member in context.store.members.some(ids)}


def _reader(place: Place, known: Mapping[str, Member], context: Context) -> Member:
    """Whose language, day and zone it is said in."""
    match place:
        case InChannel():
            return Member("", "", context.settings.timezone, context.settings.locale)
        case Here():
            return context.member
        case _:
            return known.get(place.member, context.member)
