"""`/team`: who belongs where, who leads, who is away."""

from __future__ import annotations

from datetime import date

from domain.checkin.dates import read_day
from domain.command import Command
from domain.commands.team import AddToTeam, EndLeave, LeadTeam, NestTeam, RemoveFromTeam, ShowTeams, StartLeave
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who, read_whos
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import FROM, INTO, OUT_OF, UNTIL, VERBS, WHO, table
from domain.who import ONESELF, Named, Who

_VERBS = table(VERBS["team"])
_INTO, _OUT_OF = table({"mark": INTO}), table({"mark": OUT_OF})
_ME = table({"me": WHO["me"]})
_FROM, _UNTIL = table({"from": FROM}), table({"until": UNTIL})


def read(line: Line) -> Command:
    match line.word(_VERBS):
        case "add" | "remove" as verb:
            return _read_membership(line, verb)
        case "lead":
            return _read_lead(line)
        case "under":
            return _read_nest(line)
        case "leave" | "back" as verb:
            return read_leave(line, verb)
        case _:
            return ShowTeams() if line.ended else refuse_rest(line, "team")


def read_leave(line: Line, verb: str) -> Command:
    """What follows `leave` or `back`: nobody named means oneself."""
    form = f"team {verb}"
    who = _read_away(line)
    if verb == "back":
        return EndLeave(who) if line.ended else refuse_rest(line, form)
    if line.ended:
        return StartLeave(who)
    led, first = line.word(_FROM) is not None, _read_first(line)
    open_ended = line.word(_UNTIL) is None
    last = None if open_ended else _read_day(line, first or line.scope.today)
    if not line.ended or (first is None and (led or last is None)) or (last is None and not open_ended):
        return refuse(line, form, "unknown" if line.whole and not line.plain[line.at :].isdigit() else "bad_day")
    return _leave(who, first, last, open_ended and not led)


def _leave(who: Who, first: date | None, last: date | None, one_day: bool) -> Command:
    return StartLeave(who, first, first if one_day else last)


def _read_day(line: Line, today: date) -> date | None:
    """The day that stands here, the next such one from `today` on."""
    return line.longest(lambda text: read_day(text, today, future=True))


def _read_first(line: Line) -> date | None:
    """The first day may be past: somebody is away since Monday."""
    return _read_day(line, line.scope.today) or line.longest(lambda text: read_day(text, line.scope.today))


def _read_away(line: Line) -> Who:
    who = read_who(line, _is_dated)
    if who or line.whole or line.ended or _is_dated(line):
        return who or ONESELF
    start = line.at
    name = read_name(line, _is_dated)
    if name and (line.ended or _is_dated(line)):
        return Named(name)
    line.at = start
    return ONESELF


def _is_dated(line: Line) -> bool:
    marks = _FROM | _UNTIL
    return line.peek(lambda: line.word(marks)) is not None or line.peek(lambda: _read_first(line)) is not None


def _read_membership(line: Line, verb: str) -> Command:
    marks = _INTO if verb == "add" else _OUT_OF
    whos = _read_people(line, marks)
    if not whos:
        return refuse(line, f"team {verb}", "missing_who")
    line.word(marks)
    team = _read_team(line) if line.whole else (line.quoted() or line.rest().lstrip("@"))
    if not team or not line.ended:
        return refuse(line, f"team {verb}", "unknown" if team else "missing_team")
    return AddToTeam(whos, team) if verb == "add" else RemoveFromTeam(whos, team)


def _read_people(line: Line, marks: dict[str, str]) -> tuple[Who, ...]:
    def ends(at: Line) -> bool:
        return at.peek(lambda: at.word(marks)) is not None

    whos = read_whos(line, ends)
    if whos or line.whole or line.ended or ends(line):
        return whos
    name = read_name(line, ends)
    return (Named(name),) if name and not line.ended else ()


def _read_lead(line: Line) -> Command:
    who = read_who(line, _is_person)
    team = read_name(line, _is_person)
    who = who or read_who(line, _is_person)
    if line.whole and team.islower():
        return refuse(line, "team lead")
    if who is None or not team or not line.ended:
        return refuse(line, "team lead", "unknown" if team and who else "missing_who" if team else "missing_team")
    return LeadTeam(team, who)


def _is_person(line: Line) -> bool:
    line.skip()
    return line.plain.startswith(("<@", "@", '"@'), line.at) or line.peek(lambda: line.word(_ME)) is not None


def _read_nest(line: Line) -> Command:
    """Two teams, the upper one last; names of several words stand in quotes, or are parted by `>`."""
    if ">" in line.plain[line.at :]:
        team, _, parent = (part.strip(' "@') for part in line.rest().replace("\uff1e", ">").partition(">"))
    else:
        team, parent = _read_team(line), _read_team(line)
    sentence = line.whole and (team.islower() or parent.islower())
    if not team or not parent or not line.ended:
        return refuse(line, "team under", "missing_team")
    return refuse(line, "team under") if sentence else NestTeam(team, parent)


def _read_team(line: Line) -> str:
    """A team's name of one word, or in quotes."""
    line.skip("@")
    return line.quoted() or line.until(",、;:=>")
