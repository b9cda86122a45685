"""What is counted: the built-in metrics and those a workspace adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from domain.checkin.folding import folded

Kind = Literal["count", "money"]


@dataclass(frozen=True, slots=True)
class Metric:
    """`name` is what the workspace calls it; '' leaves a built-in metric its name in the reader's language.

    With a `segment` (its key) it is that part of the metric alone: bookings of product A."""

    key: str
    kind: Kind = "count"
    name: str = ""
    aliases: tuple[str, ...] = ()
    segment: str = ""

    @property
    def is_money(self) -> bool:
        return self.kind == "money"


BUILT_IN = (
    Metric("visits", aliases=("visit", "拜访", "拜訪", "走访", "上门")),
    Metric("calls", aliases=("call", "电话", "電話", "通话", "致电")),
    Metric(
        "follow_ups",
        aliases=("follow-ups", "followups", "follow-up", "follow ups", "follow up", "跟进", "跟進", "回访"),
    ),
    Metric("demos", aliases=("demo", "演示", "讲解")),
    Metric("quotes", aliases=("quote", "quotation", "quotations", "proposals", "报价", "報價", "方案")),
    Metric(
        "new_customers", aliases=("new customers", "new-customers", "leads", "新客户", "新客戶", "新增客户", "线索")
    ),
    Metric("deals", aliases=("deal", "contracts", "签单", "簽單", "成交", "单数")),
    Metric(
        "bookings",
        "money",
        aliases=("booking", "sales", "revenue", "签约额", "签约", "簽約", "业绩", "成交额", "销售额"),
    ),
    Metric("payments", "money", aliases=("payment", "collections", "回款", "收款", "到账")),
)

FOLLOW_UP_KEYS = ("visits", "calls", "follow_ups")  # what counts as having been in touch with a customer


class Metrics:
    """The metrics of one workspace, found by key, name or alias, in any case, in simplified or traditional script."""

    def __init__(self, added: Iterable[Metric] = ()) -> None:
        self._by_key = {metric.key: metric for metric in BUILT_IN} | {metric.key: metric for metric in added}
        self._places = {key: number for number, key in enumerate(self._by_key)}
        said = {word.casefold(): metric for metric in self for word in _words(metric)}
        self._by_word = {folded(word): metric for word, metric in said.items()} | said

    def __iter__(self) -> Iterator[Metric]:
        return iter(self._by_key.values())

    def of(self, key: str) -> Metric:
        """The metric of a key; a key that the workspace no longer names keeps its figures under the key itself."""
        return self._by_key.get(key) or Metric(key, name=key)

    def place(self, key: str) -> int:
        """Where the metric stands among those of the workspace; behind them all where it is none."""
        return self._places.get(key, len(self._places))

    def called(self, word: str) -> Metric | None:
        key = word.casefold()
        return self._by_word.get(key) or self._by_word.get(folded(key))

    def words(self) -> Iterable[str]:
        return self._by_word.keys()


def _words(metric: Metric) -> Iterator[str]:
    yield metric.key
    yield metric.key.replace("_", " ")
    if metric.name:
        yield metric.name
    yield from metric.aliases
