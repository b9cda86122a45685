"""A whole office while Slack fails: what was acknowledged is booked once, what was to be said is said once."""

import re
import threading
from collections import Counter

import pytest

from bot.build import build
from bot.local.courier import Patience
from bot.local.driver import Setting
from bot.local.faults import Chance, Faults
from bot.tick import tick
from domain.period import month
from tests.office import office
from tests.postbox import hurried

TEAM = "TLOCAL"
NOVEMBER = month(2026, 11)
REPS = ("linxia", "chenhao", "oliver", "amelia")
EVERYTHING = Faults(
    lost_replies=0.12, rate_limited=0.12, server_errors=0.12, duplicates=0.3, reordering=True, slow_seconds=0.002
)
IMPATIENT = Setting(patience=Patience(retries=(0.0, *(0.1,) * 100), workers=4))


@pytest.fixture
def team(database_url, monkeypatch):
    hurried(monkeypatch)
    with office(database_url, IMPATIENT) as there:
        there.settings(checkin_channels="CCHECKIN", board_channel="CBOARD", currency="CNY")
        for rep in REPS:
            there.command(rep, "/target me")
        yield there


def done(team, person, metric):
    """What somebody has done this month by the running totals, which agree with the entries behind them."""
    member = team.slack.person(person).id
    with team.pacer.database.read(TEAM) as store:
        total = sum(s.done.value for s in store.standings.of([member], NOVEMBER.label) if s.metric == metric)
        entries = store.entries.behind(member, metric, NOVEMBER.first, NOVEMBER.last)
    assert total == sum(entry.amount.value for entry, _ in entries)
    return total


def answers(team, message):
    """The bot's posts in the thread of a message."""
    return [reply.text for reply in team.slack.replies(message) if reply.bot]


def test_two_hundred_check_ins_and_commands_through_every_fault_at_once(team):
    team.slack.state.chance = Chance(EVERYTHING, 7)
    said, commands = [], 0
    for number in range(1, 41):
        for rep in REPS:
            said.append((rep, number, team.slack.workspace.acts.say(*_who(team, rep), f"{number} visits")))
        if number % 4 == 0:
            commands += 4
            team.slack.command("linxia", "/checkin 1 demo")
            team.slack.command("oliver", "/target me")
            team.slack.command("amelia", "/checkin 2 demos")
            team.slack.command("chenhao", "/board")
    assert len(said) + commands == 200
    assert team.slack.settle(120)
    assert team.pacer.worker.drain(180) == 0
    team.slack.state.chance = Chance(Faults())
    assert {rep: done(team, rep, "visits") for rep in REPS} == dict.fromkeys(REPS, sum(range(1, 41)))
    assert (done(team, "linxia", "demos"), done(team, "amelia", "demos")) == (10, 20)
    for _, number, message in said:
        assert len(answers(team, message)) == 1, number
        assert re.search(rf"\b{number}\b", answers(team, message)[0])
    progress = Counter(message.to for message in team.slack.state.messages("CCHECKIN") if message.ephemeral)
    assert all(count <= 40 for count in progress.values())


def _who(team, person):
    return team.slack.person(person).id, "CCHECKIN"


def test_edits_deletions_and_undos_through_every_fault_at_once(team):
    said = [team.slack.say("linxia", "CCHECKIN", f"{number} visits") for number in range(1, 21)]
    team.sent()
    team.slack.state.chance = Chance(EVERYTHING, 11)
    for message in said[:10]:
        team.slack.edit(message, "100 visits")
    for message in said[10:15]:
        team.slack.delete(message)
    assert team.slack.settle(120)
    assert team.pacer.worker.drain(180) == 0
    team.slack.state.chance = Chance(Faults())
    assert done(team, "linxia", "visits") == 10 * 100 + sum(range(16, 21))
    for message in said[:10]:
        assert len(answers(team, message)) == 2


def test_a_message_and_its_mention_book_once_in_whatever_order_they_come(team):
    team.slack.state.chance = Chance(Faults(duplicates=0.5, reordering=True), 3)
    for number in range(1, 16):
        team.slack.workspace.acts.say(*_who(team, "linxia"), f"@Pacer {number} visits")
    assert team.slack.settle(120)
    team.sent()
    assert done(team, "linxia", "visits") == sum(range(1, 16))


def test_what_is_due_comes_once_from_two_processes_that_tick_and_send_at_once(team):
    """Two replicas on one database; the second one is built anew and shares nothing else."""
    team.command("grace", "/team add @linxia @chenhao to East")
    team.command("grace", "/team lead East @wangli")
    for rep in ("linxia", "chenhao"):
        team.command("grace", f"/target set @{rep} visits 40")
    team.say("linxia", "3 visits")
    before = {person: len(team.slack.dms(person)) for person in ("linxia", "chenhao", "wangli")}
    team.at("2026-11-20T18:31:00+08:00")
    other = build(team.pacer.settings, team.clock)
    team.slack.state.chance = Chance(Faults(lost_replies=0.2, rate_limited=0.1), 5)

    def replica(pacer):
        for _ in range(3):
            tick(pacer.edge)
            pacer.worker.drain(30)

    threads = [threading.Thread(target=replica, args=(pacer,)) for pacer in (team.pacer, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert other.worker.left() == 0
    other.database.close()
    assert len(team.slack.messages("CBOARD")) == 1
    due = {"linxia": 1, "chenhao": 2, "wangli": 2}  # reviews, a nudge for who has not logged, a digest for who leads
    assert {person: len(team.slack.dms(person)) - count for person, count in before.items()} == due


def test_a_board_that_cannot_be_posted_is_told_to_the_admins_once(team):
    team.settings(board_channel="CNOWHERE")
    team.command("grace", "/team add @linxia to East")
    for day in ("2026-11-20", "2026-11-20", "2026-11-27"):
        team.at(f"{day}T18:01:00+08:00")
        team.tick()
    told = [message.text for message in team.slack.dms("grace") if "CNOWHERE" in str(message.blocks)]
    assert len(told) == 2  # one for each board
