"""`/pacer export` in the chat: all records as a workbook, to the admin who asked, at most once."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from bot.local.faults import Faults
from bot.local.message import Message
from tests.office import Office, office


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Office]:
    with office(sqlite_url) as shop:
        shop.settings(checkin_channels="CCHECKIN", currency="CNY")
        yield shop


def files(shop: Office, person: str) -> list[Message]:
    return [message for message in shop.slack.dms(person) if message.files]


def sheet(shop: Office, shown: Message, name: str) -> list[list]:
    upload = shop.slack.state.uploads.find(shown.files[0]["id"])
    assert upload
    assert upload.content
    return CalamineWorkbook.from_filelike(BytesIO(upload.content)).get_sheet_by_name(name).to_python()


def states(shop: Office) -> list[tuple[str, str]]:
    with shop.pacer.database.look() as connection:
        found = connection.exec_driver_sql("select state, failure from outbox where kind = 'workbook'")
        return [tuple(row) for row in found]


def test_the_admin_gets_all_entries_and_targets_as_a_workbook(shop: Office) -> None:
    shop.say("linxia", "visited 3 customers", "CCHECKIN")
    shop.command("grace", "/target set @linxia visits 40")
    assert "私信" in shop.command("grace", "/pacer export")
    [shown] = files(shop, "grace")
    entries, targets = sheet(shop, shown, "entries"), sheet(shop, shown, "targets")
    assert (shown.files[0]["name"], len(entries), len(targets)) == ("pacer.xlsx", 2, 2)
    assert dict(zip(targets[0], targets[1], strict=True))["goal"] == 40
    assert "表格" in shown.text


def test_in_a_channel_nobody_else_sees_the_export(shop: Office) -> None:
    before = len(shop.slack.messages("CCHECKIN"))
    shop.command("grace", "/pacer export", "CCHECKIN")
    assert (len(shop.slack.messages("CCHECKIN")), len(files(shop, "grace"))) == (before, 1)


def test_who_is_no_admin_gets_nothing(shop: Office) -> None:
    shop.command("linxia", "/pacer export")
    assert (files(shop, "linxia"), states(shop)) == ([], [])


def test_a_message_asks_for_it_as_well_as_a_command(shop: Office) -> None:
    shop.say("grace", "pacer export", "pacer")
    assert len(files(shop, "grace")) == 1


def test_a_workbook_whose_fate_is_unknown_is_not_sent_again(shop: Office) -> None:
    shop.command("grace", "/target me")
    shop.slack.state.chance.faults = Faults(lost_replies=1.0)
    shop.slack.command("grace", "/pacer export")
    shop.pacer.worker.drain(2)
    shop.slack.state.chance.faults = Faults()
    shop.sent()
    assert states(shop)[0][0] == "unknown"
    assert files(shop, "grace") == []
    assert "不确定表格有没有送到" in shop.slack.dms("grace")[-1].text


def test_a_slack_that_asks_to_wait_gets_it_later_once(shop: Office) -> None:
    shop.command("grace", "/target me")
    shop.slack.state.chance.faults = Faults(rate_limited=1.0)
    shop.slack.command("grace", "/pacer export")
    shop.pacer.worker.drain(1)
    shop.slack.state.chance.faults = Faults()
    shop.sent()
    assert (states(shop), len(files(shop, "grace"))) == ([("sent", "")], 1)


def test_a_workbook_that_slack_refuses_is_told_of(shop: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop.slack.state.uploads, "find", lambda _: None)
    shop.command("grace", "/pacer export")
    assert states(shop) == [("parked", "file_not_found")]
    assert "表格没能发出。平台的回答：file_not_found" in shop.slack.dms("grace")[-1].text
