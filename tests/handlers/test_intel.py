"""Field notes: kept beside what is booked, read by whom they are for, gone with their message."""

from datetime import timedelta

import pytest

from domain.commands.checkin import LogDay, ReviseDay, Source, WithdrawDay
from domain.commands.intel import AskIntel, SkipIntel
from domain.outcomes.checkin import CheckinHinted, DayLogged
from domain.outcomes.intel import FieldNoteKept, IntelAsked, IntelSkipped, IntelTold
from handlers.context import Directly
from handlers.schedule import due
from tests.handlers.company import FRIDAY

FOUR = FRIDAY + timedelta(hours=7)  # Friday, in UTC as everybody here


def direct(company, who, text, ts="9.1"):
    return company.do(who, LogDay(text, Source(f"D{who}", ts, company.now, private=True, thread=ts)))


def texts(company, who, line="/pacer intel"):
    return [note.text for note in company.type(who, line).notes]


def told(company, kind):
    """Who hears what of one kind now."""
    with company.context("Ada") as context:
        due(context)
        return [(notice.to, notice.outcome) for notice in context.notices if isinstance(notice.outcome, kind)]


def asked(company):
    return [to for to, _ in told(company, IntelAsked)]


def test_facts_beside_a_note_are_booked(company):
    logged = company.say("Lin", "拜访了3家客户 #竞品 中兴 打了5个电话给华为")
    assert isinstance(logged, DayLogged)
    assert [(line.metric.key, line.amount.value) for line in logged.lines] == [("visits", 3)]
    assert texts(company, "Lin") == ["中兴 打了5个电话给华为"]


@pytest.mark.parametrize(
    ("reader", "read"),
    [
        ("Lin", ["private", "open"]),
        ("Chen", ["open"]),
        ("Wang", ["private", "open"]),
        ("Boss", ["private", "open"]),
        ("Ada", ["private", "open"]),
        ("Oliver", []),
        ("Emma", []),
        ("Jack", []),
    ],
)
def test_a_note_is_for_its_author_leads_and_admins_and_for_teammates_where_it_was_said_openly(company, reader, read):
    company.say("Lin", "#intel open", "1.1")
    assert isinstance(direct(company, "Lin", "#intel private"), FieldNoteKept)
    assert texts(company, reader) == read
    assert texts(company, reader, "/pacer intel <@Lin>") == read


def test_an_edit_changes_the_note_and_a_deletion_takes_it_away(company):
    company.say("Lin", "#intel Globex is cheaper")
    source = Source("C1", "1.1", company.now, private=False, revision="1")
    company.do("Lin", ReviseDay("#intel Globex is 5% cheaper", source))
    assert texts(company, "Lin") == ["Globex is 5% cheaper"]
    company.do("Lin", WithdrawDay(source))
    assert texts(company, "Lin") == []


def test_notes_are_found_by_words_topic_person_and_period(company):
    company.say("Lin", "#intel Globex cut PRICES 10%", "1.1")
    company.say("Chen", "#竞品 中兴 100%免费", "1.2")
    lines = ("prices", "中兴", "competitor", "<@Chen>", "0%免", "%%", "for last month")
    assert {line: len(texts(company, "Wang", f"/pacer intel {line}")) for line in lines} == {
        "prices": 1, "中兴": 1, "competitor": 1, "<@Chen>": 1, "0%免": 1, "%%": 0, "for last month": 0
    }  # fmt: skip


def test_only_teams_that_keep_notes_are_asked_once_on_friday(company):
    company.now = FOUR
    assert asked(company) == []
    company.say("Lin", "#intel Globex is cheaper")
    company.now = FOUR - timedelta(minutes=1)
    assert asked(company) == []
    company.now = FOUR
    assert asked(company) == [Directly("Chen"), Directly("Lin")]
    company.now += timedelta(hours=2)
    assert asked(company) == []


def test_nobody_is_asked_who_is_away_or_does_not_want_to_be(company):
    company.type("Ada", "/pacer settings intel_question=on")
    company.type("Wang", "/team leave <@Chen> until Sunday")
    company.do("Oliver", AskIntel(False))
    company.now = FOUR
    assert asked(company) == [Directly("Lin")]
    company.type("Ada", "/pacer settings intel_question=off")
    company.now += timedelta(days=7)
    assert asked(company) == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [("Globex is 10% cheaper", FieldNoteKept), ("没有", IntelSkipped), ("ok", CheckinHinted)],
)
def test_a_direct_message_answers_once(company, said, answer):
    company.type("Ada", "/pacer settings intel_question=on")
    assert isinstance(direct(company, "Lin", said, "8.1"), CheckinHinted)
    company.now = FOUR
    asked(company)
    assert isinstance(direct(company, "Lin", said, "9.1"), answer)
    if answer is not CheckinHinted:
        assert isinstance(direct(company, "Lin", "something else", "9.2"), CheckinHinted)


def test_nothing_to_tell_settles_the_question(company):
    company.type("Ada", "/pacer settings intel_question=on")
    company.now = FOUR
    asked(company)
    assert company.do("Lin", SkipIntel()) == IntelSkipped()
    assert isinstance(direct(company, "Lin", "Globex is cheaper"), CheckinHinted)


def test_each_lead_reads_their_own_teams_on_monday_once(company):
    company.say("Lin", "#intel Globex is cheaper", "1.1")
    company.say("Oliver", "#intel Acme needs more", "1.2")
    company.now = FRIDAY + timedelta(days=3)
    cards = {to.member: (card.team, card.topics, len(card.notes)) for to, card in told(company, IntelTold)}
    assert cards == {
        "Boss": ("Sales", (("price", 1), ("need", 1)), 2),
        "Wang": ("East", (("price", 1),), 1),
        "Emma": ("West", (("need", 1),), 1),
    }
    assert told(company, IntelTold) == []
