"""Tells what the words before a clause's first colon are: a remark, a customer's field, or another heading."""

from domain.checkin.lexicon import words_en, words_zh
from domain.checkin.tokens import Token

REMARKS = frozenset(words_zh.REMARKS.split()) | frozenset(part.strip() for part in words_en.REMARKS.split(","))
LABELS = frozenset(words_zh.LABELS.split()) | frozenset(part.strip() for part in words_en.LABELS.split(","))
AHEAD = (
    "目标", "计划", "安排", "任务", "指标", "待办", "kpi", "plan", "plans", "target", "targets", "goal", "goals",
    "todo", "to-do", "to do", "to-dos",
)  # fmt: skip
LISTED = frozenset({"to do", "todo", "to-do", "todos", "to-dos", "next step", "next steps"})  # To do today
HEADING = frozenset({"name", "colon", "date", "plan", "fill", "stop", "adj", "de", "idiom"})
LATER = 2  # tokens before a date that ends a heading: Tour plan 16 Sep:
REACH = 5  # tokens before the colon


def label_of(tokens: list[Token], end: str, low: str) -> str:
    """ "remark", "customer", "heading", or "" where the clause has none; `end`: the mark behind it."""
    start = tokens[0].start
    for at, token in enumerate(tokens[:REACH]):
        if token.kind == "colon":
            text = low[start : token.start].strip()
            text = text if tokens[at - 1].kind != "date" or at < LATER else low[start : tokens[at - 1].start].strip()
            if (
                text in REMARKS
                or text.endswith(AHEAD)
                or text.startswith("to ")
                or text.partition(" for ")[0] in REMARKS
            ):
                return "remark"
            return "customer" if text in LABELS else "" if at == 0 else "heading"
    if end != "line":
        return ""
    text = low[start : tokens[-1].end].strip()
    ahead = any(token.day is not None and token.day.sense == "plan" for token in tokens)
    listed = tokens[0].kind == "plan" and low[start : tokens[0].end] in LISTED
    return "remark" if text in REMARKS or ((text.endswith(AHEAD) or ahead or listed) and heads_plans(tokens)) else ""


def heads_plans(tokens: list[Token]) -> bool:
    """明日计划 alone on its line."""
    return all(token.kind in HEADING for token in tokens)
