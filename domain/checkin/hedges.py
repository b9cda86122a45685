"""Words behind a number that make a guess of it: 5 visits I think; …，记不清了 (rule 7)."""

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.state import State

HEDGES = frozenset(
    {"or was it", "the other way round", "the other way around", "can't remember", "cant remember", "can't recall"}
    | {"i forget", "from memory", "lost count", "don't remember", "ballpark"}
    | {"or so", "or thereabouts", "give or take", "i think", "i guess", "i reckon", "i believe", "reckon", "maybe"}
    | {"roughly", "approx", "approximately", "not sure", "perhaps", "probably", "estimated", "est", "est."}
    | {
        "左右",
        "上下",
        "大概",
        "大约",
        "估计",
        "好像",
        "应该",
        "可能",
        "差不多",
        "记不清",
        "记不清了",
        "貌似",
        "似乎",
        "印象中",
    }
)
UNSURE = kinds("说不准 说不好 拿不准 不确定 不太确定 不sure 不肯定 说不清")
DOUBTING = frozenset({"vague", "plan"})
GUESSED = kinds("vague fill self adj stop aux conj name aside")
OTHERWISE = kinds("vague plan num fill aux incl self")
MAYBE = frozenset({"maybe", "might", "could", "perhaps", "possibly", "or maybe", "可能", "也许", "好像", "大概"})


def is_hedge(clause: Clause, state: State) -> bool:
    """打了5个电话，记不清了; 5 visits, I think: a remark that what was told before is a guess."""
    last = state.last
    if clause.kinds.isdisjoint(DOUBTING):
        return False
    if last is None or last.status != "done" or not (last.count or last.money):
        return False
    if clause.kinds <= OTHERWISE and "num" in clause.kinds and clause.has("vague", "plan"):
        return any(state.low[token.start : token.end] in MAYBE for token in clause.tokens)  # 12 calls, maybe 13
    said = [state.low[token.start : token.end] for token in clause.tokens if token.kind == "vague"]
    if clause.kinds <= GUESSED:
        return any(word in HEDGES or word in UNSURE for word in said)
    return not clause.fresh and "num" in clause.kinds and any(word in UNSURE for word in said)  # 其中1家算不算说不准
