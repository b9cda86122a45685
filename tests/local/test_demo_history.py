"""What the demo's team has done before anybody looks, and what they do while the clock moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import httpx2
import pytest

from bot.calendars import workdays
from bot.clock import Clock
from bot.local.demo.calendar import Calendar, diaries
from bot.local.demo.checkin import checkins
from bot.local.demo.demo import CHAT, DATABASE, Demo, Occupied
from domain.checkin.facts import facts
from domain.checkin.reader import read
from domain.member import Member
from domain.workspace import Settings, Workspace
from handlers.context import Context
from handlers.rebuild import differences
from storage.database import Database
from tests.local.ports import two_free_ports

FRIDAY_EVENING = "2026-11-20T20:00:00+08:00"  # the board and the digest were posted two hours ago
MONDAY = "2026-11-23T10:00:00+08:00"


@contextmanager
def open_demo(folder: Path, moment: str = FRIDAY_EVENING) -> Iterator[httpx2.Client]:
    clock = Clock()
    if moment:
        clock.move_to(datetime.fromisoformat(moment))
    demo = Demo(folder, two_free_ports(), clock)
    try:
        yield httpx2.Client(base_url=demo.address, trust_env=False, timeout=10)
    finally:
        demo.stop()


def messages(page: httpx2.Client, channel: str, person: str = "UADMIN") -> list[dict]:
    return page.get("/local/messages", params={"as": person, "channel": channel}).json()["messages"]


def written_by(shown: list[dict], since: datetime) -> set[str]:
    return {each["user"] for each in shown if not each["bot"] and float(each["ts"]) > since.timestamp()}


def test_what_was_due_has_been_done_and_is_not_done_again(tmp_path: Path) -> None:
    with open_demo(tmp_path) as page:
        assert [each["text"].splitlines()[0] for each in messages(page, "CBOARD")] == [
            "🏆 Bookings · Week 46 (9 Nov – 15 Nov)",
            "🏆 Bookings · Week 47 (16 Nov – 22 Nov)",
        ]
        digests = [each for each in messages(page, "DEAST00", "UEAST00") if "East · 11月20日" in each["text"]]
        assert len(digests) == 1
        assert _waiting(tmp_path) == []


def test_every_total_is_what_the_entries_add_up_to(tmp_path: Path) -> None:
    with open_demo(tmp_path):
        pass
    database = Database(f"sqlite:///{tmp_path / DATABASE}")
    with database.read("TLOCAL") as store:
        workspace = store.workspaces.known(Settings()) or Workspace("TLOCAL")
        evening = datetime.fromisoformat(FRIDAY_EVENING)
        context = Context(store, workspace, Member("UPACER", "Pacer"), evening, workdays, evening)
        assert differences(context) == ()
        assert store.entries.count() > 3000
        counted = store.usages.whole(["2026-10", "2026-11"])
        assert counted.checkins > 200 and counted.records >= counted.checkins
    database.close()


@pytest.mark.parametrize("member", sorted(diaries(Calendar(datetime.fromisoformat(FRIDAY_EVENING)))))
def test_the_reader_reads_what_the_team_wrote_as_it_was_booked(member: str) -> None:
    calendar = Calendar(datetime.fromisoformat(FRIDAY_EVENING))
    diary = diaries(calendar)[member]
    for checkin in checkins(diary, calendar.first, calendar.today):
        reading = read(checkin.text, checkin.at.astimezone(diary.zone))
        meant = {(fact.metric, fact.value, fact.day, fact.currency) for fact in facts(checkin.items)}
        assert {(fact.metric, fact.value, fact.day, fact.currency) for fact in facts(reading.items)} == meant, checkin


def test_the_team_writes_while_the_clock_moves_and_leaves_the_visitors_days_to_them(tmp_path: Path) -> None:
    with open_demo(tmp_path, MONDAY) as page:
        page.post("/local/clock", json={"to": "friday 18:00"}).raise_for_status()
        wrote = written_by(messages(page, "CCHECKIN"), datetime.fromisoformat(MONDAY))
        assert wrote == {"UEAST02", "UEAST03", "UEAST04", "UWEST02", "UWEST03", "UWEST05"}
        page.post("/local/clock", json={"by": "-1d"}).raise_for_status()
        before = messages(page, "CCHECKIN")
        page.post("/local/clock", json={"by": "+1d"}).raise_for_status()
        assert messages(page, "CCHECKIN") == before


def test_a_restart_keeps_the_chat_the_database_and_the_clock_together(tmp_path: Path) -> None:
    with open_demo(tmp_path) as page:
        kept = messages(page, "CCHECKIN")
    with open_demo(tmp_path, "") as page:
        assert messages(page, "CCHECKIN") == kept
        assert page.get("/local/state").json()["clock"]["now"].startswith("2026-11-20T20:0")


def test_a_second_demo_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with open_demo(tmp_path), pytest.raises(Occupied):
        Demo(tmp_path, two_free_ports(), Clock())


@pytest.mark.parametrize("lost", [DATABASE, CHAT])
@pytest.mark.parametrize("broken", [True, False])
def test_where_the_chat_or_the_database_is_lost_both_begin_anew(tmp_path: Path, lost: str, broken: bool) -> None:
    with open_demo(tmp_path) as page:
        page.post("/local/say", json={"as": "UEAST01", "channel": "CGENERAL", "text": "hello"}).raise_for_status()
    (tmp_path / lost).unlink()
    if broken:
        (tmp_path / lost).write_text("no such thing")
    with open_demo(tmp_path) as page:
        assert messages(page, "CGENERAL") == []
        assert len(messages(page, "CCHECKIN")) > 20


def _waiting(folder: Path) -> list[str]:
    database = Database(f"sqlite:///{folder / DATABASE}")
    with database.look() as connection:
        found = connection.exec_driver_sql("select kind from outbox").scalars().all()
    database.close()
    return list(found)
