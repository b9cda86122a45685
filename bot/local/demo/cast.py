"""The ten reps of the demo: what each sells, how much, to whom, and what is particular about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.local.people import EAST_MANAGER, EAST_REPS, WEST_MANAGER, WEST_REPS
from bot.local.person import Person

Trait = Literal["steady", "lumpy", "ramps", "on_leave", "forgets", "behind"]


@dataclass(frozen=True, slots=True)
class Rep:
    """`goal` is a month's bookings in thousands, `reach` the share of it that a month tends to bring, `deals` how many
    contracts that takes; `visits` and `calls` are those of a usual day, `minute` of the day is when they check in."""

    person: Person
    trait: Trait
    goal: int
    reach: float
    deals: int
    visits: int
    calls: int
    minute: int
    customers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crew:
    """A team with its manager, the currency that it sells in, and the country whose holidays it keeps."""

    name: str
    manager: Person
    reps: tuple[Rep, ...]
    currency: str
    country: str


_LIN, _CHEN, _ZHAO, _LIU, _SUN = EAST_REPS
_OLIVER, _AMELIA, _JACK, _PRIYA, _TOM = WEST_REPS

EAST = Crew(
    name="East",
    manager=EAST_MANAGER,
    currency="CNY",
    country="CN",
    reps=(
        Rep(_LIN, "steady", 500, 1.06, 6, 3, 10, 1018, ("华为", "中兴", "小米", "海康威视", "大华股份", "吉利汽车")),
        Rep(_CHEN, "lumpy", 600, 1.0, 3, 2, 7, 1072, ("万科", "绿城", "中国移动", "苏宁", "恒瑞医药")),
        Rep(_ZHAO, "steady", 450, 1.15, 6, 3, 12, 1008, ("宝钢", "上汽集团", "光明乳业", "携程", "东方财富")),
        Rep(_LIU, "ramps", 400, 0.97, 5, 2, 16, 1032, ("老凤祥", "三只松鼠", "美团", "叮咚买菜")),
        Rep(_SUN, "on_leave", 420, 0.93, 5, 2, 9, 1026, ("格力", "美的", "海尔", "徐工集团", "科大讯飞")),
    ),
)
WEST = Crew(
    name="West",
    manager=WEST_MANAGER,
    currency="GBP",
    country="GB-ENG",
    reps=(
        Rep(_OLIVER, "steady", 60, 1.02, 6, 2, 14, 1010, ("Tesco", "Barclays", "Unilever", "Rolls-Royce", "Greggs")),
        Rep(_AMELIA, "steady", 70, 1.12, 7, 3, 11, 1022, ("Siemens", "Volvo", "Ikea", "Maersk", "Bosch", "Lego")),
        Rep(_JACK, "behind", 65, 0.55, 4, 1, 9, 1036, ("Contoso", "Initech", "Hooli", "Umbrella")),
        Rep(_PRIYA, "forgets", 55, 0.9, 5, 2, 12, 1028, ("AstraZeneca", "Sage", "Ocado", "Wagamama")),
        Rep(_TOM, "lumpy", 60, 0.98, 3, 2, 8, 1014, ("Shell", "Diageo", "Vodafone", "Aviva")),
    ),
)
CREWS = (EAST, WEST)
REPS = {rep.person.id: rep for crew in CREWS for rep in crew.reps}
CREW_OF = {rep.person.id: crew for crew in CREWS for rep in crew.reps}
VISITORS = frozenset({_LIN.id, _OLIVER.id})  # whom somebody new plays: their days are not written for them
SILENT = frozenset(rep.person.id for rep in REPS.values() if rep.trait == "forgets")
RAMP = (0.5, 0.5, 0.75, 0.75)  # of the whole goal, in the first months of somebody new
