"""`/team delegate`: who gives one's approvals, and until when."""

from __future__ import annotations

from domain.command import Command
from domain.commands.approval import DelegateApprovals, EndDelegation
from domain.commands.pacer import NotUnderstood
from domain.grammar.leave import is_dated, read_days
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who
from domain.grammar.refusal import refuse
from domain.grammar.words import NOBODY, Table
from domain.who import Named, Who

_NOBODY = Table({"nobody": NOBODY})
_FORM = "team delegate"


def read_delegation(line: Line) -> Command:
    start = line.at
    if line.word(_NOBODY) and line.ended:
        return EndDelegation()
    line.at = start
    who = _read_delegate(line)
    if who is None:
        return refuse(line, _FORM, "missing_who")
    if line.ended:
        return DelegateApprovals(who)
    days = read_days(line, _FORM)
    return days if isinstance(days, NotUnderstood) else DelegateApprovals(who, *days)


def _read_delegate(line: Line) -> Who | None:
    who = read_who(line, is_dated)
    if who or line.whole or line.ended or is_dated(line):
        return who
    name = read_name(line, is_dated)
    return Named(name) if name else None
