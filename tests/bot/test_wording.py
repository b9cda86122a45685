"""The sentences that people know Pacer by, word for word."""

import pytest

from bot.cards import Actions, Progress
from bot.plain import fallback
from bot.speak import Speaker
from domain.amount import Amount, money
from domain.outcome import Outcome
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.board import BoardPosted
from domain.outcomes.changed import ChangedLine
from domain.outcomes.checkin import BookedLine, DayAsked, DayLogged, DayRevised
from domain.outcomes.refusals import CommandNotUnderstood
from domain.outcomes.target import PaceLine, TargetShown
from tests.bot.samples.boards import in_currency
from tests.bot.samples.facts import BOOKINGS, CALLS, DEALS, EN, NOVEMBER, TODAY, VISITS, ZH, Said, every_band, step


def said(language: str, outcome: Outcome) -> list[str]:
    return fallback(Speaker(language).card(outcome, TODAY)).splitlines()


def logged(people: Said, count: int) -> DayLogged:
    lines = (
        BookedLine(VISITS, Amount(count), TODAY, people.customers),
        BookedLine(DEALS, Amount(1), TODAY),
        BookedLine(BOOKINGS, money(50_000, people.currency), TODAY),
    )
    return DayLogged(5, "", lines, TODAY, NOVEMBER)


@pytest.mark.parametrize(
    ("language", "people", "words"),
    [
        ("en", EN, "Logged 20 Nov: visits 3 (Acme, Globex), deals 1, bookings $50,000"),
        ("zh", ZH, "已记录 11月20日：拜访 3（华为、中兴、小米），签约 1 单 ¥50,000"),
    ],
)
def test_a_day_is_logged_in_one_line(language: str, people: Said, words: str) -> None:
    assert said(language, logged(people, 3)) == [words]


def test_each_day_has_its_own_line() -> None:
    yesterday = BookedLine(CALLS, Amount(4), TODAY.replace(day=19))
    lines = (BookedLine(VISITS, Amount(2), TODAY), yesterday, BookedLine(DEALS, Amount(1), TODAY))
    shown = said("en", DayLogged(5, "", lines, TODAY, NOVEMBER))
    assert shown == ["Logged 19 Nov: calls 4", "Logged 20 Nov: visits 2, deals 1"]


@pytest.mark.parametrize(("language", "words"), [("en", "Corrected: visits 3 → 2"), ("zh", "已更正：拜访 3 → 2")])
def test_a_revised_day_shows_old_and_new(language: str, words: str) -> None:
    change = ChangedLine(VISITS, TODAY, Amount(3), Amount(2), ("Acme",))
    assert said(language, DayRevised(5, "", (change,), TODAY)) == [words]


@pytest.mark.parametrize(
    ("language", "words", "question"),
    [
        ("en", "a few calls", "«a few calls»: how many calls was that?"),
        ("zh", "十几个电话", "«十几个电话»：是多少个电话？"),
    ],
)
def test_a_question_quotes_the_words_in_doubt(language: str, words: str, question: str) -> None:
    assert said(language, DayAsked(9, 1, True, "number", words, CALLS, ()))[0] == question


def test_a_question_can_be_answered_or_dropped_by_a_button() -> None:
    shown = Speaker("en").card(DayAsked(9, 1, True, "total", "3 + 2 = 6", VISITS, ("5", "6")))
    (actions,) = (element for element in shown.body if isinstance(element, Actions))
    assert [(item.verb, item.ref) for item in actions.items] == [("answer", "9:5"), ("answer", "9:6"), ("drop", "9")]


def test_a_target_is_a_bar_and_its_figures() -> None:
    assert said("en", TargetShown("Lin", True, NOVEMBER, every_band(EN)[:1])) == [
        "Your targets · November 2026",
        "Bookings · core: 35 % · $70,000 of $200,000 · behind pace",
        "expected by now $85,714 · $10,833 a day to reach the goal · likely $140,000 to $210,000"
        " · 3 in 10 to reach the goal"
        " · floor $160,000 · stretch $240,000",
        "9 of 21 working days done, 12 left with today",
    ]


@pytest.mark.parametrize(("language", "words"), [("en", "Deals: 3 · target not set"), ("zh", "签单: 3 · 目标未设置")])
def test_a_metric_without_a_goal_says_so_and_draws_no_bar(language: str, words: str) -> None:
    outcome = TargetShown("Lin", True, NOVEMBER, (PaceLine(DEALS, Amount(3)),))
    assert words in said(language, outcome)
    (bar,) = (element for element in Speaker(language).card(outcome).body if isinstance(element, Progress))
    assert bar.max == 0


def test_an_adjustment_shows_before_and_after_and_what_it_asks_for_a_day() -> None:
    assert said("en", AdjustmentProposed(7, (step(EN),), "new territory"))[1:] == [
        "Lin Na · Bookings · November 2026",
        "$500,000 → $520,000 (+$20,000)",
        "Needed a day: $41,667 → $43,333 (12 working days left)",
        "Reason: new territory",
    ]


def test_a_near_miss_is_offered_as_a_button() -> None:
    outcome = CommandNotUnderstood("target", "/target histroy", "unknown", "/target history", "target history")
    shown = Speaker("en").card(outcome)
    assert "Did you mean /target history?" in fallback(shown)
    (actions,) = (element for element in shown.body if isinstance(element, Actions))
    assert [(item.verb, item.ref) for item in actions.items] == [("run", "target history"), ("run", "target help")]


@pytest.mark.parametrize(("language", "label"), [("en", "Bookings (%s)"), ("zh", "签约额（%s）")])
def test_two_currencies_of_a_public_board_are_told_apart(language: str, label: str) -> None:
    board = BoardPosted(NOVEMBER, BOOKINGS, (), (), (in_currency("CNY"), in_currency("USD")))
    bars = [line.split(" · ")[0] for line in said(language, board) if "294 %" in line]
    assert bars == [f"{label % currency}: 294 %" for currency in ("CNY", "USD")]
