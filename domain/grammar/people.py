"""Whom a command names: mentions, `@name`, me, a team, the company."""

from __future__ import annotations

from collections.abc import Callable

from domain.grammar.line import Line
from domain.grammar.quantities import read_metric
from domain.grammar.words import AND, WHO, Table
from domain.who import ONESELF, Mention, Named, TheCompany, TheTeam, Who

_WHO = Table(WHO)
_AND = Table({"and": AND})
_MOST_WORDS, _MOST_PEOPLE = 6, 200
_ENDS = ',、;:=+()<>"!?'


def read_whos(line: Line, stop: Callable[[Line], bool]) -> tuple[Who, ...]:
    """Everybody named here in a row; `stop` says where something else than a team's name begins."""
    whos: list[Who] = []
    while len(whos) < _MOST_PEOPLE and (who := read_who(line, stop)):
        whos.append(who)
        _pass_and(line, stop)
    return tuple(dict.fromkeys(whos))


def read_who(line: Line, stop: Callable[[Line], bool]) -> Who | None:
    """One person or team, None where none is named here."""
    if marked := _read_marked(line):
        return marked
    match line.word(_WHO):
        case "me":
            return ONESELF
        case "company":
            return TheCompany()
        case "team":
            return TheTeam(read_name(line, stop))
        case _:
            return None


def read_name(line: Line, stop: Callable[[Line], bool]) -> str:
    """A team's name, '' for none: quoted, marked with @, or words up to `stop`.

    In a whole message it is one word: there the rest is more likely to be a sentence than a name."""
    if quoted := line.quoted():
        return quoted
    words: list[str] = []
    most = 1 if line.whole else _MOST_WORDS
    line.skip("@")
    while not line.ended and len(words) < most and (_is_titled_metric(line, words) or not stop(line)):
        word = line.until(",、;:=")
        if not word:
            break
        words.append(word)
    return " ".join(words)


def read_titled_metric(line: Line) -> str:
    """A word that is a metric's name and, with its capital, may be a team's; '' where none stands here."""
    return line.until(",、;:=") if not line.ended and _is_titled_metric(line, []) else ""


def _is_titled_metric(line: Line, before: list[str]) -> bool:
    """`team Sales` names a team, `team sales` a metric of one's own team."""
    typed = line.peek(lambda: line.until(",、;:=")) or ""
    return not before and typed.istitle() and line.peek(lambda: read_metric(line)) is not None


def _read_marked(line: Line) -> Who | None:
    line.skip()
    start = line.at
    if line.plain.startswith("<@", line.at):
        return _read_mention(line)
    if not line.plain.startswith(("@", '"@'), line.at):
        return None
    if line.plain[line.at] == '"':
        name = (line.quoted() or "").removeprefix("@").removeprefix("\uff20").strip()
    else:
        line.at += 1
        name = _read_typed(line)
    if name:
        return Named(name)
    line.at = start
    return None


def _read_typed(line: Line) -> str:
    if line.plain[line.at : line.at + 1].isspace():
        return ""
    return line.quoted() or line.until(_ENDS).removesuffix("'s").removesuffix("的")


def _read_mention(line: Line) -> Mention | None:
    close = line.plain.find(">", line.at)
    identity = line.text[line.at + 2 : close].partition("|")[0]
    if close < 0 or not identity.isalnum():
        return None
    line.at = close + 1
    return Mention(identity)


def _pass_and(line: Line, stop: Callable[[Line], bool]) -> None:
    """Pass a comma or an "and", only where another person follows."""
    start = line.at
    line.skip(",、;")
    line.word(_AND)
    if line.peek(lambda: read_who(line, stop)) is None:
        line.at = start
