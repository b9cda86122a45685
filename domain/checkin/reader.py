"""Reads a check-in message into items, or into the doubts that have to be asked about."""

from datetime import datetime

from domain.checkin.booking import contradicted, doubts_of, items_of
from domain.checkin.clauses import Clause, clauses_of
from domain.checkin.corrections import corrected_by_phrases, corrected_by_words
from domain.checkin.dating import govern, joined, settle
from domain.checkin.folding import cleaned
from domain.checkin.following import follow
from domain.checkin.gather import Gatherer
from domain.checkin.moods import is_question
from domain.checkin.phrase import Member, Phrase
from domain.checkin.reading import Doubt, Item, Reading
from domain.checkin.scan import Scanner
from domain.checkin.state import State
from domain.checkin.telling import phrases_of
from domain.checkin.totals import contradictions, value_of
from domain.checkin.vocabulary import BUILT_IN, Lexicon


def read(text: str, now: datetime, lexicon: Lexicon = BUILT_IN) -> Reading:
    """What `text`, sent at `now` in the sender's own zone, reports; never raises, in time linear in its length."""
    state = understood(text, now, lexicon)
    return concluded(state)


def understood(text: str, now: datetime, lexicon: Lexicon) -> State:
    """The phrases of the message, clause by clause."""
    raw = cleaned(text)
    scanner = Scanner(raw, now.date(), lexicon)
    tokens = joined(Gatherer(raw, scanner.low, scanner.tokens()).names(), scanner.low, now.date())
    state = State(raw, scanner.low, now.date(), lexicon.money)
    for clause in clauses_of(tokens, scanner.low):
        _begin(clause, state)
        if not state.remark:
            _tell(clause, state)
    return state


def _begin(clause: Clause, state: State) -> None:
    """What a new sentence, line or heading ends, and what a clause opens."""
    if clause.fresh:
        state.other = state.condition = state.question = False
    if clause.cut in ("line", "start"):
        _begin_line(clause, state)
    if is_question(clause, state.low):
        clause.question = True
    if clause.has("cond"):
        state.condition = True
    if not clause.has("act", "light", "tail"):
        _subject(clause, state)


def _begin_line(clause: Clause, state: State) -> None:
    heading = clause.label or (clause.tokens[-1].kind == "colon")
    if clause.label == "remark":
        state.remark = True
        return
    if state.remark and (clause.blank or heading or not clause.bullet):
        state.remark = False
    if clause.blank or not clause.bullet:
        state.other_heading = False
        state.topic = []


def _subject(clause: Clause, state: State) -> None:
    """ "Anna is on fire", "恭喜小王": the sentence is about somebody else."""
    first = next((token for token in clause.tokens if token.kind not in ("date", "fill", "conj", "adj")), None)
    if first is None:
        return
    alone = len([token for token in clause.tokens if token.kind != "fill"]) == 1
    word = state.low[first.start : first.end]
    if clause.has("self"):
        state.other = False
    elif first.kind == "person" or (first.kind == "name" and first.sense == "given"):
        colon = clause.tokens[-1].kind == "colon"
        state.other_heading = state.other_heading or colon
        state.other = state.other or not alone
    elif first.kind == "other" and word not in ("大家", "team", "everyone", "everybody", "领导", "主管", "老大"):
        state.other = not alone


def _tell(clause: Clause, state: State) -> None:
    context = state.context
    found = phrases_of(clause, state)
    settle(state, clause, found)
    if clause.corr and state.done():
        if found and any(phrase.status == "done" for phrase in found):
            corrected_by_phrases(state, found)
            return
        if not found and corrected_by_words(clause, state):
            return
    if not found:
        _topic(clause, state)
        follow(clause, state)
        return
    for phrase in found:
        if phrase.status == "done" and phrase.done and phrase.day is context and _planned(phrase):
            phrase.day = None
    for phrase in found:
        _told(clause, state, phrase)
    if found and found[-1].status == "mention":
        state.barrier = True
    elif found:
        state.barrier = False


def _told(clause: Clause, state: State, phrase: Phrase) -> None:
    """Remembers a phrase; one that spells out a bare "开张了" just before it takes its place."""
    last = state.last
    if phrase.status == "mention":
        return
    if (
        last is not None
        and not clause.fresh
        and last.metric == phrase.metric
        and last.status == phrase.status == "done"
        and last.bare
        and not phrase.bare
    ):
        state.phrases.pop()
    state.phrases.append(phrase)


def _planned(phrase: Phrase) -> bool:
    return phrase.day is not None and phrase.day.day is not None and phrase.day.day.sense == "plan"


def _topic(clause: Clause, state: State) -> None:
    """华为：and a line of items below or behind it, 客户：华为: whom the next items are about."""
    names = [token for token in clause.tokens if token.kind in ("name", "titled")]
    if clause.label == "customer" and names and (state.last is None or state.last.names or clause.cut == "start"):
        state.topic = [Member(state.raw[name.start : name.end], name.start, name.end, name.sense) for name in names]


def concluded(state: State) -> Reading:
    """Items and doubts of all that was done."""
    done = [phrase for phrase in state.done() if not _nothing(phrase)]
    doubts: list[Doubt] = []
    certain: list[Item] = []
    wrong = contradictions(done)
    involved = {id(phrase) for found in wrong for phrase in found[0]}
    for phrase in done:
        if phrase.status != "done":
            continue
        own = doubts_of(phrase, state)
        doubts += own
        if not own and id(phrase) not in involved:
            certain += items_of(phrase, state)
    doubts += [contradicted(found, state) for found in wrong]
    kind = "ask" if doubts else "log" if certain else "ignore"
    return Reading(kind, tuple(certain), tuple(doubts), tuple(state.trace))


def _nothing(phrase: Phrase) -> bool:
    """拜访0家: an explicit zero is no fact."""
    if phrase.doubts:
        return False
    return phrase.count == 0 or (not phrase.count and value_of(phrase) == 0)
