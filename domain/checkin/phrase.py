"""One activity as a clause reports it: how many, with whom, for how much, when."""

from dataclasses import dataclass, field
from decimal import Decimal

from domain.checkin.quantities import Quantity
from domain.checkin.tokens import Token


@dataclass(slots=True)
class Member:
    """A customer of an activity; `name` is None where it is only described ("an old client")."""

    name: str | None
    start: int
    end: int
    sense: str = ""
    count: Decimal | None = None
    money: list[Quantity] = field(default_factory=list)


@dataclass(slots=True)
class Phrase:
    """An activity with its arguments; `sums`: it counts money; `status`: "done" or what keeps it from being a fact;
    `more`: what a second number behind it adds; `heads`: its number stands before a colon, its parts may follow;
    `sorted`: its number is of one sort of customers; `asked`: only asked about so far; `timed`: how many parts of a
    day it names."""

    metric: str
    form: str
    start: int
    end: int
    sums: bool = False
    status: str = "done"
    done: bool = False
    count: Decimal | None = None
    unit: str = ""
    more: Decimal = Decimal(0)
    counted: Token | None = None
    money: list[Quantity] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    dates: list[Token] = field(default_factory=list)
    day: Token | None = None
    doubts: list[tuple[str, int, int]] = field(default_factory=list)
    total: bool = False
    whole: Quantity | None = None
    stated: list[tuple[Decimal, int, int]] = field(default_factory=list)
    open: bool = False
    aside: bool = False
    goods: bool = False
    ahead: bool = False
    ellipsis: bool = False
    earlier: bool = False
    parted: bool = False
    each: bool = False
    rate: bool = False
    listed: bool = False
    joined: bool = False
    heads: bool = False
    sorted: bool = False
    timed: int = 0
    asked: bool = False
    last: str = ""

    @property
    def names(self) -> list[Member]:
        return [member for member in self.members if member.name]

    @property
    def takes_money(self) -> bool:
        """Whether an amount beside it belongs to it: of money metrics, and of deals (rule 3)."""
        return self.sums or self.metric == "deals"

    @property
    def is_doubtful(self) -> bool:
        return bool(self.doubts) and any(kind != "date" for kind, _, _ in self.doubts)

    @property
    def sum_only(self) -> bool:
        """Done, for an amount of money, without a number and of one customer at most."""
        worth = bool(self.money) or self.whole is not None or any(member.money for member in self.members)
        return self.status == "done" and worth and self.count is None and len(self.members) <= 1

    @property
    def bare(self) -> bool:
        """Nothing but that it was done."""
        return (
            self.count is None
            and not self.members
            and not self.money
            and not self.last
            and not self.doubts
            and not self.ellipsis
        )

    def doubt(self, kind: str, token: Token) -> None:
        self.doubts.append((kind, token.start, token.end))
