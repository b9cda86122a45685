"""Questions about more people and messages than one statement may name: 32,766 on SQLite, 65,535 on PostgreSQL."""

from dataclasses import replace

import pytest

from domain.adjustment import Adjustment, Step
from domain.amount import Amount
from domain.entry import Entry
from domain.member import Member
from domain.message import Message
from domain.standing import Board
from domain.target import Subject, Target, Version
from storage.store import Store
from tests.storage.everything import BOARD, DAY, LINES, NOW, SLOT

PEOPLE = [f"U{number:05}" for number in range(40_000)]
FIRST, LAST = PEOPLE[0], PEOPLE[-1]
EVERYBODY = replace(BOARD, among=tuple(PEOPLE))


@pytest.fixture(scope="module")
def ids(database):
    """The first and the last of many people, who alone have anything; the ids of it."""
    with database.write("TMANY") as store:
        return {member: settled(store, member, done) for member, done in ((FIRST, 5), (LAST, 10))}


def settled(store: Store, member: str, done: int) -> dict[str, int]:
    store.members.remember(Member(member, f"Name {member}"), NOW)
    store.customers.remember([f"Customer {member}"])
    message = store.messages.add(Message(0, "C1", member, member, member, "visits", NOW, False, "booked")).id
    store.entries.book([Entry(member, "visits", Amount(done), DAY)], message, NOW)
    store.standings.add({SLOT._replace(member=member): done})
    store.standings.aim({SLOT._replace(member=member): 20})
    wanted = Target(Subject("member", member), "visits", "2026-11", LINES, 1)
    target = store.targets.record(Version(wanted, "U9", "", NOW))
    adjustment = store.adjustments.propose(Adjustment("U9", "", "confirmed", NOW, (Step(target, LINES),)))
    return {"message": message, "target": target.id, "adjustment": adjustment}


def subjects():
    return (Subject("member", member) for member in PEOPLE)


PEOPLE_ASKED = {
    "members.some": lambda s: [member.id for member in s.members.some(PEOPLE)],
    "members.names": lambda s: list(s.members.names(PEOPLE)),
    "entries.on_day": lambda s: [entry.member for entry in s.entries.on_day(DAY, PEOPLE)],
    "standings.of": lambda s: [standing.member for standing in s.standings.of(PEOPLE, "2026-11")],
    "standings.aimed": lambda s: [member for member, *_ in s.standings.aimed(PEOPLE, "2026-11")],
    "targets.of": lambda s: [target.subject.id for target in s.targets.of(subjects(), "2026-11")],
    "targets.in_periods": lambda s: [t.subject.id for t in s.targets.in_periods(subjects(), ["2026-11"])],
    "customers.known_as": lambda s: [
        name.removeprefix("customer ").upper()
        for name in s.customers.known_as([f"customer {member.casefold()}" for member in PEOPLE])
    ],
}


@pytest.mark.parametrize("question", PEOPLE_ASKED)
def test_forty_thousand_people_are_asked_about_in_parts(database, ids, question):
    with database.read("TMANY") as store:
        assert PEOPLE_ASKED[question](store) == [FIRST, LAST]


def test_forty_thousand_messages_are_asked_about_in_parts(database, ids):
    first, last = (ids[member]["message"] for member in (FIRST, LAST))
    wanted = [first, *range(10**9, 10**9 + 40_000), last]
    with database.read("TMANY") as store:
        assert [message.member for message in store.messages.texts(wanted).values()] == [FIRST, LAST]
        assert list(store.entries.of_messages(wanted)) == [first, last]


def test_a_board_among_forty_thousand_ranks_them_as_one(database, ids):
    with database.read("TMANY") as store:
        assert [(place.rank, place.member) for place in store.boards.top(EVERYBODY, 9)] == [(1, LAST), (2, FIRST)]
        assert [place.member for place in store.boards.top(EVERYBODY, 1)] == [LAST]
        assert store.boards.rank(EVERYBODY, 0.25) == (2, 0.5)
        assert store.boards.rank(EVERYBODY, 0.0) == (3, 0.25)
        nobody = Board("calls", "2026-11", DAY, EVERYBODY.among)
        assert (store.boards.top(nobody, 9), store.boards.rank(nobody, 0.25)) == ((), (1, None))


def test_forty_thousand_targets_are_acknowledged_in_parts(database, ids):
    last = ids[LAST]
    with database.write("TMANY") as store:
        store.adjustments.acknowledge(last["adjustment"], [*range(10**9, 10**9 + 40_000), last["target"]], NOW)
        assert [step.acknowledged_at for step in store.adjustments.of(last["adjustment"]).steps] == [NOW]
