"""A right example of each form, in English and in Chinese; tests read every one of them."""

from __future__ import annotations

_EXAMPLES = {
    "target": ("/target me", "/target 我"),
    "target as-of": ("/target me as-of 2026-11-10", "/target 我 截至 2026-11-10"),
    "target why": ("/target why visits", "/target 明细 拜访"),
    "target history": ("/target history", "/target 历史"),
    "target set": ("/target set @Lin 500k visits 40", "/target 设 @林 50万 拜访 40家"),
    "target core": ("/target core @Lin visits", "/target 核心 @林 拜访"),
    "target market": (
        "/target market growth: 8% a year, source: iResearch, 1 Oct",
        "/target 市场 增长：每年8%，来源：艾瑞咨询，10月1日",
    ),
    "target round": ("/target round East", "/target 共识 东区"),
    "target baseline": ("/target baseline @Lin", "/target 基线 @林"),
    "target split": (
        "/target split 600k over @Lin @Wang by history 50 customers 30 ability 20",
        "/target 分解 60万 给 @林 @王 按 历史 50 客户 30 能力 20",
    ),
    "target suggest": ("/target suggest @Lin +15%", "/target 建议 @林 +15%"),
    "target funnel": ("/target funnel @Lin", "/target 漏斗 @林"),
    "target gap": ("/target gap @Lin", "/target 差距 @林"),
    "target what-if": ("/target what-if x2 @Lin", "/target 如果 翻倍 @林"),
    "adjust": ("/adjust @Lin +20k new territory", "/adjust @林 +2万 新增区域"),
    "adjust history": ("/adjust history", "/adjust 历史"),
    "board": ("/board week visits", "/board 本周 拜访"),
    "board team": ("/board week East", "/board 本周 东区"),
    "board as-of": ("/board week as-of 2026-11-10", "/board 周 截至 2026-11-10"),
    "checkin": ("/checkin visited 3 customers", "/checkin 拜访3家客户"),
    "checkin list": ("/checkin list", "/checkin 列表"),
    "checkin for": ("/checkin for @Lin visited 3 customers", "/checkin 替 @林 拜访3家客户"),
    "team": ("/team", "/team"),
    "team add": ("/team add @Lin to East", "/team 添加 @林 到 东区"),
    "team remove": ("/team remove @Lin from East", "/team 移除 @林 从 东区"),
    "team lead": ("/team lead East @Wang", "/team 负责人 东区 @王"),
    "team under": ("/team under East Sales", "/team 上级 东区 销售部"),
    "team leave": ("/team leave @Lin until Friday", "/team 请假 @林 到 周五"),
    "team delegate": ("/team delegate @Wang until Friday", "/team 委托 @王 到 周五"),
    "team back": ("/team back @Lin", "/team 销假 @林"),
    "pacer": ("/pacer help", "/pacer 帮助"),
    "pacer admin": ("/pacer admin add @Wang", "/pacer 管理员 添加 @王"),
    "pacer customer": (
        "/pacer customer Acme grade A owner @Lin region East",
        "/pacer 客户 华为 等级 A 负责人 @林 区域 华东",
    ),
    "pacer merge": ("/pacer customer merge Acme Inc into Acme", "/pacer 客户 合并 华为 到 华为技术"),
    "pacer tools": ("/pacer tools for this month", "/pacer 工具 本月"),
    "pacer intel": ("/pacer intel competitor for this month", "/pacer 情报 竞品 本月"),
    "pacer cycle": ("/pacer cycle on", "/pacer 周期 开"),
    "pacer settings": ("/pacer settings", "/pacer 设置"),
    "plan": ("/plan @Lin", "/plan @林"),
    "review": ("/review team month", "/review 团队 月"),
}

FORMS = tuple(_EXAMPLES)


def example(form: str, chinese: bool) -> str:
    """A command of that form that reads."""
    return _EXAMPLES[form][chinese]
