"""Names that follow an activity in a clause of their own: behind a colon, in brackets, line by line, between commas."""

from itertools import pairwise

from domain.checkin.arguments import read_arguments
from domain.checkin.asides import up_to_aside
from domain.checkin.clause import Clause
from domain.checkin.figured import with_numbers
from domain.checkin.kinds import kinds
from domain.checkin.people import TITLE_ENDS
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

LISTS = kinds(
    "clock de name titled sep conj cust adj fill colon incl etc num recip "
    "total asp person stop subset noise amount vague"
)
HEADS = kinds("clock name titled incl subset fill adj num recip cust")
SURE = frozenset({"brand", "known", "cap", "given"})
BEHIND = frozenset({"recip", "name", "titled", "conj", "sep", "etc", "cust", "num", "person"})
NAMES = ("name", "titled")
LISTED = frozenset({"name", "titled", "conj", "sep"})
BESIDE = kinds("date self light amount")
LED = kinds("act light plan neg cond ques other self num clock conj name titled")  # more than where, or what for
PEOPLE = frozenset({"titled", "given"})
PAPERS = frozenset({"quotes", "deals", "new_customers"})  # each is of one customer
LONGEST = 6  # characters of a Chinese name that stands alone between commas


def lists_customers(clause: Clause, last: Phrase) -> bool:
    """Whether the names in the clause are customers of the activity before it."""
    return (clause.cut == "comma" and _closes(clause, last)) or _is_list(clause, last)


def _is_list(clause: Clause, last: Phrase) -> bool:
    led = clause.tokens[0].kind == "cust"
    tokens = up_to_aside(clause) if clause.cut == "comma" else clause.tokens
    names = [token for token in tokens if token.kind in ("name", "titled") or (led and token.kind == "person")]
    kinds = {token.kind for token in tokens}
    if not names or not kinds <= LISTS:
        return clause.cut == "dash" and not names and "cust" in clause.kinds
    if clause.bracketed or clause.cut == "dash" or clause.has("incl", "subset"):
        return _set_apart(clause, names, last)
    if led and clause.tokens[-1] is names[-1] and len(clause.tokens) <= 3:
        return not last.names
    if clause.bullet or clause.cut in ("line", "emoji"):
        return _in_line(clause, names, last)
    if clause.cut == "comma":
        return _between_commas(clause, names, last)
    first = clause.tokens[0]
    alone = first.kind == "recip" and first.end == first.start + 1 and "stop" not in clause.kinds
    joined = first.kind in ("conj", "sep", "colon") or alone
    return clause.cut == "close" and joined and sure(names)  # 报价给海螺（5万）和华新（3万）


def _in_line(clause: Clause, names: list[Token], last: Phrase) -> bool:
    """Line by line behind a heading, or tick by tick: 拜访✔华为 ✔中兴."""
    if clause.cut == "emoji":
        return clause.led == "tick" and last.listed and sure(names)
    return last.open and (last.status == "open" or sure(names) or {m.sense for m in last.names} == {"low"})


def _closes(clause: Clause, last: Phrase) -> bool:
    """visited Acme, Globex and Initech and then went home: the list ends with its "and"."""
    end = _list_end(clause)
    tokens = clause.tokens[:end]
    weak = bool(last.names) and all((member.name or "").islower() for member in last.names)
    if not end or end == len(clause.tokens) or last.last not in BEHIND or not (weak or sure(tokens)):
        return False
    joined = any(left.kind in NAMES and right.kind == "conj" for left, right in pairwise(tokens[:-1]))
    firm = any(token.sense != "given" for token in tokens if token.kind in NAMES)
    return firm and (joined or _turns_away(clause.tokens[end:]))


def _turns_away(rest: list[Token]) -> bool:
    """ "today", "and then home"; "and a foundry" is one more."""
    if rest[0].kind == "conj":
        return len(rest) > 1 and rest[1].kind not in ("fill", "adj", "cust", "num")
    return rest[0].kind in ("date", "aside") or (rest[0].kind == "recip" and LED.isdisjoint(part.kind for part in rest))


def _list_end(clause: Clause) -> int:
    """How many tokens at the head of the clause are names and what joins them."""
    at = next((at for at, token in enumerate(clause.tokens) if not _goes_in_list(token)), len(clause.tokens))
    while at and clause.tokens[at - 1].kind not in NAMES:
        at -= 1
    return at


def _goes_in_list(token: Token) -> bool:
    """A name, "and", 和 or the article of one more; "with" tells of something else."""
    return token.kind in LISTED or token.sense == "the" or (token.kind == "recip" and token.end == token.start + 1)


def _set_apart(clause: Clause, names: list[Token], last: Phrase) -> bool:
    """3 visits (Acme, Globex); 3 visits - Acme, Globex; 包括华为."""
    if clause.bracketed and last.count is not None and len(last.names) >= last.count and "stop" in clause.kinds:
        return False  # 何太（李太介绍）
    if clause.bracketed and last.names and last.count is None and not clause.has("incl", "subset"):
        return _firm_of_person(names, last)
    return clause.tokens[0].kind in HEADS and (clause.bracketed or sure(names))


def _firm_of_person(names: list[Token], last: Phrase) -> bool:
    """李总(华为) says where he is; Acme (London) adds nobody."""
    return last.names[-1].sense in PEOPLE and len(names) == 1 and names[0].sense not in ("given", "")


def sure(tokens: list[Token]) -> bool:
    """Whether no word that nobody knows stands for a name among them."""
    return all(token.kind != "name" or token.sense != "low" for token in tokens)


def _between_commas(clause: Clause, names: list[Token], last: Phrase) -> bool:
    """visited Acme, Globex and Initech; a lone unknown word behind a Chinese comma is rather a remark."""
    first, listed = clause.tokens[0], clause.has("sep", "conj", "etc") or _joins(clause, last)
    if "stop" in clause.kinds or (not listed and _is_bought(last)):
        return False
    if last.count is not None and not last.names and sure(names):
        fits = len(names) <= last.count and all(name.sense != "han" for name in names)
        return first.kind == "name" and (fits or (clause.has("sep") and len(names) == last.count))
    if clause.listed:
        return last.last in BEHIND
    if last.last not in BEHIND or first.kind not in ("name", "titled", "conj", "fill"):
        return False
    if last.last == "num" and not listed and (not last.members or last.members[-1].count is None):
        return False
    senses = {"low" if (member.name or "").islower() else member.sense for member in last.names}
    return listed or all(_stands(token, last, senses) for token in names)


def _is_bought(last: Phrase) -> bool:
    """成交1单，周先生，Model Y，26万: behind the one person of a deal stands what was sold."""
    if last.metric != "deals" or last.count != 1 or len(last.names) != 1:
        return False
    buyer = last.names[0]
    return buyer.sense in PEOPLE or (buyer.sense == "known" and (buyer.name or "")[-1:] in TITLE_ENDS)


def _joins(clause: Clause, last: Phrase) -> bool:
    """华为和中兴; "largest of my career" lists nothing."""
    if "recip" not in clause.kinds:
        return False
    return sure(clause.tokens) or "low" in {member.sense for member in last.names}


def _stands(token: Token, last: Phrase, senses: set[str]) -> bool:
    if token.kind == "titled" or token.sense in SURE:
        return True
    if token.sense == "low":
        return "low" in senses
    short = token.end - token.start <= LONGEST
    return short and last.count is not None and 0 < len(last.names) < last.count


def take_names(clause: Clause, state: State, last: Phrase) -> None:
    """Adds the customers; the number of the activity stays what it was (rule 2)."""
    dropped = BESIDE | {"cust"} if clause.label == "customer" else BESIDE
    count, unit, counted = last.count, last.unit, last.counted
    firm = clause.bracketed and "name" in clause.kinds
    if firm and count is None and last.names and last.names[-1].sense in PEOPLE:
        last.members.pop()
    end = _list_end(clause) if clause.cut == "comma" and _closes(clause, last) else len(clause.tokens)
    tokens = [token for token in clause.tokens[:end] if token.kind not in dropped]
    read_arguments(last, with_numbers(tokens, last) if count is not None else tokens, state)
    if count is not None:
        last.count, last.unit, last.counted = count, unit, counted
    if last.count is not None and len(last.members) == last.count + 1:
        pair_up(last, state)
    last.open = last.open and clause.cut != "comma"
    last.last = "name"


def _is_single(phrase: Phrase, low: str) -> bool:
    """a quote to Lodge & Vine, not "quotes to": of one customer."""
    firms = any(member.sense in ("brand", "known") for member in phrase.members)
    if phrase.form not in ("noun", "base") or phrase.metric not in PAPERS or firms:
        return False
    told = low[phrase.start : phrase.members[0].start].split()
    return len(phrase.members) == 2 and bool(told) and not any(word.rstrip(":").endswith("s") for word in told)


def pair_up(phrase: Phrase, state: State) -> None:
    """1 visit (Chelsea & Westminster): two names with & between are one where the number says so."""
    if len(phrase.members) < 2 or (phrase.count is None and not _is_single(phrase, state.low)):
        return
    left, right = phrase.members[-2:]
    if left.name and right.name and state.raw[left.end : right.start].strip() == "&":
        left.name, left.end = state.raw[left.start : right.end], right.end
        phrase.members.pop()
