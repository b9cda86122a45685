"""All that one workspace remembers, within one transaction; each noun answers for itself."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Connection

from domain.once import Once, once
from storage.adjustments import Adjustments
from storage.approvals import Approvals
from storage.attendances import Attendances
from storage.bands import Bands
from storage.boards import Boards
from storage.called import Called, MergedNames
from storage.channels import Channels
from storage.corrections import Corrections
from storage.courses import Courses
from storage.customers import Customers
from storage.cycles import Cycles
from storage.deals import Deals
from storage.delegations import Delegations
from storage.deliveries import Deliveries
from storage.entries import Entries
from storage.history import History
from storage.imports import Imports
from storage.intel import Intel
from storage.leaves import Leaves
from storage.market import Market
from storage.members import Members
from storage.merges import Merges
from storage.messages import Messages
from storage.milestones import Milestones
from storage.names import Names
from storage.noun import Noun
from storage.occurrences import Occurrences
from storage.outbox import Outbox
from storage.past import EVER, Past, PastStandings, PastTargets, Then
from storage.past_boards import PastBoards
from storage.past_history import PastHistory
from storage.plans import Plans
from storage.questions import Questions
from storage.records import Records
from storage.reserves import Reserves
from storage.reviews import Reviews
from storage.rounds import Rounds
from storage.splits import Splits
from storage.standings import Standings
from storage.targets import Targets
from storage.teams import Teams
from storage.usages import Usages
from storage.votes import Votes
from storage.workspaces import Workspaces

Kind = TypeVar("Kind", bound=Noun)
Telling = TypeVar("Telling", bound=Called)


def noun(kind: type[Kind]) -> Once[Kind]:
    """One of a store's nouns, made when it is first asked."""
    return once(lambda store: kind(store._connection, store.workspace))


def called(kind: type[Telling]) -> Once[Telling]:
    """The same of one that tells of customers."""
    return once(lambda store: kind(store._connection, store.workspace, store._merged_names))


class Store:
    """Made for one transaction and one workspace; no question reaches beyond either. With a moment, `then`, totals
    and targets are those that stood then."""

    def __init__(self, connection: Connection, workspace: str, then: Then | None = None) -> None:
        self._connection = connection
        self.workspace = workspace
        self._then = then
        self.is_dropped = False

    def at(self, then: Then) -> Store:
        """The same store at a moment that is gone: for questions alone."""
        return Store(self._connection, self.workspace, then)

    def drop(self) -> None:
        """Nothing of this change is to stay."""
        self.is_dropped = True

    _merged_names = noun(MergedNames)
    workspaces = noun(Workspaces)
    members = noun(Members)
    names = noun(Names)
    teams = noun(Teams)
    leaves = noun(Leaves)
    messages = noun(Messages)
    customers = called(Customers)
    merges = called(Merges)
    entries = called(Entries)
    attendances = noun(Attendances)
    bands = noun(Bands)
    deals = called(Deals)
    votes = noun(Votes)
    usages = noun(Usages)
    cycles = noun(Cycles)
    reviews = noun(Reviews)
    imports = noun(Imports)
    records = noun(Records)
    questions = noun(Questions)
    splits = noun(Splits)
    reserves = called(Reserves)
    adjustments = noun(Adjustments)
    approvals = noun(Approvals)
    delegations = noun(Delegations)
    corrections = noun(Corrections)
    deliveries = noun(Deliveries)
    channels = noun(Channels)
    outbox = noun(Outbox)
    occurrences = noun(Occurrences)
    rounds = noun(Rounds)
    market = noun(Market)
    plans = called(Plans)
    courses = noun(Courses)
    intel = noun(Intel)
    milestones = noun(Milestones)

    @once
    def standings(self) -> Standings:
        here = self._connection, self.workspace
        return PastStandings(*here, self._then) if self._then else Standings(*here)

    @once
    def history(self) -> History:
        here = self._connection, self.workspace, self._merged_names
        return PastHistory(*here, self._then) if self._then else History(*here)

    @once
    def boards(self) -> Boards:
        here = self._connection, self.workspace
        return PastBoards(*here, self._then) if self._then else Boards(*here)

    @once
    def targets(self) -> Targets:
        here = self._connection, self.workspace
        return PastTargets(*here, self._then) if self._then else Targets(*here)

    @once
    def past(self) -> Past:
        return Past(self._connection, self.workspace, self._then or EVER)
