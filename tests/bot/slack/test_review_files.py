"""A review as files in the chat: a workbook and a page, to who may read it, made as they are handed over."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from domain.review import About, Lessons, Review
from domain.target import Subject
from domain.team import Membership
from tests.office import Office, office

HOSTILE = "<script>alert(1)</script> & <b>"


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Office]:
    with office(sqlite_url) as shop:
        shop.settings(checkin_channels="CCHECKIN", currency="CNY")
        shop.command("grace", "/team add @linxia to East")
        shop.command("grace", "/team lead East @wangli")
        shop.command("wangli", "/target set @linxia 500k")
        shop.say("linxia", "签约华为30万", "CCHECKIN")
        yield shop


def handed(shop: Office, person: str) -> dict[str, bytes]:
    uploads = [each for message in shop.slack.dms(person) for each in message.files]
    return {each["name"]: shop.slack.state.uploads.find(each["id"]).content for each in uploads}


def test_both_files_come_in_one_message_with_figures_and_chart(shop: Office) -> None:
    assert "私信" in shop.command("wangli", "/review document team month")
    files = handed(shop, "wangli")
    assert list(files) == ["review-2026-11.xlsx", "review-2026-11.html"]
    rows = CalamineWorkbook.from_filelike(BytesIO(files["review-2026-11.xlsx"])).get_sheet_by_index(0).to_python()
    assert rows[-1] == ["林夏", "签单", "", "", 1.0, "", ""]
    assert rows[-2] == ["林夏", "签约额", 0.6, 500000.0, 300000.0, -200000.0, "CNY"]
    page = files["review-2026-11.html"].decode()
    assert "<svg" in page
    assert "林夏" in page
    assert "@media print" in page


def test_what_people_typed_stands_in_the_page_as_text(shop: Office) -> None:
    team = shop.slack.state.installation.team_id
    with shop.pacer.database.write(team) as store:
        about = About(Subject("member", shop.slack.person("linxia").id), "2026-11")
        store.reviews.write(Review(about, Lessons(stop=HOSTILE), (), "U1", shop.clock.now(), 1))
    shop.command("linxia", "/review document")
    page = handed(shop, "linxia")["review-2026-11.html"].decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in page


def test_who_may_not_see_it_gets_nothing(shop: Office) -> None:
    shop.command("linxia", "/review document team East")
    shop.command("oliver", "/review document @linxia")
    assert (handed(shop, "linxia"), handed(shop, "oliver")) == ({}, {})


def test_who_lost_the_right_meanwhile_gets_no_file(shop: Office) -> None:
    shop.slack.command("wangli", "/review document team East")
    with shop.pacer.database.write(shop.slack.state.installation.team_id) as store:
        context = shop.pacer.edge.office(store)
        east = context.tree.called("East")
        assert east
        store.teams.leave(Membership(east.id, shop.slack.person("wangli").id, leads=True), context.office_day)
    shop.sent()
    assert handed(shop, "wangli") == {}


def test_what_is_still_to_come_has_no_file(shop: Office) -> None:
    assert "还没开始" in shop.command("linxia", "/review document next month")
    assert handed(shop, "linxia") == {}
