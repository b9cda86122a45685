"""The words of a split's weights, templates and periods: English, then Chinese (simplified and traditional)."""

from __future__ import annotations

from domain.grammar.words import Words
from domain.rhythm import Level
from domain.strength import Factor
from domain.template import Kind

TEMPLATES: dict[Kind, Words] = {
    "startup": Words.of("start-up, startup, a start-up", "初创 初創 初创企业 初創企業"),
    "growing": Words.of("growing team, growing, a growing team", "成长型 成長型 成长型团队 成長型團隊"),
    "mature": Words.of("mature company, mature, a mature company", "成熟 成熟企业 成熟企業"),
    "shop": Words.of("small shop, shop, a small shop, three-person shop, a three-person shop", "小店 三人小店 三人店"),
}

FACTORS: dict[Factor, Words] = {
    "history": Words.of("history, past results", "历史 歷史 历史业绩 歷史業績 过往业绩 過往業績 业绩 業績"),
    "customers": Words.of("customers, customer, clients", "客户 客戶 客户资源 客戶資源 客户储备 客戶儲備"),
    "ability": Words.of("ability, skill", "能力 销售能力 銷售能力"),
}

LEVELS: dict[Level, Words] = {
    "quarter": Words.of("quarters, quarter, quarterly", "季度 各季度 每季度 季"),
    "month": Words.of("months, month, monthly", "月 月度 各月 每月 月份"),
    "week": Words.of("weeks, week, weekly", "周 週 每周 每週 各周 各週 周度"),
}
