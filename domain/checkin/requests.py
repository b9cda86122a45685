"""Requests to note down what is told: please log 3 visits, 麻烦登记一下：电话8个, 忘了 log：…."""

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

ASKING = kinds(
    "忘了 忘记 请 请帮 麻烦 帮忙 拜托 要 需要 想 想要 得 可以 请帮忙 烦请 forgot please pls plz can could gotta"
) | frozenset(
    {"forgot to", "need to", "have to", "want to", "got to", "wanted to", "would like to", "i'd like to", "kindly"}
)
NOTED = kinds(
    "log logging record note report put add enter book update 报 记 登记 记录 记下 补录 补记 补登 补 录入 录一下 "
    "记一下 上报 填 更新 登记一下 记录一下 报一下 补一下 录 打卡 汇报 补报"
) | frozenset({"note down", "put down"})
BACK, AHEAD = 4, 12  # tokens among which the noting and what is noted stand


def is_noted(tokens: list[Token], at: int, low: str) -> bool:
    """Whether the word at `at` asks to note down, and what is to be noted follows."""
    near = tokens[max(0, at - BACK) : at + BACK]
    if NOTED.isdisjoint([low[part.start : part.end] for part in near if part.kind not in ("act", "cut")]):
        return False
    return any(part.kind in ("num", "colon") for part in tokens[at + 1 : at + AHEAD])
