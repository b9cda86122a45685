"""What a command that does not read gets back: the reason, the nearest command, a right example."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from domain.commands.pacer import NotUnderstood
from domain.grammar.examples import example
from domain.grammar.line import Line, is_chinese
from domain.grammar.words import HELP, LINES, VERBS

_NO_NUMBERS = frozenset({"nan", "inf", "infinity"})
_NEAR = 0.74  # one slip in a word of four letters is near (tema), two are not
_PERIODS = ("week", "month", "quarter", "year")


def refuse(line: Line, form: str, why: str = "unknown") -> NotUnderstood:
    """The line as not understood; `form` names the example, `why` is a code of NotUnderstood."""
    typed = f"/{line.noun} {line.text}".strip()
    return NotUnderstood(line.noun, typed, why, "", example(form, any(map(is_chinese, line.text))))


def refuse_rest(line: Line, form: str, why: str = "unknown") -> NotUnderstood:
    """The same for what remains of the line: a number that is none, or a word that nearly is one of ours."""
    line.skip(",、;:")
    if near := near_miss(line):
        refused = refuse(line, form)
        meant = f"/{line.noun} {line.text[: line.at]}{near}{line.text[line.at + len(_next(line)) :]}"
        return NotUnderstood(refused.topic, refused.typed, "unknown", " ".join(meant.split()), refused.example)
    return refuse(line, form, "bad_amount" if why == "unknown" and _looks_like_a_number(_next(line)) else why)


def near_miss(line: Line) -> str:
    """The known word that the next one nearly is, '' for none; `East` is a name, and no slip of `east`."""
    typed = _next(line)
    known = _known(line)
    if typed.istitle() or typed.casefold() in known or not typed.isalpha():
        return ""
    alike = sorted(word for word in known if word[0] == typed[0].casefold())
    return next(iter(get_close_matches(typed.casefold(), alike, 1, _NEAR)), "")


def is_near_miss(line: Line) -> bool:
    return near_miss(line) != ""


def _known(line: Line) -> set[str]:
    words: Iterable[Iterable[str]] = (*VERBS[line.noun].values(), HELP, LINES["floor"], LINES["stretch"], _PERIODS)
    verbs = {word for group in words for word in group}
    metrics = set(line.scope.metrics.words()) if line.noun in {"target", "adjust", "board"} else set()
    return {word for word in verbs | metrics if len(word) > 2 and word.isalpha()}


def _next(line: Line) -> str:
    return line.peek(lambda: line.until(",、;:=")) or ""


def _looks_like_a_number(word: str) -> bool:
    return word.casefold().strip("+-") in _NO_NUMBERS or any(mark.isdigit() for mark in word) or word[:1] in "+-$¥€£"
