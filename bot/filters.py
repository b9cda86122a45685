"""How numbers, money, dates and names are written in the reader's language; the filters of the templates.

{{ 12345|number }} 12,345     {{ share|percent }} 81.7 %     {{ shares|percents }} 81.7 %, 81.68 %, 81.72 %, told apart
{{ season|factor }} 1.0769
{{ done|amount }} ¥50,000 or 3     {{ change|signed }} +¥20,000
{{ lines|aimed }} those with a target     {{ lines|cored }} whether one of these is core
{{ pace|band }} on track, 进度正常     {{ pace|tone }} good     {{ metric|metric }} Visits, 拜访
    {{ 'product:A'|segment }} product A, 产品 A     {{ 'product'|dimension }} product, 产品
{{ pace.required|estimate(goal) }} a fraction in the unit of an amount, ¥10,833
{{ due|day }} 20 Nov, 11月20日 (with its year where `today` is known and in another)
    {{ due|weekday }} Friday, 周五
{{ instant|when('Asia/Shanghai') }} 20 Nov 18:05     {{ period|period }} November 2026, 2026年11月
{{ 'target set'|example }} a command of that form that reads
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from jinja2 import pass_context
from jinja2.runtime import Context

from bot import figures
from bot.band_names import TONES, band_names
from bot.cards import Tone
from bot.dimension_names import dimension_names
from bot.figures import Number, decimals, exact, rounded
from bot.metric_names import metric_names
from bot.words import words
from domain.amount import Amount
from domain.dimension import parted
from domain.grammar.examples import example
from domain.metric import Metric
from domain.outcomes.review import PersonReviewed
from domain.outcomes.target import PaceLine
from domain.pace import Pace
from domain.period import Period

_DAYS = {"en": ("d MMM", "d MMM y"), "zh": ("M月d日", "y年M月d日")}
_LONGEST = 100  # characters of a name: what a button sends back is short
_MONTHS = {"en": "MMMM y", "zh": "y年M月"}
_YEARS = {"en": "y", "zh": "y年"}
_WEEKDAYS = {"en": "EEEE", "zh": "EEE"}


class Formats:
    """The filters of one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = words(language)
        self._metrics = metric_names(self._words)
        self._bands = band_names(self._words)
        self._dimensions = dimension_names(self._words)

    def filters(self) -> dict[str, Callable[..., Any]]:
        figures, others = (
            "number percent percents amount signed factor aimed added cored shares band tone estimate",
            "metric segment dimension period example",
        )
        return {name: getattr(self, name) for name in f"{figures} day weekday when {others}".split()}

    def number(self, value: Number) -> str:
        if isinstance(value, int):
            return f"{value:,}"
        return decimals(exact(value))

    def factor(self, value: Number, places: int = 4) -> str:
        """What something is multiplied by."""
        return f"{rounded(value, places):f}".rstrip("0").rstrip(".")

    def percent(self, ratio: Number, places: int = 1) -> str:
        """A ratio to a tenth of a percent; what is short of the whole never reads 100."""
        share = rounded(exact(ratio) * 100, places)
        if share == 100 and ratio < 1:
            share -= Decimal(1).scaleb(-places)
        return f"{decimals(share)} %"

    def percents(self, ratios: Iterable[Number]) -> list[str]:
        """Each with a decimal more where two that differ would read alike."""
        shown = [(ratio, self.percent(ratio)) for ratio in ratios]
        alike = Counter(text for _, text in set(shown))
        return [self.percent(ratio, 2) if alike[text] > 1 else text for ratio, text in shown]

    amount = staticmethod(figures.amount)
    estimate = staticmethod(figures.estimate)

    def signed(self, change: Amount | Number) -> str:
        value = change.value if isinstance(change, Amount) else change
        text = self.amount(change) if isinstance(change, Amount) else self.number(change)
        return f"+{text}" if value > 0 else text

    def aimed(self, lines: Iterable[PaceLine]) -> list[PaceLine]:
        """Those with a target, and so with a pace."""
        return [line for line in lines if line.lines]

    def added(self, lines: Iterable[PaceLine]) -> list[PaceLine]:
        """Those whose goal is the sum of those within."""
        return [line for line in lines if line.within]

    def cored(self, lines: Iterable[PaceLine]) -> bool:
        return any([line.lines is not None and line.lines.core for line in lines])

    def shares(self, rows: Iterable[PersonReviewed]) -> list[tuple[str, float]]:
        """The share of the first goal in percent of each who has one, a name once; none where there is nothing to
        compare or nothing is done yet."""
        first: dict[str, PaceLine] = {}
        for row in rows:
            if aimed := self.aimed(row.lines):
                first.setdefault(row.name, aimed[0])
        if len(first) < 2 or not any([line.done.value for line in first.values()]):
            return []
        return [(name, round(float(100 * line.pace.share), 1)) for name, line in first.items() if line.pace]

    def band(self, pace: Pace) -> str:
        return self._bands[pace.band]

    def tone(self, pace: Pace) -> Tone:
        return TONES[pace.band]

    @pass_context
    def day(self, context: Context, day: date) -> str:
        today = context.get("today")
        short, full = _DAYS[self._language]
        other_year = today is not None and today.year != day.year
        return _date(day, full if other_year else short, self._language)

    def weekday(self, day: date) -> str:
        return _date(day, _WEEKDAYS[self._language], self._language)

    @pass_context
    def when(self, context: Context, instant: datetime, zone: str) -> str:
        local = instant.astimezone(ZoneInfo(zone))
        return f"{self.day(context, local.date())} {local:%H:%M}"

    def metric(self, metric: Metric | str) -> str:
        key, name = (metric.key, metric.name) if isinstance(metric, Metric) else (metric, "")
        segment = self.segment(metric.segment) if isinstance(metric, Metric) and metric.segment else ""
        return (name or self._metrics.get(key, key)) + (f" · {segment}" if segment else "")

    def dimension(self, key: str) -> str:
        return self._dimensions.get(key, key.replace("_", " "))

    def segment(self, key: str) -> str:
        """Each part with its dimension, unless the value says it by itself."""
        parts = ((self.dimension(one.dimension), one.value) for one in parted(key))
        return " · ".join(value if name.casefold() in value.casefold() else f"{name} {value}" for name, value in parts)

    @pass_context
    def period(self, context: Context, period: Period) -> str:
        gettext = self._words.gettext
        first, last, year = period.first, period.last, period.last.year
        match period.kind:
            case "month":
                return _date(first, _MONTHS[self._language], self._language)
            case "quarter":
                return gettext("Q%(quarter)s %(year)s") % {"quarter": (first.month + 2) // 3, "year": year}
            case "year":
                return _date(first, _YEARS[self._language], self._language)
            case "fiscal":
                return gettext("FY%(year)s") % {"year": year}
            case "week":
                number, start, end = first.isocalendar().week, self.day(context, first), self.day(context, last)
                return gettext("Week %(number)s (%(first)s – %(last)s)") % {
                    "number": number,
                    "first": start,
                    "last": end,
                }

    def example(self, form: str) -> str:
        return example(form, chinese=self._language == "zh")


@lru_cache(maxsize=1024)
def _date(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, language)


def quotable(name: str) -> bool:
    """Whether a button can hold a command with this name in quotation marks."""
    return len(name) < _LONGEST and '"' not in name
