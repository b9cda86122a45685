"""What the reader remembers while it goes through a message."""

from dataclasses import dataclass, field
from datetime import date

from domain.checkin.phrase import Member, Phrase
from domain.checkin.reading import Trace
from domain.checkin.tokens import Token


@dataclass(slots=True)
class State:
    """`context` is the date in force, `before` the one until this clause; `other`: the sentence is about somebody
    else; `remark`: its lines report nothing; `barrier`: other talk stands between the last activity and what
    follows; `topic`: whom a heading named; `parted`: what was told is being broken down; `ahead`: a heading of
    goals or plans is open; `loose`: the day ahead was only mentioned; `amiss`: the metric said to be wrong;
    `recounted`: a guess was just counted; `amended`: what was told was just told anew;
    `named`: an activity only named so far; `relayed`: what heads somebody else's figures
    ("relay", "praise"); `fronted`: customers listed before what was done with them, `lone`:
    those named one by one;
    `left`: numbers that no activity took yet, each with the activity before it;
    `timed`: parts of the day named in the sentence;
    `denied`: customers just said to be wrong; `early`: numbers that nothing was told of yet, with their days;
    `tokens`: all of the message, for who asks why."""

    raw: str
    low: str
    today: date
    money: frozenset[str]
    tokens: list[Token]
    phrases: list[Phrase] = field(default_factory=list)
    context: Token | None = None
    before: Token | None = None
    other: bool = False
    other_heading: bool = False
    relayed: str = ""
    condition: bool = False
    remark: bool = False
    ahead: bool = False
    loose: bool = False
    parted: bool = False
    timed: int = 0
    barrier: bool = False
    amiss: str = ""
    recounted: bool = False
    amended: bool = False
    unread: Token | None = None
    named: Phrase | None = None
    fronted: list[Member] = field(default_factory=list)
    lone: list[Member] = field(default_factory=list)
    denied: frozenset[str] = frozenset()
    left: list[tuple[Token, Phrase]] = field(default_factory=list)
    early: list[tuple[Token, Token | None]] = field(default_factory=list)
    topic: list[Member] = field(default_factory=list)
    trace: list[Trace] = field(default_factory=list)

    @property
    def last(self) -> Phrase | None:
        return self.phrases[-1] if self.phrases else None

    @property
    def unsettled(self) -> bool:
        """Whether what follows may replace something that was told."""
        doubtful = bool(self.phrases) and bool(self.phrases[-1].doubts)
        return doubtful or self.recounted or self.amended or bool(self.denied)

    def told(self, span: tuple[int, int], rule: str, says: str) -> None:
        """Notes why: the words, the rule that read them and what it made of them."""
        self.trace.append(Trace(self.raw[span[0] : span[1]], rule, says, *span))
