"""The words of the command grammar as data: English, then Chinese (simplified and traditional)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from domain.commands.pacer import Topic

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that may be typed for one thing; the first of each language is the one that help shows."""

    en: tuple[str, ...]
    zh: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        yield from self.en
        yield from self.zh

    @classmethod
    def of(cls, en: str, zh: str = "") -> Words:
        """English with commas between, Chinese with spaces."""
        return cls(tuple(word.strip() for word in en.split(",")), tuple(zh.split()))


_words = Words.of


class Table(dict[str, Meaning]):
    """What is typed, in lower case, to what it means; `longest` is the length of the longest word, `firsts` what any of
    them begins with."""

    def __init__(self, words: Mapping[Meaning, Words]) -> None:
        super().__init__((word.casefold(), meaning) for meaning, typed in words.items() for word in typed)
        self.longest = max(map(len, self), default=0)
        self.firsts = frozenset(word[:1] for word in self)


COMMANDS: dict[Topic, Words] = {
    "target": _words("target, targets, my target, my targets", "目标 目標 我的目标 我的目標"),
    "adjust": _words("adjust, adjustment, adjustments", "调整 調整 目标调整 目標調整"),
    "checkin": _words("checkin, check-in, check in", "日报 日報 打卡 签到 簽到"),
    "board": _words("board, leaderboard, the board", "排行榜 排行 榜单 榜單 排名 龙虎榜 龍虎榜"),
    "plan": _words("plan", "计划 計劃 計畫"),
    "review": _words("review", "复盘 復盤 覆盤"),
    "team": _words("team, teams, my team", "团队 團隊 我的团队 我的團隊"),
    "pacer": _words("pacer"),
}

HELP = _words("help, ?, usage, --help, -h", "帮助 幫助 说明 說明 怎么用 怎麼用")

VERBS: dict[Topic, dict[str, Words]] = {
    "target": {
        "set": _words("set", "设 設 设置 設置 设定 設定 设为 設為"),
        "why": _words("why, explain", "为什么 為什麼 为何 為何 明细 明細 怎么算 怎麼算"),
        "history": _words("history, versions", "历史 歷史 历史记录 歷史記錄"),
        "baseline": _words("baseline, base line", "基线 基線"),
        "gap": Words.of("gap, deviation, behind", "差距 偏差 缺口"),
        "funnel": _words("funnel", "漏斗 销售漏斗 銷售漏斗"),
        "what-if": _words("what-if, what if, whatif", "如果 假如 假设 假設 要是"),
        "suggest": _words("suggest, suggestion, propose", "建议 建議"),
        "market": _words("market", "市场 市場"),
        "round": _words("round, agree, agreement", "共识 共識 确认目标 確認目標"),
        "split": _words("split, divide, break down", "分解 拆分 拆解 分配"),
        "adjust": _words("adjust", "调整 調整"),
        "undo": _words("undo", "撤销 撤銷 撤回"),
        "core": _words("core, core metric", "核心 核心指标 核心指標 核心目标 核心目標"),
        "auxiliary": _words("auxiliary, aux, supporting", "辅助 輔助 辅助指标 輔助指標 辅助目标 輔助目標"),
    },
    "adjust": {
        "history": _words("history, list", "历史 歷史 记录 記錄 历史记录 歷史記錄"),
        "undo": _words("undo, revert", "撤销 撤銷 撤回"),
    },
    "checkin": {
        "list": _words("list, entries", "列表 记录 記錄 清单 清單"),
        "for": _words("for", "为 為 替 帮 幫 代"),
    },
    "board": {
        "leave": _words("leave, opt out", "退出 退出排名 不参加 不參加"),
        "join": _words("join, opt in", "加入 加入排名 参加 參加"),
    },
    "plan": {},
    "review": {
        "autopsy": _words("autopsy, post-mortem", "归因 歸因 差距分析"),
        "document": _words("document, file", "文档 文檔"),
    },
    "team": {
        "add": _words("add", "添加 加入 增加 加"),
        "remove": _words("remove", "移除 移出 删除 刪除"),
        "lead": _words("lead, leader", "负责人 負責人 主管 组长 組長 带队 帶隊"),
        "under": _words("under, nest", "上级 上級 隶属 隸屬 归属 歸屬"),
        "leave": _words("leave, off", "请假 請假 休假"),
        "delegate": _words("delegate, delegation, deputy", "委托 委託 代理 代批"),
        "back": _words("back", "销假 銷假 回来 回來 回岗 回崗"),
    },
    "pacer": {
        "settings": _words("settings, setting, config", "设置 設置 设定 設定 配置"),
        "admin": _words("admin, admins", "管理员 管理員"),
        "export": _words("export", "导出 導出 匯出"),
        "rules": _words("rules, rule", "规则 規則"),
        "tools": _words("tools, tool, efficiency", "工具 工具效率 效率"),
        "cycle": _words("cycle", "周期 週期 月度循环 月度循環 循环 循環"),
        "import": _words("import", "导入 導入 匯入"),
        "customers": _words("customers, customer", "客户 客戶"),
        "intel": _words("intel", "情报 情報"),
    },
}

CUSTOMER_WORDS = {
    "owner": _words("owner, owned by", "负责人 負責人 归属 歸屬 属于 屬於"),
    "grade": _words("grade", "等级 等級 级别 級別 分级 分級"),
    "customer_type": _words("type, customer type", "类型 類型 客户类型 客戶類型"),
    "region": _words("region", "区域 區域 地区 地區 大区 大區"),
}

MERGES = {
    "merge": _words("merge", "合并 合併"),
    "into": _words("into", "到 进 進 入 至 并入 併入"),
}

ADMIN_VERBS = {"add": VERBS["team"]["add"], "remove": VERBS["team"]["remove"]}

# A whole message may say these without their command's name.
LEAVE = {
    "leave": _words("on leave, i am on leave, i'm on leave", "请假 請假 我请假 我請假 休假 我休假"),
    "back": _words("back from leave, i am back from leave, i'm back from leave", "销假 銷假 我销假 我銷假"),
}

WHO = {
    "me": _words("me, myself, mine", "我 自己 本人 我的"),
    "company": _words("company, the company, whole company", "公司 全公司 全员 全員"),
    "team": _words("team, my team, the team", "团队 團隊 我的团队 我的團隊 我们团队 我們團隊"),
}

LINES = {
    "floor": _words("floor", "保底"),
    "stretch": _words("stretch", "冲刺 衝刺 挑战 挑戰"),
    "goal": _words("goal, to, at", "目标 目標 到 为 為 成"),
}

CHANGES = {
    "up": _words("+, plus, up", "加 增加 上调 上調"),
    "down": _words("-, minus, down", "减 減 减少 減少 下调 下調"),
    "to": _words("to", "到 调到 調到 改为 改為 改成 调至 調至 调为 調為"),
}

SPLITS = {
    "over": _words("over, among, between, across", "给 給 分给 分給 由"),
    "by": _words("by, weighted by", "按 按照 依"),
    "into": _words("into", "分到 分成 拆到 拆成 细化到 細化到"),
    "floor": LINES["floor"],
    "ceiling": _words("ceiling, cap", "封顶 封頂 上限"),
    "of": _words("of", "的"),
    "as": _words("as", "作为 作為 模板 套用"),
    "surplus": _words("over-assign, overassign, over-assigned", "超配 超额分配 超額分配"),
}

GROWTH = {
    "up": _words("+, plus, up, growth", "加 增加 增长 增長 上浮 上调 上調 多"),
    "down": _words("-, minus, down", "减 減 减少 減少 下降"),
}

TIMES = {
    "2": _words("double, double it, doubled, twice", "翻倍 翻一番 翻番 加倍 两倍 兩倍"),
    "3": _words("triple, triple it, tripled", "三倍"),
    "4": _words("quadruple", "翻两番 翻兩番 四倍"),
}
MORE = _words("more, on top", "以上")
DAILY = _words("a day, per day, each day, every day, daily, /day", "每天 每日 一天")

RATES = _words("rates, rate, exchange rates", "汇率 匯率")
AND = _words("and, &", "和 与 與 及 跟")
FOR = _words("for, in", "在")
OF = _words("'s", "的")
TOPICS = {
    "growth": _words("growth, industry growth, market growth", "增长 增長 行业增长 行業增長 市场增长 市場增長"),
    "competitor": _words(
        "competitor, competitors, competition, competitor moves",
        "竞品 競品 竞争 競爭 竞品动态 競品動態 竞争对手 競爭對手",
    ),
    "policy": _words("policy, policies, policy change, policy changes", "政策 政策变化 政策變化"),
}
PURPOSE = _words("because, purpose, in order to, so that", "因为 因為 为了 為了 目的是 目的")
AGAIN = _words("again, anew", "再次 重新 再来一次 再來一次 再问一次 再問一次")
UNTIL = _words("until, till, to, through, -", "到 至 直到")
FROM = _words("from, starting", "从 從 自")
INTO = _words("to, into, in", "到 进 進 入 至")
NOBODY = _words("off, none, nobody, end, stop", "取消 结束 結束 无 無")
OUT_OF = _words("from, out of", "从 從 出")
AS_OF = _words("as-of, as of, asof", "截至 截止")
COUNTERS = Words((), tuple("家个個次单單通份位条條场場笔筆台人"))
