"""How often the projection is right: its chances on another author's histories, beside two plain ways to guess.

Seeds from 0 on are reported, and nothing in the formula was chosen by them: it was tried on seeds from 10,000 on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from domain.outlook import Calendar, Outlook
from domain.pace import Days, Pace
from domain.period import current, periods_of
from domain.workdays import Workdays
from tests.bench.histories import KINDS, History, history
from tests.bench.table import Remark, Row

POINTS = (0.1, 0.25, 0.5, 0.75, 0.9)  # of the month's working days
RIVALS = ("same as last month", "plain run rate")
UNKNOWN = 0.5  # where it says that it is too early to tell


@dataclass(frozen=True, slots=True)
class Guess:
    """At a point of a month: the chance that was given, what the rivals said (0 or 1), and what came true."""

    kind: str
    point: float
    chance: float
    rivals: tuple[float, float]
    reached: bool


def rows(quick: bool) -> Iterator[Row | Remark]:
    found = list(guesses(range(10 if quick else 200)))
    yield from _compared("all", found)
    for kind in KINDS:
        yield from _compared(kind, [one for one in found if one.kind == kind])
    share = mean(one.reached for one in found)
    yield Remark("Brier score, who only knows how many reach their goal", f"{share * (1 - share):.3f}")
    for point in POINTS:
        at = [one for one in found if one.point == point]
        yield Remark(f"Brier score, {point:.0%} into the month", _scores(at))
    yield Remark("reliability: chance given → came true", "  ".join(reliability(found)))


def guesses(seeds: Iterable[int]) -> Iterator[Guess]:
    for kind in KINDS:
        for seed in seeds:
            yield from _guesses(history(kind, seed))


def brier(given: Iterable[tuple[float, bool]]) -> float:
    """The mean of (chance - outcome)²: 0 is always right and sure, 0.25 a coin (Brier 1950)."""
    return mean((chance - came) ** 2 for chance, came in given)


def ours(found: Iterable[Guess]) -> float:
    return brier((one.chance, one.reached) for one in found)


def theirs(found: Iterable[Guess], rival: int) -> float:
    return brier((one.rivals[rival], one.reached) for one in found)


def reliability(found: Sequence[Guess]) -> Iterator[str]:
    """By tenths: the mean of the chances given, how often it came true, and of how many."""
    for tenth in range(10):
        some = [one for one in found if min(int(one.chance * 10), 9) == tenth]
        if some:
            given, came = mean(one.chance for one in some), mean(one.reached for one in some)
            yield f"{given:.0%}→{came:.0%} ({len(some)})"


def _compared(name: str, found: Sequence[Guess]) -> Iterator[Row]:
    own = ours(found)
    for number, rival in enumerate(RIVALS):
        other = theirs(found, number)
        yield Row(f"Brier score, {name} : {rival}", own / other, 1, note=f"{own:.3f} : {other:.3f}")


def _scores(found: Sequence[Guess]) -> str:
    others = ", ".join(f"{rival} {theirs(found, number):.3f}" for number, rival in enumerate(RIVALS))
    return f"{ours(found):.3f}; {others}"


def _guesses(one: History) -> Iterator[Guess]:
    """As the bot would have told on the morning after so many working days of the last month."""
    last = one.days[-1].month
    days = [day.date for day in one.days if day.month == last]
    month, workdays = current("month", days[0]), _workdays(one)
    done = [sum(sum(day.amounts) for day in one.days if day.month == number) for number in (last - 1, last)]
    for point in POINTS:
        elapsed = round(point * len(days))
        path = _path(one, days[elapsed])
        pace = Pace(one.goal, path.get(month.label, 0), Days(len(days), elapsed), over=False)
        found = Outlook(month, Calendar(days[elapsed], workdays)).projection(pace, path)
        rivals = float(done[0] >= one.goal), float(pace.done * len(days) >= one.goal * elapsed)
        yield Guess(one.kind, point, found.chance if found else UNKNOWN, rivals, done[1] >= one.goal)


def _path(one: History, today: date) -> dict[str, int]:
    """The totals that storage keeps of what was booked before `today`."""
    path: dict[str, int] = {}
    for day in one.days:
        if day.date < today and day.amounts:
            for period in periods_of(day.date, 1):
                path[period.label] = path.get(period.label, 0) + sum(day.amounts)
    return path


def _workdays(one: History) -> Workdays:
    """Weekdays without the holidays that the history leaves out."""
    worked, first, last = {day.date for day in one.days}, one.days[0].date, one.days[-1].date
    span = (first + timedelta(number) for number in range((last - first).days))
    return Workdays(off=frozenset(day for day in span if day.weekday() < 5 and day not in worked))
