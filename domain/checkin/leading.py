"""Reads the number to the left of an activity: 12 calls, 打了5个电话, 收到5万回款."""

from dataclasses import replace

from domain.checkin.counting import PEOPLE
from domain.checkin.hedges import HEDGES
from domain.checkin.kinds import kinds
from domain.checkin.paying import LARGE
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

PASSED = kinds("act date de adj fill cust asp light name titled vague together recip conj total stop")
THAN = "比"
JOINS = frozenset({"conj", "sep", "recip"})
OWNED = frozenset({"name", "titled", "de", "fill"})
LINKED = frozenset({"recip", "fill"})
TWO = 2  # tokens before the number: the amount, and what ties it
ELSEWHERE = frozenset({"noise", "date", "clock"})


def read_leading(phrase: Phrase, scene: Scene) -> None:
    """Takes the number that leads to the activity, and the guess in front of it."""
    left = scene.left
    if not left:
        return
    token = _part_of(left, scene) or _leading(left)
    vague = next((part for part in left if part.kind == "vague"), None) if "vague" in scene.left_kinds else None
    if token is not None and token.kind == "vcount":
        phrase.doubt("number", token)
        phrase.unit = "?"
    elif token is not None and token.num is not None and phrase.metric == "calls" and _is_spoken_to(token, scene):
        phrase.count, phrase.counted = token.num.value, token
    elif token is not None and token.kind == "num" and _is_its_own(phrase, token, left):
        _multiply(phrase, token)
        _take(phrase, token, vague)
        _take_worth(phrase, token, left)
        _take_more(phrase, token, left)
    if not phrase.doubts and vague is not None:
        _guessed(phrase, left)
    if not phrase.doubts and "vague" in scene.right_kinds:
        _hedged(phrase, scene)
    phrase.total = phrase.total or "total" in scene.left_kinds
    more = "stop" in scene.left_kinds and any(scene.word(part) == THAN for part in left)  # 比昨天多打了3个
    if phrase.counted is not None and (more or _is_changed(phrase, scene)):
        phrase.doubt("number", phrase.counted)


def _multiply(phrase: Phrase, token: Token) -> None:
    """2 deals at 5k each: the amount is of every one."""
    if phrase.each and token.num is not None and not token.num.is_money and len(phrase.money) == 1:
        phrase.money = [replace(phrase.money[0], value=phrase.money[0].value * token.num.value)]


def _leading(left: list[Token]) -> Token | None:
    """The word next to the activity that may be its number."""
    for token in reversed(left):
        if token.kind not in PASSED:
            return token
    return None


def _is_spoken_to(token: Token, scene: Scene) -> bool:
    """spoke to 12 people on the phone: one call each."""
    at = scene.left.index(token)
    return at > 0 and scene.word(scene.left[at - 1]) == "to" and scene.word(token).endswith(PEOPLE)


def _part_of(left: list[Token], scene: Scene) -> Token | None:
    """ "3 out of 5 calls": the first of the two numbers, but not of 4 of my 20 calls answered."""
    if len(left) <= TWO or "subset" in scene.right_kinds:
        return None
    left = [token for token in left if token.kind != "fill" and not (token.sense == "low" and token is not left[0])]
    for at in range(len(left) - 2):
        if left[at].kind == left[at + 2].kind == "num" and (left[at + 1].sense == "of" or left[at + 1].form == "of"):
            return left[at]
    return None


def _is_its_own(phrase: Phrase, token: Token, left: list[Token]) -> bool:
    """Whether the number tells of the activity what nothing behind it does: $42k closed across 2 deals."""
    worth = phrase.metric == "deals" and not (phrase.money or phrase.names)
    return phrase.counted is None or _adjoins(phrase, left) or (worth and token.num is not None and token.num.is_money)


def _take_worth(phrase: Phrase, token: Token, left: list[Token]) -> None:
    """$42k in 2 deals: the amount, and how many they are."""
    at = left.index(token)
    if phrase.metric != "deals" or phrase.counted is not token or phrase.money or at < TWO:
        return
    worth, link = left[at - 2 : at]
    if link.kind in LINKED and worth.num is not None and worth.num.is_money:
        phrase.money.append(worth.num)
        phrase.start = min(phrase.start, worth.start)


def _is_changed(phrase: Phrase, scene: Scene) -> bool:
    """change my 6 calls to 8: of what was told before."""
    behind = [token.kind for token in scene.right] if phrase.form == "noun" else []
    return behind == ["recip", "num"] and scene.word(scene.right[0]) == "to" and not scene.right[1].sense


def _take_more(phrase: Phrase, token: Token, left: list[Token]) -> None:
    if phrase.money:
        _take_times(phrase, token, left)
        _take_joined(phrase, left)


def _take_times(phrase: Phrase, token: Token, left: list[Token]) -> None:
    """2 x $5k deals: how many, and the amount of each."""
    times = left[left.index(token) - 1] if token.sense == "x" and left[0] is not token else None
    if times is None or times.num is None or times.num.is_money or phrase.money[-1] is not token.num:
        return
    phrase.money[-1] = replace(phrase.money[-1], value=phrase.money[-1].value * times.num.value)
    phrase.start = min(phrase.start, times.start)
    if not phrase.sums:
        phrase.count, phrase.counted = times.num.value, times


def _adjoins(phrase: Phrase, left: list[Token]) -> bool:
    """Whether the number stands right before the activity: "3 demos: 2 here", not 电20 访3."""
    if phrase.form not in ("noun", "base", "zhn", "own"):
        return False
    return left[-1].kind == "num" or (left[-1].kind == "adj" and len(left) > 1 and left[-2].kind == "num")


def _take(phrase: Phrase, token: Token, vague: Token | None) -> None:
    number, money = token.num, phrase.sums
    if number is None or number.unit == "#":
        return
    if phrase.counted is not None:
        phrase.doubts = [doubt for doubt in phrase.doubts if doubt[0] != "number"]  # 3 demos: 2 here + 1 there
    priced = phrase.takes_money or phrase.metric == "quotes"  # a 50k quote
    amount = number.currency is not None or (number.scaled and not number.unit and priced)
    amount = amount or (phrase.metric == "quotes" and not number.unit and number.value >= LARGE)
    if amount and not phrase.takes_money:
        return
    if number.vague or vague is not None:
        phrase.doubts.append(
            ("amount" if amount else "number", vague.start if vague is not None else token.start, token.end)
        )
    if number.minus:
        phrase.doubt("sign", token)
    if amount or (money and not number.unit and number.value >= LARGE):
        phrase.money.append(number)
    elif not money:
        phrase.count, phrase.unit, phrase.counted = number.value, number.unit, token
    phrase.start = min(phrase.start, token.start)


def _take_joined(phrase: Phrase, left: list[Token]) -> None:
    """$3k and €2k collected, 海螺的5万和华新的3万都到账了: the amounts joined to the last one."""
    at = next((at for at in range(len(left) - 1, -1, -1) if left[at].num in phrase.money), 0)
    joined = False
    for part in reversed(left[:at]):
        if part.kind in JOINS:
            joined = True
        elif part.num is not None and joined and part.num.is_money:
            phrase.money.insert(0, part.num)
            joined = False
        elif part.kind not in OWNED:
            return


def _hedged(phrase: Phrase, scene: Scene) -> None:
    """5 visits I think, 20 calls or so: a guess behind the activity."""
    if phrase.count is None and not phrase.money:
        return
    for token in reversed(scene.right):
        if token.kind in ("num", "vcount"):
            return
        if token.kind == "vague" and scene.word(token) in HEDGES:
            kind = "amount" if phrase.count is None else "number"
            phrase.doubts.append((kind, phrase.start, token.end))
            return


def _guessed(phrase: Phrase, left: list[Token]) -> None:
    """差不多拜访了4家: a guess before the verb is one about its number."""
    if phrase.count is None and not phrase.money and phrase.whole is None:
        return
    for at, token in enumerate(left):
        if token.kind == "vague" and not (at + 1 < len(left) and left[at + 1].kind in ELSEWHERE):
            amount = phrase.count is None and phrase.takes_money
            phrase.doubts.append(("amount" if amount else "number", token.start, phrase.end))
            return
