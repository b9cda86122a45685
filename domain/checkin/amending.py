"""What a word of correction says where it stands, and whether it corrects anything there (rule 16)."""

from dataclasses import replace

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

COUNTS = frozenset({"num", "vcount"})
REACH = 12  # tokens in which a reason is told
REPLACES = kinds(
    "num vcount name titled date act cut colon corr neg vague incl recip self total light adj clock person sep"
)


def meant(found: list[Clause], current: Clause, tokens: list[Token], at: int) -> Token | None:
    """What a word of correction says where it corrects nothing."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if _denies(tokens, at):
        return replace(token, kind="neg", sense="denied")
    if token.sense == "should" and not found and not any(part.kind == "act" for part in current.tokens):
        return replace(token, kind="vague")  # 应该是打了5个
    if closes(tokens, at, current):
        return None
    if token.sense == "weak" and current.tokens and not (after is not None and after.kind in COUNTS):
        return replace(token, kind="fill")  # the one that actually happened
    looked_up = not (token.sense or current.tokens) and _looked_up(found, tokens, at)
    replaces = after is not None and not (token.sense == "should" and after.form == "past") and after.kind in REPLACES
    if looked_up or replaces:
        return None
    return replace(token, kind="plan" if token.sense == "should" else "fill")  # should be signed next week


def _looked_up(found: list[Clause], tokens: list[Token], at: int) -> bool:
    """sorry 查了下日历，是4家: why, and behind a comma what it was."""
    end = next((place for place in range(at, min(at + REACH, len(tokens))) if tokens[place].kind == "cut"), at)
    behind = [token.kind for token in tokens[end + 1 : end + 3]]
    told = any(token.kind in ("act", "num", "date") for token in tokens[at:end])
    if told or behind != ["incl", "num"] or tokens[end].sense != "comma":
        return False
    counted = {token.sense for token in tokens[end + 3 : end + 4] if token.kind == "act"}
    return counted <= {token.sense for clause in found for token in clause.tokens if token.kind == "act"}


def closes(tokens: list[Token], at: int, current: Clause) -> bool:
    """Whether the word of correction closes a clause that says nothing but the right number."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.kind == "cut"
    said = {token.kind for token in current.tokens}
    return ends and tokens[at].sense == "weak" and current.cut != "start" and said <= {"num", "fill"} and "num" in said


def _denies(tokens: list[Token], at: int) -> bool:
    """是6个不是5个: what was not is no correction; in 不是，6个 and 不是3家是4家 it is."""
    if tokens[at].sense != "not" or at + 1 >= len(tokens) or tokens[at + 1].kind != "num":
        return False
    if at + 2 < len(tokens) and tokens[at + 2].kind == "incl":
        tokens[at + 1] = replace(tokens[at + 1], kind="fill", num=None)  # 不是3家是4家
        return False
    return True
