"""A mistake in one kind of what is due keeps back neither the others nor other workspaces."""

from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from bot.tick import Unfinished, tick
from domain.member import Member
from domain.team import Membership
from handlers import schedule
from tests.office import Office, office

FRIDAY = "2026-11-20T18:05:00+08:00"


@pytest.fixture
def shop(database_url):
    with office(database_url) as shop:
        shop.settings(checkin_channels="CCHECKIN", board_channel="CBOARD", currency="CNY")
        shop.command("grace", "/team add @linxia to East")
        shop.command("grace", "/team lead East @wangli")
        shop.command("wangli", "/target set @linxia 500k")
        shop.at(FRIDAY)
        yield shop


@pytest.fixture
def mistaken(monkeypatch) -> Callable[[str], None]:
    """Of one kind of what is due."""

    def fail(_context: object) -> None:
        raise ZeroDivisionError("a mistake in the tick")

    def mistaken(name: str) -> None:
        kinds = [fail if kind.__name__ == name else kind for kind in schedule.KINDS]
        assert fail in kinds
        monkeypatch.setattr("handlers.schedule.KINDS", tuple(kinds))
        monkeypatch.setattr("bot.tick.KINDS", tuple(kinds))

    return mistaken


def done(shop: Office) -> list[tuple[str, str]]:
    try:
        found = tick(shop.pacer.edge)
    except Unfinished as unfinished:
        found = unfinished.done
    return sorted((workspace, occurrence.schedule) for workspace, occurrence in found)


def test_the_others_come_once_and_what_failed_comes_when_it_can(shop, mistaken, monkeypatch):
    home, kinds = shop.slack.state.installation.team_id, schedule.KINDS
    mistaken("_nudges")
    assert done(shop) == [(home, "board"), (home, "review")]
    assert done(shop) == []
    monkeypatch.setattr("handlers.schedule.KINDS", kinds)
    assert done(shop) == [(home, "nudge")]
    shop.sent()
    assert sum("🏆" in message.text for message in shop.slack.messages("sales-board")) == 1


def test_another_workspace_is_not_kept_back(shop, monkeypatch):
    with shop.pacer.database.write("T0FIRST") as store:
        store.workspaces.meet()
        store.members.remember(Member("U1", "Lin"), shop.clock.now())
        store.teams.join(Membership(store.teams.make("North").id, "U1"), shop.clock.now().date())
    office_of = shop.pacer.edge.office

    def office(store):
        if store.workspace == "T0FIRST":
            raise ZeroDivisionError("a mistake in one workspace")
        return office_of(store)

    monkeypatch.setattr(shop.pacer.edge, "office", office)
    with pytest.raises(Unfinished) as unfinished:
        tick(shop.pacer.edge)
    assert {workspace for workspace, _ in unfinished.value.done} == {shop.slack.state.installation.team_id}


def test_what_nobody_foresaw_stands_in_the_log_with_its_reference(shop, mistaken):
    mistaken("_board")
    with capture_logs() as log:
        done(shop)
    assert [(line["event"], line["where"], bool(line["reference"])) for line in log] == [("bug", "tick", True)] * 2
