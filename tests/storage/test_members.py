"""Who is known, what the platform says of them and what they chose themselves."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.member import Member

NOW, LATER = datetime(2026, 11, 20, 1, tzinfo=UTC), datetime(2026, 11, 21, 1, tzinfo=UTC)
LIN = Member("U1", "Lin Xia", "Asia/Shanghai", "zh")


def test_what_the_platform_says_anew_leaves_what_they_chose(store):
    store.members.remember(LIN, NOW)
    store.members.rank("U1", False)
    store.members.snooze("U1", date(2026, 11, 23))
    store.members.remember(replace(LIN, name="Lin", timezone="Europe/London"), LATER)
    assert store.members.known("U1") == replace(LIN, name="Lin", timezone="Europe/London", ranked=False)
    assert store.members.snoozed() == {"U1": date(2026, 11, 23)}
    assert store.members.first_seen() == {"U1": NOW}
    assert store.members.known("U2") is None


@pytest.mark.parametrize(("platform", "listed", "only_listed", "admin"), [
    (True, False, False, True),
    (True, False, True, False),
    (False, True, True, True),
    (False, True, False, True),
    (False, False, False, False),
])  # fmt: skip
def test_the_settings_say_whose_word_makes_an_admin(store, platform, listed, only_listed, admin):
    store.members.remember(replace(LIN, is_admin=platform), NOW)
    store.members.list_admin("U1", listed)
    assert store.members.known("U1", only_listed).is_admin is admin
    assert store.members.all(only_listed)[0].is_admin is admin


@pytest.mark.parametrize("typed", ["émile ødegård", "ÉMILE ØDEGÅRD", "Émile Ødegård"])
def test_a_name_is_found_in_any_case_of_any_script(store, typed):
    store.members.remember(Member("U1", "Émile Ødegård"), NOW)
    store.members.remember(Member("U2", "Émile Ødegård", active=False), NOW)
    assert [member.id for member in store.members.called(typed)] == ["U1"]


def test_namesakes_are_both_found_and_near_names_offered(store):
    for number, name in enumerate(("Lin Xia", "Lin Xia", "Lin Xiao", "Tom")):
        store.members.remember(Member(f"U{number}", name), NOW)
    assert [member.id for member in store.members.called("lin xia")] == ["U0", "U1"]
    assert "Lin Xiao" in store.members.near("Lin Xioa")
    assert [member.id for member in store.members.called("Lin")] == ["U0", "U1", "U2"]
    assert store.members.called("Xia") == ()
    assert store.members.names(["U2", "U3", "U9"]) == {"U2": "Lin Xiao", "U3": "Tom"}


def test_a_whole_name_comes_before_a_given_one(store):
    for number, name in enumerate(("Lin", "Lin Xia", "Oliver Hughes")):
        store.members.remember(Member(f"U{number}", name), NOW)
    assert [member.id for member in store.members.called("lin")] == ["U0"]
    assert [member.id for member in store.members.called("Oliver")] == ["U2"]


def test_those_not_asked_about_lately_are_overdue(store):
    store.members.remember(LIN, NOW)
    store.members.remember(Member("U2", "Tom"), LATER)
    assert store.members.overdue(LATER, 10) == ("U1",)
    assert store.members.zones() in (("Asia/Shanghai", "UTC"), ("UTC", "Asia/Shanghai"))


def test_who_is_met_while_the_platform_does_not_answer_was_met_then_and_is_asked_about_again(store):
    never = datetime(1970, 1, 1, tzinfo=UTC)
    store.members.remember(Member("U1", "U1"), NOW, asked_at=never)
    assert store.members.overdue(NOW, 5) == ("U1",)
    store.members.remember(LIN, LATER)
    assert store.members.first_seen() == {"U1": NOW}
    assert store.members.overdue(LATER, 5) == ()
