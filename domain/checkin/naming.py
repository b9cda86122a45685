"""Reads the names to the right of an activity, and tells them from people and descriptions (rules 1, 14)."""

from domain.checkin.described import ARTICLES, OF_PERSON, opens_described, told_first
from domain.checkin.phrase import Member
from domain.checkin.tokens import Token
from domain.checkin.venues import is_venue
from domain.checkin.walk import Walk

PLACING = frozenset({"位于", "在", "住在"})
SPOKEN = frozenset({"visits", "calls", "follow_ups"})
WITH_WHOM = frozenset({"deals", "follow_ups"})
PLACING_EN = frozenset({"in", "near", "at", "from"})
BETWEEN = frozenset("和与跟同")
ALONG = frozenset({"along with", "together with"})
SHORT = {"w/": "with", "w": "with", "@": "at"}
ALREADY = frozenset({"已", "已经", "都", "也", "还", "正在", "刚"})  # 合同已回传
JOINING = frozenset({"recip", "conj", "sep"})


def on_name(walk: Walk, token: Token) -> None:
    if walk.aside or walk.de or walk.described:
        return
    if token.sense == "low" and not _weak_name_stands(walk):
        _described(walk, token)
        return
    if _is_no_customer(walk, token):
        return
    members = walk.phrase.members
    if walk.led in ("to", "for") and members and (members[-1].sense == "alnum" or _is_shown(walk)):
        members.pop()
    if walk.led in OF_PERSON and members and members[-1].name is None and members[-1].end + 4 >= token.start:
        members.pop()  # the lads at Acme
    if walk.led in OF_PERSON and members and _follows_member(walk):
        person = members.pop()
        while person.sense == "given" and members and members[-1].sense == "given":
            members.pop()  # Anna and Bob at Ford
    elif (walk.led in OF_PERSON or walk.led in ("to", "for")) and _has_object(walk):
        return
    walk.member(token, token.sense)


def _is_shown(walk: Walk) -> bool:
    """ "demoed the X100 for Acme": the product comes first."""
    demoed = walk.phrase.metric == "demos" and walk.phrase.form == "past"
    return demoed and len(walk.phrase.members) == 1 and not walk.joined and walk.is_before("recip")


def _is_no_customer(walk: Walk, token: Token) -> bool:
    """Goods behind a counter, places, companions, and names that only describe: 日本客户, 徐工经销商."""
    before, after = walk.before, walk.after
    if before is not None and before.num is not None and before.num.unit in ("家", "#") and before.end == token.start:
        return True
    said = token.sense == "han" and walk.phrase.form == "zhn" and walk.word(before) in ALREADY
    runs_on = token.sense == "han" and walk.phrase.metric == "calls" and walk.phrase.form == "zhn" and not walk.at
    if runs_on and token.start == walk.phrase.end:
        return True  # 打了5个电话拜年
    placed = walk.led == "at" and walk.word(before) in ("their", "his", "her") and bool(walk.phrase.names)
    placed = placed or (walk.led in PLACING_EN and is_venue(walk, token))
    placed = placed or (before is not None and before.sense == "relay")  # on behalf of Jo
    if said or placed or (token.sense == "han" and token.end - token.start < 2):
        return True
    if walk.led == "with" and (token.sense == "given" or (walk.phrase.names and not walk.joined)):
        return not _heads_amount(walk)
    if after is None or after.kind != "cust" or token.sense in ("brand", "known", "cap"):
        return False
    return not (walk.at + 2 < len(walk.tokens) and walk.tokens[walk.at + 2].kind == "colon")


def _heads_amount(walk: Walk) -> bool:
    """€12k with Acme, £9k with Globex."""
    first = walk.tokens[0].num
    return walk.at == 2 and walk.money and first is not None and first.is_money


def _has_object(walk: Walk) -> bool:
    return bool(walk.phrase.names) and walk.phrase.last == "recip" and not walk.joined


def _follows_member(walk: Walk) -> bool:
    """ "Bob at Acme": the person stands right before the preposition."""
    before = walk.tokens[walk.at - 2] if walk.at >= 2 else None
    return before is not None and before.kind == "name" and walk.phrase.members[-1].end == before.end


def _weak_name_stands(walk: Walk) -> bool:
    """A lower-case word nobody knows is a name only where an object stands: "visited acme and globex"."""
    form, before = walk.phrase.form, walk.before
    if before is None:
        weak = any(member.sense == "low" for member in walk.phrase.members)  # quotes to garston docks, speke freight
        return weak or walk.phrase.open or walk.phrase.listed or form in ("past", "base", "own", "zhv")
    if (
        walk.led in OF_PERSON
        and walk.phrase.members
        and _follows_member(walk)
        and walk.phrase.members[-1].sense == "given"
    ):
        return True  # bob at ford
    if form == "own" or before.kind not in ("recip", "conj", "sep", "colon", "asp"):
        return False
    if walk.led == "for" and walk.phrase.count is not None and walk.phrase.metric in SPOKEN:
        return False  # called 25 parents for school fees
    return before.kind != "recip" or walk.led in ("with", "to", "for")


def _described(walk: Walk, token: Token) -> None:
    """ "Acme and a foundry": one more, without a name."""
    led = walk.at - 1
    while led > 0 and walk.tokens[led].kind == "adj":
        led -= 1
    if walk.word(walk.tokens[led]) not in ARTICLES:
        walk.aside = walk.loose = True
    elif led and walk.tokens[led - 1].kind in ("conj", "sep") and walk.phrase.members:
        walk.phrase.members.append(Member(None, token.start, token.end))


def on_titled(walk: Walk, token: Token) -> None:
    before = walk.before
    behind_name = before is not None and before.kind == "name" and before.end == token.start
    if not (walk.aside or walk.de or behind_name or _is_of_same_firm(walk)):
        walk.member(token, "titled")


def _is_of_same_firm(walk: Walk) -> bool:
    """华为的王总和李工: both are of the firm."""
    at = walk.at
    while at > 1 and walk.tokens[at - 1].kind in JOINING and walk.tokens[at - 2].kind == "titled":
        at -= 2
    return at < walk.at and at > 0 and walk.tokens[at - 1].kind == "de"


def on_person(walk: Walk, token: Token) -> None:
    if walk.led != "with" and walk.led not in BETWEEN:
        on_titled(walk, token)


def on_cust(walk: Walk, token: Token) -> None:
    """ "Acme and an old client" are two; "3 customers" and "customers" name nobody."""
    if walk.aside or not walk.at or walk.is_before("num", "name", "vcount"):
        return
    start = walk.at - 1
    while start > 0 and walk.tokens[start].kind in ("adj", "fill"):
        start -= 1
    opener = walk.tokens[start]
    members = walk.phrase.members
    told = bool(members) and members[-1].start == opener.start
    one = opener.num is not None and opener.num.value == 1 and not told
    if (opener.kind in ("conj", "sep") and start < walk.at - 1) or (one and members):
        members.append(Member(None, token.start, token.end))


def on_recip(walk: Walk, token: Token) -> None:
    word = walk.word(token)
    if word in BETWEEN and (walk.phrase.members or walk.is_before("cust", "num")):
        told_first(walk)
        walk.led, walk.aside, walk.de = "", False, False
        walk.joined = True
        return
    held = word == "with" and walk.phrase.metric in WITH_WHOM
    shown = walk.phrase.metric == "demos" and len(walk.phrase.members) == 1  # demoed the CT injector for Acme
    if walk.loose and (held or word in ("for", "to")) and (shown or not walk.phrase.members):
        walk.aside = walk.loose = False
    walk.led = SHORT.get(word, word)
    walk.aside = walk.aside or (word == "to" and walk.is_after("act"))
    walk.de = walk.de and word not in ("给", "向", "对")


def on_join(walk: Walk, token: Token) -> None:
    walk.de, walk.joined = False, True
    if walk.word(token) in ALONG and walk.after is not None and walk.after.sense == "given":
        walk.led, walk.joined = "with", False  # along with Tom
        return
    if walk.is_before("name") and walk.is_after("name") and walk.word(token) == "or":
        walk.phrase.doubt("number", token)  # called either Acme or Globex
    members = walk.phrase.members
    if opens_described(walk):
        members.append(Member(None, walk.tokens[0].start, walk.tokens[walk.at - 1].end))
    owned = [token.kind for token in walk.tokens[walk.at + 1 : walk.at + 4]] == ["fill", "name", "cust"]
    if walk.led in OF_PERSON or owned or (walk.led == "with" and members and members[-1].end == token.start - 1):
        walk.led = ""  # calls with Ford and Audi


def on_stop(walk: Walk, token: Token) -> None:
    if walk.word(token) in PLACING and not walk.phrase.members:
        walk.described = True
    else:
        walk.aside = True
        told = all(part.kind == "adj" for part in walk.tokens[: walk.at])  # signed terms, chased old invoices with Acme
        walk.loose = walk.loose or (told and walk.phrase.metric in WITH_WHOM)
