"""Words for days, folded; offsets count from the sender's own day. English phrases are parted by commas."""

OFFSETS_ZH = {
    0: "今仔日 本日 今天 今日 今儿 今儿个 今个 今个儿 今早 今朝 今晨 今晚 今夜",
    -1: "昨天 昨日 昨儿 昨儿个 昨个 昨个儿 昨晚 昨夜 昨早 昨午 寻日 琴日 擒日 噚日 寻晚 琴晚",
    -2: "前天 前日 前儿 前儿个 前晚 前夜 前个",
    -3: "大前天 大前日 大前儿",
    1: "明天 明日 明儿 明儿个 明早 明晚 明朝 明个 听日 听晚 聽日 翌日 次日",
    2: "后天 后日 后儿",
    3: "大后天 大后日",
}
OFFSETS_EN = {
    0: (
        "today, tdy, 2day, today's, tonight, this morning, this afternoon, this evening, this arvo, this noon, this "
        "morn, this aft, earlier today, this lunchtime"
    ),
    -1: (
        "yesterday, y'day, y'terday, yest, yesty, yday, ystd, ytd, ysday, yesterday's, last night, yesterday night, "
        "yesterday morning, yesterday afternoon, yesterday evening, yest night"
    ),
    -2: "the day before yesterday, day before yesterday, 2 days back, day before yest",
    -3: "",
    1: "tomorrow, tmr, tmrw, tmw, tomo, 2moro, tomoro, tomorrow's",
    2: "the day after tomorrow, day after tomorrow, day after tmr",
    3: "",
}
WEEKDAYS_ZH = {
    "一": 0,
    "二": 1,
    "三": 2,
    "四": 3,
    "五": 4,
    "六": 5,
    "日": 6,
    "天": 6,
    "1": 0,
    "2": 1,
    "3": 2,
    "4": 3,
    "5": 4,
    "6": 5,
}
WEEKS_ZH = {"上上": -2, "上": -1, "本": 0, "这": 0, "今": 0, "下": 1, "下下": 2}
WEEKDAYS_EN = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2, "wed": 2, "thursday": 3,
    "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
MONTHS_EN = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
# Parts of a day: of the day in force, whichever that is.
PARTS_ZH = (
    "一下午 一晚上 一早上 上午 下午 早上 早晨 一早 一大早 大清早 中午 晚上 傍晚 夜里 凌晨 晌午 头晌 后晌 上昼 "
    "下昼 晏昼 朝早 夜晚 夜晚黑 下晌 上晌 后半晌 头午 过午 傍黑 大晌午 晌后 大早上 大中午 大下午 大晚上 "
    "一大早上 吃饭前 吃饭后 开会前 开会后 饭局前 收工前 下班前 上班前 半夜 午后 午前 饭前 饭后 前半晌 上半天 "
    "下半天 上半日 下半日 当天 当日 当晚 当天下午 当天上午 当天晚上"
)
PARTS_EN = (
    "morning, afternoon, evening, arvo, noon, midday, pm, am, a.m., p.m., lunchtime, in the morning, in the "
    "afternoon, in the evening, at night, at noon, in the am, in the pm, first thing, last thing"
)
SIDES_EN = "before after pre post b4"
BREAKS_EN = "lunch breakfast brekkie brunch dinner noon midday tea smoko"
# Days of the year with a name of their own, as month and day.
HOLIDAYS_ZH = {
    "1-1": "元旦 元旦那天 元旦当天", "2-14": "情人节", "3-8": "妇女节 三八节 女神节", "5-1": "劳动节 五一当天 五一那天",
    "6-1": "儿童节 六一", "9-10": "教师节", "10-1": "国庆当天 国庆那天 国庆节当天", "11-11": "双十一 双11 光棍节",
    "12-12": "双十二 双12", "12-24": "平安夜", "12-25": "圣诞 圣诞节 圣诞那天", "12-31": "跨年夜 除旧迎新夜",
}  # fmt: skip
HOLIDAYS_EN = {
    "2-29": "on leap day",
    "1-1": "new year's day, new years day, on new year's day", "2-14": "valentine's day, valentines day",
    "7-4": "fourth of july, july 4th, independence day", "10-31": "halloween", "12-24": "christmas eve, xmas eve",
    "12-25": "christmas day, xmas day, on christmas day", "12-26": "boxing day, on boxing day",
    "12-31": "new year's eve, new years eve, nye",
}  # fmt: skip
# Several days at once: one number for them has no day.
SPANS_ZH = (
    "这个week 本week 上个week 这week 呢个礼拜 呢个星期 呢个月 今个月 呢两日 嗰个礼拜 上个礼拜 呢星期 累计 累积 至今 "
    "截至目前 年初至今 本月累计 今年累计 国庆 国庆节 国庆七天 五一 五一假期 春节 假期 长假 黄金周 端午 中秋 双休 本周 "
    "这周 这一周 这个星期 这星期 本星期 这个礼拜 这礼拜 本礼拜 今个星期 今个礼拜 今周 上周 上星期 上个星期 上礼拜 "
    "上个礼拜 上一周 本月 这个月 当月 这月 上个月 上月 今年 本季度 这个季度 上季度 上个季度 周末 上周末 这周末 本周末 "
    "昨今两天 昨天今天两天 "
    "这两天 这几天 这几日 近几天 近两天 最近 近期 近来 最近几天 前几天 前两天 前几日 前两日 前些天 前些日子 前阵子 "
    "前段时间 早前 过去几天 过去一周 这段时间 上半月 下半月 月初 月中 月底 年初 年底 去年 前年 上年 往年 早年 大前年 "
    "去年底 去年初 上半年 下半年 周内 一周 全周 整周 本周内 呢排 呢几日 这阵子 这三天 连续三天 连续两天 前排 近排 "
    "那几天 那几日 那两天 那些天 嗰几日 嗰两日 "
    "两天合计 两天一共 两天加起来 两天总共 两天共 三天合计 三天一共 三天加起来 三天总共 三天共"
)
SPANS_EN = (
    "ytd total, year to date, month to date, quarter to date, qtd, cumulative, to date, so far this month, so far "
    "this year, recently, lately, this week, this wk, the week, this past week, the past week, past week, last year, "
    "years ago, the year before, last summer, last winter, last spring, last wk, last week, this month, last month, "
    "this quarter, last quarter, this year, the other day, the day before, days before, other day, the last few "
    "days, last few days, past few days, the past few days, these few days, these days, past two days, last two "
    "days, last couple of days, past couple of days, a few days ago, few days ago, some days ago, the past two days, "
    "over the weekend, the weekend, on the weekend, at the weekend, this weekend, last weekend, long weekend, the "
    "long weekend, over the long weekend, bank holiday weekend, the bank holiday weekend, over the bank holiday "
    "weekend, over the bank holiday, holiday weekend, the holiday weekend, over the holiday weekend, all week, whole "
    "week, so far this week, week to date, wtd, mtd, earlier this week, earlier in the week, the past month, week so "
    "far, the last fortnight, last fortnight, past fortnight, the past fortnight, this fortnight, over the last "
    "fortnight, a fortnight ago, early this week, couple of days ago, a couple of weeks ago, a few weeks ago, a while "
    "back, for the month, for the quarter, for the year"
)
# Days to come.
AHEAD_ZH = (
    "下周 下星期 下个星期 下礼拜 下个礼拜 下个月 下月 下季度 明年 过几天 过两天 改天 改日 回头 晚点 晚些时候 待会 "
    "待会儿 一会儿 等下 等会 等会儿 迟啲 听朝 下次 下回 月底前 周末前 年底前 月中前"
)
AHEAD_EN = (
    "next week, next month, next quarter, next year, next time, later, later today, later this week, later on, soon, "
    "in the coming days, the coming week, eow, eom, end of month, end of the week"
)
