"""Words whose meaning hangs on what follows them: nearly 10 calls, at 9, 快20个, 打咗成10个."""

from dataclasses import replace

from domain.checkin.tokens import Token

ALL_DAY = frozenset({"全天", "全日", "整天", "一整天"})
LAST_HOUR = 24
NEARLY = frozenset({"nearly", "almost", "close to", "几乎", "差点", "差一点", "约", "快", "应该", "可能", "应该有"})
ASIDE_OR_GUESS = frozenset({"about", "around", "over", "under", "between", "above", "like"})
WEIGHED = frozenset({"neg", "plan", "vague", "incl", "fill", "asp", "adj"})


def weighed(tokens: list[Token], at: int, before: list[Token], low: str) -> Token:
    """The token at `at` as what stands around it makes it; `before`: the tokens that lead to it."""
    token = tokens[at]
    if token.kind == "num":
        return _hour(token, before, low)
    if token.kind not in WEIGHED:
        return token
    word, after = low[token.start : token.end], tokens[at + 1].kind if at + 1 < len(tokens) else ""
    if word == "about" and after == "num" and before and before[-1].kind == "name":
        return replace(token, kind="aside") if _is_matter(tokens[at + 2 : at + 5]) else token
    kind = _kind(token.kind, word, after, before)
    return token if kind == token.kind else replace(token, kind=kind)


def _is_matter(behind: list[Token]) -> bool:
    """ "called Ford about 5 new forklifts": things, and no activity."""
    first = next((token for token in behind if token.kind != "adj"), None)
    return first is not None and first.kind == "word"


def _kind(kind: str, word: str, after: str, before: list[Token]) -> str:
    if word in ALL_DAY:
        return "total" if after == "num" and kind == "fill" else kind
    if word in NEARLY and after == "num":
        return "vague"
    if word == "小" and after == "num":
        return "vague"  # 小10万
    if word == "成" and after == "num" and before and before[-1].kind in ("asp", "light", "act"):
        return "vague"  # 打咗成20个
    if word in ASIDE_OR_GUESS and after not in ("num", "vague", "vcount"):
        return "aside"
    return kind


def _hour(token: Token, before: list[Token], low: str) -> Token:
    """ "at 9" is a time of day."""
    number, last = token.num, before[-1] if before else None
    if number is None or number.unit or number.is_money or last is None or number.value > LAST_HOUR:
        return token
    return replace(token, kind="clock") if low[last.start : last.end] in ("at", "@") else token
