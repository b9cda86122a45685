"""A file dropped in the direct message with Pacer: previewed, then brought in when the admin says so."""

import pytest

from domain.imported import MOST_BYTES
from tests.bot.sheet_files import HEAD, csv_file, xlsx_file
from tests.office import office

ROWS = (("2026-10-09", "林夏", "签约", "5万", "华为", "首单"), ("2026-10-10", "Oliver Hughes", "拜访", "2", "", ""))


@pytest.fixture
def o(database_url):
    with office(database_url) as o:
        o.settings(currency="CNY")
        for person in ("grace", "linxia", "oliver"):
            o.command(person, "/target me")
        yield o


def carried(o):
    """All that the porter has to do is done, and said."""
    while o.pacer.porter.work():
        pass
    o.sent()


def told(o, person="grace"):
    return [message for message in o.slack.dms(person) if message.bot]


def done(o, period="2026-10"):
    with o.pacer.database.read("TLOCAL") as store:
        return {each.metric: each.done.value for each in store.standings.of(["UEAST01", "UWEST01"], period)}


def dropped(o, path, person="grace"):
    o.slack.drop(person, path.name, path.read_bytes())
    o.sent()


def test_a_dropped_file_is_previewed_and_brought_in_on_a_press(o, tmp_path):
    dropped(o, xlsx_file(tmp_path / "客户 crm.xlsx", [HEAD, *ROWS]))
    assert "正在读 客户 crm.xlsx" in told(o)[-1].text
    carried(o)
    preview = told(o)[-1]
    assert "新增：2 条记录" in preview.text
    assert done(o) == {}
    o.press("grace", preview, "导入")
    assert done(o) == {}
    carried(o)
    assert "客户 crm.xlsx 已导入：新增 2 条记录" in told(o)[-1].text
    assert done(o) == {"bookings": 5_000_000, "visits": 2}


def test_a_cancelled_file_changes_nothing_and_cannot_be_confirmed_later(o, tmp_path):
    dropped(o, csv_file(tmp_path / "crm.csv", HEAD, *ROWS))
    carried(o)
    preview = told(o)[-1]
    o.press("grace", preview, "取消")
    carried(o)
    assert done(o) == {}
    with o.pacer.database.read("TLOCAL") as store:
        assert store.imports.of(1).state == "cancelled"
        assert store.imports.claim(1, ("previewed", "confirmed"), o.clock.now()) is False


def test_a_file_that_does_not_read_is_refused_with_its_cells(o, tmp_path):
    dropped(o, csv_file(tmp_path / "crm.csv", HEAD, ("2026-10-09", "Nobody", "签约", "5%", "", "")))
    carried(o)
    assert "crm.csv 没有导入" in told(o)[-1].text
    assert "百分比不是数额" in told(o)[-1].text


def test_who_is_no_admin_brings_nothing_in(o, tmp_path):
    dropped(o, csv_file(tmp_path / "crm.csv", HEAD, *ROWS), "linxia")
    assert "管理员" in told(o, "linxia")[-1].text
    with o.pacer.database.look() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM imports").scalar() == 0


def test_a_file_that_is_too_big_is_not_even_fetched(o, monkeypatch):
    monkeypatch.setattr("handlers.drop.MOST_BYTES", 10)
    o.slack.drop("grace", "crm.csv", b"date,person\n")
    o.sent()
    assert "文件太大" in told(o)[-1].text
    assert MOST_BYTES == 52_428_800


def test_a_file_of_another_kind_is_refused_by_its_name(o):
    o.slack.drop("grace", "board.pdf", b"%PDF-1.7")
    o.sent()
    assert "board.pdf" in told(o)[-1].text
    assert "csv" in told(o)[-1].text


def test_a_rep_who_drops_a_picture_is_told_to_write_a_sentence(o):
    o.slack.drop("linxia", "visit.jpg", b"\xff\xd8\xff")
    o.sent()
    assert "visit.jpg" in told(o, "linxia")[-1].text
    assert "用一句话" in told(o, "linxia")[-1].text


def test_a_file_that_is_gone_is_told(o, tmp_path):
    dropped(o, csv_file(tmp_path / "crm.csv", HEAD, *ROWS))
    o.slack.state.uploads._files.clear()
    carried(o)
    assert "没能从聊天里取到它" in told(o)[-1].text
    assert "file_not_found" in told(o)[-1].text


def test_the_token_goes_nowhere_but_to_slack(o, tmp_path, monkeypatch):
    dropped(o, csv_file(tmp_path / "crm.csv", HEAD, *ROWS))
    monkeypatch.setattr(
        "bot.local.api.files.shape", lambda *_: {"id": "F1", "url_private_download": "https://evil.example/slack.com"}
    )
    carried(o)
    assert "没能从聊天里取到它" in told(o)[-1].text


def test_how_it_is_done_is_told_in_both_languages(o):
    assert "文件发到我们的私信里" in o.command("grace", "/pacer import")
    assert "Only an admin" in o.command("oliver", "/pacer import")
