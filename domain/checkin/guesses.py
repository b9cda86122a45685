"""Words whose meaning hangs on what follows them: nearly 10 calls, at 9, 快20个, 打咗成10个."""

from dataclasses import replace

from domain.checkin.tokens import Token

ALL_DAY = frozenset({"全天", "全日", "整天", "一整天"})
LAST_HOUR = 24
NEARLY = frozenset({"nearly", "almost", "close to", "几乎", "差点", "差一点", "约", "快", "应该", "可能", "应该有"})
ASIDE_OR_GUESS = frozenset({"about", "around", "over", "under", "between", "above", "like"})
WEIGHED = frozenset({"neg", "plan", "vague", "incl", "fill", "asp", "adj", "handling", "date", "subset"})
SO_FAR = frozenset({"累计", "累积", "目前累计"})
FORGOT = frozenset({"忘了", "忘记", "forgot", "forgot to"})
NOTED = frozenset({"log", "logging", "record", "note", "report", "报", "记", "登记", "put"})
SIGHS = frozenset({"成功", "啦", "喽", "咯", "咧", "嘞", "啰", "囉"})
# What a word turns into before these: 拜访6家，含海天; 改拜访大唐了; 签3单，最大的5万.
TURNS = {"含": ("incl", ("brand", "run", "known")), "改": ("fill", ("act", "light"))} | {
    word: ("subset", ("num",)) for word in ("最大的", "最高的", "最多的", "最小的")
}
REACH = 40  # tokens back in which an activity was told


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
    if word == "付给" and after == "self":
        return replace(token, kind="act", sense="payments", form="zhd")
    if word in FORGOT and after and low[tokens[at + 1].start : tokens[at + 1].end] in NOTED:
        return replace(token, kind="fill")  # 忘了 log：…
    kind = _behind(token.kind, word, before) or _kind(token.kind, word, after, before)
    return token if kind == token.kind else replace(token, kind=kind, day=None if kind == "total" else token.day)


def _behind(kind: str, word: str, before: list[Token]) -> str:
    """What a word is by those before it: 签单啦, and 累计3家 behind what was done; "" for what it was."""
    if not before or kind not in ("fill", "date", "subset"):
        return ""
    if kind != "date":
        return "asp" if word in SIGHS and before[-1].kind in ("act", "light") else ""
    told = word in SO_FAR and before[-1].kind == "cut" and any(token.kind == "act" for token in before[-REACH:])
    return "total" if told else ""


def _is_matter(behind: list[Token]) -> bool:
    """ "called Ford about 5 new forklifts": things, and no activity."""
    first = next((token for token in behind if token.kind != "adj"), None)
    return first is not None and first.kind == "word"


def _kind(kind: str, word: str, after: str, before: list[Token]) -> str:
    if word in TURNS:
        turned, kinds = TURNS[word]
        return turned if after in kinds else kind
    if word == "还是":
        return kind if after == "num" and before and before[-1].kind == "num" else "fill"
    if word in ALL_DAY:
        return "total" if after == "num" and kind == "fill" else kind
    verbal = bool(before) and before[-1].kind in ("asp", "light", "act")
    if after == "num" and (word in NEARLY or word == "小" or (word == "成" and verbal)):
        return "vague"  # 快20个, 小10万, 打咗成20个
    if word in ASIDE_OR_GUESS and after not in ("num", "vague", "vcount"):
        return "aside"
    return kind


def _hour(token: Token, before: list[Token], low: str) -> Token:
    """ "at 9" is a time of day."""
    number, last = token.num, before[-1] if before else None
    if number is None or number.unit or number.is_money or last is None or number.value > LAST_HOUR:
        return token
    return replace(token, kind="clock") if low[last.start : last.end] in ("at", "@") else token
