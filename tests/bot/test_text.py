"""Text that people typed: what hides is shown, what cannot be held is replaced, all else stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import visible

# Format characters that are seen by themselves or only shape visible signs.
SEEN = {"\u0600", "\u0601", "\u0602", "\u0603", "\u0604", "\u0605", "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain words, 中文。", "plain words, 中文。"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("nul\0", "nul\ufffd"),
        ("\ud800 alone", "\ufffd alone"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tstays", "tab\tstays"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("👍🏽 é ö ß", "👍🏽 é ö ß"),
    ],
)
def test_what_hides_is_shown(typed: str, shown: str) -> None:
    assert visible(typed) == shown


def test_every_invisible_format_character_is_shown() -> None:
    hidden = [chr(code) for code in range(0x11000) if unicodedata.category(chr(code)) == "Cf"]
    assert [f"{ord(sign):04x}" for sign in hidden if visible(sign) == sign and sign not in SEEN] == []


@given(st.text())
def test_nothing_invisible_is_left_and_a_second_look_changes_nothing(typed: str) -> None:
    shown = visible(typed)
    assert not {unicodedata.category(sign) for sign in shown.replace("\n", "").replace("\t", "")} & {"Cc", "Cs"}
    assert visible(shown) == shown
