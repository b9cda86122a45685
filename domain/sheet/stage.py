"""What the stage of a deal or a task says: whether it counts."""

from __future__ import annotations

from typing import Literal

# The stages of the usual CRMs, without spaces and marks.
_WON = """
won closedwon done completed complete paid signed success approved dealwon
成交 已成交 赢单 已赢单 签约 已签约 签单 已签单 完成 已完成 已回款 成功 关闭赢单 成功关闭
"""
_LEFT = """
lost closedlost open new cancelled canceled abandoned inprogress pending planned scheduled notstarted deferred draft
prospecting qualification qualified needsanalysis valueproposition proposal negotiation proposalpricequote
negotiationreview contractsent appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin
perceptionanalysis iddecisionmakers
输单 已输单 丢单 已丢单 失败 流失 取消 已取消 作废 搁置 暂停 无效 新建 计划 计划中 未开始 待办 草稿
进行中 跟进中 在谈 洽谈 初步接触 初步沟通 需求确认 需求分析 方案报价 报价 商务谈判 谈判 谈判审核 意向 线索 待签约 未成交
"""
_STAGES: dict[str, Literal["won", "left"]] = {
    **dict.fromkeys(_WON.split(), "won"),
    **dict.fromkeys(_LEFT.split(), "left"),
}


def read_stage(typed: str) -> Literal["won", "left"] | None:
    """`won` counts; `left` is lost, open or only planned; None is a stage that is not known."""
    return _STAGES.get("".join(sign for sign in typed.casefold() if sign.isalnum()))
