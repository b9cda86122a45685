"""The text of a command, with its slash or as a message of its own, as a value of Command."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from domain.command import Command
from domain.commands.checkin import LogDay
from domain.commands.pacer import NotUnderstood, ShowHelp, Topic
from domain.commands.target import ShowTarget
from domain.grammar import adjust, board, checkin, leave, pacer, plan, review, target, team
from domain.grammar.line import Line
from domain.grammar.scope import Scope
from domain.grammar.words import COMMANDS, HELP, LEAVE, VERBS, WHO, Table

__all__ = ["Scope", "read_line", "read_slash", "read_slip"]

_LONGEST_SLIP, _MOST_WORDS = 60, 4  # characters and words of a message that may be a slip
_COMMANDS = Table(COMMANDS)
_HELP = Table({"help": HELP})
_LEAVE = Table(LEAVE)
_OWN_CARD = ShowTarget()  # what is asked most, read first
_ASKS_OWN_CARD = {("target", words) for words in ("", *WHO["me"])}
_VERBS_OF = {noun: Table(verbs) for noun, verbs in VERBS.items()}


def read_slash(name: str, text: str, scope: Scope) -> Command:
    """A slash command; always answers: what does not read is NotUnderstood, with the reason and an example.

    `text` is unescaped already, mentions as `<@U1>`, `<@U1|name>` or `@name`."""
    noun = _COMMANDS.get(name.strip().lstrip("/／").casefold())
    if noun is None:
        return _unknown_command(name, text)
    return _read(Line(noun, text.strip(), scope))


def read_line(text: str, scope: Scope) -> Command | None:
    """A message that is a command as a whole; None where it is not: it is a check-in then.

    With a slash before a command's name it is one, whatever follows. Without a slash nothing is guessed: every
    word must read, and a refusal comes only where somebody is named, so that it can be nothing but a command.
    The text of a check-in without its slash is left to the check-in reader, whole."""
    if text.lstrip().startswith(("/", "／")):
        name, _, rest = text.strip().partition(" ")
        known = name.lstrip("/／").casefold() in _COMMANDS or _near_command(name)
        return read_slash(name, rest, scope) if known else None
    start = Line("pacer", text.strip(), scope, whole=True)
    if "\n" in start.text:
        return None
    return _read_help(start) or _read_own_leave(start) or _read_whole(start)


def read_slip(text: str, scope: Scope) -> NotUnderstood | None:
    """A short message that nearly is a command, with the command that it nearly is; for what reads as nothing else."""
    name, _, rest = text.strip().partition(" ")
    near = _near_command(name) if len(text) <= _LONGEST_SLIP and len(text.split()) <= _MOST_WORDS else ""
    match read_slash(near, rest, scope) if near else None:
        case NotUnderstood(meant=meant) as refused if meant:
            return refused
        case None | NotUnderstood() | LogDay():
            return None
        case _:
            return _unknown_command(name, rest) if name.casefold() not in _COMMANDS or _asks(near, rest) else None


def _asks(name: str, rest: str) -> bool:
    """Whether a verb follows: `target baseline West` lacks nothing but its slash, or the mark of a team."""
    verb, _, more = rest.partition(" ")
    known = VERBS["target"].values() if _COMMANDS[name] == "target" else ()
    return more != "" and any(verb.casefold() in words for words in known)


def _read(line: Line) -> Command:
    if (line.noun, line.plain.casefold()) in _ASKS_OWN_CARD:
        return _OWN_CARD
    if line.noun == "checkin" and line.plain.casefold() not in _HELP:
        return checkin.read(line)  # its text may begin with "help"
    return _read_topic(line) or _read_help_of_verb(line) or _NOUNS[line.noun](line)


_NOUNS: dict[Topic, Callable[[Line], Command]] = {
    "target": target.read,
    "adjust": adjust.read,
    "checkin": checkin.read,
    "board": board.read,
    "plan": plan.read,
    "review": review.read,
    "team": team.read,
    "pacer": pacer.read,
}


def _read_topic(line: Line) -> ShowHelp | None:
    """`help` after a command's name; `/pacer help target` asks about the other command."""
    start = line.at
    if line.word(_HELP):
        topic = _COMMANDS[asked] if (asked := line.rest().casefold()) in _COMMANDS else line.noun
        if not (line.whole and asked and asked not in _COMMANDS):
            return ShowHelp(topic)
    line.at = start
    return None


def _read_help_of_verb(line: Line) -> ShowHelp | None:
    """`split help`: the same as help for the command that the verb belongs to."""
    words = line.plain.casefold().rsplit(maxsplit=1)
    verb = words[0].strip() if len(words) == 2 and words[1] in _HELP else ""
    return ShowHelp(line.noun) if verb in _VERBS_OF.get(line.noun, ()) else None


def _read_help(line: Line) -> Command | None:
    """`help` and `help target`, nothing else: a call for help is no command."""
    return None if line.plain.startswith("?") else _read_topic(line)


def _read_own_leave(line: Line) -> Command | None:
    start = line.at
    verb = line.word(_LEAVE)
    command = leave.read_leave(line, verb) if verb else None
    line.at = start
    return None if isinstance(command, NotUnderstood) else command


def _read_whole(line: Line) -> Command | None:
    noun = line.word(_COMMANDS)
    if noun is None:
        return None
    command = _read(Line(noun, line.text[line.at :].strip(), line.scope, whole=True))
    match command:
        case LogDay():
            return None
        case NotUnderstood(why="unknown"):
            return None
        case NotUnderstood():
            return command if "@" in line.plain else None
        case _:
            return command


def _near_command(name: str) -> str:
    return next(iter(get_close_matches(name.lstrip("/／").casefold(), list(_COMMANDS), 1, 0.74)), "")


def _unknown_command(name: str, text: str) -> NotUnderstood:
    typed = f"{name} {text}".strip()
    near = _near_command(name)
    noun = _COMMANDS[near] if near else "pacer"
    meant = f"/{noun} {text}".strip() if near else ""
    return NotUnderstood(noun, typed, "unknown", meant, noun)
