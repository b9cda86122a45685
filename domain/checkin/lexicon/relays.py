"""Words of a heading under which somebody else's figures stand: handed on, ranked, or praised."""

RELAYED_ZH = "转发 转自 转载 转载自 帮转 代转 帮忙转 帮忙转发 代发 帮发 代报 帮报 代为上报 代为汇报 代填 帮填"
RELAYED_EN = "fwd, fw, forwarded, forwarding, reposting, reposted, posting for, posting on behalf of, on behalf of"
RANKED_ZH = (
    "排行榜 排名榜 龙虎榜 英雄榜 光荣榜 荣誉榜 红黑榜 红榜 业绩榜 业绩排名 销售榜 榜单 排行 冠军榜 战神榜 签单榜 "
    "签约榜 回款榜"
)
RANKED_EN = "leaderboard, leader board, league table, rankings, hall of fame, top performers, scoreboard"
PRAISED_ZH = "恭喜 祝贺 热烈祝贺 贺喜"
PRAISED_EN = "congrats, congratulations, congrats to, congratulations to"
# Whose report it is, and what it is called: 全组战报.
GROUPS_ZH = "全组 全队 团队 整个团队 部门 全部门 我们组 咱们组 一组 二组 三组 全员 全体 小组 各组 大区 分公司 team"
REPORTS_ZH = "战况 战报 战绩 成绩 数据 日报 周报 播报 喜报 汇总 业绩汇总 业绩播报 业绩 捷报"
