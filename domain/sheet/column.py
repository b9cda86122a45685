"""The columns that each kind of sheet may have, and what they are called in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SheetKind = Literal["entries", "targets", "people", "customers"]
Field = Literal[
    "date",
    "person",
    "metric",
    "amount",
    "currency",
    "customer",
    "note",
    "reference",
    "team",
    "period",
    "goal",
    "floor",
    "stretch",
    "core",
    "reason",
    "name",
    "lead",
    "stage",
    "segment",
    "owner",
    "grade",
    "customer_type",
    "region",
]


@dataclass(frozen=True, slots=True)
class Column:
    """`names` are compared folded (see `domain.sheet.header`); the first two stand in the form, Chinese and English."""

    field: Field
    names: tuple[str, ...]
    required: bool = False

    @property
    def has_unit(self) -> bool:
        return self.field in ("amount", "goal", "floor", "stretch")


def _column(field: Field, names: str, required: bool = False) -> Column:
    return Column(field, tuple(name.strip() for name in names.split("|")), required)


_PERSON = (
    "销售|person|salesperson|sales person|sales|rep|sales rep|member|employee|owner|opportunity owner|deal owner"
    "|account executive|seller|销售员|销售人员|业务员|业务|人员|员工|负责人|所有人|所属销售|姓名|成员|跟进人"
)
_METRIC = "指标|metric|activity|activity type|事项|动作|活动|活动类型"
_CURRENCY = "币种|currency|currency code|iso code|货币|币别"
_SEGMENT = "维度|segment|segments|dimension|dimensions|产品与区域"
_CUSTOMER = (
    "客户|customer|customer name|account|account name|company|client|associated company"
    "|客户名称|客户名|公司|公司名称|客户公司"
)
_TEAM = "团队|team|group|department|region|部门|小组|组|销售团队|所属团队|所属部门|战队"

COLUMNS: dict[SheetKind, tuple[Column, ...]] = {
    "entries": (
        _column(
            "date",
            "日期|date|day|close date|closed date|booking date|order date|activity date|created|created at|签约日期"
            "|成交日期|签单日期|下单日期|订单日期|跟进日期|跟进时间|发生日期|业务日期|回款日期|时间|成交时间|创建时间",
            required=True,
        ),
        _column("person", _PERSON, required=True),
        _column("metric", _METRIC),
        _column(
            "amount",
            "金额|amount|value|figure|quantity|count|number|total|deal value|deal amount|revenue|sales amount|签约金额"
            "|合同金额|成交金额|订单金额|回款金额|成交额|销售额|业绩|数量|次数|数值|完成",
        ),
        _column("currency", _CURRENCY),
        _column("customer", _CUSTOMER),
        _column("segment", _SEGMENT),
        _column(
            "note", "备注|note|notes|comment|comments|description|remark|remarks|memo|说明|描述|内容|跟进内容|摘要"
        ),
        _column("stage", "阶段|stage|deal stage|status|opportunity stage|状态|销售阶段|商机阶段|商机状态|跟进阶段"),
        _column(
            "reference",
            "编号|reference|ref|id|record id|deal id|opportunity id|order id|order number|contract number|单号|订单号"
            "|订单编号|合同号|合同编号|商机编号|记录编号|序列号",
        ),
    ),
    "targets": (
        _column("person", _PERSON),
        _column("team", _TEAM),
        _column("metric", _METRIC),
        _column("period", "周期|period|month|quarter|year|date|月份|月|季度|年度|期间|时间|目标周期", required=True),
        _column(
            "goal", "目标|goal|target|quota|目标值|任务|指标值|目标金额|销售目标|目标额|amount|金额", required=True
        ),
        _column("floor", "保底|floor|minimum|min|保底目标|底线|最低目标"),
        _column("stretch", "冲刺|stretch|challenge|max|冲刺目标|挑战目标|挑战"),
        _column("core", "核心|core|core or auxiliary|is core|must be met|是否核心|核心指标|核心或辅助"),
        _column("currency", _CURRENCY),
        _column("segment", _SEGMENT),
        _column("reason", "原因|reason|note|notes|备注|说明|依据"),
    ),
    "people": (
        _column("name", f"姓名|name|{_PERSON.partition('|')[2]}|销售", required=True),
        _column("team", _TEAM, required=True),
        _column(
            "lead", "主管|lead|leader|manager|supervisor|reports to|team lead|上级|直属上级|经理|组长|负责|是否主管"
        ),
    ),
    "customers": (
        _column("customer", f"客户|customer|name|{_CUSTOMER.partition('|')[2]}|名称", required=True),
        _column(
            "owner",
            "负责人|owner|account owner|customer owner|company owner|account manager|person|salesperson|sales rep|rep"
            "|sales|客户负责人|客户经理|销售|销售员|销售人员|业务员|业务|所属销售|归属|归属人|所有人|跟进人",
        ),
        _column("grade", "等级|grade|customer grade|account grade|tier|rating|级别|客户等级|客户级别|分级|客户分级"),
        _column("customer_type", "类型|type|customer type|account type|客户类型|客户类别|客户分类|类别|分类"),
        _column("region", "区域|region|territory|地区|大区|片区|所在区域|所属区域|所在地区"),
    ),
}
