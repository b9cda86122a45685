"""Tells where a day begins another item though no mark parts them: monday 3 visits tuesday 5 calls."""

from domain.checkin.tokens import Token

PARTIES = frozenset({"name", "person", "other", "titled"})
REACH = 40  # tokens back that are looked at
NAMES = frozenset({"name", "titled", "sep", "conj", "recip"})
ENDS_ITEM = frozenset({"act", "name", "cust", "num"})


def heads(current: list[Token], tokens: list[Token], at: int, low: str) -> bool:
    """monday 3 visits tuesday 5 calls; visits 3 today: calls 5: a day that heads what follows it."""
    told = any(part.kind in ("act", "light") for part in current)
    behind = [part.kind for part in tokens[at + 1 : at + 3]]
    day = tokens[at].day
    if not told or day is None or not behind:
        return False
    if day.sense == "part":
        return _counts_again(current, tokens[at + 1])
    if behind[0] == "colon":
        return current[-1].kind in ("num", "name")
    if current[0].kind == "date" and behind == ["num", "act"] and current[-1].kind in ENDS_ITEM:
        return True  # 11/19 9 calls 11/20 12 calls
    han = not low[tokens[at].start].isascii() or low[tokens[at].start].isdigit()
    return han and _runs_on(current, tokens, at)  # 周一拜访了华为周二给中兴报价


def _counts_again(current: list[Token], behind: Token) -> bool:
    """上午5通电话下午5通: as many counted again."""
    before = current[-2].num if len(current) > 1 and current[-1].kind == "act" else None
    if before is None or behind.num is None:
        return False
    return before.unit not in ("", "#") and before.unit == behind.num.unit


def counts_own(current: list[Token], behind: list[Token]) -> bool:
    """...I did 17 and one visit: the sender's number of what somebody else did ends before the next activity."""
    number = current[-1].num
    if number is None or number.unit == "#" or [token.kind for token in current] != ["self", "light", "num"]:
        return False
    return [token.kind for token in behind] == ["num", "act"]


def tells_of_another(current: list[Token], behind: list[Token]) -> bool:
    """Priya did 30 calls and I managed 18; I did 18 calls and Priya did 30: who did what follows is somebody else."""
    counted = any(token.num is not None for token in current[-REACH:])
    if not (behind and counted and any(token.kind == "num" for token in behind[1:3])):
        return False
    if behind[0].kind == "self":
        return current[0].kind in PARTIES
    party = behind[0].kind in ("person", "other") or behind[0].sense == "given"
    return party and behind[1].kind == "light" and current[0].kind == "self"


def _runs_on(current: list[Token], tokens: list[Token], at: int) -> bool:
    """Whether an item with its object stands before the day, and another one behind it."""
    behind = [part.kind for part in tokens[at + 1 : at + 7]]
    end = behind.index("cut") if "cut" in behind else len(behind)
    told = any(part.kind == "date" for part in current) and current[-1].kind in ENDS_ITEM - {"act"}
    if _only_means(current) and "de" not in behind:
        return False
    return told and not {"act", "light"}.isdisjoint(behind[:end])


def _only_means(current: list[Token]) -> bool:
    """上周五拜访的泰康和恒源|今天回款12万: the names behind 的 are whom the rest is about."""
    current = current[-REACH:]
    at = next((at for at, token in enumerate(current) if token.kind == "de"), 0)
    return at > 0 and current[at - 1].kind == "act" and NAMES.issuperset(token.kind for token in current[at + 1 :])
