"""Words whose meaning hangs on what follows them: nearly 10 calls, at 9, 快20个, 打咗成10个."""

from dataclasses import replace

from domain.checkin.descriptions import PAPERS
from domain.checkin.figured import may_open_name
from domain.checkin.headings import in_unit
from domain.checkin.requests import ASKING, is_noted
from domain.checkin.tokens import Token
from domain.checkin.turned import LOGS, SPREAD, Place, turned

ALL_DAY = frozenset({"全天", "全日", "整天", "一整天"})
LAST_HOUR = 24
NEARLY = frozenset({"nearly", "almost", "close to", "几乎", "差点", "差一点", "约", "快", "应该", "可能", "应该有"})
ASIDE_OR_GUESS = frozenset({"about", "around", "over", "under", "between", "above", "like"})
WEIGHED = frozenset(
    {"self", "neg", "plan", "vague", "incl", "fill", "asp", "adj", "handling", "aside", "date", "subset", "idiom"}
)
LATER = frozenset({"later", "later on", "soon", "later today"})
SO_FAR = frozenset({"累计", "累积", "目前累计"})
SIGHS = frozenset({"成功", "啦", "喽", "咯", "咧", "嘞", "啰", "囉"})
# What a word turns into before these: 拜访6家，含海天; 改拜访大唐了; 签3单，最大的5万; 3 visits, no 4.
TURNS = {"no": ("corr", ("num",)), "含": ("incl", ("brand", "run", "known")), "改": ("fill", ("act", "light"))} | {
    word: ("subset", ("num",)) for word in ("最大的", "最高的", "最多的", "最小的")
}
VERBAL = frozenset({"asp", "light", "act"})
BARE_DENIALS = frozenset({"不", "没", "未", "别", "唔", "冇"})
BESIDE = frozenset({"date", "fill"})
NEAR = 5  # tokens back in which a verb stands
REACH = 40  # tokens back in which an activity was told
# All words that are another thing here than there; a day to come may be another one's as well.
HANGING = frozenset({"all", "about", "付给", "自己", "还是", "小", "成"}).union(
    ASKING, NEARLY, ASIDE_OR_GUESS, SPREAD, SO_FAR, SIGHS, TURNS, ALL_DAY, BARE_DENIALS, LOGS
)


def weighed(tokens: list[Token], at: int, before: list[Token], low: str) -> Token:
    """The token at `at` as what stands around it makes it; `before`: the tokens that lead to it."""
    token = tokens[at]
    if token.num is not None and token.kind == "num":
        number = in_unit(token.num, before) if _is_headed(before) else token.num
        if before and before[-1].form == "past" and may_open_name(tokens, at, before, low):
            number = replace(number, vague=True)
        return _hour(token if number is token.num else replace(token, num=number), before, low)
    word = low[token.start : token.end]
    if token.kind not in WEIGHED or not (word in HANGING or _is_hanging_day(tokens, at)):
        return token
    after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    place = Place(token, word, after, before)
    other = turned(tokens, at, place)
    if other is not None:
        return other
    noted = place.word in ASKING and is_noted(tokens, at, low)
    if noted or (_says_nothing(tokens, at, place) and not _denies(tokens, at)):
        return replace(token, kind="fill", day=None)
    kind = _behind(place) or _kind(place)
    return token if kind == token.kind else replace(token, kind=kind, day=None if kind == "total" else token.day)


def _is_hanging_day(tokens: list[Token], at: int) -> bool:
    """A day to come, and one that owns what stands behind it."""
    day = tokens[at].day
    return day is not None and (day.sense == "plan" or (at + 1 < len(tokens) and tokens[at + 1].kind == "de"))


def _is_of_paper(tokens: list[Token], at: int, before: list[Token]) -> bool:
    """跟进华为周二的报价, 跟进了周一的3个报价: which paper it is that is followed up, and not when."""
    behind = [token for token in tokens[at + 1 : at + 4] if token.kind != "num"]
    owned = [token.kind for token in behind[:2]] == ["de", "act"] and behind[1].sense in PAPERS
    return owned and any(token.sense == "follow_ups" for token in before[-NEAR:])


def _denies(tokens: list[Token], at: int) -> bool:
    """冇出去见客: behind the words that say nothing something is denied."""
    if tokens[at].kind != "neg":
        return False
    behind = next((part.kind for part in tokens[at + 1 : at + 4] if part.kind not in ("idiom", "fill")), "cut")
    return behind in ("act", "light")


def _says_nothing(tokens: list[Token], at: int, place: Place) -> bool:
    """师傅自己又跑了2家; 不打烊; "did tomorrow's demo"; "later quoted Acme"."""
    if place.word == "自己":
        led = next((part.kind for part in reversed(place.before) if part.kind not in BESIDE), "")
        return led in ("other", "person", "titled", "name")
    if place.word in BARE_DENIALS:
        return place.after == "idiom"
    if place.token.kind != "date":
        return False
    later = place.word in LATER and _is_done(tokens, at)
    return later or _is_of_plan(place) or _is_of_paper(tokens, at, place.before)


def _is_done(tokens: list[Token], at: int) -> bool:
    """Whether what was done follows right behind."""
    behind = next((part for part in tokens[at + 1 : at + 4] if part.kind not in ("fill", "self", "conj")), tokens[at])
    return behind.form == "past" or (behind.kind == "light" and behind.form == "done")


def _is_headed(before: list[Token]) -> bool:
    """签约额（万）：12 and 回款(万)5: the unit stands before the number, or before its colon."""
    return bool(before) and "unit" in (before[-1].sense, before[-2].sense if len(before) > 1 else "")


def _behind(place: Place) -> str:
    """What a word is by those before it: 签单啦, and 累计3家 behind what was done; "" for what it was."""
    kind, word, before = place.token.kind, place.word, place.before
    if not before or kind not in ("fill", "date", "subset"):
        return ""
    if kind != "date":
        return "asp" if word in SIGHS and before[-1].kind in ("act", "light") else ""
    told = word in SO_FAR and before[-1].kind == "cut" and any(token.kind == "act" for token in before[-REACH:])
    return "total" if told else ""


def _is_of_plan(place: Place) -> bool:
    """ "did tomorrow's demo today", 提前做了明天的演示: what was planned for a day was done on another."""
    day = place.token.day
    owned = place.after == "de" or (place.word.endswith("'s") and place.after in ("act", "adj"))
    if not owned or day is None or day.sense != "plan":
        return False
    return any(part.kind == "light" and part.form == "done" for part in place.before[-3:])


def _kind(place: Place) -> str:
    kind, word, after, last = place.token.kind, place.word, place.after, place.last
    if word in TURNS:
        turned, kinds = TURNS[word]
        return turned if after in kinds and (word != "no" or (last == "cut" and len(place.before) > 1)) else kind
    if word == "还是":
        return kind if after == last == "num" else "fill"
    if word in ALL_DAY:
        return "total" if after == "num" and kind == "fill" else kind
    if after == "num" and (word in NEARLY or word == "小" or (word == "成" and last in VERBAL)):
        return "vague"  # 快20个, 小10万, 打咗成20个
    if word in ASIDE_OR_GUESS and after not in ("num", "vague", "vcount"):
        return "fill" if word == "over" and after == "recip" else "aside"  # sent the quote over to Acme
    return kind


def _hour(token: Token, before: list[Token], low: str) -> Token:
    """ "at 9" is a time of day."""
    number, last = token.num, before[-1] if before else None
    if number is None or number.unit or number.is_money or last is None or number.value > LAST_HOUR:
        return token
    return replace(token, kind="clock") if low[last.start : last.end] in ("at", "@") else token
