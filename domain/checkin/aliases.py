"""The words by which a check-in tells a metric of the workspace: in what forms, and what stands in their way."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from domain.checkin.folding import cleaned, folded
from domain.checkin.scan import tokens_of
from domain.checkin.vocabulary import BUILT_IN as BUILT_IN_WORDS
from domain.checkin.vocabulary import MetricWords
from domain.metric import BUILT_IN, Metric
from domain.metric_words import BadMetrics

ANY_DAY = date(2026, 11, 20)
OPEN = frozenset({"run", "word", "stop", "idiom", "adj", "handling", "noise"})  # kinds that leave a word free
SAID = frozenset({"act", "light", "tail", "asp"})  # and those that only say that something was done
BESIDE = frozenset({"cust", "fill"})  # free beside other words: 客户活动, open day
VERB = re.compile(r"[a-z]{2,}[a-rt-z]")
_BUILT_IN = {metric.key: metric for metric in BUILT_IN}


def words_of(metric: Metric) -> MetricWords:
    """What the workspace calls a metric, in every form that means nothing else: what a sentence may say for it.

    A built-in metric has words of its own already; only those that were added to it count here."""
    own = [word for word in _typed(metric) if meaning(word) != metric.key]
    more = [form for word in own for form in forms(word) if meaning(form) is None]
    return MetricWords(metric.key, metric.kind, tuple(dict.fromkeys([*own, *more])))


def forms(word: str) -> tuple[str, ...]:
    """walk-in as walk-ins, walk in, walkin …; install as installs, installed; 装机 has one form."""
    if not word.isascii():
        return ()
    spelled = {word, word.replace("-", " "), word.replace("-", ""), word.replace(" ", "-")}
    counted = {form for each in spelled for form in (each, *_other_number(each))}
    done = [word + ("d" if word.endswith("e") else "ed")] if VERB.fullmatch(word.casefold()) else []
    return tuple(sorted(counted.union(done) - {word}))


def meaning(word: str) -> str | None:
    """What the reader takes a word for: the key of a metric, "" for something else, None where it is free."""
    tokens, low = tokens_of(cleaned(word), ANY_DAY, BUILT_IN_WORDS)
    kinds = {token.kind for token in tokens}
    senses = {token.sense for token in tokens if token.kind in SAID and token.sense}
    if kinds and kinds <= SAID:
        return senses.pop() if len(senses) == 1 and senses <= _BUILT_IN.keys() else ""
    alone = len(tokens) == 1 and bool(kinds & BESIDE)
    return "" if alone or not kinds <= OPEN | SAID | BESIDE or _is_bit(low) else None


def clash(metrics: Iterable[Metric], before: Iterable[Metric]) -> BadMetrics | None:
    """Why check-ins could not be read with these metrics: a word that the reader takes for something else already, or
    two metrics with forms of the same word (walk-in and walk-ins, 装机 and 裝機). Words that stood `before` stay."""
    known = {(metric.key, word) for metric in before for word in _typed(metric)}
    owners: dict[str, str] = {}
    for metric in metrics:
        for word in _typed(metric):
            if (metric.key, word) not in known and (taken := meaning(word)) not in (None, metric.key):
                return BadMetrics("word_taken" if taken else "word_reserved", word)
            if any(owners.setdefault(folded(form), metric.key) != metric.key for form in (word, *forms(word))):
                return BadMetrics("word_taken", word)
    return None


def _typed(metric: Metric) -> Iterator[str]:
    built_in = _BUILT_IN.get(metric.key)
    if metric.name:
        yield metric.name
    yield from (alias for alias in metric.aliases if built_in is None or alias not in built_in.aliases)
    if built_in is None and not metric.name:
        yield metric.key.replace("_", " ")


def _other_number(word: str) -> tuple[str, ...]:
    """visit as visits, survey as surveys, try-out as try-outs; and back."""
    if len(word) < 3 or not word[-1].isalpha():
        return ()
    if word.endswith("ies"):
        return (f"{word[:-3]}y",)
    if word.endswith("s") and not word.endswith("ss"):
        return (word[:-1],)
    if word.endswith("y") and word[-2] not in "aeiou":
        return (f"{word[:-1]}ies",)
    return (f"{word}es",) if word.endswith(("ss", "x", "ch", "sh")) else (f"{word}s",)


def _is_bit(low: str) -> bool:
    """A lone character stands within many other words."""
    return len(low.strip()) == 1
