"""`/checkin`: log a day, for oneself or someone else, or list what was logged."""

from __future__ import annotations

from domain.command import Command
from domain.commands.checkin import ListEntries, LogDay, LogDayFor, OpenCheckin
from domain.grammar.facets import begins
from domain.grammar.line import Line
from domain.grammar.people import read_who, read_whos
from domain.grammar.refusal import near_miss, refuse, refuse_rest
from domain.grammar.words import VERBS, Table
from domain.who import ONESELF, Mention, Named

_VERBS = Table(VERBS["checkin"])


def read(line: Line) -> Command:
    """Everything that is not a list and not for somebody is the text of the check-in, as typed."""
    if line.ended:
        return OpenCheckin()
    start = line.at
    match line.word(_VERBS):
        case "list":
            command = _read_list(line)
        case "for":
            command = _read_for(line, start)
        case _:
            command = _read_slip(line)
    line.at = start
    return command or LogDay(line.rest(), line.scope.source)


def _read_list(line: Line) -> Command | None:
    whos = read_whos(line, begins)
    if not line.ended:
        return None
    return ListEntries(*whos[:1] or (ONESELF,)) if len(whos) < 2 else refuse(line, "checkin list")


def _read_for(line: Line, start: int) -> Command | None:
    match read_who(line, begins):
        case Mention() | Named() as who:
            line.skip(",、;:")
            text = line.rest()
            return LogDayFor(who, text, line.scope.source) if text else refuse(line, "checkin for", "missing_text")
        case _:
            whom = line.until(",、;:=") or ""
            line.at = start
            return LogDay(line.rest(), line.scope.source, whom)


def _read_slip(line: Line) -> Command | None:
    """A single word that nearly is one of ours, `lst`, is no day's work."""
    alone = len(line.plain.split()) == 1
    return refuse_rest(line, "checkin") if alone and near_miss(line) else None
