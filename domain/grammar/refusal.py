"""What a command that does not read gets back: the reason, the nearest command, a right example."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from domain.commands.pacer import NotUnderstood
from domain.grammar.examples import FORMS
from domain.grammar.line import Line
from domain.grammar.periods import MONTHS
from domain.grammar.words import FOR, HELP, LINES, VERBS, WHO, Table, Words

_PERCENT = re.compile(r"\d\s*(?:%|percent\b|pct\b)|百分之", re.IGNORECASE)
_NO_NUMBERS = frozenset({"nan", "inf", "infinity"})
_NUMBERS = dict.fromkeys(("target", "target why", "board", "review"), "bad_period") | dict.fromkeys(
    ("target set", "target split", "adjust"), "bad_amount"
)
_FOR = Table({"for": FOR})
_NEAR = 0.74  # one slip in a word of four letters is near (tema), two are not
_PERIODS = ("week", "month", "quarter", "year", *MONTHS)
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
# A day where a period belongs: 2026-02-30, 2月30日, February 30, 30 Feb; but `december 500k` is an amount.
_DAY = re.compile(
    rf"20\d\d[-/.]\d\d?[-/.]\d|\d月\d|\b(?:{_MONTH})\.? \d\d?(?!\S*[^\W_]|\.\d)|\b\d\d? (?:{_MONTH})\b", re.IGNORECASE
)


def refuse(line: Line, form: str, why: str = "unknown") -> NotUnderstood:
    """The line as not understood; `form` names the example, `why` is a code of NotUnderstood."""
    typed = f"/{line.noun} {line.text}".strip()
    return NotUnderstood(line.noun, typed, why, "", form)


def refuse_rest(line: Line, form: str, why: str = "") -> NotUnderstood:
    """The same for what remains of the line: a word that nearly is one of ours, or a number that is none."""
    line.skip(",、;:")
    if _leads_a_number(line):
        return refuse(line, form, "bad_period")
    if _names_a_dimension(line):
        return refuse(line, form, "no_value")
    typed, near = _next(line), near_miss(line)
    if not near:
        return refuse(line, form, why or _why_not(typed, form))
    verb = f"{line.noun} {Table(VERBS[line.noun]).get(near)}"
    meant = f"/{line.noun} {line.text[: line.at]}{near}{line.text[line.at + len(typed) :]}"
    refused = refuse(line, verb if verb in FORMS else form)
    return replace(refused, meant=" ".join(meant.split()))


def _leads_a_number(line: Line) -> bool:
    """`for 9999-12` is no slip of another word: it is a period, and one that cannot be."""
    return line.noun == "target" and line.peek(lambda: line.word(_FOR) and any(map(str.isdigit, _next(line)))) is True


def _names_a_dimension(line: Line) -> bool:
    """`product Zebra`, where no product is called so; one that is has no place here for another reason."""
    words = Table({one.key: Words(one.called, ()) for one in line.scope.dimensions})
    known = line.peek(lambda: line.longest(line.scope.dimensions.called))
    return known is None and line.peek(lambda: line.word(words) is not None and not line.ended) is True


def names_a_day(line: Line) -> bool:
    """Whether a day is typed where only a period reads: its month alone was taken for one, or nothing was."""
    return _DAY.search(line.text) is not None


def names_a_percent(line: Line) -> bool:
    """Whether a percentage is typed where only an amount reads."""
    return _PERCENT.search(line.plain) is not None


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
    """The words that may stand here: periods, people and metrics where figures are asked for, lines behind a goal."""
    groups: list[Iterable[str]] = [*VERBS[line.noun].values(), HELP]
    if line.noun in {"target", "adjust", "board", "plan", "review"}:
        groups += [_PERIODS, *WHO.values(), line.scope.metrics.words()]
    if line.noun == "target" and line.at:
        groups += LINES.values()
    return {word for group in groups for word in group if len(word) > 2 and word.isalpha()}


def _next(line: Line) -> str:
    return line.peek(lambda: line.until(",、;:=")) or ""


def _why_not(typed: str, form: str) -> str:
    is_number = typed.casefold().strip("+-") in _NO_NUMBERS or typed.startswith(("+", "-", "$", "¥", "€", "£"))
    return _NUMBERS.get(form, "unknown") if is_number or any(map(str.isdigit, typed)) else "unknown"
