"""Which way a field note points: whether what was heard makes selling harder, or easier."""

from __future__ import annotations

import re
from typing import Literal, get_args

Bearing = Literal["", "against", "favour", "neither"]  # '': not known; neither: its author says that it is no matter
SAID: tuple[Bearing, ...] = get_args(Bearing)[1:]

# Our own doings, denials and guesses say nothing for certain: who wrote it is asked.
_UNSURE = re.compile(
    r"\b(we|our|not|never|no longer|if|perhaps|maybe|might|(?-i:may)|denies|denied)\b|n't\b|[?\uff1f]|"
    r"我们|我們|我方|没|沒|不|未|别|別|否认|否認|如果|可能|也许|也許|吗|嗎",
    re.IGNORECASE,
)
_THAN_OURS = re.compile(r"\bthan (us|ours|we are|our \w+)\b|比(我们|我們)(的)?", re.IGNORECASE)  # says nothing of us
_NUMBER = r"\s?[\d一二三四五六七八九十两半]"
_LESS = re.compile(
    r"\b(cut(s|ting)?|lower(s|ed|ing)?|reduc(e|es|ed|ing)|drop(s|ped|ping)?|slash(es|ed)?|cheaper|undercuts?|"
    rf"discount(s|ed|ing)?|rebates?|half[- ]price)\b|降|减|減|跌|便宜|低价|低價|低于|低於|更低|低{_NUMBER}|打折|折扣|"
    r"促销|促銷|返利|削|缩|縮",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(rais(e|es|ed|ing)|increas(e|es|ed|ing)|hik(e|es|ed)|more expensive|dearer|higher)\b|"
    rf"涨|漲|提价|提價|加价|加價|上调|上調|更贵|更貴|高{_NUMBER}|贵{_NUMBER}|提高|增加|扩大|擴大|加大",
    re.IGNORECASE,
)
_HARDER = re.compile(
    r"\b(launch(es|ed)?|poach(es|ed)?|won|wins|tighten(s|ed)?|stricter|bans?|banned|freez(e|es)|frozen|froze)\b|"
    r"推出|新品|中标|中標|抢走|搶走|挖走|收紧|收緊|严格|嚴格|禁止|冻结|凍結|暂停采购|暫停採購",
    re.IGNORECASE,
)
_EASIER = re.compile(
    r"\b(withdr[ae]ws?|withdrew|bankrupt|recall(s|ed)?|out of stock|sold out|shortages?|relax(es|ed)?|"
    r"extend(s|ed)?)\b|退出|倒闭|倒閉|破产|破產|召回|缺货|缺貨|断货|斷貨|放宽|放寬|延长|延長|扩产|擴產|加单|加單|追加",
    re.IGNORECASE,
)
_BURDEN = re.compile(r"\b(tax(es)?|dut(y|ies)|tariffs?)\b|税|稅", re.IGNORECASE)  # less of it is good


def bearing_of(text: str) -> Bearing:
    """By its words where they say one thing for certain, else ''.

    Lower prices, budgets and subsidies are against us, higher ones in our favour; with taxes it is the other way."""
    text = _THAN_OURS.sub(" ", text)
    if _UNSURE.search(text):
        return ""
    less, more = bool(_LESS.search(text)), bool(_MORE.search(text))
    bad, good = (more, less) if _BURDEN.search(text) else (less, more)
    against, favour = bad or bool(_HARDER.search(text)), good or bool(_EASIER.search(text))
    if against == favour:
        return ""
    return "against" if against else "favour"
