"""What is read depends on the names that the workspace knows, and costs the same however many they are."""

import pytest
from sqlalchemy import event

from domain.member import Member
from domain.outcomes.checkin import DayLogged, Silence
from tests.handlers.company import FRIDAY


@pytest.fixture
def staffed(company):
    """With colleagues whose names no list of first names knows, and customers made of common words."""
    with company.context("Ada") as context:
        for id, name in (("U7", "张伟"), ("U8", "Siobhan Byrne"), ("U9", "Lin Xia 林夏"), ("U10", "Gone Person")):
            context.store.members.remember(Member(id, name, active=id != "U10"), FRIDAY)
        context.store.customers.remember(["今天", "Visit Wales", "Three", "十方"])
        context.store.customers.alias("Visit Cymru", "Visit Wales")
    return company


@pytest.mark.parametrize(
    ("text", "visits", "customers"),
    [
        ("拜访了今天、十方", 2, ("今天", "十方")),
        ("visited Visit Wales and Three", 2, ("Visit Wales", "Three")),
        ("visited Visit Cymru", 1, ("Visit Wales",)),
        ("visited three customers", 3, ()),
        ("和张伟一起拜访了十方", 1, ("十方",)),
    ],
)
def test_known_customers_are_told_from_common_words(staffed, text, visits, customers):
    outcome = staffed.say("Chen", text)
    assert isinstance(outcome, DayLogged)
    assert [(line.metric.key, line.amount.value, line.customers) for line in outcome.lines] == [
        ("visits", visits, customers)
    ]


@pytest.mark.parametrize("text", ["张伟 visited 3", "Siobhan closed 50k", "SIOBHAN BYRNE closed 50k", "林夏签了5万"])
def test_what_a_colleague_did_is_not_booked(staffed, text):
    assert isinstance(staffed.say("Chen", text), Silence)


@pytest.mark.parametrize("text", ["林夏今天拜访了3家", "Lin Xia 林夏: 3 visits", "林夏：拜访3家"])
def test_ones_own_name_is_oneself(staffed, text):
    outcome = staffed.say("U9", text)
    assert [(line.metric.key, line.amount.value) for line in outcome.lines] == [("visits", 3)]


def test_who_left_is_no_colleague_any_more(staffed):
    with staffed.context("Ada") as context:
        assert context.store.names.meant(["Gone Person", "Siobhan"]) == {"Siobhan": {"U8"}}
        context.store.members.remember(Member("U8", "Siobhan Kelly"), FRIDAY)
        assert context.store.names.meant(["Siobhan Byrne", "siobhan kelly"]) == {"siobhan kelly": {"U8"}}


def test_a_reading_asks_as_much_of_a_long_memory_as_of_a_short_one(staffed):
    short = statements(staffed, "拜访了十方")
    with staffed.context("Ada") as context:
        context.store.customers.remember(f"客户{number}号公司" for number in range(3000))
    assert statements(staffed, "拜访了十方 ") == short


def statements(company, text) -> list[str]:
    """What a check-in that is read and booked asks and tells the database."""
    asked: list[str] = []
    engine = company.database.engine

    def hear(_connection, _cursor, statement, *_):
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", hear)
    company.say("Chen", text, ts=text)
    event.remove(engine, "before_cursor_execute", hear)
    return asked


def test_the_metrics_of_the_workspace_are_read_by_name_and_alias(company):
    company.type("Ada", "/pacer settings metrics=walk_ins=walk-in,探店;installs=装机;margin:money=毛利")
    outcome = company.say("Chen", "今天探店3家，裝機2台，毛利5万, 2 walk-ins")
    booked = {(line.metric.key, line.amount.value, line.amount.currency) for line in outcome.lines}
    assert booked == {("walk_ins", 5, ""), ("installs", 2, ""), ("margin", 5_000_000, "CNY")}


@pytest.mark.parametrize(
    ("typed", "why", "part"),
    [
        ("walk_ins=phone calls", "word_taken", "phone calls"),
        ("walk_ins=昨天", "word_reserved", "昨天"),
        ("walk_ins=walk-in;strolls=walk-ins", "word_taken", "walk-ins"),
    ],
)
def test_a_metric_whose_word_means_something_else_is_refused_and_nothing_changes(company, typed, why, part):
    refused = company.type("Ada", f"/pacer settings metrics={typed}")
    assert (refused.name, refused.typed, refused.why) == ("metrics", part, why)
    with company.context("Ada") as context:
        assert context.settings.metrics == ()
