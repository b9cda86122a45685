"""The metrics that a workspace adds or renames, as one line of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from domain.checkin.amounts import read_amount
from domain.grammar.words import AS_OF, CHANGES, COUNTERS, FOR, FROM, HELP, LINES, UNTIL, VERBS, WHO
from domain.metric import BUILT_IN, Kind, Metric, Metrics

MOST = 50
NOTHING = frozenset({"", "none", "no", "off", "-", "无", "無", "没有", "沒有"})  # said where a setting is to be empty
_FULL_WIDTH = str.maketrans("：\uff1d；，、", ":=;,,")
_PIECE = re.compile(r"(?P<key>[^:=]+)(?::(?P<kind>[^:=]*))?(?:=(?P<words>[^:=]*))?")
_KEY = re.compile(r"[^\W\d]\w{0,39}")
_KINDS: dict[str, Kind] = {"count": "count", "数量": "count", "money": "money", "金额": "money"}
_BUILT_IN = {metric.key: metric for metric in BUILT_IN}
_COMMAND_WORDS = (*WHO.values(), *LINES.values(), *CHANGES.values(), FOR, AS_OF, UNTIL, FROM, COUNTERS, HELP)
_VERBS = (*VERBS["target"].values(), *VERBS["adjust"].values(), *VERBS["board"].values())
_RESERVED = NOTHING | {word for words in (*_COMMAND_WORDS, *_VERBS) for word in words}

MetricsWhy = Literal[
    "bad_metric", "too_many_metrics", "metric_twice", "word_taken", "word_reserved", "kind_fixed", "main_metric_gone"
]


@dataclass(frozen=True, slots=True)
class BadMetrics:
    """`part` is what of the text is refused."""

    why: MetricsWhy
    part: str


def read_metrics(text: str, before: Iterable[Metric], main: str) -> tuple[Metric, ...] | BadMetrics:
    """Metrics as `key[:kind][=name,alias,…]`, parted by semicolons: `walk_ins=walk-ins,探店; margin:money=毛利`.

    The kind is `count` unless said (`money`); the first word is the name shown. A built-in metric is renamed or gets
    more aliases in the same way; with an empty first word (`visits=,探店`) it keeps its name in each language.
    Refused: a word that means another metric already or that commands and amounts are written with, another kind than
    the metric has (`before`: its figures exist), and leaving out the workspace's `main` metric."""
    pieces = [piece.strip() for piece in text.translate(_FULL_WIDTH).split(";") if piece.strip()]
    if len(pieces) > MOST:
        return BadMetrics("too_many_metrics", str(len(pieces)))
    read: list[Metric] = []
    for piece in pieces:
        metric = _read_metric(piece)
        if metric is None:
            return BadMetrics("bad_metric", piece)
        read.append(metric)
    return _conflict(read, before, main) or tuple(read)


def written_metrics(metrics: Iterable[Metric]) -> str:
    return "; ".join(_written(metric) for metric in metrics)


def _read_metric(piece: str) -> Metric | None:
    found = _PIECE.fullmatch(piece)
    if found is None:
        return None
    key = re.sub(r"[\s-]+", "_", found["key"].strip().casefold())
    built_in = _BUILT_IN.get(key, Metric(key))
    kind = _KINDS.get((found["kind"] or built_in.kind).strip().casefold())
    name, *more = [" ".join(word.split()) for word in (found["words"] or "").split(",")]
    words = [word for word in more if word]
    if kind is None or not _KEY.fullmatch(key) or not all(map(_is_word, [name or key, *words])):
        return None
    return Metric(key, kind, _name(key, name), tuple(dict.fromkeys((*built_in.aliases, *words))))


def _name(key: str, typed: str) -> str:
    return typed if typed or key in _BUILT_IN else key.replace("_", " ")


def _is_word(word: str) -> bool:
    return len(word) <= 40 and word.isprintable() and any(sign.isalpha() for sign in word)


def _conflict(metrics: list[Metric], before: Iterable[Metric], main: str) -> BadMetrics | None:
    kinds = {metric.key: metric.kind for metric in (*before, *BUILT_IN)}
    keys = [metric.key for metric in metrics]
    for metric in metrics:
        if keys.count(metric.key) > 1:
            return BadMetrics("metric_twice", metric.key)
        if metric.kind != kinds.get(metric.key, metric.kind):
            return BadMetrics("kind_fixed", metric.key)
    gone = main not in _BUILT_IN and main not in keys
    return _word_conflict(metrics) or (BadMetrics("main_metric_gone", main) if gone else None)


def _word_conflict(metrics: list[Metric]) -> BadMetrics | None:
    built_in = Metrics()
    owners = {word: found.key for word in built_in.words() if (found := built_in.called(word))}
    for metric in metrics:
        for word in (metric.key, metric.key.replace("_", " "), metric.name or metric.key, *metric.aliases):
            if is_reserved(word):
                return BadMetrics("word_reserved", word)
            if owners.setdefault(word.casefold(), metric.key) != metric.key:
                return BadMetrics("word_taken", word)
    return None


def is_reserved(word: str) -> bool:
    """Words of commands and what amounts are written with (万, usd) would make every command with them doubtful."""
    return word.casefold() in _RESERVED or any(read_amount(text) for text in (word, f"5{word}"))


def _written(metric: Metric) -> str:
    built_in = _BUILT_IN.get(metric.key)
    kind = ":money" if metric.is_money and built_in is None else ""
    own = [word for word in metric.aliases if built_in is None or word not in built_in.aliases]
    name = "" if metric.name == _name(metric.key, "") else metric.name
    words = ",".join((name, *own))
    return f"{metric.key}{kind}={words}" if words else f"{metric.key}{kind}"
