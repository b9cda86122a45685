"""Market notes: who keeps them, what they need, and who reads them."""

from datetime import date

import pytest

from domain.commands.market import DropMarketNote
from domain.outcomes.market import MarketNoted, MarketNoteDropped, MarketShown
from domain.outcomes.refusals import CommandNotUnderstood, GoneStale, NotYours


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("growth: 8% a year, source: iResearch, 1 Oct", ("growth", "8% a year", "iResearch", date(2026, 10, 1))),
        ("行业增长：8%，来源：中商产业研究院，2026年9月30日", ("growth", "8%", "中商产业研究院", date(2026, 9, 30))),
        ("增长：每年8%，来源：艾瑞咨询，10月1日", ("growth", "每年8%", "艾瑞咨询", date(2026, 10, 1))),
        ("competitor Globex cut prices (source: Lin)", ("competitor", "Globex cut prices", "Lin", date(2026, 11, 20))),
        ("政策 补贴到年底 来源 工信部 2026-09-30", ("policy", "补贴到年底", "工信部", date(2026, 9, 30))),
        (
            "40 clinics in the north source own count",
            ("market", "40 clinics in the north", "own count", date(2026, 11, 20)),
        ),
        ("the source is dry, source: Wang yesterday", ("market", "the source is dry", "Wang", date(2026, 11, 19))),
    ],
)
def test_a_note_has_its_topic_its_source_and_its_day(company, typed, kept):
    noted = company.type("Wang", f"/target market {typed}")
    assert isinstance(noted, MarketNoted)
    assert (noted.note.topic, noted.note.text, noted.note.source, noted.note.day) == kept


@pytest.mark.parametrize("typed", ["growth: 8%", "source: iResearch", "8% source", f"{'x' * 501}, source: y"])
def test_a_note_without_a_source_or_too_long_is_refused(company, typed):
    refused = company.type("Wang", f"/target market {typed}")
    assert isinstance(refused, CommandNotUnderstood)
    assert (refused.why, refused.form) == ("missing_source", "target market")


@pytest.mark.parametrize("day", ["1 Oct 2030", "2027年1月1日"])
def test_a_note_of_a_day_to_come_is_refused(company, day):
    refused = company.type("Wang", f"/target market growth: 8%, source: iResearch, {day}")
    assert isinstance(refused, CommandNotUnderstood)
    assert (refused.why, refused.form) == ("coming_day", "target market")


def test_everybody_reads_and_leads_and_admins_write(company):
    company.type("Wang", "/target market growth: 8%, source: iResearch, 1 Jun")
    for who in ("Lin", "Oliver", "Jack"):
        shown = company.type(who, "/target market")
        assert isinstance(shown, MarketShown)
        assert [(note.author, note.old, note.mine) for note in shown.notes] == [("Wang", True, False)]
        assert not shown.may_note
        assert company.type(who, "/target market more, source: me") == NotYours("lead")


def test_a_note_is_taken_away_by_its_author_or_an_admin_once(company):
    number = company.type("Wang", "/target market growth: 8%, source: iResearch").note.id
    assert company.do("Emma", DropMarketNote(number)) == NotYours("lead")
    assert company.do("Wang", DropMarketNote(number)) == MarketNoteDropped("8%")
    assert company.do("Ada", DropMarketNote(number)) == GoneStale()
    assert company.type("Ada", "/target market").notes == ()


def test_the_newest_come_first_and_the_rest_is_counted(company):
    for day in range(1, 11):
        company.type("Ada", f"/target market note {day}, source: x, 2026-10-{day:02}")
    shown = company.type("Lin", "/target market")
    assert [note.day.day for note in shown.notes] == [10, 9, 8, 7, 6, 5, 4, 3]
    assert shown.more == 2
