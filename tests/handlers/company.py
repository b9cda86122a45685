"""A small company in a real database, asked and told as the edge does: one transaction a command.

Sales, led by Boss, has East (lead Wang; Lin, Chen) and West (lead Emma; Oliver) below it; Ada is an admin,
Jack is in no team."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.calendars import workdays
from domain.command import Command
from domain.commands.checkin import LogDay, Source
from domain.commands.target import ConfirmAdjustment
from domain.commands.team import AddToTeam, LeadTeam, NestTeam
from domain.grammar.reader import Scope, read_slash
from domain.member import Member
from domain.metric import Metrics
from domain.outcome import Outcome
from domain.outcomes.adjustment import AdjustmentProposed
from domain.who import Mention
from domain.workspace import Settings, Workspace
from handlers.context import Context
from handlers.table import handle
from storage.database import Database
from storage.store import Store
from tests.prepared import prepare

HOME = "T1"
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
PEOPLE = ("Ada", "Boss", "Wang", "Lin", "Chen", "Emma", "Oliver", "Jack")


class Company:
    """`now` is the moment of the next command; `met` that of the first contact."""

    def __init__(self, database_url: str, met: datetime = FRIDAY) -> None:
        self.now = met
        prepare(database_url)
        self.database = Database(database_url)
        with self.database.write(HOME) as store:
            store.workspaces.meet()
            for name in PEOPLE:
                store.members.remember(Member(name, name, is_admin=name == "Ada"), met)
        self._found()

    def _found(self) -> None:
        for team, lead, members in (("East", "Wang", ("Lin", "Chen")), ("West", "Emma", ("Oliver",))):
            self.do("Ada", AddToTeam(tuple(map(Mention, members)), team))
            self.do("Ada", LeadTeam(team, Mention(lead)))
            self.do("Ada", NestTeam(team, "Sales"))
        self.do("Ada", LeadTeam("Sales", Mention("Boss")))

    @contextmanager
    def context(self, who: str) -> Iterator[Context]:
        with self.database.write(HOME) as store:
            yield self._within(store, who)

    def _within(self, store: Store, who: str) -> Context:
        workspace = store.workspaces.known(Settings(currency="CNY"))
        member = store.members.known(who)
        assert workspace
        assert member
        here = Workspace(HOME, settings=workspace.settings)
        return Context(store, here, member, self.now, workdays, datetime.now(UTC))

    def do(self, who: str, command: Command) -> Outcome:
        with self.context(who) as context:
            return handle(command, context)

    def type(self, who: str, line: str) -> Outcome:
        """What comes of a slash command; `<@Lin>` mentions."""
        with self.context(who) as context:
            return handle(self._read(line, context), context)

    def would(self, who: str, line: str) -> Outcome:
        """What would come of it; nothing is kept."""
        with self.database.rehearse(HOME) as store:
            context = self._within(store, who)
            return handle(self._read(line, context), context)

    def _read(self, line: str, context: Context) -> Command:
        name, _, text = line.partition(" ")
        source = Source("C1", f"command:{self.now}:{line}", self.now, private=True, addressed=True)
        return read_slash(name, text, Scope(self.now.date(), Metrics(()), 1, source, context.dimensions))

    def confirm(self, who: str, proposed: Outcome) -> Outcome:
        assert isinstance(proposed, AdjustmentProposed), proposed
        return self.do(who, ConfirmAdjustment(proposed.adjustment))

    def say(self, who: str, text: str, ts: str = "1.1") -> Outcome:
        return self.do(who, LogDay(text, Source("C1", ts, self.now, private=False)))

    def close(self) -> None:
        self.database.close()
