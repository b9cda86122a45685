"""Two names of one customer are one from then on, everywhere, till it is undone."""

from datetime import date

import pytest

from domain.commands.checkin import CorrectDay, UndoDay
from domain.commands.customer import ConfirmMerge, UndoMerge
from domain.outcomes.checkin import DayRevised
from domain.outcomes.customer import CustomersMerged, CustomersSame, CustomerUnknown, MergeProposed, MergeUndone
from domain.outcomes.deal import SharesAsked
from domain.outcomes.refusals import GoneStale, NotYours
from domain.period import month
from handlers.audit import audit
from handlers.reserve import reserve
from tests.handlers.company import Company

DAY, AHEAD = date(2026, 11, 20), month(2026, 12)
MERGE = "/pacer customer merge 华为 into 华为技术"


@pytest.fixture
def office(company: Company) -> Company:
    with company.context("Ada") as context:
        context.store.customers.remember(["华为技术"])
    company.say("Lin", "拜访了华为、中兴", "1.1")
    company.say("Chen", "拜访了华为技术，打了3个电话", "2.2")
    return company


def merged(company: Company, who: str = "Wang", line: str = MERGE) -> CustomersMerged:
    proposed = company.type(who, line)
    assert isinstance(proposed, MergeProposed), proposed
    done = company.do(who, ConfirmMerge(proposed.merge))
    assert isinstance(done, CustomersMerged), done
    return done


def booked(company: Company, message: int) -> list[str]:
    with company.context("Ada") as context:
        return [entry.customer for entry in context.store.entries.of_message(message) if entry.customer]


def test_a_preview_names_both_and_changes_nothing(office):
    proposed = office.type("Wang", MERGE)
    assert isinstance(proposed, MergeProposed)
    assert (proposed.gone.name, proposed.stays.name) == ("华为", "华为技术")
    assert (proposed.told, proposed.people) == (1, 1)
    assert booked(office, 1) == ["华为", "中兴"]


def test_entries_of_before_go_by_the_new_name_and_no_total_moves(office):
    merged(office)
    assert booked(office, 1) == ["华为技术", "中兴"]
    with office.context("Ada") as context:
        assert audit(context).is_clean
        assert sorted(context.store.history.customers(["Lin"], (DAY, DAY), ["visits"])) == ["中兴", "华为技术"]


def test_what_is_written_later_is_booked_to_the_one_that_stayed(office):
    merged(office)
    office.say("Chen", "拜访了华为", "3.3")
    assert booked(office, 3) == ["华为技术"]


def test_an_edit_of_an_old_message_tells_of_no_other_customer(office):
    merged(office)
    revised = office.do("Lin", CorrectDay(1, "拜访了华为、中兴，打了2个电话"))
    assert isinstance(revised, DayRevised)
    assert [line.metric.key for line in revised.changes] == ["calls"]


def test_what_is_undone_while_they_are_one_is_undone_for_the_one_that_it_was_of(office):
    done = merged(office)
    office.do("Lin", UndoDay(1))
    office.do("Wang", UndoMerge(done.merge))
    with office.context("Ada") as context:
        assert audit(context).is_clean
        assert context.store.merges.told("华为") == {}
        assert context.store.merges.told("华为技术") == {"Chen": 1}


def test_an_undo_parts_them_again_and_is_done_once(office):
    done = merged(office)
    office.say("Chen", "拜访了华为", "3.3")
    assert office.do("Wang", UndoMerge(done.merge)) == MergeUndone("华为", "华为技术")
    assert (booked(office, 1), booked(office, 3)) == (["华为", "中兴"], ["华为技术"])
    assert isinstance(office.do("Wang", UndoMerge(done.merge)), GoneStale)
    office.say("Chen", "打了华为的电话", "4.4")
    assert booked(office, 4) == ["华为"]


@pytest.mark.parametrize("first", ["华为 into 华为技术", "华为技术 into 中兴"])
def test_a_chain_ends_at_the_last_one_in_either_order_and_comes_apart_link_by_link(office, first):
    links = dict.fromkeys([first, "华为 into 华为技术", "华为技术 into 中兴"])
    if first.endswith("中兴"):
        links = {first: None, "华为 into 中兴": None}
    done = [merged(office, line=f"/pacer customer merge {link}") for link in links]
    assert (booked(office, 1), booked(office, 2)) == (["中兴", "中兴"], ["中兴"])
    office.do("Wang", UndoMerge(done[0].merge))
    apart = (["华为", "中兴"], ["中兴"]) if not first.endswith("中兴") else (["中兴", "中兴"], ["华为技术"])
    assert (booked(office, 1), booked(office, 2)) == apart


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("华为 into 华为", CustomersSame("华为", "华为", "华为")),
        ("华为技术 into 华为", CustomersSame("华为技术", "华为", "华为技术")),
        ("没有 into 华为", CustomerUnknown("没有", ())),
        ("华为 into 没有", CustomerUnknown("没有", ())),
    ],
)
def test_itself_the_way_back_and_unknown_names_are_refused(office, line, refusal):
    if line.startswith("华为技术"):
        merged(office)
    assert office.type("Wang", f"/pacer customer merge {line}") == refusal


@pytest.mark.parametrize(
    ("who", "may"), [("Lin", False), ("Emma", False), ("Wang", True), ("Boss", True), ("Ada", True)]
)
def test_only_who_leads_all_that_told_of_them_and_an_admin_may(office, who, may):
    assert isinstance(office.type(who, MERGE), MergeProposed if may else NotYours)


def test_a_customer_of_another_teams_person_is_not_the_leads_to_merge(office):
    office.say("Oliver", "拜访了华为", "3.3")
    assert isinstance(office.type("Wang", MERGE), NotYours)
    office.type("Boss", "/pacer customer 华为 owner <@Lin>")
    assert isinstance(office.type("Wang", MERGE), MergeProposed)
    office.type("Boss", "/pacer customer 华为技术 owner <@Oliver>")
    assert isinstance(office.type("Wang", MERGE), NotYours)


def test_the_second_of_two_who_confirm_hears_that_it_is_done(office):
    ahead = office.type("Boss", "/pacer customer merge 华为技术 into 华为")
    done = merged(office)
    assert isinstance(office.do("Boss", ConfirmMerge(ahead.merge)), GoneStale)
    assert isinstance(office.do("Wang", ConfirmMerge(done.merge)), GoneStale)
    assert isinstance(office.do("Lin", UndoMerge(done.merge)), NotYours)


def test_the_reserve_counts_them_once_and_for_the_owner_of_the_one_that_stayed(office):
    office.say("Lin", "拜访了华为技术", "3.3")
    office.type("Wang", "/pacer customer 华为 owner <@Lin>")

    def counted() -> tuple[int, int]:
        with office.context("Ada") as context:
            bases = reserve(["Lin", "Chen"], ("visits", "", ""), AHEAD, context).bases
        return bases["Lin"].customers, bases["Chen"].customers

    assert counted() == (3, 1)
    merged(office)
    assert counted() == (2, 1)
    office.type("Wang", "/pacer customer 华为技术 owner <@Chen>")
    assert counted() == (1, 1)


def test_a_second_report_under_the_other_name_is_asked_about(office):
    merged(office)
    office.say("Lin", "签了华为20万", "3.3")
    assert isinstance(office.say("Chen", "签了华为技术20万", "4.4"), SharesAsked)


def test_a_signing_of_before_is_found_under_the_one_name(office):
    office.say("Lin", "签了华为20万", "3.3")
    merged(office)
    assert isinstance(office.say("Chen", "签了华为技术20万", "4.4"), SharesAsked)
