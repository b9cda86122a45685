"""`/pacer`: help, settings, admins, rules, export, import, customers, field notes, the monthly cycle, what tools
bring."""

from __future__ import annotations

from collections.abc import Callable

from domain.command import Command
from domain.commands.pacer import (
    AddAdmin,
    ChangeSettings,
    ExplainImport,
    ExportRecords,
    RemoveAdmin,
    ShowHelp,
    ShowRules,
    ShowSettings,
    ShowUsage,
)
from domain.grammar.customer import read_customers
from domain.grammar.cycle import read_cycle
from domain.grammar.facets import Facets, read_bare_whos, read_facets
from domain.grammar.intel import read_intel
from domain.grammar.line import Line
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import ADMIN_VERBS, VERBS, Table
from domain.setting_forms import FORMS

_VERBS = Table(VERBS["pacer"])
_ADMIN = Table(ADMIN_VERBS)
_ALONE: dict[str, Command] = {"export": ExportRecords(), "rules": ShowRules(), "import": ExplainImport()}


def read(line: Line) -> Command:
    match line.word(_VERBS):
        case "settings" | "admin" | "customers" | "intel" | "cycle" | "tools" as verb:
            return _READERS[verb](line)
        case "export" | "rules" | "import" as verb if line.ended:
            return _ALONE[verb]
        case _:
            return ShowHelp() if line.ended and not line.at else refuse_rest(line, "pacer")


def _read_settings(line: Line) -> Command:
    """`KEY=VALUE …`; what stands without `=` belongs to the value before it (`board_at=fri 18:00`), and so does what
    names no setting where that value is made of such pairs (`dimensions=product=A,B; region=East`)."""
    values: list[tuple[str, str]] = []
    for word in line.rest().split():
        key, equals, value = word.partition("=")
        if equals and key and not (values and _belongs(key, values[-1][0])):
            values.append((key.casefold(), value))
        elif values:
            values[-1] = (values[-1][0], f"{values[-1][1]} {word}".strip())
        else:
            return refuse(line, "pacer settings")
    return ChangeSettings(tuple(values)) if values else ShowSettings()


def _belongs(key: str, setting: str) -> bool:
    return key.casefold() not in FORMS and setting in FORMS and "=" in FORMS[setting].example


def _read_admin(line: Line) -> Command:
    verb = line.word(_ADMIN)
    if verb is None:
        return refuse_rest(line, "pacer admin")
    whos = read_bare_whos(line)
    if not whos:
        return refuse(line, "pacer admin", "missing_who")
    if len(whos) > 1 or not line.ended:
        return refuse_rest(line, "pacer admin")
    return AddAdmin(whos[0]) if verb == "add" else RemoveAdmin(whos[0])


def _read_tools(line: Line) -> Command:
    facets = read_facets(line)
    plain = facets == Facets(facets.period, whos=facets.whos[:1])
    who = facets.whos[0] if facets.whos else None
    return ShowUsage(who, facets.period) if plain and line.ended else refuse_rest(line, "pacer tools")


_READERS: dict[str, Callable[[Line], Command]] = {
    "settings": _read_settings,
    "admin": _read_admin,
    "customers": read_customers,
    "intel": read_intel,
    "cycle": read_cycle,
    "tools": _read_tools,
}
