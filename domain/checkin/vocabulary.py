"""The words of one workspace on top of the built-in ones: its metrics and aliases, known customers and colleagues."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from domain.checkin.folding import folded

Entry = tuple[str, str, str]  # kind, sense, form


class MetricWords(NamedTuple):
    """A metric of the workspace (or more aliases of a built-in one)."""

    key: str
    kind: Literal["count", "money"]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`added`: by first character, the folded words that start so, longest first; `money`: what counts money."""

    added: dict[str, tuple[tuple[str, Entry], ...]] = field(default_factory=dict)
    money: frozenset[str] = frozenset({"bookings", "payments"})


BUILT_IN = Lexicon()


def with_metrics(
    metrics: Iterable[MetricWords] = (), customers: Iterable[str] = (), colleagues: Iterable[str] = ()
) -> Lexicon:
    """The built-in words and those of a workspace; names and aliases count in any case and script."""
    listed = tuple(metrics)
    entries: list[tuple[str, Entry]] = [
        (folded(alias.strip()), ("act", metric.key, "own")) for metric in listed for alias in metric.aliases
    ]
    entries += [(folded(name.strip()), ("known", "customer", "")) for name in customers]
    entries += [(folded(name.strip()), ("person", "colleague", "")) for name in colleagues]
    by_char: dict[str, list[tuple[str, Entry]]] = {}
    for word, entry in entries:
        if word:
            by_char.setdefault(word[0], []).append((word, entry))
    money = BUILT_IN.money | {metric.key for metric in listed if metric.kind == "money"}
    ordered = {char: tuple(sorted(words, key=lambda pair: -len(pair[0]))) for char, words in by_char.items()}
    return Lexicon(ordered, money)
