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


Words = dict[str, dict[int, dict[str, tuple[Entry, ...]]]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`added`: by first character and length, longest first, the folded words, each with what it may be, the likeliest
    first; `money`: what counts money."""

    added: Words = field(default_factory=dict)
    money: frozenset[str] = frozenset({"bookings", "payments"})


BUILT_IN = Lexicon()


class Names(NamedTuple):
    """Names that may stand in a message: customers, colleagues of the sender, and the sender's own."""

    customers: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()


def with_metrics(
    metrics: Iterable[MetricWords] = (), customers: Iterable[str] = (), colleagues: Iterable[str] = ()
) -> Lexicon:
    """The built-in words and those of a workspace; names and aliases count in any case and script."""
    listed = tuple(metrics)
    aliases = [(alias, ("act", metric.key, "own")) for metric in listed for alias in metric.aliases]
    money = BUILT_IN.money | {metric.key for metric in listed if metric.kind == "money"}
    return with_names(Lexicon(_added({}, aliases), money), Names(tuple(customers), tuple(colleagues)))


def with_names(lexicon: Lexicon, names: Names) -> Lexicon:
    """The words of `lexicon` and names; of the same name the sender is meant before a colleague before a customer."""
    entries = [(name, ("self", "", "")) for name in names.sender]
    entries += [(name, ("person", "colleague", "")) for name in names.colleagues]
    entries += [(name, ("known", "customer", "")) for name in names.customers]
    return Lexicon(_added(lexicon.added, entries), lexicon.money) if entries else lexicon


def _added(before: Words, entries: Iterable[tuple[str, Entry]]) -> Words:
    said = {word: found for lengths in before.values() for words in lengths.values() for word, found in words.items()}
    for name, entry in entries:
        if word := folded(name.strip()):
            said[word] = (*said.get(word, ()), entry)
    added: Words = {}
    for word in sorted(said, key=len, reverse=True):
        added.setdefault(word[0], {}).setdefault(len(word), {})[word] = said[word]
    return added
