"""Field notes: what a rep heard outside, tagged in a message or told when asked; its topic and whom it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from domain.bearing import Bearing

Topic = Literal["competitor", "price", "policy", "need", "other"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
FRESH = timedelta(days=14)  # within which several notes say the same
WITNESSES = 3  # different people
POINTING: tuple[Bearing, ...] = ("against", "favour")

_TAG = re.compile(r"[#\uff03]\s?(intel\b|竞品|競品)[:：]?[ \t\u3000]*", re.IGNORECASE)
_TOPIC_WORDS: dict[Topic, str] = {
    "competitor": r"competit|\brivals?\b|竞品|競品|竞争|競爭|对手|對手|友商",
    "price": r"\bpric|discount|cheaper|\brebate|价|價|折扣|打折|返利|便宜",
    "policy": r"\bpolic|regulat|\btax(es)?\b|subsid|\btender rule|政策|监管|監管|法规|法規|补贴|補貼|集采|税",
    "need": r"\bneeds?\b|\bwants?\b|\brequest|asks? for|asked for|looking for|需求|需要|想要|希望|要求",
}
_PATTERNS = {topic: re.compile(words, re.IGNORECASE) for topic, words in _TOPIC_WORDS.items()}
_LATIN = re.compile(r"\b[A-Z][\w&.-]*[\w]\b")
_HEAD = re.compile(r"([^\s,，。.:：;；、!！?？]{2,16})[:：\s]")
_COMMON = re.compile(
    r"(the|they|their|our|we|you|customers?|clients?|competitors?|prices?|policy|policies|needs?|heard|today|yesterday|"
    r"this|that|all|and|but|new|no|one|some|several)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"no|none|nothing|nope|nil|n/a|nothing new|nothing this week|not this week|没有?(什么)?|沒有?(什麼)?|"
    r"无|無|暂无|暫無|[本这這][周週]没有",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FieldNote:
    """What `author` (a member's id) noted on the local day `day` in message `message`; `about` are the names in it.

    `private`: told to Pacer alone; `whole`: all of the message is the note, for it answered a question. `bearing` by
    its words, or as its author says."""

    message: int
    author: str
    topic: Topic
    text: str
    about: tuple[str, ...]
    day: date
    private: bool = False
    whole: bool = False
    bearing: Bearing = ""

    @property
    def matter(self) -> Topic:
        """What several notes can say the same of: whose prices they are, is said by the name."""
        return "price" if _PATTERNS["price"].search(self.text) else self.topic

    @property
    def counts(self) -> bool:
        """Whether it could be said by others too: it is about something, and somebody is named."""
        return self.matter != "other" and bool(self.about)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Independent notes that say the same: one of each of at least three people, oldest first. They point one way,
    `bearing`: against us, or in our favour."""

    topic: Topic
    about: str
    bearing: Bearing
    notes: tuple[FieldNote, ...]


def parted(text: str) -> tuple[str, str]:
    """What a message says besides its notes, and its notes; without a tag all of it and ''.

    A note is what follows the tag to the end of its line. Where nothing does, it is what stands before, which is read
    for facts as well; of a tag alone on its line, the next line."""
    facts: list[str] = []
    notes: list[str] = []
    alone = False
    for line in text.split("\n"):
        before, *tagged = _TAG.split(line)
        if not tagged:
            (notes if alone and line.strip() else facts).append(line.strip())
            alone = alone and not line.strip()
            continue
        words = " ".join(part.strip() for part in tagged[1::2] if part.strip())
        facts.append(before.strip())
        notes.append(words or before.strip())
        alone = not notes[-1]
    return ("\n".join(facts).strip(), "\n".join(filter(None, notes))) if any(notes) else (text, "")


def topic_of(text: str, tagged: str = "") -> Topic:
    """The topic named first, of one that several share the earlier in `TOPICS`; a tag of competitors names theirs."""
    if re.search(r"[#\uff03]\s?(竞品|競品)", tagged):
        return "competitor"
    found = [(match.start(), topic) for topic, words in _PATTERNS.items() if (match := words.search(text))]
    return min(found, key=lambda one: one[0])[1] if found else "other"


def names_in(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Known customers, Latin names, and what stands first before a space or colon: those whom the note is about."""
    head = _HEAD.match(text)
    latin = [word for word in _LATIN.findall(text) if not _COMMON.fullmatch(word)]
    typed = [head[1]] if head and not head[1].isascii() and not any(map(str.isdigit, head[1])) else []
    names: dict[str, str] = {}
    for name in (*known, *typed, *latin):
        if not any(words.search(name) for words in _PATTERNS.values()):
            names.setdefault(name.casefold(), name)
    return tuple(names.values())


def says_nothing(text: str) -> bool:
    """Whether an answer is that there is nothing to tell."""
    return _NOTHING.fullmatch(text.strip(" .。!~")) is not None


def agreements(notes: Iterable[FieldNote], today: date) -> tuple[Agreement, ...]:
    """Where three different people noted the same within the last fourteen days: about the same topic of the same
    customer, competitor or product, pointing the same way. Of what one person notes of it, the newest counts."""
    found: dict[tuple[Topic, str], dict[str, FieldNote]] = {}
    for note in sorted(notes, key=lambda note: note.day):
        if timedelta() <= today - note.day < FRESH and note.counts:
            for name in note.about:
                found.setdefault((note.matter, name.casefold()), {})[note.author] = note
    return tuple(
        Agreement(topic, name, bearing, said)
        for (topic, name), by in found.items()
        for bearing in POINTING
        if len(said := tuple(note for note in by.values() if note.bearing == bearing)) >= WITNESSES
    )
