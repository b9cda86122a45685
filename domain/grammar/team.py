"""`/team`: who belongs where, who leads, who is away."""

from __future__ import annotations

from domain.command import Command
from domain.commands.team import AddToTeam, LeadTeam, NestTeam, RemoveFromTeam, ShowTeams
from domain.grammar.delegation import read_delegation
from domain.grammar.leave import read_leave
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who, read_whos
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import INTO, OUT_OF, VERBS, WHO, Table
from domain.team import LONGEST_NAME
from domain.who import Named, Who

_VERBS = Table(VERBS["team"])
_INTO, _OUT_OF = Table({"mark": INTO}), Table({"mark": OUT_OF})
_ME = Table({"me": WHO["me"]})


def read(line: Line) -> Command:
    match line.word(_VERBS):
        case "add" | "remove" as verb:
            return _read_membership(line, verb)
        case "lead":
            return _read_lead(line)
        case "under":
            return _read_nest(line)
        case "delegate":
            return read_delegation(line)
        case "leave" | "back" as verb:
            return read_leave(line, verb)
        case _:
            return ShowTeams() if line.ended else refuse_rest(line, "team")


def _read_membership(line: Line, verb: str) -> Command:
    marks = _INTO if verb == "add" else _OUT_OF
    whos = _read_people(line, marks)
    if not whos:
        return refuse(line, f"team {verb}", "missing_who")
    line.word(marks)
    team = _read_team(line) if line.whole else (line.quoted() or line.rest().lstrip("@"))
    if not team or not line.ended:
        return refuse(line, f"team {verb}", "unknown" if team else "missing_team")
    if len(team) > LONGEST_NAME:
        return refuse(line, f"team {verb}", "long_name")
    return AddToTeam(whos, team) if verb == "add" else RemoveFromTeam(whos, team)


def _read_people(line: Line, marks: Table[str]) -> tuple[Who, ...]:
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
    return refuse(line, "team lead", "long_name") if len(team) > LONGEST_NAME else LeadTeam(team, who)


def _is_person(line: Line) -> bool:
    line.skip()
    return line.plain.startswith(("<@", "@", '"@'), line.at) or line.peek(lambda: line.word(_ME)) is not None


def _read_nest(line: Line) -> Command:
    """Two teams, the upper one last; names of several words stand in quotes, or are parted by `>`."""
    if ">" in line.plain[line.at :]:
        team, _, parent = (part.strip(' "@') for part in line.rest().replace("\uff1e", ">").partition(">"))
    else:
        team, parent = _read_team(line), _read_team(line)
    if max(len(team), len(parent)) > LONGEST_NAME:
        return refuse(line, "team under", "long_name")
    sentence = line.whole and (team.islower() or parent.islower())
    if not team or not parent or not line.ended:
        return refuse(line, "team under", "missing_team")
    return refuse(line, "team under") if sentence else NestTeam(team, parent)


def _read_team(line: Line) -> str:
    """A team's name of one word, or in quotes."""
    line.skip("@")
    return line.quoted() or line.until(",、;:=>")
