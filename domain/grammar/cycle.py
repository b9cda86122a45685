"""`/pacer cycle`: shown, switched on, switched off; of a team."""

from __future__ import annotations

from domain.command import Command
from domain.commands.cycle import ShowCycle, TurnCycle
from domain.grammar.facets import read_bare_whos
from domain.grammar.line import Line
from domain.grammar.refusal import refuse_rest
from domain.grammar.words import Table, Words

_TURNS = Table(
    {
        "on": Words(("on", "start"), ("开", "開", "开启", "開啟", "启动", "啟動")),
        "off": Words(("off", "stop"), ("关", "關", "关闭", "關閉", "停止")),
    }
)


def read_cycle(line: Line) -> Command:
    """The team may stand before or after."""
    turn = line.word(_TURNS)
    whos = read_bare_whos(line)
    turn = turn or line.word(_TURNS)
    if not line.ended or len(whos) > 1:
        return refuse_rest(line, "pacer cycle")
    who = whos[0] if whos else None
    return TurnCycle(turn == "on", who) if turn else ShowCycle(who)
