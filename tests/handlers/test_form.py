"""The form of a message: it shows what stands, and what comes back replaces exactly what it changes."""

from collections.abc import Iterator

import pytest

from domain.commands.checkin import CorrectDay, EditDay, FillDay, OpenCheckin, RefillDay, Source, UndoDay
from domain.commands.pacer import ChangeSettings
from domain.entry import Entry
from domain.filling import Typed
from domain.metric import BUILT_IN
from domain.outcomes.checkin import (
    ChangedLine,
    CheckinForm,
    DayAsked,
    DayLogged,
    DayRevised,
    DayUndone,
    FieldRefused,
    FigureRefused,
    NothingLogged,
    Silence,
)
from domain.outcomes.refusals import NotYours
from handlers.rebuild import differences
from handlers.table import handle
from tests.handlers.company import Company


@pytest.fixture
def company(database_url) -> Iterator[Company]:
    there = Company(database_url)
    yield there
    there.close()


def opened(company: Company, message: int, who: str = "Lin") -> CheckinForm:
    form = company.do(who, EditDay(message))
    assert isinstance(form, CheckinForm)
    return form


def refill(shown: CheckinForm, **texts: str) -> RefillDay:
    """The form sent back with these fields changed, by their number in it from above: figure_1, names_1, day_1."""
    rows = [row for section in shown.form.sections for row in section.rows]
    fields = [Typed(each.day_field, str(each.day), str(each.day)) for each in shown.form.sections]
    fields += [Typed(row.figure_field, row.figure, row.figure) for row in (*rows, *shown.form.empty)]
    fields += [Typed(row.names_field, "、".join(row.names), "、".join(row.names)) for row in (*rows, *shown.form.empty)]
    names = {f"figure_{number}": row.figure_field for number, row in enumerate(rows, 1)}
    names |= {f"names_{number}": row.names_field for number, row in enumerate(rows, 1)}
    meant = {names.get(key, key.replace("_", ":", 1)): text for key, text in texts.items()}
    changed = [Typed(field.name, meant.get(field.name, field.text), field.was) for field in fields]
    return RefillDay(shown.message, shown.form.seen, tuple(changed))


def ledger(company: Company) -> list[Entry]:
    with company.context("Ada") as context:
        assert differences(context) == ()
        return list(context.store.entries.every())


SAID = "昨天拜访2家,今天拜访了华为、中兴,签了华为5万、中兴3万,收款$800"


def test_open_and_save_books_nothing(company):
    logged = company.say("Lin", SAID)
    before = ledger(company)
    assert company.do("Lin", refill(opened(company, logged.message))) == Silence()
    assert ledger(company) == before


def test_what_was_changed_is_superseded_and_the_rest_stays(company):
    logged = company.say("Lin", SAID)
    before = ledger(company)
    shown = opened(company, logged.message)
    figures = [row.figure for section in shown.form.sections for row in section.rows]
    assert figures == ["2", "50,000 CNY", "30,000 CNY", "2", "2", "800 USD"]
    at = figures.index("30,000 CNY") + 1
    revised = company.do("Lin", refill(shown, **{f"figure_{at}": "4万"}))
    assert isinstance(revised, DayRevised)
    assert [(change.before.major, change.after.major) for change in revised.changes] == [(80_000, 90_000)]
    added = ledger(company)[len(before) :]
    assert [(each.amount.major, each.customer, each.reverses > 0) for each in added] == [
        (-30_000, "中兴", True),
        (40_000, "中兴", False),
    ]


def test_two_figures_that_change_places_are_told_by_customer(company):
    logged = company.say("Lin", "签了华为5万、中兴3万")
    shown = opened(company, logged.message)
    figures = [row.figure for row in shown.form.sections[0].rows]
    one, two = (figures.index(text) + 1 for text in ("50,000 CNY", "30,000 CNY"))
    revised = company.do("Lin", refill(shown, **{f"figure_{one}": "3万", f"figure_{two}": "5万"}))
    told = [(change.whose, change.before.major, change.after.major) for change in revised.changes]
    assert told == [("华为", 50_000, 30_000), ("中兴", 30_000, 50_000)]


def test_a_form_that_lies_open_while_the_message_changes_is_refused(company):
    logged = company.say("Lin", SAID)
    shown = opened(company, logged.message)
    company.do("Lin", CorrectDay(logged.message, "拜访了5家客户"))
    before = ledger(company)
    assert company.do("Lin", refill(shown, figure_1="9")) == FieldRefused(
        shown.form.sections[0].rows[0].figure_field, "changed"
    )
    company.do("Wang", UndoDay(logged.message))
    assert isinstance(company.do("Lin", refill(shown, figure_1="9")), FieldRefused)
    assert len(ledger(company)) == len(before) + 1


def test_emptied_fields_undo_and_a_form_of_nothing_books_again(company):
    logged = company.say("Lin", "打了5个电话")
    assert isinstance(company.do("Lin", refill(opened(company, logged.message), figure_1="")), DayUndone)
    again = company.do("Lin", refill(opened(company, logged.message), figure_calls="6"))
    assert isinstance(again, DayLogged)
    assert [(line.metric.key, line.amount.value) for line in again.lines] == [("calls", 6)]


def test_a_question_is_settled_by_the_form(company):
    asked = company.say("Lin", "打了十几个电话")
    assert isinstance(asked, DayAsked)
    logged = company.do("Lin", refill(opened(company, asked.message), figure_calls="12"))
    assert isinstance(logged, DayLogged)
    with company.context("Lin") as context:
        assert context.store.questions.of(asked.question).state == "answered"


def test_a_lead_may_correct_and_others_may_not(company):
    logged = company.say("Lin", "打了5个电话")
    shown = opened(company, logged.message, "Wang")
    assert company.do("Oliver", refill(shown, figure_1="6")) == NotYours("manage")
    revised = company.do("Wang", refill(shown, figure_1="6"))
    assert isinstance(revised, DayRevised)
    assert {each.member for each in ledger(company)} == {"Lin"}


def fill(company: Company, **texts: str) -> FillDay:
    empty = {f"figure_{metric.key}": "" for metric in BUILT_IN}
    given = {"day_1": "2026-11-20", **empty, **texts}
    fields = tuple(Typed(key.replace("_", ":", 1), text) for key, text in given.items())
    return FillDay(fields, Source("", f"view:{texts}", company.now, private=True, addressed=True))


def test_an_empty_form_offers_what_one_does_first_and_own_metrics_too(company):
    company.do("Ada", ChangeSettings((("metrics", "walk_ins=探店"),)))
    company.say("Lin", "探店3次")
    shown = company.do("Lin", OpenCheckin())
    assert isinstance(shown, CheckinForm)
    assert [row.metric.key for row in shown.form.empty][:3] == ["walk_ins", "visits", "calls"]
    assert len(shown.form.empty) == 10
    logged = company.do("Lin", fill(company, figure_walk_ins="2", names_visits="华为、中兴", figure_payments="$3k"))
    assert [(line.metric.key, line.amount.major, line.customers) for line in logged.lines] == [
        ("walk_ins", 2, ()),
        ("visits", 2, ("华为", "中兴")),
        ("payments", 3_000, ()),
    ]


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        ({}, FieldRefused("text", "nothing")),
        ({"figure_visits": "0"}, FieldRefused("text", "nothing")),
        ({"text": "打了5个电话", "figure_visits": "1"}, FieldRefused("text", "either")),
        ({"figure_visits": "1", "figure_calls": "-1"}, FieldRefused("figure:calls", "negative", 31)),
    ],
    ids=str,
)
def test_nothing_is_booked_where_the_form_is_refused(company, texts, refused):
    assert company.do("Lin", fill(company, **texts)) == refused
    assert ledger(company) == []


def test_a_near_name_typed_into_a_field_is_asked_about(company):
    company.say("Lin", "visited Globex Systems")
    with company.context("Lin") as context:
        handle(fill(company, names_visits="Globex System"), context)
        assert [type(notice.outcome).__name__ for notice in context.notices] == ["CustomerAsked"]


def test_a_correction_to_chat_says_that_what_was_booked_stays(company):
    logged = company.say("Lin", "打了5个电话")
    before = ledger(company)
    assert company.do("Lin", CorrectDay(logged.message, "你好")) == NothingLogged("你好", kept=True)
    refused = company.do("Lin", CorrectDay(logged.message, "签约100000000000000万"))
    assert isinstance(refused, FigureRefused)
    assert refused.kept
    assert ledger(company) == before


def test_a_line_that_only_changed_its_customers_names_the_new_ones(company):
    logged = company.say("Lin", "拜访了华为、中兴")
    revised = company.do("Lin", refill(opened(company, logged.message), names_1="华为、小米"))
    line = revised.changes[0]
    assert isinstance(line, ChangedLine)
    assert (line.before, line.after, set(line.customers), line.whose) == (line.after, line.after, {"华为", "小米"}, "")
