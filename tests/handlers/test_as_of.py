"""What stood at a moment that is gone is what was shown then, whatever happened since."""

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.commands.checkin import CorrectDay, ReviseDay, Source, UndoDay, WithdrawDay
from domain.commands.target import ShowTarget
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.target import TargetsSet
from domain.period import labelled
from domain.who import Mention, TheTeam
from handlers.as_of import at
from handlers.board import board_of, top
from handlers.table import handle
from tests.handlers.company import FRIDAY, Company

PERIODS = ("2026-11", "2026-W46", "2026-Q4", "2026", "FY2026")
LINES = (
    "/target set <@Lin> {}0k visits 40",
    "/target set <@Chen> {}0k",
    "/target set <@Lin> ${}k",
    "/target set <@Lin> {}00k for 2026-Q4",
    "/target set team East {}00k",
    "/target set <@Chen> {}k for 2026-W46",
    "/target set <@Oliver> {}k for 2026-10",
    "/adjust <@Lin> +{}k more",
    "/adjust <@Lin> <@Chen> -{}% less",
    "/adjust undo",
)
SETTINGS = (
    "country=none",
    "country=CN",
    "workdays=mon-sat",
    "workdays=mon-fri",
    "main_metric=visits",
    "rates=2026-10 USD=6CNY; 2026-11 USD=7CNY",
    "rates=2026-11 USD=8CNY",
    "fiscal_start=4",
    "fiscal_start=11",
    "timezone=Europe/London",
)


@contextmanager
def asked(company: Company, who: str, moment: datetime | None = None):
    with company.context(who) as context:
        yield at(moment, context) if moment else context


def shown(company: Company, moment: datetime | None = None):
    """All that the admin and Lin read of figures, now or at a moment that is gone."""
    whos = (Mention("Lin"), Mention("Chen"), TheTeam("East"), TheTeam("Sales"))
    with asked(company, "Ada", moment) as context:
        cards = [handle(ShowTarget(who, labelled(label)), context) for who in whos for label in PERIODS]
        boards = [board_of(context.metrics.of("bookings"), labelled(label), context) for label in PERIODS]
        east = [replace(board, among=("Lin", "Chen")) for board in boards]
        store = context.store.boards
        ranks = [(top(board, context), store.own(board, "Lin"), store.rank(board, 0.05)) for board in [*boards, *east]]
        return cards, ranks


@dataclass
class Life:
    """What people of the company do; messages are numbered as they come."""

    company: Company
    said: int = 0
    edits: int = 0

    def act(self, kind: str, number: int) -> None:
        if kind not in ("say", "manage", "choose") and not self.said:
            kind = "say"
        getattr(self, kind)(number)

    def say(self, number: int) -> None:
        self.said += 1
        text = f"拜访了{number}家客户，昨天签约{number}{'美元' if number % 3 == 0 else '千'}"
        self.company.say(("Lin", "Chen", "Oliver")[number % 3], text, f"{self.said}.0")

    def edit(self, number: int) -> None:
        self.edits += 1
        source = self._source(number)._replace(revision=f"{self.edits:04}")
        self.company.do("Lin", ReviseDay(f"打了{number}个电话，签约{number}万", source))

    def delete(self, number: int) -> None:
        self.company.do("Lin", WithdrawDay(self._source(number)))

    def undo(self, number: int) -> None:
        self.company.do("Boss", UndoDay(1 + number % self.said))

    def correct(self, number: int) -> None:
        self.company.do("Boss", CorrectDay(1 + number % self.said, f"前天签约{number}万"))

    def manage(self, number: int) -> None:
        outcome = self.company.type("Boss", LINES[number % len(LINES)].format(1 + number % 9))
        proposed = outcome.proposal if isinstance(outcome, TargetsSet) else outcome
        if isinstance(proposed, AdjustmentProposed):
            self.company.confirm("Boss", proposed)

    def choose(self, number: int) -> None:
        self.company.type("Ada", f"/pacer settings {SETTINGS[number % len(SETTINGS)]}")

    def _source(self, number: int) -> Source:
        return Source("C1", f"{1 + number % self.said}.0", self.company.now, private=False)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("say", "say", "edit", "delete", "undo", "correct", "manage", "manage", "choose")),
        st.integers(0, 98),
        st.integers(1, 2_000),
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request, tmp_path):
    """Empty databases, one after the other."""
    if request.param == "postgres":
        return request.getfixturevalue("postgres").database
    numbers = count()
    return lambda: nullcontext(f"sqlite:///{tmp_path}/{next(numbers)}.db")


@pytest.fixture(params=[0, 40], ids=["all ranked anew", "few moved"])
def _few(request, monkeypatch):
    monkeypatch.setattr("storage.past_lines.FEW", request.param)


@pytest.mark.usefixtures("_few")
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_what_is_asked_as_of_a_moment_is_what_was_shown_then(empty, acts):
    with empty() as url:
        company = Company(url)
        company.now = datetime(2026, 11, 6, 1, tzinfo=UTC)
        life, before = Life(company), []
        for kind, number, minutes in acts:
            company.now += timedelta(minutes=minutes)
            life.act(kind, number)
            before.append((company.now, shown(company)))
        company.now += timedelta(days=3)
        for moment, then in before:
            assert shown(company, moment) == then
        company.close()


def test_the_end_of_a_day_counts_in_the_zone_of_who_asks(company):
    company.say("Lin", "拜访了3家客户", "1.0")
    company.now = FRIDAY + timedelta(days=3)
    company.say("Lin", "昨天拜访了4家客户", "2.0")
    lines = {day: company.type("Lin", f"/target me as-of 2026-11-{day}").lines for day in (19, 20, 22, 23)}
    assert {day: [line.done.value for line in found] for day, found in lines.items()} == {
        19: [], 20: [3], 22: [3], 23: [7]
    }  # fmt: skip


def test_the_period_is_that_of_the_day(company):
    assert company.type("Lin", "/target me as-of 2026-10-30").period.label == "2026-10"
    assert company.type("Lin", "/board as-of 2026-11-10").period.label == "2026-W46"
    assert company.type("Lin", "/board as-of 2026-11-10").as_of == date(2026, 11, 10)


def test_teams_and_leave_count_by_their_days(company):
    company.type("Wang", "/target set <@Lin> <@Chen> 100k")
    company.type("Wang", "/team leave <@Chen> until Sunday")
    company.now = FRIDAY + timedelta(days=5)
    company.type("Ada", "/team add <@Jack> to East")
    then, now = (company.type("Wang", f"/target team East{day}") for day in (" as-of 2026-11-20", ""))
    assert [(rep.name, rep.on_leave) for rep in then.reps] == [("Lin", False), ("Chen", True)]
    assert [(rep.name, rep.on_leave) for rep in now.reps] == [("Lin", False), ("Chen", False), ("Jack", False)]
    assert company.type("Chen", "/board as-of 2026-11-20").why_not == "on_leave"


def test_settings_count_by_their_days(company):
    company.type("Wang", "/target set <@Lin> 100k visits 40")
    shown_then = company.type("Lin", "/target me")
    company.now = FRIDAY + timedelta(days=3)
    company.type("Ada", "/pacer settings workdays=mon-sat main_metric=visits country=none")
    told, now = company.type("Lin", "/target me as-of 2026-11-20"), company.type("Lin", "/target me")
    assert [line.metric.key for line in told.lines] == ["bookings", "visits"]
    assert [line.metric.key for line in now.lines] == ["visits", "bookings"]
    assert replace(told, as_of=None) == shown_then


def test_who_may_not_see_figures_now_does_not_see_those_of_then(company):
    assert type(company.type("Emma", "/target <@Lin> as-of 2026-11-10")).__name__ == "NotYours"
