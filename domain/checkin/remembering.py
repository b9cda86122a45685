"""How a phrase joins the one told before it: beside it, in its place, or as what it left open."""

from domain.checkin.dating import each_day
from domain.checkin.fields import names_counted
from domain.checkin.phrase import Phrase
from domain.checkin.state import State


def remember(state: State, phrase: Phrase, fresh: bool) -> None:
    """Adds the phrase to what was told; `fresh`: in a new sentence."""
    if phrase.status == "mention":
        return
    phrase.timed = state.timed
    last = state.last
    if last is not None and last.metric == phrase.metric and last.status == phrase.status == "done":
        if fresh and _exclaims(phrase, last):
            return
        if _is_told(phrase, last, fresh) or names_counted(phrase, last, state.low):
            return
        if not fresh and _is_same_visit(phrase, last):
            return
        if not fresh and _stands_for(phrase, last):
            state.phrases.pop()
    state.phrases += each_day(phrase, state.today) if phrase.each else [phrase]


def _exclaims(phrase: Phrase, last: Phrase) -> bool:
    """ "Got Acme over the line! Signed, sealed, £62k": the deal just told, once more."""
    if (
        phrase.metric != "deals"
        or phrase.members
        or phrase.count is not None
        or phrase.doubts
        or last.count is not None
    ):
        return False
    if len(last.names) != 1 or (last.day is not phrase.day and phrase.day is not None) or not _is_unpaid(last):
        return False
    last.money, last.whole, last.last = phrase.money, phrase.whole, phrase.last
    return True


def _is_told(phrase: Phrase, last: Phrase, fresh: bool) -> bool:
    """Whether the phrase adds nothing but what `last` had left open."""
    if phrase.bare and last.money and ((phrase.sums and not fresh) or not last.done):
        last.day = last.day if phrase.sums and not fresh else phrase.day
        last.done = True
        return True  # 尾款5万到账，全部结清; 合同500万，今天签了
    if phrase.sums and not fresh and _is_payer(phrase, last):
        last.members = phrase.members  # 收款36,500，黄小姐终于过数
        return True
    if phrase.metric != "deals" or fresh:
        return False
    if phrase.bare and not last.bare:
        return True  # 倾掂一单签咗; 签了5万，成交
    if _is_price_of(phrase, last):
        last.money, last.whole, last.done = phrase.money, phrase.whole, True  # 倾成咗，签约三十万
        return True
    return False


def _is_same_visit(phrase: Phrase, last: Phrase) -> bool:
    """去的卓翼，拜访了半小时: where one went, and what one did there."""
    if phrase.metric != "visits" or not phrase.bare or not last.names:
        return False
    return phrase.done and phrase.day is last.day and not (phrase.joined or phrase.dates)


def _is_payer(phrase: Phrase, last: Phrase) -> bool:
    told = bool(last.money) and not last.members
    return told and bool(phrase.members) and _is_unpaid(phrase) and phrase.count is None


def _stands_for(phrase: Phrase, last: Phrase) -> bool:
    """Whether the phrase spells out what `last` only said was done: 开张了，签了5万."""
    if phrase.sums and phrase.money and _is_unpaid(last):
        phrase.members = phrase.members or last.members  # Acme paid, received 4k
        phrase.start = last.start
        return True
    return not phrase.bare and (last.bare or _heads(last) or _opens_deal(last, phrase) or _is_measured(last))


def _heads(last: Phrase) -> bool:
    """ "so I cold called: 31 cold calls"."""
    return last.last == "colon" and not (last.members or last.money or last.doubts or last.count is not None)


def _is_unpaid(last: Phrase) -> bool:
    return not last.money and last.whole is None and not last.doubts and not any(m.money for m in last.members)


def _is_measured(last: Phrase) -> bool:
    """扫楼3栋，拜访20家: how much was gone over, and how many that came to."""
    return last.goods and last.count is None and not last.members and not last.takes_money


def _is_price_of(phrase: Phrase, last: Phrase) -> bool:
    """Nothing but the amount of the deal before it, which had none."""
    told = bool(phrase.money) and not (phrase.count or phrase.members or phrase.doubts)
    return told and _is_unpaid(last) and not last.bare and not phrase.joined


def _opens_deal(last: Phrase, phrase: Phrase) -> bool:
    """ "signed a 3 year, £90k contract": one."""
    untold = last.count is None and not last.members and not last.money and not last.doubts
    return untold and phrase.metric == "deals" and phrase.form == "noun"
