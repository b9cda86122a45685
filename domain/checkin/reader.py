"""Reads a check-in message into items, or into the doubts that have to be asked about."""

from datetime import datetime
from typing import Literal

from domain.checkin.abreast import abreast
from domain.checkin.booking import items_of
from domain.checkin.clause import Clause
from domain.checkin.clauses import clauses_of
from domain.checkin.closings import tells_day
from domain.checkin.columns import upright
from domain.checkin.contrasts import carry_days
from domain.checkin.corrections import corrected_by_phrases, corrected_by_words, named_amiss, tells_again
from domain.checkin.coverage import leave
from domain.checkin.dating import joined, settle
from domain.checkin.denials import deny_told
from domain.checkin.denominated import denominated
from domain.checkin.doubts import contradicted, doubts_of
from domain.checkin.early import adopted, keep
from domain.checkin.folding import cleaned
from domain.checkin.following import follow
from domain.checkin.fronting import keep_names, take_fronted
from domain.checkin.gather import Gatherer
from domain.checkin.leftovers import ask_about_left
from domain.checkin.listing import listed
from domain.checkin.misgivings import ask_about_misgivings
from domain.checkin.openings import begin, note_subject
from domain.checkin.phrase import Member, Phrase
from domain.checkin.reading import Doubt, Item, Reading
from domain.checkin.reasons import explain
from domain.checkin.recounts import guessed, is_recount, makes_exact
from domain.checkin.remembering import remember
from domain.checkin.replying import is_question
from domain.checkin.retracting import takes_back
from domain.checkin.rounds import drop_places
from domain.checkin.scan import tokens_of
from domain.checkin.state import State
from domain.checkin.sums import drop_sums
from domain.checkin.tallies import tallied
from domain.checkin.telling import phrases_of
from domain.checkin.tokens import Token
from domain.checkin.totals import contradictions, restate_parts
from domain.checkin.values import value_of
from domain.checkin.vocabulary import BUILT_IN, Lexicon

AMISS = frozenset({"wrong", "corr"})  # marks behind what is taken back


def read(text: str, now: datetime, lexicon: Lexicon = BUILT_IN) -> Reading:
    """What `text`, sent at `now` in the sender's own zone, reports; never raises, in time linear in its length."""
    return concluded(understood(text, now, lexicon))


def understood(text: str, now: datetime, lexicon: Lexicon) -> State:
    """The phrases of the message, clause by clause."""
    raw, today = cleaned(text), now.date()
    pieces, low = tokens_of(raw, today, lexicon)
    tokens = joined(denominated(Gatherer(raw, low, pieces).names(), raw, low), low, today)
    tokens = abreast(listed(upright(tokens) if "\n" in low else tokens, low), low)
    state = State(raw, low, today, lexicon.money, tokens)
    for clause in clauses_of(tokens, low):
        begin(clause, state)
        if not state.remark:
            _tell(clause, state)
    return state


def _tell(clause: Clause, state: State) -> None:
    if tells_day(clause, state) or (state.phrases and "name" in clause.kinds and takes_back(clause, state)):
        return
    context = state.before = state.context
    found = phrases_of(clause, state) or tallied(clause, state)
    if found:
        settle(state, found)
        deny_told(found, clause, state)
        if state.early:
            found = adopted(clause, state, found)
        if state.fronted or state.lone:
            take_fronted(clause, state, found)
        if clause.end == "ask":
            is_question(found)
        elif clause.end in AMISS and named_amiss(clause, state, found):
            return
    else:
        note_subject(clause, state)
    if (clause.corr or state.unsettled) and _is_corrected(clause, state, found):
        return
    if found and not _is_matter(clause, state, found):
        _remember(clause, state, found, context)
    elif not found:
        _goes_on(clause, state)


def _is_matter(clause: Clause, state: State, found: list[Phrase]) -> bool:
    """Calls: Acme (renewal), Globex (demo): what it was about, told in brackets behind whom it was with."""
    last = state.last
    named = last is not None and last.status == "done" and last.last == "name"
    return named and clause.bracketed and clause.kinds == {"act"} and all(one.status == "mention" for one in found)


def _goes_on(clause: Clause, state: State) -> None:
    """What a clause without an activity says of those around it."""
    if "act" in clause.kinds:
        clause.kinds = frozenset([token.kind for token in clause.tokens])  # Biffa and a new client
    if clause.label == "customer":
        _topic(clause, state)
    follow(clause, state)
    if state.phrases:
        leave(clause, state)
    keep(clause, state)
    keep_names(clause, state)


def _remember(clause: Clause, state: State, found: list[Phrase], context: Token | None) -> None:
    for at, phrase in enumerate(found):
        if phrase.status == "done" and phrase.done and phrase.day is context and _is_planned(phrase):
            phrase.day = None  # a plan's day does not govern what is said to be done
        remember(state, phrase, fresh=clause.fresh and clause.cut != "emoji" and not at)
    state.barrier = found[-1].status == "mention"
    state.named = found[-1] if state.barrier else None


def _is_corrected(clause: Clause, state: State, found: list[Phrase]) -> bool:
    """Whether the clause replaces what was told before (rule 16)."""
    if state.amended and tells_again(clause, state, found):
        corrected_by_phrases(state, found)
        return True
    recounted = guessed(state) is not None and is_recount(clause, state)
    exact = (recounted or state.recounted) and makes_exact(state, found)
    state.recounted = recounted and not exact
    denied, state.denied = state.denied, frozenset()
    corrects = (clause.corr or (bool(denied) and not found)) and any(
        phrase.status == "done" for phrase in state.phrases
    )
    if exact or (corrects and any(phrase.status == "done" for phrase in found)):
        corrected_by_phrases(state, found)
        return True
    if (corrects or recounted) and not found and corrected_by_words(clause, state, denied):
        return True
    if clause.corr and corrects and not found:
        state.denied = frozenset({""})  # 不对，又看了一遍，是3份
    return False


def _is_planned(phrase: Phrase) -> bool:
    return phrase.day is not None and phrase.day.day is not None and phrase.day.day.sense == "plan"


def _topic(clause: Clause, state: State) -> None:
    """客户：华为: whom the next items are about."""
    if not (state.last is None or state.last.names or clause.cut == "start"):
        return
    names = [token for token in clause.tokens if token.kind in ("name", "titled")]
    state.topic = [Member(state.raw[name.start : name.end], name.start, name.end, name.sense) for name in names]


def concluded(state: State) -> Reading:
    """Items and doubts of all that was done."""
    done = [phrase for phrase in state.phrases if phrase.status == "done" and not _is_nothing(phrase)]
    restate_parts(carry_days(done, state), state.low)
    _drop_told(done, state.low)
    ask_about_left(state)
    wrong = contradictions(done)
    if not wrong:
        ask_about_misgivings([phrase for phrase in done if phrase.status == "done"], state)
    involved = {id(phrase) for found in wrong for phrase in found.phrases} if wrong else frozenset[int]()
    doubts: list[Doubt] = []
    certain: list[Item] = []
    for phrase in done:
        if phrase.status != "done":
            continue
        items = items_of(phrase, state)
        own = doubts_of(phrase, items, state)
        doubts += own
        if not own and id(phrase) not in involved:
            certain += items
    doubts += [contradicted(found, state) for found in wrong]
    for phrase in state.phrases:
        explain(phrase, state)
    kind: Literal["log", "ask", "ignore"] = "ask" if doubts else "log" if certain else "ignore"
    return Reading(kind, tuple(certain), tuple(doubts), tuple(state.trace))


def _drop_told(done: list[Phrase], low: str) -> None:
    """Forgets what other items tell again."""
    drop_sums(done, low)
    if len(done) > 1:
        drop_places(done, low)


def _is_nothing(phrase: Phrase) -> bool:
    """拜访0家: an explicit zero is no fact (rule 9)."""
    if phrase.doubts or not (phrase.count is not None or phrase.members):
        return False
    return not value_of(phrase)
