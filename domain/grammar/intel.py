"""`/pacer intel`: what to look for among field notes, and whether to be asked for one."""

from __future__ import annotations

from domain.command import Command
from domain.commands.intel import AskIntel, ShowIntel
from domain.grammar.facets import begins
from domain.grammar.line import Line
from domain.grammar.people import read_who
from domain.grammar.periods import read_period
from domain.grammar.words import TOPICS as MARKET_TOPICS
from domain.grammar.words import WHO, Table, Words
from domain.intel import TOPICS, Topic
from domain.period import Period
from domain.who import Who

_TOPICS = Table(
    {
        "competitor": MARKET_TOPICS["competitor"],
        "price": Words(("price", "prices", "pricing"), ("价格", "價格")),
        "policy": MARKET_TOPICS["policy"],
        "need": Words(("need", "needs"), ("需求",)),
    }
)
_VERBS = Table(
    {
        "on": Words(("on", "ask me"), ("开启", "開啟", "问我", "問我")),
        "off": Words(("off", "do not ask", "don't ask"), ("关闭", "關閉", "别问", "別問")),
    }
)
_ME = Table({"me": WHO["me"]})


def read_intel(line: Line) -> Command:
    """A topic, somebody, a period, each once; every other word is looked for as it is typed."""
    start = line.at
    if (verb := line.word(_VERBS)) and line.ended:
        return AskIntel(verb == "on")
    line.at = start
    topic: Topic | None = None
    who: Who | None = None
    period: Period | None = None
    text: list[str] = []
    while not line.ended:
        if topic is None and (named := line.word(_TOPICS)):
            topic = next(each for each in TOPICS if each == named)
        elif who is None and (found := _read_who(line)):
            who = found
        elif period is None and (period := read_period(line, bare_year=False)):
            continue
        else:
            text.append(line.until(""))
    return ShowIntel(" ".join(text), topic, who, period)


def _read_who(line: Line) -> Who | None:
    """Somebody marked, or oneself; a team's name is text."""
    if line.plain.startswith(("@", "<@", '"@'), line.at) or line.peek(lambda: line.word(_ME)) is not None:
        return read_who(line, begins)
    return None
