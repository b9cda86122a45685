"""What brackets hold that is one word: units in a form's headings (签约额（万）：12.5), and faces ([捂脸])."""

import re
from dataclasses import replace

from domain.checkin.quantities import Quantity, quantity_at
from domain.checkin.tokens import Token

UNIT = re.compile(
    r"\(\s?(?:单位\s?:?\s?|in )?(?P<sign>hk\$|us\$|s\$|[$€£¥])?(?P<unit>[^\s()\d]{0,4})\s?\)(?=\s?[:=\d-])"
)
FACE = re.compile(
    r"\[(?:捂脸|强壮?|微笑|呲牙|奸笑|嘿哈|加油[!！]?|加油加油|旺柴|庆祝|鼓掌|玫瑰|拥抱|抱拳|ok|耶|吃瓜|笑脸|破涕为笑|流泪|大哭|发呆|得意|害羞|偷笑"
    r"|愉快|憨笑|奋斗|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|坏笑|鄙视|委屈|快哭了|阴险|亲亲|可怜|猪头|凋谢|嘴唇|爱心|心碎|蛋糕|炸弹|便便|月亮"
    r"|太阳|弱|握手|胜利|勾引|拳头|烟花|爆竹|红包|發|福|礼物|哇|汗|苦涩|裂开|叹气|让我看看|666|翻白眼|社会社会|机智|皱眉|无语|恐惧|失望|生病|脸红|合十"
    r"|天啊|尴尬|跳跳|发抖|转圈|撇嘴|色|发怒|调皮|惊讶|难过|囧|抓狂|吐|白眼|傲慢|困|惊恐|悠闲|赞|送花花|比心|哭|笑哭|笑|累|加班|打工人|开心|狗头|doge|泪|心)\]"
)
BOX = re.compile(r"\[([ xv✓✔√]?)\](?= ?\S)")
LABEL = re.compile(
    r"【((?:(?:今|明|昨|当|本)[日天周]|下周)?(?:新增)?(?:工作|拜访|走访|上门|电话|电访|回访|跟进|演示|报价|签约|成交|回款|收款|客户|线索|计划|安排|目标|总结"
    r"|完成|待办){0,2}(?:客户|情况|记录|数|量)?)】"
)
NOTHING = frozenset({"#", "no.", "nos", "no", "qty", "count", "数量", "数"})


def unit_at(low: str, at: int) -> Token | None:
    """The unit in brackets at `at`, as a word that says nothing by itself and carries one of the unit."""
    found = UNIT.match(low, at)
    if found is None or not (found["sign"] or found["unit"]):
        return None
    one = f"{found['sign'] or ''}1{found['unit']}"
    unit = quantity_at(one, 0)
    if found["unit"] in NOTHING:
        return Token("fill", "", "", at, found.end())
    if unit is None or unit.end != len(one):
        return None
    return Token("fill", "unit", "", at, found.end(), None if unit.unit else unit)


def face_at(low: str, at: int) -> Token | None:
    """[捂脸]: a picture, which separates as an emoji does; [x] and [ ]: a box, ticked or not."""
    box = BOX.match(low, at)
    if box is not None:
        return Token("cut", "emoji", "tick" if box[1].strip() else "cross", at, box.end())
    found = FACE.match(low, at)
    return Token("cut", "emoji", "", at, found.end()) if found else None


def in_unit(number: Quantity, before: list[Token]) -> Quantity:
    """The number in the unit of the heading before it; one that has its own keeps it."""
    at = len(before) - 1
    while at >= 0 and before[at].kind in ("colon", "cut"):
        at -= 1
    unit = before[at].num if at >= 0 and before[at].sense == "unit" else None
    if unit is None or number.is_money or number.unit:
        return number
    return replace(number, value=number.value * unit.value, currency=unit.currency, scaled=unit.scaled)


def labelled(raw: str, low: str) -> str:
    """The folded text with 【拜访】3家【明日】… as lines of a form: a label in such brackets heads what follows."""
    for found in LABEL.finditer(raw):
        start, end = found.span()
        if not found[1]:
            continue
        colon = " " if low[end : end + 1] == ":" else ":"
        low = f"{low[:start]}{chr(10) if start else ' '}{low[start + 1 : end - 1]}{colon}{low[end:]}"
    return low
