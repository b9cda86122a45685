"""What does not read: the reason, the nearest command, and an example that reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commands.pacer import NotUnderstood
from domain.grammar.examples import FORMS, example
from domain.grammar.reader import read_line, read_slash, read_slip
from domain.grammar.words import COMMANDS, HELP, LINES, VERBS, WHO
from tests.domain.grammar_scope import SCOPE

REASONS = [
    ("/target round for 9999-12", "bad_period"),
    ("/target round East until 99999", "bad_period"),
    ("/target suggest East for 0001-01", "bad_period"),
    ("/target 共识 东区 到 99月", "bad_period"),
    ("/target set", "missing_who"),
    ("/target set 500k", "missing_who"),
    ("/target set @Lin", "missing_amount"),
    ("/target set @Lin visits", "missing_amount"),
    ("/target set @Lin floor 400k", "missing_amount"),
    *((f"/target set @Lin {text}", "bad_amount") for text in ("nan", "inf", "1e400", "0x10", "1.5.2", "500,000x")),
    *((f"/target set @Lin {text}", "bad_amount") for text in ("--5", "+5", "500k 600k", "visits 3 visits 4")),
    ("/target set @Lin $500k ¥600k", "two_currencies"),
    ("/target set @Lin $500k floor ¥600k", "two_currencies"),
    ("/target set @Lin 500k for whenever", "bad_period"),
    ("/target set @Lin 500k for 2026-13", "bad_period"),
    ("/target set @Lin 500k for 2026-02-30", "bad_period"),
    ("/target set @Lin 500k for February 30", "bad_period"),
    ("/target set @Lin 500k Feb 30", "bad_period"),
    ("/target set @Lin 50万 for 2月30日", "bad_period"),
    ("/target set @Lin 50万 2月30日", "bad_period"),
    ("/target set @Lin 2026-02-30 500k", "bad_period"),
    ("/target set @Lin december 1.2.3", "bad_amount"),
    ("/adjust @Lin +20k for 2026-13 late", "bad_period"),
    ("/adjust @Lin +20k for 2026-02-30 late", "bad_period"),
    ("/adjust @Lin +20k for February 30 late", "bad_period"),
    ("/target for 2026-13", "bad_period"),
    ("/board 2026-13", "bad_period"),
    ("/board 2026-W60", "bad_period"),
    ("/target set @Lin 500k for 2026-W60", "bad_period"),
    ("/target 2026Q7", "bad_period"),
    ("/target 2026-q5", "bad_period"),
    ("/target Q5", "bad_period"),
    ("/target me as-of tomorrow", "coming_day"),
    ("/target me 截至 明天", "coming_day"),
    ("/target me as-of 2026-02-30", "bad_day"),
    ("/target me as-of", "bad_day"),
    ("/target why as-of Monday", "unknown"),
    ("/target me visits as-of Monday", "unknown"),
    ("/target baseline as-of Monday", "unknown"),
    ("/board week as-of 2099-01-01", "coming_day"),
    ("/board as-of whenever", "bad_day"),
    ("/target @Lin @Wang", "unknown"),
    ("/target baseline @Lin for December", "unknown"),
    ("/target baseline @Lin @Wang", "unknown"),
    ("/target funnel visits", "unknown"),
    ("/target suggest @Lin -100%", "bad_amount"),
    ("/target suggest @Lin +5000%", "bad_amount"),
    ("/target suggest @Lin +5% +5%", "unknown"),
    ("/target suggest @Lin +5% @Wang", "unknown"),
    ("/adjust", "missing_who"),
    ("/adjust @Lin", "missing_amount"),
    ("/adjust @Lin 20k more people", "bad_amount"),
    ("/adjust @Lin +nan more", "bad_amount"),
    ("/adjust @Lin +1e400 more", "bad_amount"),
    ("/adjust @Lin +20k", "missing_reason"),
    ("/adjust @Lin +20 visits", "missing_reason"),
    ("/adjust @Lin -10% visits", "missing_reason"),
    ("/adjust @Lin +20k bookings", "missing_reason"),
    ("/target set @Lin visits $40", "counted"),
    ("/target set @Lin $40 visits floor 30", "counted"),
    ("/adjust @Lin +20k ...", "missing_reason"),
    ("/board <@U1>", "unknown"),
    ("/checkin for @Lin", "missing_text"),
    ("/team add", "missing_who"),
    ("/team add @Lin", "missing_team"),
    (f"/team add @Lin to {'E' * 81}", "long_name"),
    (f"/team lead {'E' * 81} @Lin", "long_name"),
    (f"/team under East {'W' * 81}", "long_name"),
    ("/team remove @Lin from", "missing_team"),
    ("/team lead East", "missing_who"),
    ("/team lead @Lin", "missing_team"),
    ("/team under East", "missing_team"),
    ("/team leave @Lin until 30 Feb", "bad_day"),
    ("/team leave @Lin until", "bad_day"),
    ("/team leave @Lin until 10 Nov", "past_day"),
    ("/team leave until yesterday", "past_day"),
    ("/team leave @Lin until 2026-11-10", "past_day"),
    ("/pacer admin add", "missing_who"),
    ("/pacer cycle on tomorrow for 2026-12", "unknown"),
    ("/nothing at all", "unknown"),
]

MEANT = [
    ("/target tema", "/target team"),
    ("/target hstory", "/target history"),
    ("/target hstory @Lin", "/target history @Lin"),
    ("/target st @Lin 500k", "/target set @Lin 500k"),
    ("/target set @Lin vists 40", "/target set @Lin visits 40"),
    ("/target visits", "/target why visits"),
    ("/target for decembr", "/target for december"),
    ("/board wek", "/board week"),
    ("/checkin lst", "/checkin list"),
    ("/team ad @Lin to East", "/team add @Lin to East"),
    ("/pacer setings", "/pacer settings"),
    ("/targt me", "/target me"),
    ("/adjust histroy", "/adjust history"),
]

KNOWN = [word for words in (*COMMANDS.values(), *WHO.values(), *LINES.values(), HELP) for word in words]
KNOWN += [word for verbs in VERBS.values() for words in verbs.values() for word in words]
PIECES = st.sampled_from(
    [*KNOWN, "@Lin", "<@U1>", "500k", "40", "+20k", "-10%", "visits", "for", "december", '"', "到"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join))
NAMES = st.sampled_from([f"/{noun}" for noun in COMMANDS])


def asked(typed: str) -> object:
    name, _, text = typed.partition(" ")
    return read_slash(name, text, SCOPE)


@pytest.mark.parametrize(("typed", "why"), REASONS, ids=[typed for typed, _ in REASONS])
def test_a_refusal_has_its_reason(typed, why):
    answer = asked(typed)
    assert isinstance(answer, NotUnderstood)
    assert answer.why == why
    assert answer.typed == typed


@pytest.mark.parametrize(("typed", "meant"), MEANT, ids=[typed for typed, _ in MEANT])
def test_a_slip_is_told_what_it_nearly_is(typed, meant):
    answer = asked(typed)
    assert isinstance(answer, NotUnderstood)
    assert answer.meant == meant
    assert not isinstance(asked(meant), NotUnderstood)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("chinese", [False, True])
def test_every_example_reads(form, chinese):
    assert not isinstance(asked(example(form, chinese)), NotUnderstood)


@pytest.mark.parametrize("typed", ["/target 设 @林", "/target set @Lin"])
def test_a_refusal_names_the_form_of_its_example(typed):
    assert asked(typed).form == "target set"


@pytest.mark.parametrize(("said", "meant"), [
    ("targt me", "/target me"),
    ("Bord week", "/board week"),
    ("target tema", "/target team"),
    ("packer help", "/pacer help"),
    ("target baseline West", "/target baseline West"),
    ("目标 共识 东区", "/target 共识 东区"),
    ("target set too high", None),
    ("target reached with Acme", None),
    ("team under pressure today", None),
    ("hello there", None),
    ("tea time", None),
    ("board", None),
    ("checking in", None),
    ("plans for tomorrow", None),
    ("targt me for the next month please", None),
    ("a" * 40_000, None),
    ("", None),
])  # fmt: skip
def test_a_short_message_that_nearly_is_a_command_is_told_which(said, meant):
    slip = read_slip(said, SCOPE)
    assert (slip.meant if slip else None) == meant


@given(NAMES, TEXTS)
def test_a_slash_command_always_answers_with_an_example_that_reads(name, text):
    answer = read_slash(name, text, SCOPE)
    if isinstance(answer, NotUnderstood):
        assert answer.form in FORMS


@given(NAMES, TEXTS)
def test_no_message_raises(name, text):
    read_line(text, SCOPE)
    read_line(f"{name[1:]} {text}", SCOPE)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_name_of_a_command_raises(name, text):
    assert read_slash(name, text, SCOPE) is not None


@pytest.mark.parametrize("typed", ["/target foo bar", "/team foo", "/team moth"])
def test_a_word_that_could_not_stand_there_is_not_meant(typed):
    assert getattr(asked(typed), "meant", "") == ""
